import type { ConnectorDefinition } from '@helpdesk-mcp/connector'

/** What someone who has just started the server over HTTP needs to know. */
export function welcome(
  { id, title }: ConnectorDefinition,
  url: string,
  tools: number,
  sandbox: boolean,
): string {
  const server = (entry: object) => JSON.stringify({ mcpServers: { [id]: entry } })
  return `${title} MCP server${sandbox ? ' on its sandbox (made-up data, nothing is kept)' : ''}, ${tools} tools listed:

  ${url}

Claude Code     claude mcp add --transport http ${id} ${url}
Claude Desktop  ${server({ command: 'npx', args: ['-y', 'mcp-remote', url] })}
Cursor          ${server({ url })}

Ctrl-C stops it.`
}
