import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { recorded } from '../audit/origin.ts'
import { type ApiEnvironment, requirePerson } from '../http/auth.ts'
import { ApiError, notFound } from '../http/problem.ts'
import {
  bearer,
  body,
  bodyProblems,
  cookieSession,
  idParam,
  json,
  listQuery,
  noQuery,
  paging,
  pathId,
  problems,
  readBody,
  readPage,
  removed,
  unstored,
  writeTime,
} from '../http/route-parts.ts'
import type { RouteContext } from '../route-context.ts'
import {
  changePerson,
  endSession,
  endSessions,
  invitePerson,
  type PersonLink,
  removePerson,
  renewLink,
  usableServers,
} from './manage.ts'
import {
  InvitedPerson,
  Person,
  PersonChange,
  PersonDraft,
  PersonList,
  PersonQuery,
  PersonSessionList,
  UsableServerList,
  viewListedPerson,
  viewPerson,
  viewSession,
} from './schemas.ts'

const tags = ['People']

export function peopleRoutes(app: OpenAPIHono<ApiEnvironment>, { context, may }: RouteContext): void {
  const { store, clock } = context
  const common = { tags, security: bearer, middleware: [may('people'), readBody] }

  /** The scope that a person is in: the tenant's own, or for an owner of the gateway its owners too. */
  const scopeOf = async (c: Context<ApiEnvironment>, id: string): Promise<string | null> => {
    const { tenantId, isOwner } = c.var.principal
    if (await store.people.get(tenantId, id)) return tenantId
    if (isOwner && (await store.people.get(null, id))) return null
    throw notFound('person')
  }
  const requireOwner = (c: Context<ApiEnvironment>): null => {
    if (!c.var.principal.isOwner) throw new ApiError('forbidden', 'Only an owner of the gateway may do this.')
    return null
  }

  const invite = createRoute({
    ...common,
    method: 'post',
    path: '/people',
    operationId: 'invitePerson',
    summary: 'Invite a person',
    description:
      'The link is in this response and is never shown again. It is also sent where e-mail is set up.',
    request: { query: noQuery, body: body(PersonDraft) },
    responses: { 201: json(InvitedPerson, 'The person and their link.'), ...problems(409, ...bodyProblems) },
  })
  app.openapi(invite, async (c) => {
    const { name, email = null, role, owner = false, mcp_server_ids } = c.req.valid('json')
    const tenantId = owner ? requireOwner(c) : c.var.principal.tenantId
    const draft = { name, email, role }
    const { person, link } = await invitePerson(recorded(context, c), tenantId, draft, mcp_server_ids)
    return c.json({ ...viewPerson(person), link: viewLink(link) }, 201)
  })

  const list = createRoute({
    ...common,
    middleware: [may('manage'), readBody],
    method: 'get',
    path: '/people',
    operationId: 'listPeople',
    summary: 'List people',
    request: { query: z.strictObject({ ...paging, ...PersonQuery }) },
    responses: { 200: json(PersonList, 'The people, newest first.'), ...problems() },
  })
  app.openapi(list, async (c) => {
    const { owner, ...page } = c.req.valid('query')
    const tenantId = owner === 'true' ? requireOwner(c) : c.var.principal.tenantId
    const { rows, nextCursor } = await store.people.list(tenantId, readPage(page))
    const shared = tenantId === null ? undefined : await store.shares.ofTenant(tenantId)
    const result = rows.map((row) => viewListedPerson(row, shared?.get(row.id)))
    return c.json({ result, next_cursor: nextCursor }, 200)
  })

  const change = createRoute({
    ...common,
    method: 'patch',
    path: '/people/{id}',
    operationId: 'changePerson',
    summary: 'Change a person’s name, e-mail address or role',
    request: { params: idParam, query: noQuery, body: body(PersonChange) },
    responses: { 200: json(Person, 'The person.'), ...problems(409, ...bodyProblems) },
  })
  app.openapi(change, async (c) => {
    const { id } = c.req.valid('param')
    const scope = await scopeOf(c, id)
    const person = await changePerson(recorded(context, c), scope, id, c.req.valid('json'))
    return c.json(viewPerson(person), 200)
  })

  const remove = createRoute({
    ...common,
    method: 'delete',
    path: '/people/{id}',
    operationId: 'removePerson',
    summary: 'Remove a person, with their sessions and connected apps',
    request: { params: idParam, query: noQuery },
    responses: { 204: { description: 'Removed.' }, ...problems(409) },
  })
  app.openapi(remove, async (c) => {
    const { id } = c.req.valid('param')
    await removePerson(recorded(context, c), await scopeOf(c, id), id)
    return c.body(null, 204)
  })

  const link = createRoute({
    ...common,
    method: 'post',
    path: '/people/{id}/link',
    operationId: 'renewPersonLink',
    summary: 'Create a sign-in link for a person',
    description: 'It signs in as this person, once, within seven days. Earlier links of this person end.',
    request: { params: idParam, query: noQuery },
    responses: { 201: json(InvitedPerson, 'The person and their link.'), ...problems(...bodyProblems) },
  })
  app.openapi(link, async (c) => {
    const { id } = c.req.valid('param')
    const made = await renewLink(recorded(context, c), await scopeOf(c, id), id)
    return c.json({ ...viewPerson(made.person), link: viewLink(made.link) }, 201)
  })

  const sessions = createRoute({
    ...common,
    method: 'get',
    path: '/people/{id}/sessions',
    operationId: 'listPersonSessions',
    summary: 'List the sessions of a person',
    request: { params: idParam, query: noQuery },
    responses: { 200: json(PersonSessionList, 'The sessions, newest first.'), ...problems() },
  })
  app.openapi(sessions, async (c) => {
    const { id } = c.req.valid('param')
    await scopeOf(c, id)
    const rows = await store.sessions.ofPerson(id, clock.now())
    return c.json({ result: rows.map((row) => viewSession(row, c.var.principal.session?.id)) }, 200)
  })

  const endAll = createRoute({
    ...common,
    method: 'delete',
    path: '/people/{id}/sessions',
    operationId: 'endPersonSessions',
    summary: 'End all sessions of a person',
    request: { params: idParam, query: noQuery },
    responses: { ...removed('Ended.'), ...problems() },
  })
  app.openapi(endAll, async (c) => {
    const { id } = c.req.valid('param')
    await scopeOf(c, id)
    const ended = await endSessions(recorded(context, c), id)
    return ended.some(store.isUnstored) ? c.json(unstored, 202) : c.body(null, 204)
  })

  const end = createRoute({
    ...common,
    method: 'delete',
    path: '/people/{id}/sessions/{session}',
    operationId: 'endPersonSession',
    summary: 'End a session of a person',
    request: { params: sessionParams, query: noQuery },
    responses: { ...removed('Ended.'), ...problems() },
  })
  app.openapi(end, async (c) => {
    const { id, session } = c.req.valid('param')
    await scopeOf(c, id)
    await endSession(recorded(context, c), id, session)
    return store.isUnstored(session) ? c.json(unstored, 202) : c.body(null, 204)
  })
}

