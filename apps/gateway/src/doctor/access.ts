import { placesOf, whyNoOauth } from '../authorization/places.ts'
import type { GatewayContext } from '../context.ts'
import type { Finding } from './finding.ts'

/** Checks who can get in, and how: apps that sign in, people, API tokens and URLs without an end. */
export async function* checkAccess(context: GatewayContext): AsyncGenerator<Finding> {
  yield checkOauth(context)
  yield* checkOwners(context)
  yield* checkTokens(context)
  yield* checkUrls(context)
}

function checkOauth(context: GatewayContext): Finding {
  const why = whyNoOauth(context)
  if (why !== undefined) return { what: 'apps that sign in', state: 'wrong', says: why.replace(/\.$/, '') }
  return { what: 'apps that sign in', state: 'good', says: `connect to ${placesOf(context).mcp}` }
}

/** Of each list no more is read than a sentence needs. */
const maxRead = 200

async function* checkOwners({
  store,
  command = 'helpdesk-mcp',
}: Pick<GatewayContext, 'store' | 'command'>): AsyncGenerator<Finding> {
  const { rows } = await store.people.list(null, { limit: maxRead })
  const joined = rows.filter(({ joinedAt }) => joinedAt !== null)
  if (joined.length >= 2) yield { what: 'owners', state: 'good', says: `${joined.length} have signed in` }
  else {
    yield {
      ...{ what: 'owners', state: 'note' },
      says: `${joined.length === 0 ? 'nobody has signed in yet' : 'the gateway has only one'}: whoever cannot sign in any more needs the command line of the gateway`,
      fix: `Invite a second owner: ${command} people invite <name> --gateway`,
    }
  }
}

/** Of tokens that may manage everything and never expire. */
function sayEndless(many: number): string {
  if (many === 0) return 'none that may manage everything without an end'
  return `${many} of which may manage everything without an end`
}

async function* checkTokens({
  store,
  clock,
  command = 'helpdesk-mcp',
}: Pick<GatewayContext, 'store' | 'clock' | 'command'>): AsyncGenerator<Finding> {
  const { rows } = await store.tokens.list(null, { limit: maxRead })
  const what = 'API tokens'
  const endless = rows.filter(({ expiresAt, scopes }) => expiresAt === null && scopes.includes('manage'))
  const unused = endless.filter(
    ({ lastUsedAt, createdAt }) => (lastUsedAt ?? createdAt) < clock.now() - unusedMs,
  )
  if (unused.length > 0) {
    yield {
      ...{ what, state: 'note' },
      says: `${count(unused.length, 'token')} that may manage everything and never ${unused.length === 1 ? 'expires' : 'expire'} ${unused.length === 1 ? 'was' : 'were'} not used for 90 days: ${unused
        .slice(0, 5)
        .map(({ name }) => name)
        .join(', ')}`,
      fix: `Revoke those that nobody needs: ${command} tokens revoke <id>`,
    }
  } else yield { what, state: 'good', says: `${count(rows.length, 'token')}, ${sayEndless(endless.length)}` }
}

const unusedMs = 90 * 86_400_000

async function* checkUrls({ store }: Pick<GatewayContext, 'store'>): AsyncGenerator<Finding> {
  const what = 'URLs of MCP servers'
  const tenants = await store.tenants.list()
  for (const { id } of tenants) {
    const { rows } = await store.servers.list(id, { limit: maxRead })
    const open = rows.filter(
      ({ expiresAt, requireApiTokenAuth }) => expiresAt === null && !requireApiTokenAuth,
    )
    if (open.length === 0) continue
    yield {
      ...{ what, state: 'note' },
      says: `${count(open.length, 'URL')}${tenants.length > 1 ? ` of the tenant ${id}` : ''} never ${open.length === 1 ? 'expires' : 'expire'}, and whoever has one can use it: ${open
        .slice(0, 5)
        .map(({ name }) => name)
        .join(', ')}`,
      fix: 'Give them an end, require an API token, or let people sign in instead',
    }
  }
}

function count(number: number, one: string): string {
  return `${number} ${number === 1 ? one : `${one}s`}`
}
