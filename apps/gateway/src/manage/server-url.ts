/** The URL that opens an MCP server. It is a secret: shown once, and in no log. */
export function serverUrl({ publicUrl }: { publicUrl: string }, token: string): string {
  return `${publicUrl}/mcp/${token}`
}
