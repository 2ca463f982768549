import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { type ApiEnvironment, refused } from '../http/auth.ts'
import { body, bodyProblems, json, noQuery, problems, readBody } from '../http/route-parts.ts'
import { requireSameOrigin } from '../http/session.ts'
import { invitationOf } from '../people/invitation.ts'
import type { RouteContext } from '../route-context.ts'
import { hashToken } from '../secrets/tokens.ts'

const InvitationRequest = z
  .strictObject({
    code: z.string().max(200).openapi({
      description: 'What follows the # of the link.',
      example: 'hdm_link_…',
    }),
  })
  .openapi('InvitationRequest')

const Invitation = z
  .object({
    by: z.string().nullable().openapi({ description: 'Who invites; null where that is not on record.' }),
    workspace: z
      .string()
      .nullable()
      .openapi({ description: 'null: the first one, which has no name of its own, or the gateway itself.' }),
    name: z.string().openapi({ description: 'Who is invited.' }),
    role: z.enum(['member', 'manager', 'owner']),
  })
  .openapi('Invitation')

export function invitationRoute(app: OpenAPIHono<ApiEnvironment>, { context, failures }: RouteContext): void {
  const read = createRoute({
    tags: ['Page'],
    security: [],
    method: 'post',
    path: '/session/invitation',
    operationId: 'readInvitation',
    summary: 'Who invites, and to what',
    description: 'Only from the gateway’s own pages. The link stays as it is.',
    middleware: [readBody],
    request: { query: noQuery, body: body(InvitationRequest) },
    responses: { 200: json(Invitation, 'The invitation.'), ...problems(429, ...bodyProblems) },
  })
  app.openapi(read, async (c) => {
    requireSameOrigin(c.req.raw, context)
    const person = await context.store.sessions.personOfLink(hashToken(c.req.valid('json').code))
    if (!person) {
      throw refused(
        failures,
        'sign_in_link',
        c.env,
        'This link has been used, has expired, or is no invitation.',
      )
    }
    return c.json(await invitationOf(context, person), 200)
  })
}