/** What everyone who has signed in may see and end of their own. */
export function ownRoutes(app: OpenAPIHono<ApiEnvironment>, { context, may }: RouteContext): void {
  const { store, clock } = context
  const common = { tags, security: cookieSession, middleware: [may('person'), readBody] }

  const sessions = createRoute({
    ...common,
    method: 'get',
    path: '/my/sessions',
    operationId: 'listMySessions',
    summary: 'List the sessions of whoever is signed in',
    request: { query: noQuery },
    responses: { 200: json(PersonSessionList, 'The sessions, newest first.'), ...problems() },
  })
  app.openapi(sessions, async (c) => {
    const { person, session } = requirePerson(c)
    const rows = await store.sessions.ofPerson(person.id, clock.now())
    return c.json({ result: rows.map((row) => viewSession(row, session.id)) }, 200)
  })

  const endOthers = createRoute({
    ...common,
    method: 'delete',
    path: '/my/sessions',
    operationId: 'endMyOtherSessions',
    summary: 'End all other sessions of whoever is signed in',
    request: { query: noQuery },
    responses: { ...removed('Ended. The session of this request goes on.'), ...problems() },
  })
  app.openapi(endOthers, async (c) => {
    const { person, session } = requirePerson(c)
    const ended = await endSessions(recorded(context, c), person.id, session.id)
    return ended.some(store.isUnstored) ? c.json(unstored, 202) : c.body(null, 204)
  })

  const end = createRoute({
    ...common,
    method: 'delete',
    path: '/my/sessions/{id}',
    operationId: 'endMySession',
    summary: 'End a session of whoever is signed in',
    request: { params: idParam, query: noQuery },
    responses: { ...removed('Ended.'), ...problems() },
  })
  app.openapi(end, async (c) => {
    const { id } = c.req.valid('param')
    await endSession(recorded(context, c), requirePerson(c).person.id, id)
    return store.isUnstored(id) ? c.json(unstored, 202) : c.body(null, 204)
  })

  const servers = createRoute({
    ...common,
    method: 'get',
    path: '/my/mcp-servers',
    operationId: 'listMyServers',
    summary: 'List the MCP servers that whoever is signed in may use',
    request: { query: listQuery },
    responses: {
      200: json(UsableServerList, 'The servers, newest first. A page may have fewer than its limit.'),
      ...problems(),
    },
  })
  app.openapi(servers, async (c) => {
    const { person, tenantId } = requirePerson(c)
    const { rows, nextCursor } = await usableServers(
      context,
      person,
      tenantId,
      readPage(c.req.valid('query')),
    )
    const result = rows.map(({ id, name, tenantId, expiresAt }) => ({
      id,
      name,
      tenant_id: tenantId,
      url: `${context.publicUrl}/mcp/s/${id}`,
      expires_at: writeTime(expiresAt),
    }))
    return c.json({ result, next_cursor: nextCursor }, 200)
  })
}

const sessionParams = idParam.extend({ session: pathId('session') })

function viewLink({ url, expiresAt, sent }: PersonLink) {
  return { url, expires_at: writeTime(expiresAt), sent }
}
