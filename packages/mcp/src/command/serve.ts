import { isInteractive, print, type Terminal, unexpectedErrorText } from '@helpdesk-mcp/cli'
import { defaultGraceMs, serveStdio } from '../stdio/serve-stdio.ts'
import { surface } from '../surface/surface.ts'
import type { ConnectorCommand } from './connector-command.ts'
import { openConnector } from './open-connector.ts'
import type { CommandOptions } from './options.ts'

/** Serves until the client disconnects or the process is told to stop. */
export async function serve(
  command: ConnectorCommand,
  options: CommandOptions,
  terminal: Terminal,
): Promise<number> {
  const { input, output, errors, signal } = terminal
  const { connector, close } = await openConnector(command, options, terminal)
  const toolset = surface([connector], options.surface, { results: options.results })
  const info = { name: command.binName, title: connector.title, version: connector.version }
  const onError = (error: unknown) => void print(errors, unexpectedErrorText(error))
  try {
    if (options.http !== undefined) {
      const { serveHttp } = await import('./serve-http.ts')
      await serveHttp(toolset, info, command.definition, { options, terminal, onError })
      return 0
    }
    if (isInteractive(input)) {
      const help = `Run '${command.binName} --help' for other commands.`
      await print(errors, `Waiting for an MCP client on stdin. Press Ctrl-C to stop. ${help}`)
    }
    // What has been read is answered after the input has ended: give a call the time that it may take.
    const graceMs = Math.max(defaultGraceMs, ((options.timeout ?? 0) + 5) * 1000)
    await serveStdio(toolset, info, { input, output, onError, graceMs, ...(signal ? { signal } : {}) })
    return 0
  } finally {
    await close()
  }
}
