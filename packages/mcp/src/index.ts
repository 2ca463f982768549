export { type CallObserver, callHandler, rateLimitKey, toCallResult, untrustedKey } from './call-handler.ts'
export type { ServerInfo } from './create-server.ts'
export { type CreateServerOptions, createServer } from './create-server.ts'
export { readAllowedHost } from './http/allowed-host.ts'
export { type GuardOptions, localNames, readApiToken, readBearer } from './http/guard.ts'
export {
  type Admit,
  createHttpHandler,
  type HttpHandler,
  type HttpHandlerOptions,
  type Served,
} from './http/handler.ts'
export {
  exchange,
  type Listening,
  type ListenOptions,
  listen,
  pathOf,
  refusesHosts,
} from './http/listen.ts'
export {
  fromWebRequest,
  type HttpRequest,
  type HttpResponse,
  jsonResponse,
  toWebResponse,
} from './http/message.ts'
export { defaultKeepAliveMs, type OpenPort, openPort, type PortOptions } from './http/port.ts'
export { type ServeStdioOptions, serveStdio } from './stdio/serve-stdio.ts'
export { type Surface, type SurfaceToolset, surface, surfaces } from './surface/surface.ts'
export { createToolSearch, type RankedTool, type ToolSearch } from './tool-search.ts'
