import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair } from 'jose'
import { type AdapterFactory, type AdapterPayload, Provider } from 'oidc-provider'
import { onTestFinished } from 'vitest'

export const clientId = 'gateway'
export const clientSecret = 'of the gateway'

interface ProviderOptions {
  redirectUri: string
  authMethod?: 'client_secret_basic' | 'client_secret_post' | 'none'
  /** What the provider says of each account, by its subject. */
  accounts: Record<string, Record<string, unknown>>
}

/** A real OpenID Connect provider on loopback. It signs in whoever the test names, and asks nobody. */
export async function openProvider({
  redirectUri,
  accounts,
  authMethod = 'client_secret_basic',
}: ProviderOptions) {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  let signsIn: string | null = null
  const provider: Provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        ...(authMethod === 'none' ? {} : { client_secret: clientSecret }),
        redirect_uris: [redirectUri],
        token_endpoint_auth_method: authMethod,
      },
    ],
    clientAuthMethods: [authMethod],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    cookies: { keys: ['test'] },
    // What it warns of otherwise.
    jwks: { keys: [await signingKey] },
    adapter: createAdapter(),
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      Grant: 600,
      IdToken: 600,
      Interaction: 600,
      Session: 600,
    },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...accounts[id] }) }),
    async loadExistingGrant({ oidc }) {
      const grant = new provider.Grant({ clientId, accountId: oidc.session?.accountId ?? '' })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })
  provider.use(async (context, next) => {
    if (!context.path.startsWith('/interaction/')) return next()
    const result =
      signsIn === null ? { error: 'access_denied' } : { login: { accountId: signsIn, remember: false } }
    await provider.interactionFinished(context.req, context.res, result)
    context.respond = false
  })
  const errors: string[] = []
  const keep = (event: string) => (_: unknown, error: Error) => void errors.push(`${event}: ${error.message}`)
  provider.on('server_error', keep('server_error'))
  provider.on('authorization.error', keep('authorization.error'))
  provider.on('grant.error', keep('grant.error'))
  server.on('request', provider.callback())

  return {
    issuer,
    errors,
    /** Who signs in from now on; null refuses. */
    choose(account: string | null) {
      signsIn = account
    },
    /** Goes through the provider's pages as this account; as somebody who refuses with null. Answers where the browser comes back. */
    async signIn(url: string, account: string | null): Promise<URL> {
      signsIn = account
      const cookies = new Map<string, string>()
      let at = url
      while (at.startsWith(issuer)) {
        const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
        const response = await fetch(at, { redirect: 'manual', headers: { cookie } })
        for (const set of response.headers.getSetCookie()) {
          const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
          if (value === '') cookies.delete(name)
          else cookies.set(name, value)
        }
        const to = response.headers.get('location')
        if (to === null) throw new Error(`${response.status} ${await response.text()} ${errors.join()}`)
        at = new URL(to, at).href
      }
      return new URL(at)
    },
  }
}

/** One for all providers: making it takes longer than the rest of a sign-in. */
const signingKey = makeKey()

async function makeKey() {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  return { ...(await exportJWK(privateKey)), kid: 'own', alg: 'RS256', use: 'sig' }
}

/** Keeps everything of one provider in memory. */
function createAdapter(): AdapterFactory {
  const kept = new Map<string, AdapterPayload>()
  return (kind) => ({
    upsert: async (id, payload) => void kept.set(`${kind} ${id}`, payload),
    find: async (id) => kept.get(`${kind} ${id}`),
    findByUid: async (uid) =>
      [...kept.values()].find((payload) => payload.kind === kind && payload.uid === uid),
    findByUserCode: async () => undefined,
    consume: async (id) => {
      const payload = kept.get(`${kind} ${id}`)
      if (payload) payload.consumed = Math.floor(Date.now() / 1000)
    },
    destroy: async (id) => void kept.delete(`${kind} ${id}`),
    revokeByGrantId: async (grantId) => {
      for (const [key, payload] of kept) if (payload.grantId === grantId) kept.delete(key)
    },
  })
}
