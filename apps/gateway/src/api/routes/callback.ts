import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
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
  const page = { 'text/html': { schema: z.string() } }
  const callback = createRoute({
    method: 'get',
    path: '/connect/callback',
    operationId: 'finishConsent',
    summary: 'Where a vendor sends the browser back to after consent',
    description: 'Takes what the vendor adds. Bound to the browser that began, by its cookie; no API token.',
    tags: ['Integrated accounts'],
    security: [],
    request: { query: z.looseObject({ state: z.string().optional(), code: z.string().optional() }) },
    responses: {
      200: { description: 'The account is connected: a page.', content: page },
      303: { description: 'The account is connected: on to `return_to`.' },
      403: { description: 'Consent was denied, or begun in another browser.', content: page },
      422: { description: 'The consent is unknown, used or expired.', content: page },
      502: { description: 'The vendor gave no token, or the account does not open with it.', content: page },
      503: { description: 'The vendor or the storage cannot be used at the moment.', content: page },
    },
  })
  app.openapi(callback, async (c) => {
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
