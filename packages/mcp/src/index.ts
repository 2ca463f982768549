export { type CallObserver, callHandler } from './call-handler.ts'
export { rateLimitKey, toCallResult } from './call-result.ts'
export { type CreateServerOptions, createServer } from './create-server.ts'
export {
  createHttpHandler,
  type HttpHandler,
  type HttpHandlerOptions,
  type InfoSource,
  type ToolsetSource,
} from './http/create-http-handler.ts'
export { type GuardOptions, localNames } from './http/guard.ts'
export { type Listening, type ListenOptions, listen } from './http/listen.ts'
export { sendResponse } from './http/node-exchange.ts'
export type { ServerInfo } from './server-info.ts'
export { type ServeStdioOptions, serveStdio } from './stdio/serve-stdio.ts'
export { type SurfaceMode, surface, surfaceModes } from './surface/surface.ts'
