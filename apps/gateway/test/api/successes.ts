import { expect } from 'vitest'
import { makeSignInLink } from '../../src/dashboard/sessions.ts'
import { hashToken } from '../../src/secrets/tokens.ts'
import { signIn } from '../dashboard/sign-in.ts'
import { holdReply } from '../outbox/hold-reply.ts'
import type { Answer, openTestApi } from './open-test-api.ts'

export type Api = Awaited<ReturnType<typeof openTestApi>>

export const here = { origin: 'http://gateway.test' }

async function invite({ ask }: Api) {
  return (await ask('POST', '/people', { body: { name: 'Ana', role: 'member' } })).body
}

async function joined(api: Api) {
  const { id, link } = await invite(api)
  const { headers } = await signIn(api.ask, { code: new URL(link.url).hash.slice(1) })
  return { id, headers }
}

/** An app's request for consent, in the browser of an owner. */
async function askedToConnect(api: Api) {
  const { store } = api.context
  const { id: serverId } = await api.mint(await api.connect())
  const link = (await makeSignInLink(api.context)).split('#')[1] ?? ''
  const { cookie } = await signIn(api.ask, { code: link })
  const metadata = { redirectUris: ['https://app.example/'], authMethod: 'none' as const, name: 'App' }
  await store.clients.register({ id: 'app', metadata, secretHash: null }, null, { max: 9, unusedSince: 0 })
  const resource = `http://gateway.test/mcp/s/${serverId}`
  const request = { clientId: 'app', redirectUri: 'https://app.example/', state: null, resource, serverId }
  const more = { scopes: ['helpdesk:read'], codeChallenge: 'c' }
  await store.grants.ask(hashToken('ask'), hashToken('browser'), { ...request, ...more }, 9e12)
  const headers = { ...here, cookie: `${cookie}; helpdesk_mcp_consent=browser` }
  return { path: '/oauth/interactions/ask', headers }
}

/** A reply to a customer that waits for a person. */
async function held(api: Api) {
  return `/outbox/${(await holdReply(api)).id}`
}

