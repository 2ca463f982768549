import { z } from '@hono/zod-openapi'
import { id, listOf, name, time, writeTime } from '../http/route-parts.ts'
import type { Person as PersonRow, Session as SessionRow } from '../model.ts'

const role = z.enum(['owner', 'manager', 'member']).openapi({
  description:
    'member: uses the MCP servers that are shared with them. manager: also accounts and MCP servers. owner: also people and API tokens.',
})

const email = z
  .email('Invalid e-mail address')
  .max(254)
  .transform((text) => text.toLowerCase())
  .openapi({ example: 'ana@example.com' })

const person = {
  id: z.string().openapi({ example: 'usr_0d1e…' }),
  tenant_id: z.string().nullable().openapi({ description: 'null: an owner of the gateway.' }),
  name: z.string(),
  email: z.string().nullable(),
  role,
  state: z.enum(['invited', 'joined']),
  created_at: time,
  joined_at: time.nullable(),
  last_seen_at: time.nullable().openapi({ description: 'When they last signed in.' }),
}

export const Person = z.object(person).openapi('Person')

const serverIds = z.array(id).max(1_000)

export const ListedPerson = z
  .object({
    ...person,
    mcp_server_ids: z.array(z.string()).openapi({
      description:
        'The MCP servers that are shared with them. Managers and owners may use every one, shared or not.',
    }),
  })
  .openapi('ListedPerson')

export const PersonList = listOf(ListedPerson, 'PersonList')

export const PersonServers = z
  .strictObject({ mcp_server_ids: serverIds })
  .openapi('PersonServersChange', { description: 'The MCP servers that they may use, and no others.' })

export const PersonDraft = z
  .strictObject({
    name,
    email: email.nullable().optional().openapi({
      description: 'Without one, they sign in by links that an owner makes.',
    }),
    role,
    owner: z
      .boolean()
      .optional()
      .openapi({ description: 'Invites an owner of the gateway, who may act for every tenant.' }),
    mcp_server_ids: serverIds.optional().openapi({
      description: 'The MCP servers that are shared with them from the start.',
    }),
  })
  .openapi('PersonDraft')

export const PersonChange = z
  .strictObject({ name: name.optional(), email: email.nullable().optional(), role: role.optional() })
  .openapi('PersonChange')

const SignInLink = z
  .object({
    url: z.string().openapi({ description: 'Signs in as this person, once. Never shown again.' }),
    expires_at: time,
    sent: z.boolean().openapi({ description: 'Whether it was sent by e-mail.' }),
  })
  .openapi('PersonLink')

export const InvitedPerson = z.object({ ...person, link: SignInLink }).openapi('InvitedPerson')

export const PersonQuery = {
  owner: z
    .enum(['true', 'false'])
    .optional()
    .openapi({ description: 'true: the owners of the gateway instead of the people of a tenant.' }),
}

export const PersonSession = z
  .object({
    id: z.string().openapi({ example: 'ses_0d1e…' }),
    created_at: time,
    expires_at: time,
    user_agent: z.string().nullable(),
    address: z.string().nullable(),
    current: z.boolean().openapi({ description: 'Whether this request has it.' }),
  })
  .openapi('PersonSession')

export const PersonSessionList = z.object({ result: z.array(PersonSession) }).openapi('PersonSessionList')

export const Shares = z
  .strictObject({ people: z.array(id).max(1_000) })
  .openapi('ServerPeopleChange', { description: 'The members who may use the server, and no others.' })

export const ServerPeople = z.object({ result: z.array(Person) }).openapi('ServerPeople')

export const UsableServer = z
  .object({
    id: z.string(),
    name: z.string(),
    tenant_id: z.string(),
    url: z.string().openapi({
      description: 'For apps that sign in with OAuth. It is no secret: whoever opens it has to sign in.',
    }),
    expires_at: time.nullable(),
  })
  .openapi('UsableServer')

export const UsableServerList = listOf(UsableServer, 'UsableServerList')

export function viewPerson(row: PersonRow): z.infer<typeof Person> {
  return {
    id: row.id,
    tenant_id: row.tenantId,
    name: row.name,
    email: row.email,
    role: row.role,
    state: row.joinedAt === null ? 'invited' : 'joined',
    created_at: writeTime(row.createdAt),
    joined_at: writeTime(row.joinedAt),
    last_seen_at: writeTime(row.lastSeenAt),
  }
}

export function viewListedPerson(
  row: PersonRow,
  shared: readonly string[] = [],
): z.infer<typeof ListedPerson> {
  return { ...viewPerson(row), mcp_server_ids: [...shared] }
}

export function viewSession(row: SessionRow, current: string | undefined): z.infer<typeof PersonSession> {
  return {
    id: row.id,
    created_at: writeTime(row.createdAt),
    expires_at: writeTime(row.until),
    user_agent: row.userAgent,
    address: row.address,
    current: row.id === current,
  }
}
