import { quote } from '@helpdesk-mcp/contracts'
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { originOf, recorded, recordedBy } from '../audit/origin.ts'
import { redirectUri } from '../connectors/consent.ts'
import type { ApiEnvironment } from '../http/auth.ts'
import { escapeHtml, htmlPage } from '../http/html-page.ts'
import type { ApiError } from '../http/problem.ts'
import {
  bearer,
  bodyProblems,
  idParam,
  json,
  noQuery,
  optionalBody,
  problems,
  readBody,
  text,
  time,
  writeTime,
} from '../http/route-parts.ts'
import { toApiError } from '../http/to-response.ts'
import type { RouteContext } from '../route-context.ts'
import { hashToken } from '../secrets/tokens.ts'
import {
  browserCookie,
  consentMs,
  type FinishedConnect,
  finishConnect,
  startConnect,
  takeConsent,
} from './consent.ts'

export function connectRoutes(app: OpenAPIHono<ApiEnvironment>, { context, may }: RouteContext): void {
  const connect = createRoute({
    method: 'post',
    path: '/integrated-account/{id}/connect',
    operationId: 'startConsent',
    summary: 'Start an OAuth consent at the vendor',
    description:
      'Returns the URL of the vendor’s consent page. It works once, for ten minutes, and only in the browser that got this response, which holds a cookie.',
    tags: ['Integrated accounts'],
    security: bearer,
    middleware: [may('manage'), readBody],
    request: { params: idParam, query: noQuery, body: optionalBody(ConnectDraft) },
    responses: { 200: json(Connect, 'Where to send the person.'), ...problems(409, ...bodyProblems) },
  })
  app.openapi(connect, async (c) => {
    const { scopes, return_to = null } = c.req.valid('json')
    const started = await startConnect(
      recorded(context, c),
      c.var.principal.tenantId,
      c.req.valid('param').id,
      {
        scopes,
        returnTo: return_to,
      },
    )
    // Lax, not Strict: the browser comes back from the vendor's site.
    setCookie(c, started.cookie.name, started.cookie.value, {
      httpOnly: true,
      sameSite: 'Lax',
      path: new URL(started.redirectUri).pathname,
      maxAge: consentMs / 1000,
      secure: context.publicUrl.startsWith('https:'),
    })
    const { url, redirectUri, expiresAt } = started
    const body = { url, redirect_uri: redirectUri, scopes: started.scopes, expires_at: writeTime(expiresAt) }
    return c.json(body, 200)
  })
}

/** The redirect URI of a vendor's consent. It responds with pages for people, and only acts on a matching state and cookie. */
export function callbackRoute(
  app: OpenAPIHono<ApiEnvironment>,
  { context, accounts, refusals }: RouteContext,
): void {
  const page = { 'text/html': { schema: z.string() } }
  const callback = createRoute({
    method: 'get',
    path: '/connect/callback',
    operationId: 'finishConsent',
    summary: 'Where the vendor redirects the browser after consent',
    description:
      'Reads what the vendor added to the URL. Bound by a cookie to the browser that started; takes no API token.',
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
    const redirect = new URL(c.req.url)
    const name = browserCookie(hashToken(redirect.searchParams.get('state') ?? ''))
    if (getCookie(c, name) !== undefined)
      deleteCookie(c, name, { path: new URL(redirectUri(context)).pathname })
    c.header('cache-control', 'no-store')
    const origin = originOf(c)
    try {
      const begun = await takeConsent(context, redirect, (cookie) => getCookie(c, cookie)).catch(
        (thrown: unknown) => {
          const subject = { kind: 'account', id: null, name: null }
          const reason = toApiError(thrown, context.log).kind
          refusals.count(origin, { tenantId: null, action: 'account.consent_granted', subject, reason })
          throw thrown
        },
      )
      const by = recordedBy(context, { ...origin, actor: begun.begunBy ?? origin.actor })
      const finished = await finishConnect(by, accounts, redirect, begun)
      const { account, problem, returnTo } = finished
      if (problem === null && returnTo !== null) return c.redirect(returnTo, 303)
      return htmlPage(c, connectPage({ account, problem, returnTo }), problem === null ? 200 : 502)
    } catch (thrown) {
      const error = toApiError(thrown, context.log)
      return htmlPage(c, connectPage({ error }), error.status)
    }
  })
}

const ConnectDraft = z
  .strictObject({
    scopes: z
      .array(text(200))
      .min(1)
      .max(200)
      .optional()
      .openapi({ description: 'What to ask for; all that the tools can need when left out.' }),
    return_to: z
      .string()
      .max(500)
      .regex(
        /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/,
        'Invalid path: it must be one of this gateway, as /accounts',
      )
      .optional()
      .openapi({ description: 'The path of this gateway to open afterwards.' }),
  })
  .openapi('ConnectDraft')

const Connect = z
  .object({
    url: z.string().openapi({ description: "The vendor's consent page: open it in the browser that asked." }),
    redirect_uri: z.string().openapi({ description: 'Must be registered at the vendor exactly like this.' }),
    scopes: z.array(z.string()),
    expires_at: time,
  })
  .openapi('Connect')

/** What a person reads after the vendor's consent page. */
function connectPage(end: FinishedConnect | { error: ApiError }): { title: string; body: string } {
  if ('error' in end) return page('The account was not connected', end.error.detail, null)
  const { account, problem, returnTo } = end
  if (problem === null)
    return page(`${quote(account.name)} is connected`, 'You can close this page.', returnTo)
  return page(
    `${quote(account.name)} does not open yet`,
    `Consent was given, but: ${problem.message}`,
    returnTo,
  )
}

function page(title: string, sentence: string, returnTo: string | null) {
  const back = returnTo === null ? '' : `<p><a href="${escapeHtml(returnTo)}">Go on</a></p>`
  return { title, body: `<main><h1>${escapeHtml(title)}</h1><p>${escapeHtml(sentence)}</p>${back}</main>` }
}
