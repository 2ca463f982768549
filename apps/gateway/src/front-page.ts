/** What stands at the gateway's address for whoever opens it in a browser. */
export const frontPage = {
  title: 'Helpdesk MCP',
  body: `<main><h1>Helpdesk MCP</h1>
<p>This is a gateway: helpdesk accounts behind MCP URLs that open a part of them, for a time.</p>
<ul>
<li><a href="docs">The management API</a>, which takes an API token: connect accounts, mint MCP servers, watch what is called.</li>
<li><a href="openapi.json">The same for programs</a>.</li>
<li>On the machine that runs it, <code>helpdesk-mcp --help</code> says what the command line does, and <code>helpdesk-mcp tokens create</code> makes the first API token.</li>
</ul></main>`,
} as const
