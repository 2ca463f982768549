import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { sessionCookie } from '../http/session.ts'

/** The cookie that binds a request for consent to the browser in which it began: somebody else's answer to it counts for nothing. */
export function browserCookie(context: { publicUrl: string }) {
  const { name, attributes } = sessionCookie(context)
  // Lax: the request begins at the client's site.
  return {
    name: name.replace('session', 'consent'),
    attributes: { ...attributes, sameSite: 'Lax' },
  } as const
}

/** The value of that cookie; empty, which fits no request, without one. */
export function browserOf(c: Context, context: { publicUrl: string }): string {
  return getCookie(c, browserCookie(context).name) ?? ''
}
