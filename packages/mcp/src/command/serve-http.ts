import type { Toolset } from '@helpdesk-mcp/contracts'
import { createHttpHandler } from '../http/create-http-handler.ts'
import { localNames } from '../http/guard.ts'
import { listen } from '../http/listen.ts'
import { onStop } from '../on-stop.ts'
import type { ServerInfo } from '../server-info.ts'
import { type CommandProcess, type ConnectorCommand, print } from './connector-command.ts'
import { type CommandOptions, defaultPort } from './options.ts'
import { welcome } from './welcome.ts'

/** Serves over HTTP until the process is told to stop. */
export async function serveHttp(
  toolset: Toolset,
  info: ServerInfo,
  { definition }: ConnectorCommand,
  options: CommandOptions,
  on: CommandProcess,
  onError: (error: unknown) => void,
): Promise<void> {
  const names = [...localNames, ...(options.allowHost ?? []), ...(isName(options.host) ? [options.host] : [])]
  const handler = createHttpHandler(toolset, info, { allowedHosts: names, allowedOrigins: names, onError })
  const port = typeof options.http === 'number' ? options.http : defaultPort
  const listening = await listen(handler, { port, host: options.host })
  await print(on.output, welcome(definition, listening.url, toolset.tools.length, options.sandbox === true))
  await new Promise<void>((resolve) => onStop(resolve, on.signal))
  await listening.close()
}

/** Not the addresses that stand for every address. */
function isName(host: string): boolean {
  return host !== '0.0.0.0' && host !== '::'
}
