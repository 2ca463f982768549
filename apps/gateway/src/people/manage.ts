import { describeError } from '@helpdesk-mcp/contracts'
import type { GatewayContext } from '../context.ts'
import { ApiError, invalid, notFound } from '../http/problem.ts'
import type { McpServer, Person, Time } from '../model.ts'
import { hashToken, newToken } from '../secrets/tokens.ts'
import { LastOwnerError, NameTakenError, NotFoundError } from '../storage/errors.ts'
import type { Listed, Page } from '../storage/page.ts'
import { invitationMail, invitationOf } from './invitation.ts'

const dayMs = 86_400_000
/** How long the link of an invitation is valid. */
const invitationMs = 7 * dayMs

export interface PersonLink {
  url: string
  expiresAt: Time
  sent: boolean
}

/** Invites someone, and shares these servers with them. The link is known now and never again; it is also sent where e-mail is set up. */
export async function invitePerson(
  context: GatewayContext,
  tenantId: string | null,
  draft: Pick<Person, 'name' | 'email' | 'role'>,
  serverIds: readonly string[] = [],
): Promise<{ person: Person; link: PersonLink }> {
  checkRole(tenantId, draft.role)
  await checkServers(context, tenantId, serverIds)
  const { link, stored } = newLink(context)
  const person = await context.store.people.invite(tenantId, draft, stored).catch(refusal)
  context.log.info({ person: person.id, role: person.role }, 'Invited a person.')
  // Before the link is sent: whoever follows it sees at once what they may use.
  if (tenantId !== null && serverIds.length > 0) await shareWith(context, tenantId, person.id, serverIds)
  return { person, link: await sendLink(context, person, link) }
}

/** A new link for someone, instead of the one before: for an invitation that is over, and where neither e-mail nor a provider is set up. */
export async function renewLink(
  context: GatewayContext,
  tenantId: string | null,
  id: string,
): Promise<{ person: Person; link: PersonLink }> {
  const { link, stored } = newLink(context)
  const person = await context.store.people.renewLink(tenantId, id, stored)
  if (!person) throw notFound('person')
  context.log.info({ person: id }, 'Made a sign-in link for a person.')
  return { person, link: await sendLink(context, person, link) }
}

export async function changePerson(
  { store }: Pick<GatewayContext, 'store'>,
  tenantId: string | null,
  id: string,
  change: { [Key in 'name' | 'email' | 'role']?: Person[Key] | undefined },
): Promise<Person> {
  if (change.role !== undefined) checkRole(tenantId, change.role)
  const given = Object.entries(change).filter(([, value]) => value !== undefined)
  const person = await store.people.update(tenantId, id, Object.fromEntries(given)).catch(refusal)
  if (!person) throw notFound('person')
  return person
}

/** Removes a person: their sessions and connected apps end with the next request. */
export async function removePerson(
  { store, log }: Pick<GatewayContext, 'store' | 'log'>,
  tenantId: string | null,
  id: string,
): Promise<void> {
  if (!(await store.people.remove(tenantId, id).catch(refusal))) throw notFound('person')
  log.info({ person: id }, 'Removed a person.')
}

/** Ends a session of a person. */
export async function endSession(
  { store, clock }: Pick<GatewayContext, 'store' | 'clock'>,
  personId: string,
  id: string,
): Promise<void> {
  const sessions = await store.sessions.ofPerson(personId, clock.now())
  const session = sessions.find((each) => each.id === id)
  if (!session) throw notFound('session')
  await store.sessions.remove(session)
}

/** Ends every session of a person, or all but one. Answers which. */
export async function endSessions(
  { store, clock }: Pick<GatewayContext, 'store' | 'clock'>,
  personId: string,
  but?: string,
): Promise<string[]> {
  const sessions = await store.sessions.ofPerson(personId, clock.now())
  const others = sessions.filter(({ id }) => id !== but)
  for (const session of others) await store.sessions.remove(session)
  return others.map(({ id }) => id)
}

