import { createHttpHandler, listen } from '@helpdesk-mcp/mcp'
import { bundled } from '../programs/bundled.ts'
import { info, type ServeOptions, toolsetFor } from './toolset.ts'

export function serveHttp(options: ServeOptions) {
  return listen(createHttpHandler({ toolset: toolsetFor(options), info }), { port: 0 })
}

/** The command line of a process that serves the same over stdio. */
export async function stdioCommand(options: ServeOptions) {
  const root = new URL('../..', import.meta.url).pathname
  const program = await bundled(new URL('./stdio-server.ts', import.meta.url))
  return { command: process.execPath, args: [program, JSON.stringify(options)], cwd: root }
}