/** A success of each route that is not a GET. */
export const successes: Readonly<Record<string, (api: Api) => Promise<Answer>>> = {
  'POST /integrated-account': ({ ask, vendors }) =>
    ask('POST', '/integrated-account', {
      body: { connector: 'richpanel', credentials: vendors.richpanel.settings },
    }),
  'PATCH /integrated-account/:id': async ({ ask, connect }) =>
    ask('PATCH', `/integrated-account/${await connect()}`, { body: { name: 'renamed' } }),
  'DELETE /integrated-account/:id': async ({ ask, connect }) =>
    ask('DELETE', `/integrated-account/${await connect()}`),
  'POST /integrated-account/:id/check': async ({ ask, vendors }) => {
    const credentials = vendors.richpanel.settings
    const body = { connector: 'richpanel', credentials, skip_check: true }
    const { id } = (await ask('POST', '/integrated-account', { body })).body
    return ask('POST', `/integrated-account/${id}/check`)
  },
  'POST /integrated-account/:id/connect': async ({ ask, vendors }) => {
    const { clientId, clientSecret, orgId } = vendors.zohoDesk.settings
    const body = { connector: 'zoho-desk', settings: { clientId, orgId }, credentials: { clientSecret } }
    const { id } = (await ask('POST', '/integrated-account', { body })).body
    return ask('POST', `/integrated-account/${id}/connect`, { body: {} })
  },
  'POST /integrated-account/:id/mcp': async ({ ask, connect }) =>
    ask('POST', `/integrated-account/${await connect()}/mcp`, { body: { name: 'a' } }),
  'POST /mcp-servers': async ({ ask, connect }) =>
    ask('POST', '/mcp-servers', { body: { name: 'a', accounts: [await connect()] } }),
  'PATCH /mcp-servers/:id': async (api) => {
    const { id } = await api.mint(await api.connect())
    return api.ask('PATCH', `/mcp-servers/${id}`, { body: { name: 'renamed' } })
  },
  'POST /mcp-servers/revoke': async ({ ask, connect, mint }) => {
    const { id } = await mint(await connect())
    return ask('POST', '/mcp-servers/revoke', { body: { ids: [id] } })
  },
  'DELETE /mcp-servers/:id': async (api) => {
    const { id } = await api.mint(await api.connect())
    return api.ask('DELETE', `/mcp-servers/${id}`)
  },
  'POST /mcp-servers/:id/rotate': async (api) => {
    const { id } = await api.mint(await api.connect())
    return api.ask('POST', `/mcp-servers/${id}/rotate`, { body: {} })
  },
  'POST /api-tokens': ({ ask }) => ask('POST', '/api-tokens', { body: { name: 'a', scopes: ['mcp'] } }),
  'DELETE /api-tokens/:id': async ({ ask }) => {
    const { id } = (await ask('POST', '/api-tokens', { body: { name: 'a', scopes: ['mcp'] } })).body
    return ask('DELETE', `/api-tokens/${id}`)
  },
  'POST /people': ({ ask }) => ask('POST', '/people', { body: { name: 'Ana', role: 'member' } }),
  'PATCH /people/:id': async (api) =>
    api.ask('PATCH', `/people/${(await invite(api)).id}`, { body: { name: 'Ben' } }),
  'DELETE /people/:id': async (api) => api.ask('DELETE', `/people/${(await invite(api)).id}`),
  'POST /people/:id/link': async (api) =>
    api.ask('POST', `/people/${(await invite(api)).id}/link`, { body: {} }),
  'DELETE /people/:id/sessions/:session': async (api) => {
    const { id, headers } = await joined(api)
    const session = (await api.ask('GET', '/my/sessions', { token: null, headers })).body.result[0]
    return api.ask('DELETE', `/people/${id}/sessions/${session.id}`)
  },
  'DELETE /people/:id/sessions': async (api) =>
    api.ask('DELETE', `/people/${(await joined(api)).id}/sessions`),
  'DELETE /my/sessions': async (api) => {
    const { id, headers } = await joined(api)
    const { link } = (await api.ask('POST', `/people/${id}/link`, { body: {} })).body
    await signIn(api.ask, { code: new URL(link.url).hash.slice(1) })
    return api.ask('DELETE', '/my/sessions', { token: null, headers })
  },
  'DELETE /my/sessions/:id': async (api) => {
    const { headers } = await joined(api)
    const session = (await api.ask('GET', '/my/sessions', { token: null, headers })).body.result[0]
    return api.ask('DELETE', `/my/sessions/${session.id}`, { token: null, headers })
  },
  'PUT /mcp-servers/:id/people': async (api) => {
    const { id } = await api.mint(await api.connect())
    return api.ask('PUT', `/mcp-servers/${id}/people`, { body: { people: [(await invite(api)).id] } })
  },
  'PUT /people/:id/mcp-servers': async (api) => {
    const { id } = await api.mint(await api.connect())
    const body = { mcp_server_ids: [id] }
    return api.ask('PUT', `/people/${(await invite(api)).id}/mcp-servers`, { body })
  },
  'POST /oauth/interactions/:id/approve': async (api) => {
    const { path, headers } = await askedToConnect(api)
    return api.ask('POST', `${path}/approve`, { token: null, headers, body: {} })
  },
  'POST /oauth/interactions/:id/deny': async (api) => {
    const { path, headers } = await askedToConnect(api)
    return api.ask('POST', `${path}/deny`, { token: null, headers })
  },
  'DELETE /connected-apps/:id': async (api) => {
    const { path, headers } = await askedToConnect(api)
    const { body } = await api.ask('POST', `${path}/approve`, { token: null, headers, body: {} })
    const tokens = { accessHash: 'a', accessUntil: 9e12, refreshHash: 'r', refreshUntil: 9e12 }
    const code = new URL(body.redirect_to).searchParams.get('code') ?? ''
    const given = { clientId: 'app', redirectUri: null, codeChallenge: 'c', resource: null }
    await api.context.store.grants.redeem(hashToken(code), given, tokens)
    const [app] = (await api.ask('GET', '/connected-apps')).body.result
    return api.ask('DELETE', `/connected-apps/${app.id}`)
  },
  'POST /outbox/:id/approve': async (api) => api.ask('POST', `${await held(api)}/approve`, { body: {} }),
  'POST /outbox/:id/edit': async (api) =>
    api.ask('POST', `${await held(api)}/edit`, { body: { text: 'Dear Ben' } }),
  'POST /outbox/:id/discard': async (api) => api.ask('POST', `${await held(api)}/discard`),
  'POST /tenants': ({ ask }) => ask('POST', '/tenants', { body: { name: 'north' } }),
  'POST /session': ({ ask, owner }) =>
    ask('POST', '/session', { token: null, headers: here, body: { token: owner } }),
  'POST /session/link': async ({ ask, context }) => {
    const code = (await makeSignInLink(context)).split('#')[1]
    return ask('POST', '/session/link', { token: null, headers: here, body: { code } })
  },
  'POST /session/email': async ({ ask, context }) => {
    let isSent = false
    context.mail = {
      send: async () => {
        isSent = true
      },
      check: async () => undefined,
      describe: () => 'a test',
    }
    const email = 'ana@example.com'
    await ask('POST', '/people', { body: { name: 'Ana', email, role: 'member' } })
    isSent = false
    const answer = await ask('POST', '/session/email', { token: null, headers: here, body: { email } })
    await expect.poll(() => isSent).toBe(true)
    return answer
  },
  'DELETE /session': async ({ ask, owner }) => {
    const signedIn = await ask('POST', '/session', { token: null, headers: here, body: { token: owner } })
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
    return ask('DELETE', '/session', { token: null, headers: { ...here, cookie } })
  },
}
