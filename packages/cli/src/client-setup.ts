import { definitionList } from './table.ts'

/** The name under which clients are told to add a server over several connectors: hosts refuse long names of server and tool together. */
export const defaultServerName = 'hd'

/** How to add a server's URL to the MCP clients that people use most: commands and configuration to copy. */
export function clientSetup(url: string, name: string): string {
  const { protocol, hostname } = new URL(url)
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  // mcp-remote refuses a remote URL without TLS unless it gets this flag.
  const insecure = protocol === 'http:' && !isLocal ? ['--allow-http'] : []
  const servers = (entry: object) => JSON.stringify({ mcpServers: { [name]: entry } })
  return definitionList([
    ['Claude Code', `claude mcp add --transport http ${name} ${url}`],
    ['Claude Desktop', servers({ command: 'npx', args: ['-y', 'mcp-remote', url, ...insecure] })],
    ['Cursor', servers({ url })],
  ])
}
