import { serveStdio } from '../stdio/serve-stdio.ts'
import { surface } from '../surface/surface.ts'
import { type CommandProcess, type ConnectorCommand, print } from './connector-command.ts'
import { openConnector } from './open-connector.ts'
import type { CommandOptions } from './options.ts'

const waiting = 'Waiting for an MCP client on stdin. --help says what else there is; Ctrl-C ends it.'

/** Serves until the client goes or the process is told to stop. */
export async function serve(
  command: ConnectorCommand,
  options: CommandOptions,
  on: CommandProcess,
): Promise<number> {
  const { connector, close } = await openConnector(command, options, on)
  const toolset = surface([connector], options.surface)
  const info = { name: command.binName, title: connector.title, version: connector.version }
  const onError = (error: unknown) => void print(on.errors, `Internal error: ${describe(error)}`)
  try {
    if (options.http !== undefined) {
      const { serveHttp } = await import('./serve-http.ts')
      await serveHttp(toolset, info, command, options, on, onError)
      return 0
    }
    if ('isTTY' in on.input && on.input.isTTY) await print(on.errors, waiting)
    const stop = on.signal ? { signal: on.signal } : {}
    await serveStdio(toolset, info, { input: on.input, output: on.output, onError, ...stop })
    return 0
  } finally {
    await close()
  }
}

/** Where it happened, not what was said: messages may quote what must not be logged. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const places = error.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? []
  return [error.name, ...places.slice(0, 3)].join('\n')
}
