import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { newToken } from '../secrets/tokens.ts'
import { sessionCookie } from './session.ts'

/** How long what began in a browser may take: a request for consent, a sign-in. */
export const browserMs = 30 * 60_000

/** The cookie that binds what began in a browser to it: somebody else's answer to it counts for nothing. */
export function browserCookie(context: { publicUrl: string }) {
  const { name, attributes } = sessionCookie(context)
  // Lax: the request begins at the client's site, or with a link in a mail.
  return {
    name: name.replace('session', 'consent'),
    attributes: { ...attributes, sameSite: 'Lax' },
  } as const
}

/** The value of that cookie; empty, which fits no request, without one. */
export function browserOf(c: Context, context: { publicUrl: string }): string {
  return getCookie(c, browserCookie(context).name) ?? ''
}

/** The value of that cookie, which the browser gets with this answer and keeps for half an hour from now. */
export function keepBrowser(c: Context, context: { publicUrl: string }): string {
  const { name, attributes } = browserCookie(context)
  const browser = getCookie(c, name) || newToken('hdm_ask_')
  setCookie(c, name, browser, { ...attributes, maxAge: browserMs / 1000 })
  return browser
}