/** Shares a server with these people, and no others. */
export async function shareServer(
  { store }: Pick<GatewayContext, 'store'>,
  tenantId: string,
  serverId: string,
  people: readonly string[],
): Promise<Person[]> {
  const shared = await store.shares.set(tenantId, serverId, people).catch((error: unknown) => {
    if (!(error instanceof NotFoundError)) throw error
    throw invalid({ field: 'people', message: 'Unknown person: only people of this tenant can be named.' })
  })
  if (!shared) throw notFound('MCP server')
  return store.shares.list(tenantId, serverId)
}

/** Shares these servers with a person, and no others. */
export async function shareWith(
  { store }: Pick<GatewayContext, 'store'>,
  tenantId: string,
  personId: string,
  serverIds: readonly string[],
): Promise<void> {
  const shared = await store.shares.setOfPerson(tenantId, personId, serverIds).catch((error: unknown) => {
    throw error instanceof NotFoundError ? unknownServer() : error
  })
  if (!shared) throw notFound('person')
}

/** Refuses servers that the tenant does not have, before anybody is invited. */
async function checkServers(
  { store }: Pick<GatewayContext, 'store'>,
  tenantId: string | null,
  serverIds: readonly string[],
): Promise<void> {
  for (const id of serverIds) {
    if (tenantId === null || !(await store.servers.get(tenantId, id))) throw unknownServer()
  }
}

function unknownServer(): ApiError {
  return invalid({
    field: 'mcp_server_ids',
    message: 'Unknown MCP server: only MCP servers of this tenant can be shared.',
  })
}

/** Whether an app that this person connects may use the server. The caller looks up `shared`, the servers that are shared with them. */
export function mayUse(person: Person, server: McpServer, shared: readonly string[]): boolean {
  if (person.tenantId === null) return true
  if (person.tenantId !== server.tenantId) return false
  return person.role !== 'member' || shared.includes(server.id)
}

/** The servers of a tenant that a person may use. */
export async function usableServers(
  { store, clock }: Pick<GatewayContext, 'store' | 'clock'>,
  person: Person,
  tenantId: string,
  page: Page,
): Promise<Listed<McpServer>> {
  if (person.tenantId !== null && person.tenantId !== tenantId) return { rows: [], nextCursor: null }
  const shared = await store.shares.ofPerson(person.id)
  const { rows, nextCursor } = await store.servers.list(tenantId, page)
  const isOpen = ({ expiresAt }: McpServer) => expiresAt === null || expiresAt > clock.now()
  return { rows: rows.filter((server) => isOpen(server) && mayUse(person, server, shared)), nextCursor }
}

function newLink({ clock, publicUrl }: Pick<GatewayContext, 'clock' | 'publicUrl'>) {
  const code = newToken('hdm_link_')
  const expiresAt = clock.now() + invitationMs
  return {
    // In the fragment, which no server, proxy or log sees.
    link: { url: `${publicUrl}/welcome#${code}`, expiresAt },
    stored: { codeHash: hashToken(code), expiresAt },
  }
}

async function sendLink(
  { mail, log, store }: Pick<GatewayContext, 'mail' | 'log' | 'store'>,
  person: Person,
  link: Omit<PersonLink, 'sent'>,
): Promise<PersonLink> {
  const { id, email } = person
  if (mail === undefined || email === null) return { ...link, sent: false }
  try {
    await mail.send({ to: email, ...invitationMail(await invitationOf({ store }, person), link) })
    return { ...link, sent: true }
  } catch (error) {
    log.warn({ person: id, ...describeError(error) }, 'Failed to send an invitation by e-mail.')
    return { ...link, sent: false }
  }
}

/** An owner of the gateway may do everything: there are no other roles beside. */
function checkRole(tenantId: string | null, role: Person['role']): void {
  if (tenantId !== null || role === 'owner') return
  throw invalid({
    field: 'role',
    value: role,
    allowed: ['owner'],
    message: 'People of the gateway itself are its owners. Managers and members belong to a tenant.',
  })
}

function refusal(error: unknown): never {
  if (error instanceof LastOwnerError) throw new ApiError('conflict', error.message)
  if (error instanceof NameTakenError) {
    throw new ApiError('conflict', error.message, {
      errors: [{ field: 'email', message: 'This e-mail address is taken.' }],
    })
  }
  throw error
}
