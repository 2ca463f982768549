import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { escapeHtml } from './html-page.ts'
import { type PlainPage, renderPage } from './plain-page.ts'

export function page(c: Context, given: PlainPage, status = 200): Response {
  const { headers, html } = renderPage(given)
  // By the context, which adds the cookies that were set.
  return c.body(html, status as ContentfulStatusCode, headers)
}

/** What a form may be answered with a redirect to, as a policy names it. */
export function formTarget(redirectUri: string): string {
  const { protocol, origin } = new URL(redirectUri)
  return protocol === 'https:' || protocol === 'http:' ? origin : protocol
}

/**
 * Goes on by itself, or by its link: a request that begins here has the cookies that one from another site does not. A browser that runs no
 * scripts goes to `plain`.
 */
export function onwardPage(c: Context, title: string, to: string, plain = to): Response {
  const url = escapeHtml(to)
  // Browsers that run scripts do not read what is in noscript. Of two refreshes Chromium and WebKit follow the last, Firefox the first.
  const refresh = (target: string) => `<meta http-equiv="refresh" content="0;url=${escapeHtml(target)}">`
  return page(c, {
    title,
    head: `${refresh(to)}<noscript>${refresh(plain)}</noscript>`,
    body: `<h1>${escapeHtml(title)}</h1><p><a class="button" href="${url}">Continue</a></p>`,
  })
}

/** Says what is wrong to a person. `more`: HTML. */
export function problemPage(
  c: Context,
  { title, reason, more }: { title: string; reason: string; more: string },
  status = 400,
): Response {
  const body = `<h1>${escapeHtml(title)}</h1><p class="note" role="alert">${escapeHtml(reason)}</p>${more}`
  return page(c, { title, body }, status)
}

/** Says what is wrong to a person, where the client cannot be told. */
export function errorPage(c: Context, reason: string, status = 400): Response {
  const more = '<p>Nothing was granted. Close this window, and connect again from the app.</p>'
  return problemPage(c, { title: 'The app was not connected', reason, more }, status)
}

/** Says what an app asked wrongly, and leads back to it only by a link: nobody has trusted it yet. */
export function backPage(c: Context, reason: string, to: string): Response {
  const { protocol, host } = new URL(to)
  const where = protocol === 'https:' ? host : `${protocol}//${host}`
  const more = `<p>Nothing was granted. Close this window, or let the app know: that opens <code>${escapeHtml(where)}</code>.</p><p class="actions"><a class="button" href="${escapeHtml(to)}" rel="noreferrer">Back to the app</a></p>`
  return problemPage(c, { title: 'The app was not connected', reason, more })
}
