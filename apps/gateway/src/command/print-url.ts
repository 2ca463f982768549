import { viewServer } from '../api/schemas/server.ts'
import { clientLines } from '../demo/client-lines.ts'
import type { McpServer } from '../model.ts'
import { type CommandProcess, print } from './command-process.ts'

/** Prints a new URL: alone on stdout, so that a script can take it; what to do with it on stderr. */
export async function printUrl(
  { output, errors }: CommandProcess,
  { server, url }: { server: McpServer; url: string },
  { json }: { json?: true },
): Promise<void> {
  if (json) return print(output, JSON.stringify({ ...viewServer(server), url }, undefined, 2))
  await print(output, url)
  const lines = clientLines(url).map(([client, line]) => `${client.padEnd(15)} ${line}`)
  const needs = server.requireApiTokenAuth
    ? '\nCallers must also send Authorization: Bearer with an API token of the scope mcp.'
    : ''
  const until =
    server.expiresAt === null ? 'does not expire' : `ends ${new Date(server.expiresAt).toISOString()}`
  await print(
    errors,
    `${server.name} (${server.id}) ${until}. The URL is not shown again; whoever has it can use it.${needs}\n\n${lines.join('\n')}`,
  )
}
