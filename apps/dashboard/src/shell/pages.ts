/** The pages in the menu. The API uses none of these paths. */
export const pages = [
  { to: '/', label: 'Overview' },
  { to: '/connect', label: 'Connect' },
  { to: '/mint', label: 'New MCP server' },
  { to: '/servers', label: 'MCP servers' },
  { to: '/try', label: 'Try a tool' },
  { to: '/watch', label: 'Activity' },
  { to: '/history', label: 'Audit' },
] as const
