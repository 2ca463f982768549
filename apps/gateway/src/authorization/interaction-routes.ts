import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { recorded } from '../audit/origin.ts'
import { type ApiEnvironment, requirePerson } from '../http/auth.ts'
import { browserOf } from '../http/browser.ts'
import {
  body,
  bodyProblems,
  cookieSession,
  id,
  json,
  noQuery,
  problems,
  readBody,
} from '../http/route-parts.ts'
import { clientName } from './clients.ts'
import { type Asked, approve, type ConsentParts, deny, type Question, readQuestion } from './consent.ts'
import { looksLike } from './look-alikes.ts'
import type { AuthorizationParts } from './parts.ts'
import { isLoopback, redirectHost } from './redirects.ts'
import { allScopes, effectsOfScopes, scopeOf, scopeWords } from './scopes.ts'

const path = '/oauth/interactions/{id}'

/** What a person is asked when an app wants to connect, and their answer, for pages. `/oauth/consent/{id}` is one of ours. */
export function interactionRoutes(app: OpenAPIHono<ApiEnvironment>, parts: AuthorizationParts): void {
  const { context, clients, places, may } = parts
  const common = { tags: ['Connected apps'], security: cookieSession, middleware: [may('person'), readBody] }
  const asked = (c: Context<ApiEnvironment>, id: string): Asked => ({ id, browser: browserOf(c, context) })
  const by = (c: Context<ApiEnvironment>): ConsentParts => ({
    context: recorded(context, c),
    clients,
    places,
  })
  const params = z.object({ id: id.max(64).openapi({ param: { name: 'id', in: 'path' } }) })

  const get = createRoute({
    ...common,
    method: 'get',
    path,
    operationId: 'getInteraction',
    summary: 'Get what an app asks for',
    description:
      'Only in the browser in which the app began, until it is answered or 30 minutes have passed.',
    request: { params, query: noQuery },
    responses: { 200: json(Interaction, 'What is asked.'), ...problems() },
  })
  app.openapi(get, async (c) => {
    const { id } = c.req.valid('param')
    const question = await readQuestion({ context, clients, places }, asked(c, id), requirePerson(c).person)
    return c.json(viewQuestion(id, question), 200)
  })

  const yes = createRoute({
    ...common,
    method: 'post',
    path: `${path}/approve`,
    operationId: 'approveInteraction',
    summary: 'Connect the app',
    description: 'Once. The browser then goes to `redirect_to`, which holds a code for the app.',
    request: { params, query: noQuery, body: body(Approval) },
    responses: { 200: json(Onward, 'Connected.'), ...problems(409, ...bodyProblems) },
  })
  app.openapi(yes, async (c) => {
    const { server_id: serverId, scopes } = c.req.valid('json')
    const given = { serverId, scopes }
    const to = await approve(by(c), asked(c, c.req.valid('param').id), requirePerson(c).person, given)
    return c.json({ redirect_to: to }, 200)
  })

  const no = createRoute({
    ...common,
    method: 'post',
    path: `${path}/deny`,
    operationId: 'denyInteraction',
    summary: 'Do not connect the app',
    request: { params, query: noQuery },
    responses: { 200: json(Onward, 'The app is told so.'), ...problems(409, ...bodyProblems) },
  })
  app.openapi(no, async (c) => {
    const to = await deny(by(c), asked(c, c.req.valid('param').id), requirePerson(c).person)
    return c.json({ redirect_to: to }, 200)
  })
}

const scope = z.enum(allScopes as [string, ...string[]])

const Interaction = z
  .object({
    id: z.string(),
    client: z.object({
      id: z.string(),
      name: z.string().openapi({ description: 'What the app calls itself.' }),
      host: z.string().nullable().openapi({
        description:
          'The host that vouches for the app; null: it has registered itself, and anybody may use its name.',
      }),
      looks_like: z
        .union([
          z.object({ name: z.string(), host: z.string() }).openapi('LooksLike', {
            description: 'A known app, and the host that people know it by.',
          }),
          z.null(),
        ])
        .openapi({
          description:
            'The known app that this one is named like without being it: neither its document nor its redirect is that app’s.',
        }),
    }),
    redirect: z.object({
      host: z.string().openapi({ description: 'Who gets the answer.' }),
      is_loopback: z
        .boolean()
        .openapi({ description: 'A program on this machine gets the answer, whichever listens.' }),
    }),
    resource: z.string(),
    scopes: z.array(z.object({ scope, description: z.string() })),
    servers: z
      .array(
        z.object({
          id: z.string(),
          name: z.string(),
          scopes: z.array(scope).openapi({ description: 'Those that it and the person permit.' }),
          granted: z.array(scope).openapi({
            description: 'What the app may do there already, in the name of this person.',
          }),
        }),
      )
      .openapi({ description: 'One of them is chosen.' }),
  })
  .openapi('Interaction')

const Approval = z
  .strictObject({
    server_id: id.optional().openapi({ description: 'Needed where there are several.' }),
    scopes: z
      .array(scope)
      .min(1)
      .optional()
      .openapi({ description: 'All that are permitted when left out.' }),
  })
  .openapi('InteractionApproval')

const Onward = z.object({ redirect_to: z.string() }).openapi('InteractionAnswer')

export function viewQuestion(
  id: string,
  { request, client, servers }: Question,
): z.infer<typeof Interaction> {
  return {
    id,
    client: {
      id: client.id,
      name: clientName(client),
      host: client.kind === 'document' ? new URL(client.id).host : null,
      looks_like: looksLike(client, request.redirectUri) ?? null,
    },
    redirect: { host: redirectHost(request.redirectUri), is_loopback: isLoopback(request.redirectUri) },
    resource: request.resource,
    scopes: effectsOfScopes(request.scopes).map((effect) => ({
      scope: scopeOf(effect),
      description: scopeWords[effect],
    })),
    servers: servers.map(({ server, scopes, granted }) => ({
      id: server.id,
      name: server.name,
      scopes,
      granted,
    })),
  }
}
