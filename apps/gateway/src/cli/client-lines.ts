/** Ready lines that add an MCP URL to the clients that people use most. */
export function clientLines(url: string, name = 'helpdesk'): [client: string, line: string][] {
  const { protocol, hostname } = new URL(url)
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  // mcp-remote refuses other addresses without TLS unless it is told.
  const plain = protocol === 'http:' && !isLocal ? ['--allow-http'] : []
  const servers = (entry: object) => JSON.stringify({ mcpServers: { [name]: entry } })
  return [
    ['Claude Code', `claude mcp add --transport http ${name} ${url}`],
    ['Claude Desktop', servers({ command: 'npx', args: ['-y', 'mcp-remote', url, ...plain] })],
    ['Cursor', servers({ url })],
  ]
}
