import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { GatewayContext } from '../context.ts'
import type { ApiEnvironment } from '../http/auth.ts'
import { body, bodyProblems, json, noQuery, problems, readBody } from '../http/route-parts.ts'
import type { RouteContext } from '../route-context.ts'
import { createAskForLink } from './ask-for-link.ts'
import { mailLinkMs } from './email.ts'
import { signInPages } from './pages.ts'

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

export function signInMethods({
  mail,
  provider,
  command = 'helpdesk-mcp',
}: GatewayContext): z.infer<typeof Methods> {
  return {
    email: mail !== undefined,
    provider: provider === undefined ? null : { name: provider.name, url: '/sign-in/provider' },
    command,
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
    command: z.string().openapi({
      description:
        'What runs its command line where the gateway runs; with sign-in-link, it prints a link for the owner.',
      example: 'helpdesk-mcp',
    }),
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
