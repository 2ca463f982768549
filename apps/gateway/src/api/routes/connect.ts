import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { setCookie } from 'hono/cookie'
import { consentMs, startConnect } from '../../oauth/start-connect.ts'
import type { ApiEnvironment, ApiParts } from '../environment.ts'
import { readBody } from '../read-body.ts'
import { Connect, ConnectDraft } from '../schemas/connect.ts'
import { idParam } from '../schemas/id.ts'
import { noQuery } from '../schemas/list.ts'
import { bearer, bodyProblems, json, optionalBody, problems } from '../schemas/responses.ts'
import { writeTime } from '../schemas/time.ts'

export function connectRoutes(app: OpenAPIHono<ApiEnvironment>, { context, may }: ApiParts): void {
  const connect = createRoute({
    method: 'post',
    path: '/integrated-account/{id}/connect',
    operationId: 'startConsent',
    summary: 'Begin an OAuth consent at the vendor',
    description:
      'Answers the address of the vendor’s page. It works once, for ten minutes, and only in the browser that got this answer: a cookie ties it to that.',
    tags: ['Integrated accounts'],
    security: bearer,
    middleware: [may('manage'), readBody],
    request: { params: idParam, query: noQuery, body: optionalBody(ConnectDraft) },
    responses: { 200: json(Connect, 'Where to send the person.'), ...problems(409, ...bodyProblems) },
  })
  app.openapi(connect, async (c) => {
    const { scopes, return_to = null } = c.req.valid('json')
    const started = await startConnect(context, c.var.principal.tenantId, c.req.valid('param').id, {
      scopes,
      returnTo: return_to,
    })
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
