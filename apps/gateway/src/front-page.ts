/** What stands in the place of the page while it is not built. */
export const frontPage = {
  title: 'Helpdesk MCP',
  body: `<main><h1>Helpdesk MCP</h1>
<p>The page is not built: run <code>npx pnpm@12 build</code> in the repository, then load this again. Everything else works without it.</p>
<ul>
<li><a href="/docs">The management API</a>, which takes an API token: connect accounts, mint MCP servers, watch what is called.</li>
<li><a href="/openapi.json">The same for programs</a>.</li>
<li>On the machine that runs it, <code>helpdesk-mcp --help</code> says what the command line does, and <code>helpdesk-mcp tokens create</code> makes the first API token.</li>
</ul></main>`,
} as const
