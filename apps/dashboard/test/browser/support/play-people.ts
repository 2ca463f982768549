import { createHash } from 'node:crypto'
import { invitePerson } from '../../../../gateway/src/people/manage.ts'
import { hashToken } from '../../../../gateway/src/secrets/tokens.ts'
import type { World } from './open-world.ts'

export interface PlayedPeople {
  /** The id of someone who has joined. */
  person: string
  /** Addresses at which apps ask for consent: one that is known, one that asks for more, one that is named like another. */
  asks: { known: string; more: string; lookAlike: string }
}

const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0'
const safari =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1'

const claude = 'https://claude.ai/oauth/mcp-oauth-client-metadata'
const verifier = 'v'.repeat(43)

/** Puts people into a gateway: who signs in, who is invited, and the apps that they have connected to a server. */
export async function playPeople(world: World, now: number, serverId: string): Promise<PlayedPeople> {
  const invite = (name: string, role: 'owner' | 'manager' | 'member', tenantId: string | null = 'default') =>
    invitePerson(world.context, tenantId, {
      name,
      role,
      email: `${name.split(' ')[0]?.toLowerCase()}@shop.example`,
    })
  const kim = await invite('Kim Adler', 'owner', null)
  const mia = await invite('Mia Keller', 'manager')
  const ben = await invite('Ben Okafor', 'member')
  await invite('Chloe Martin', 'member')
  await world.ask('PUT', `/mcp-servers/${serverId}/people`, { people: [ben.person.id] })
  await signIn(world, kim.link.url, safari)
  await signIn(world, mia.link.url, firefox)
  await signIn(world, ben.link.url, safari)

  const { clients } = world.context.store
  const registered = async (name: string, redirect: string) => {
    const metadata = { name, redirectUris: [redirect], authMethod: 'none' as const }
    const id = `hdm_client_${hashToken(name).slice(0, 32)}`
    const bound = { max: 100, unusedSince: 0 }
    await clients.register({ id, metadata, secretHash: null }, null, bound)
    return { id, redirect }
  }
  const redirect = 'https://claude.ai/api/mcp/auth_callback'
  const metadata = { name: 'Claude', redirectUris: [redirect], authMethod: 'none' as const }
  await clients.putDocument(claude, metadata, now + 86_400_000, { max: 100, unusedSince: 0 })
  const known = { id: claude, redirect }
  const cursor = await registered('Cursor', 'cursor://anysphere.cursor-mcp/oauth/callback')
  const alike = await registered('Claude Assistant', 'https://assistant.example/callback')
  await connectApp(world, known, { personId: kim.person.id, serverId, effects: ['read', 'internal'] })
  await connectApp(world, cursor, { personId: mia.person.id, serverId, effects: ['read'] })
  const ask = (client: App, effects: readonly string[]) => authorizePath(client, effects)
  return {
    person: ben.person.id,
    asks: {
      known: ask(cursor, ['read', 'internal', 'outbound']),
      more: ask(known, ['read', 'internal', 'outbound']),
      lookAlike: ask(alike, ['read', 'outbound', 'destructive']),
    },
  }
}

interface App {
  id: string
  redirect: string
}

async function signIn({ url }: World, link: string, userAgent: string): Promise<void> {
  const response = await fetch(`${url}/session/link`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'user-agent': userAgent, origin: url },
    body: JSON.stringify({ code: new URL(link).hash.slice(1) }),
  })
  if (!response.ok) throw new Error(`Failed to sign in by ${link}: ${response.status}`)
}

/** An authorization request of an app, for the one MCP server or whichever is chosen. */
function authorizePath({ id, redirect }: App, effects: readonly string[]): string {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: id,
    redirect_uri: redirect,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    scope: effects.map((effect) => `helpdesk:${effect}`).join(' '),
  })
  return `/oauth/authorize?${query}`
}

/** What consent and the exchange of a code come to. */
async function connectApp(
  { context, url }: World,
  { id: clientId, redirect: redirectUri }: App,
  { personId, serverId, effects }: { personId: string; serverId: string; effects: readonly string[] },
): Promise<void> {
  const { grants, clients } = context.store
  const scopes = effects.map((effect) => `helpdesk:${effect}`)
  const code = `code of ${clientId}`
  const asked = { idHash: hashToken(`ask of ${clientId}`), browserHash: hashToken('browser') }
  const request = { clientId, redirectUri, state: null, scopes, resource: `${url}/mcp`, serverId: null }
  const forever = context.clock.now() + 30 * 86_400_000
  await grants.ask(asked.idHash, asked.browserHash, { ...request, codeChallenge: 'c' }, forever)
  const clientName = (await clients.get(clientId))?.metadata.name ?? ''
  const grant = { tenantId: 'default', serverId, personId, clientName, scopes }
  await grants.approve(asked, grant, { codeHash: hashToken(code), expiresAt: forever })
  const given = { clientId, redirectUri, codeChallenge: 'c', resource: null }
  const hashOf = (kind: string) => hashToken(`${kind} of ${clientId}`)
  const tokens = {
    ...{ accessHash: hashOf('access'), accessUntil: forever },
    ...{ refreshHash: hashOf('refresh'), refreshUntil: forever },
  }
  await grants.redeem(hashToken(code), given, tokens)
}
