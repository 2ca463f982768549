const docs = 'https://github.com/helpdesk-mcp/helpdesk-mcp/blob/main/docs'

/** Where those who run a gateway read how to set something up. */
export const guides = {
  approvals: `${docs}/approvals.md`,
  people: `${docs}/people.md`,
  gateway: `${docs}/gateway.md`,
} as const
