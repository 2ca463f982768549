import { createHttpHandler } from '../http/create-http-handler.ts'
import { localNames } from '../http/guard.ts'
import { listen } from '../http/listen.ts'
import { onStop } from '../on-stop.ts'
import { serveStdio } from '../stdio/serve-stdio.ts'
import { surface } from '../surface/surface.ts'
import { type CommandProcess, type ConnectorCommand, print } from './connector-command.ts'
import { openConnector } from './open-connector.ts'
import { type CommandOptions, defaultPort } from './options.ts'
import { welcome } from './welcome.ts'

/** Serves until the client goes or the process is told to stop. */
export async function serve(
  command: ConnectorCommand,
  options: CommandOptions,
  on: CommandProcess,
): Promise<number> {
  const { connector, close } = await openConnector(command, options, on.environment)
  const toolset = surface([connector], options.surface)
  const info = { name: command.binName, title: connector.title, version: connector.version }
  const { signal } = on
  const onError = (error: unknown) => void print(on.errors, `Internal error: ${describe(error)}`)
  try {
    if (options.http === undefined) {
      if ('isTTY' in on.input && on.input.isTTY) await print(on.errors, waiting)
      await serveStdio(toolset, info, {
        input: on.input,
        output: on.output,
        onError,
        ...(signal ? { signal } : {}),
      })
      return 0
    }
    const names = [
      ...localNames,
      ...(options.allowHost ?? []),
      ...(isName(options.host) ? [options.host] : []),
    ]
    const handler = createHttpHandler(toolset, info, { allowedHosts: names, allowedOrigins: names, onError })
    const port = options.http === true ? defaultPort : options.http
    const listening = await listen(handler, { port, host: options.host })
    await print(
      on.output,
      welcome(command.definition, listening.url, toolset.tools.length, options.sandbox === true),
    )
    await new Promise<void>((resolve) => onStop(resolve, signal))
    await listening.close()
    return 0
  } finally {
    await close()
  }
}

const waiting = 'Waiting for an MCP client on stdin. --help says what else there is; Ctrl-C ends it.'

/** Where it happened, not what was said: messages may quote what must not be logged. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const places = error.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? []
  return [error.name, ...places.slice(0, 3)].join('\n')
}

/** Not the addresses that stand for every address. */
function isName(host: string): boolean {
  return host !== '0.0.0.0' && host !== '::'
}
