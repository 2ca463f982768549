export interface ClientSnippet {
  id: string
  client: string
  /** What to do, step by step. */
  steps: readonly string[]
  text: string
  /** The host sends nothing but the address, so it cannot use a link that wants a second token. */
  addressOnly?: true
}

/** What goes in the place of a second token, which is not known here. */
const token = 'YOUR_API_TOKEN'

/** How each client is told of a connection link. */
export function clientSnippets(url: string, needsToken: boolean): ClientSnippet[] {
  const { protocol, hostname } = new URL(url)
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  // mcp-remote refuses other addresses without TLS unless it is told.
  const plain = protocol === 'http:' && !isLocal ? ['--allow-http'] : []
  const header = needsToken ? ['--header', `Authorization: Bearer ${token}`] : []
  const headers = needsToken ? { headers: { Authorization: `Bearer ${token}` } } : {}
  return [
    {
      id: 'claude',
      client: 'Claude',
      steps: [
        'Open Settings, then Connectors.',
        'Choose to add a custom connector.',
        'Give it a name, and this address:',
      ],
      text: url,
      addressOnly: true,
    },
    {
      id: 'chatgpt',
      client: 'ChatGPT',
      steps: [
        'Open Settings, then Apps & Connectors, and switch developer mode on under Advanced.',
        'Create a connector without authentication, with this address:',
      ],
      text: url,
      addressOnly: true,
    },
    {
      id: 'claude-code',
      client: 'Claude Code',
      steps: ['Run this in a terminal:'],
      text: `claude mcp add --transport http helpdesk ${url}${needsToken ? ` --header "Authorization: Bearer ${token}"` : ''}`,
    },
    {
      id: 'cursor',
      client: 'Cursor',
      steps: ['Put this in .cursor/mcp.json:'],
      text: servers({ url, ...headers }),
    },
    {
      id: 'mcp-remote',
      client: 'Others (mcp-remote)',
      steps: ['For clients that start a program, such as Claude Desktop. Put this in their configuration:'],
      text: servers({ command: 'npx', args: ['-y', 'mcp-remote', url, ...plain, ...header] }),
    },
  ]
}

function servers(helpdesk: object): string {
  return JSON.stringify({ mcpServers: { helpdesk } }, null, 2)
}
