import type { HttpResponse } from '@helpdesk-mcp/mcp'
import { escapeHtml } from '../http/html-page.ts'
import { renderPage } from '../http/plain-page.ts'

/** What somebody reads who opens the URL of an MCP server in a browser. The URL is a secret, so the page does not repeat it. */
export function urlPage({
  name,
  requireApiTokenAuth,
}: {
  name: string
  requireApiTokenAuth: boolean
}): HttpResponse {
  const secret = requireApiTokenAuth
    ? 'It also needs an API token: whoever gave you the URL has one for you.'
    : 'Anybody who has this URL can use it: keep it as you keep a password.'
  return toResponse(
    200,
    `MCP server ${name}`,
    `<h1>${escapeHtml(name)}</h1>
<p>This is the address of an MCP server. It gives an AI assistant tools for a helpdesk; there is nothing to see here in a browser.</p>
<p class="note">${secret}</p>
<h2>How to use it</h2><p>Copy the URL of this page, and put it where these lines say URL.</p>
<h2>Claude Code</h2><pre><code>claude mcp add --transport http helpdesk URL</code></pre>
<h2>Claude</h2><p>Settings, Connectors, Add custom connector. Claude reaches https addresses on the internet only.</p>
<h2>VS Code</h2><pre><code>code --add-mcp '{"name":"helpdesk","type":"http","url":"URL"}'</code></pre>
<h2>Cursor, and others that read mcpServers</h2><pre><code>{"mcpServers":{"helpdesk":{"url":"URL"}}}</code></pre>
<h2>Hosts that start a program</h2><pre><code>npx -y mcp-remote URL</code></pre>`,
  )
}

/** The same for a URL that asks people to sign in. */
export function doorPage(url: string): HttpResponse {
  return toResponse(
    401,
    'Helpdesk MCP',
    `<h1>Helpdesk MCP</h1>
<p>This is the address of an MCP server. Add it to an AI assistant, which then asks you to sign in and to choose what it may do.</p>
<pre><code>${escapeHtml(url)}</code></pre>
<h2>Claude and ChatGPT</h2><p>Add a custom connector with this URL. They reach https addresses on the internet only.</p>
<h2>Claude Code</h2><pre><code>claude mcp add --transport http helpdesk ${escapeHtml(url)}</code></pre>`,
  )
}

function toResponse(status: number, title: string, body: string): HttpResponse {
  const { headers, html } = renderPage({ title, body })
  return { status, headers, body: html }
}
