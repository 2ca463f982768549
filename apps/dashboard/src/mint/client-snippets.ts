export interface ClientSnippet {
  id: string
  client: string
  /** What to do, one step each. */
  steps: readonly string[]
  text: string
  /** The client cannot send headers, so it cannot use an MCP server that requires an API token. */
  urlOnly?: true
}

/** Stands for the API token, which this page does not know. */
const token = 'YOUR_API_TOKEN'

/** How to add an MCP server to each client. */
export function clientSnippets(url: string, needsToken: boolean): ClientSnippet[] {
  const { protocol, hostname } = new URL(url)
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  // mcp-remote requires this flag for remote URLs without TLS.
  const plain = protocol === 'http:' && !isLocal ? ['--allow-http'] : []
  const header = needsToken ? ['--header', `Authorization: Bearer ${token}`] : []
  const headers = needsToken ? { headers: { Authorization: `Bearer ${token}` } } : {}
  return [
    {
      id: 'claude',
      client: 'Claude',
      steps: ['Open Settings, then Connectors.', 'Add a custom connector.', 'Enter a name and this URL:'],
      text: url,
      urlOnly: true,
    },
    {
      id: 'chatgpt',
      client: 'ChatGPT',
      steps: [
        'Open Settings, then Apps & Connectors, and turn on developer mode under Advanced.',
        'Create a connector without authentication and enter this URL:',
      ],
      text: url,
      urlOnly: true,
    },
    {
      id: 'claude-code',
      client: 'Claude Code',
      steps: ['Run this in a terminal:'],
      text: `claude mcp add --transport http ${serverName} ${url}${needsToken ? ` --header "Authorization: Bearer ${token}"` : ''}`,
    },
    {
      id: 'cursor',
      client: 'Cursor',
      steps: ['Add this to .cursor/mcp.json:'],
      text: servers({ url, ...headers }),
    },
    {
      id: 'mcp-remote',
      client: 'Other (mcp-remote)',
      steps: [
        'For clients that start a local program, such as Claude Desktop. Add this to their configuration:',
      ],
      text: servers({ command: 'npx', args: ['-y', 'mcp-remote', url, ...plain, ...header] }),
    },
  ]
}

/** Short: hosts refuse long names of server and tool together. */
const serverName = 'hd'

function servers(entry: object): string {
  return JSON.stringify({ mcpServers: { [serverName]: entry } }, null, 2)
}
