import type { GatewayContext } from '../context.ts'
import type { Person } from '../model.ts'

/** Who invites, and to what; what it permits is said by the role. */
export interface Invitation {
  /** The name of whoever invites; null where that is not on record. */
  by: string | null
  /** The name of the workspace; null: the first one, which has no name of its own, or the gateway itself. */
  workspace: string | null
  name: string
  role: Person['role']
}

const unnamed = 'default'

/** What the link of someone who was invited leads to. */
export async function invitationOf(
  { store }: Pick<GatewayContext, 'store'>,
  { id, tenantId, name, role }: Person,
): Promise<Invitation> {
  if (tenantId === null) return { by: null, workspace: null, name, role }
  const [tenant, actors] = await Promise.all([
    store.tenants.get(tenantId),
    store.audit.actorsOf(tenantId, 'person.invited', [id]),
  ])
  const actor = actors.get(id)
  // The name of an API token is nobody's.
  const by = actor?.kind === 'person' ? actor.name : null
  // The one that every gateway has from the start is named by nobody.
  const workspace = tenant === undefined || tenant.name === unnamed ? null : tenant.name
  return { by, workspace, name, role }
}

const permits: Readonly<Record<Person['role'], string>> = {
  member:
    'You read and approve what AI assistants want to send to customers, and connect assistants of your own.',
  manager: 'You connect helpdesks, decide what AI assistants may do there, and see what they did.',
  owner: 'You can do everything there: helpdesks, AI assistants and people.',
}

/** The e-mail that invites someone, as it reads without the page. */
export function invitationMail(
  { by, workspace, name, role }: Invitation,
  link: { url: string; expiresAt: number },
): { subject: string; text: string } {
  const place = workspace === null ? 'Helpdesk MCP' : `the workspace “${workspace}” of Helpdesk MCP`
  const subject = by === null ? `You are invited to ${place}` : `${by} invites you to ${place}`
  const until = new Date(link.expiresAt).toISOString().slice(0, 10)
  const text = [
    `Hello ${name},`,
    `${by === null ? 'you are invited' : `${by} invites you`} to ${place}, where a support team watches over AI assistants in its helpdesks. ${permits[role]}`,
    `This link signs you in, once, until ${until}:`,
    link.url,
    ...(by === null ? [] : [`If you do not know ${by}, do not open it.`]),
  ]
  return { subject, text: `${text.join('\n\n')}\n` }
}
