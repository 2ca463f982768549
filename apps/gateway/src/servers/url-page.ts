import type { HttpResponse } from '@helpdesk-mcp/mcp'
import { escapeHtml } from '../http/html-page.ts'
import { renderPage } from '../http/plain-page.ts'
import type { McpServer } from '../model.ts'
import { type ClientNames, clientNames, helpdeskNames } from './client-names.ts'
import { type ClientTarget, clientTargets } from './clients.ts'

interface Gateway {
  publicUrl: string
}

/** What somebody reads who opens the URL of an MCP server in a browser. The URL is a secret, so the page does not repeat it. */
export function urlPage(
  server: Pick<McpServer, 'id' | 'name' | 'requireApiTokenAuth'>,
  { publicUrl }: Gateway,
): HttpResponse {
  const { name, requireApiTokenAuth } = server
  const secret = requireApiTokenAuth
    ? 'It also needs an API token: whoever gave you the URL has one for you.'
    : 'Anybody who has this URL can use it: keep it as you keep a password.'
  const auth = requireApiTokenAuth ? 'api_token' : 'none'
  const targets = clientTargets({ url: 'URL', names: clientNames(server), auth, publicUrl })
  return toResponse(
    200,
    `MCP server ${name}`,
    `<h1>${escapeHtml(name)}</h1>
<p>This is the address of an MCP server. It gives an AI assistant tools for a helpdesk; there is nothing to see here in a browser.</p>
<p class="note">${secret}</p>
<p>To use it, copy the URL of this page, and put it where these lines say URL.</p>
${targets.map((target) => targetSection({ ...target, link: null })).join('\n')}`,
  )
}

/** The same for a URL that asks people to sign in. It is no secret. */
export function doorPage(url: string, serverId: string | null, { publicUrl }: Gateway): HttpResponse {
  // Nobody has signed in yet: the page does not tell the server's name.
  const names = serverId === null ? helpdeskNames : namelessNames(serverId)
  const targets = clientTargets({ url, names, auth: 'sign_in', publicUrl })
  return toResponse(
    401,
    'Helpdesk MCP',
    `<h1>Helpdesk MCP</h1>
<p>This is the address of an MCP server. Add it to an AI assistant, which then asks you to sign in and to choose what it may do.</p>
<pre><code>${escapeHtml(url)}</code></pre>
${targets.map(targetSection).join('\n')}`,
  )
}

/** Told from others by its id alone. */
function namelessNames(id: string): ClientNames {
  const { whole, short } = clientNames({ id, name: '' })
  return { title: whole, whole, short }
}

/** How to add it to one client, or what is missing. */
function targetSection({ title, steps, text, after, link, problem, fix }: ClientTarget): string {
  const heading = `<h2>${escapeHtml(title)}</h2>`
  if (problem !== null) return `${heading}<p class="note">${escapeHtml(problem)}</p>${list('ul', fix)}`
  const open =
    link === null ? '' : `<p><a class="button" href="${escapeHtml(link)}">Open ${escapeHtml(title)}</a></p>`
  return `${heading}${list('ol', steps)}<pre><code>${escapeHtml(text)}</code></pre>${list('ul', after)}${open}`
}

function list(element: 'ol' | 'ul', items: readonly string[]): string {
  if (items.length === 0) return ''
  return `<${element}>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</${element}>`
}

function toResponse(status: number, title: string, body: string): HttpResponse {
  const { headers, html } = renderPage({ title, body })
  return { status, headers, body: html }
}
