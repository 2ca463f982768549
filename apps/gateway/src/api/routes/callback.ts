import type { OpenAPIHono } from '@hono/zod-openapi'
import { deleteCookie, getCookie } from 'hono/cookie'
import { browserCookie } from '../../oauth/browser-cookie.ts'
import { finishConnect } from '../../oauth/finish-connect.ts'
import { redirectUri } from '../../oauth/redirect-uri.ts'
import { hashToken } from '../../seal/tokens.ts'
import { connectPage } from '../connect-page.ts'
import type { ApiEnvironment, ApiParts } from '../environment.ts'
import { htmlPage } from '../html-page.ts'
import { toRefusal } from '../to-refusal.ts'

/** Where vendors send browsers back to. It answers people, so with pages; what it lets happen is bound by state and cookie. */
export function callbackRoute(app: OpenAPIHono<ApiEnvironment>, { context, accounts }: ApiParts): void {
  app.get('/connect/callback', async (c) => {
    const answer = new URL(c.req.url)
    const name = browserCookie(hashToken(answer.searchParams.get('state') ?? ''))
    if (getCookie(c, name) !== undefined)
      deleteCookie(c, name, { path: new URL(redirectUri(context)).pathname })
    c.header('cache-control', 'no-store')
    try {
      const finished = await finishConnect(context, accounts, answer, (cookie) => getCookie(c, cookie))
      const { account, problem, returnTo } = finished
      if (problem === null && returnTo !== null) return c.redirect(returnTo, 303)
      return htmlPage(c, connectPage({ account, problem, returnTo }), problem === null ? 200 : 502)
    } catch (error) {
      const refusal = toRefusal(error, context.log)
      return htmlPage(c, connectPage({ refusal }), refusal.status)
    }
  })
}
