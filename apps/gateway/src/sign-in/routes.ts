import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { originOf, recordedBy } from '../audit/origin.ts'
import type { GatewayContext } from '../context.ts'
import type { ApiEnvironment } from '../http/auth.ts'
import { keepBrowser } from '../http/browser.ts'
import { createAddressLimit } from '../http/failed-authentications.ts'
import { ApiError, invalid } from '../http/problem.ts'
import { body, bodyProblems, json, noQuery, problems, readBody } from '../http/route-parts.ts'
import { requireSameOrigin } from '../http/session.ts'
import type { RouteContext } from '../route-context.ts'
import { mailLinkMs, sendLinks } from './email.ts'
import { signInPages } from './pages.ts'
import { readReturnTo } from './return-to.ts'

/** How people sign in, besides by API tokens and one-time links: by a link in an e-mail, and by an OpenID Connect provider. */
export function signInRoutes(app: OpenAPIHono<ApiEnvironment>, route: RouteContext): void {
  const { context } = route
  const askForLink = createAskForLink(route)
  const common = { tags: ['Page'], security: [], request: { query: noQuery } }

  const methods = createRoute({
    ...common,
    method: 'get',
    path: '/session/methods',
    operationId: 'listSignInMethods',
    summary: 'How people sign in',
    description: 'API tokens and one-time links always work.',
    responses: { 200: json(Methods, 'What is set up.'), ...problems() },
  })
  app.openapi(methods, (c) => c.json(signInMethods(context), 200))

  const email = createRoute({
    ...common,
    method: 'post',
    path: '/session/email',
    operationId: 'askForSignInLink',
    summary: 'Ask for a sign-in link by e-mail',
    description:
      'Only from the gateway’s own pages. The answer is the same whether or not the address is known. The link works once, in the browser that asked.',
    middleware: [readBody],
    request: { query: noQuery, body: body(EmailRequest) },
    responses: {
      202: json(Asked, 'Whoever has this address gets a link.'),
      ...problems(429, ...bodyProblems),
    },
  })
  app.openapi(email, (c) => {
    const { email, return_to: returnTo } = c.req.valid('json')
    askForLink(c, email, returnTo)
    return c.json({ expires_in: mailLinkMs / 1000 }, 202)
  })

  signInPages(app, { ...route, askForLink })
}

/** Asks for a link, from one of the gateway's own pages. Throws an `ApiError`. */
export type AskForLink = (c: Context<ApiEnvironment>, email: string, returnTo: string | undefined) => void

/** From one address, in a quarter of an hour: for anybody, and for one e-mail address. */
const windowMs = 15 * 60_000
const maxRequests = 30
const maxForEmail = 3

function createAskForLink({ context, mails }: RouteContext): AskForLink {
  const limits = [
    { limit: createAddressLimit(context, { max: maxForEmail, windowMs }), isForEmail: true },
    { limit: createAddressLimit(context, { max: maxRequests, windowMs }), isForEmail: false },
  ]
  return (c, email, given) => {
    requireSameOrigin(c.req.raw, context)
    const { mail } = context
    if (mail === undefined)
      throw new ApiError('not-found', 'This gateway sends no e-mail: no mail server is set.')
    const returnTo = given === undefined ? null : readReturnTo(context, given)
    if (returnTo === undefined) {
      throw invalid({ field: 'return_to', value: given ?? null, message: 'Use a path of this gateway.' })
    }
    // Counted for every address, so that nobody learns which are known.
    for (const { limit, isForEmail } of limits) {
      const full = limit.add(c.env?.address, isForEmail ? email : undefined)
      if (full === undefined) continue
      const detail =
        'Too many sign-in links were asked for. Wait, and look into your mail: an earlier one may have come.'
      throw new ApiError('too-many', detail, { retryAfterMs: full.waitMs })
    }
    const request = { email, browser: keepBrowser(c, context), returnTo }
    const by = recordedBy(context, originOf(c))
    mails.add(() => sendLinks(by, mail, request))
  }
}

export function signInMethods({ mail, provider }: GatewayContext): z.infer<typeof Methods> {
  return {
    email: mail !== undefined,
    provider: provider === undefined ? null : { name: provider.name, url: '/sign-in/provider' },
  }
}

const Methods = z
  .object({
    email: z.boolean().openapi({ description: 'By a link in an e-mail: POST /session/email.' }),
    provider: z
      .object({
        name: z.string(),
        url: z.string().openapi({
          description:
            'Where the browser goes to; with ?return_to=<path>, where it goes once it has signed in.',
        }),
      })
      .nullable()
      .openapi({ description: 'By an OpenID Connect provider.' }),
  })
  .openapi('SignInMethods')

const EmailRequest = z
  .strictObject({
    email: z
      .email('Invalid e-mail address')
      .max(254)
      .transform((text) => text.toLowerCase())
      .openapi({ example: 'ana@example.com' }),
    return_to: z.string().max(500).optional().openapi({
      description: 'The path of this gateway that the browser goes to once it has signed in.',
      example: '/servers',
    }),
  })
  .openapi('SignInLinkRequest')

const Asked = z
  .object({ expires_in: z.number().int().openapi({ description: 'Seconds for which the link is valid.' }) })
  .openapi('SignInLinkAsked')
