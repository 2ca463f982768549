/** What the document says of itself. */
export function apiInfo({ publicUrl }: { publicUrl: string }) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Helpdesk MCP gateway: management',
      version: '1.0.0',
      description:
        'Connects helpdesk accounts and mints MCP servers over them. Every request but those for health carries an API token, or the session of the gateway’s own page. ' +
        'The owner’s token acts for the tenant "default", or for the one that the header X-Tenant names by its id. ' +
        'Errors are problem details (RFC 9457). Lists answer result and next_cursor. Unknown fields are refused.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: publicUrl }],
    tags: [
      { name: 'Connectors', description: 'What can be connected.' },
      { name: 'Integrated accounts', description: 'Accounts at vendors; their credentials are sealed.' },
      { name: 'MCP servers', description: 'What one URL opens, and until when.' },
      { name: 'API tokens', description: 'Who may manage, and who may use servers that ask for a token.' },
      { name: 'Activity', description: 'What agents did.' },
      { name: 'Page', description: 'Signing in to the gateway’s own page, and what it watches.' },
      { name: 'Tenants', description: 'Parties that see nothing of each other.' },
      { name: 'Operations', description: 'Health and metrics.' },
    ],
  }
}
