import {
  auth,
  Client,
  type OAuthClientProvider,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client'
import type { auth as legacyAuth } from '@modelcontextprotocol/sdk/client/auth.js'
import { Client as LegacyClient } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport as LegacyTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { describe, expect, test } from 'vitest'
import { databases } from '../databases.ts'
import { openInstances } from './support/instances.ts'

const callback = 'http://localhost:3000/callback'

/** What a host keeps of a connection, and where it sends its person. */
function createProvider(more: { clientMetadataUrl?: string } = {}) {
  const kept: Record<string, unknown> = {}
  let authorizeUrl: URL | undefined
  const provider = {
    ...more,
    redirectUrl: callback,
    clientMetadata: {
      client_name: 'Test host',
      redirect_uris: [callback],
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      token_endpoint_auth_method: 'none',
    },
    clientInformation: () => kept['client'],
    saveClientInformation: (client: unknown) => {
      kept['client'] = client
    },
    tokens: () => kept['tokens'],
    saveTokens: (tokens: unknown) => {
      kept['tokens'] = tokens
    },
    redirectToAuthorization: (url: URL) => {
      authorizeUrl = url
    },
    saveCodeVerifier: (verifier: string) => {
      kept['verifier'] = verifier
    },
    codeVerifier: () => kept['verifier'],
    saveDiscoveryState: (state: unknown) => {
      kept['discovery'] = state
    },
    discoveryState: () => kept['discovery'],
    state: () => 'state-of-the-host',
  }
  return { provider, kept, asked: () => authorizeUrl }
}

const document = 'https://host.example/oauth/client.json'
const documents = {
  [document]: {
    client_id: document,
    client_name: 'Documented host',
    redirect_uris: [callback],
    token_endpoint_auth_method: 'none',
  },
}

const paths = { '/mcp': () => '/mcp', '/mcp/s/<id>': (id: string) => `/mcp/s/${id}` }

describe.each(
  databases.flatMap(({ kind, fresh }) =>
    Object.entries(paths).map(([path, pathOf]) => ({ kind, fresh, path, pathOf })),
  ),
)('at $path of two instances on $kind', ({ fresh, pathOf }) => {
  test.each([
    ['registration', {}],
    ['a metadata document', { clientMetadataUrl: document }],
  ])('the v2 client connects by %s', async (_, more) => {
    const gateway = await openInstances({ fresh }, { documents })
    const { server } = await gateway.mint((await gateway.account()).id)
    const { browser, person } = await gateway.person('owner', 'Ana')
    const { provider, kept, asked } = createProvider(more)
    const authProvider = provider as unknown as OAuthClientProvider
    const serverUrl = new URL(`${gateway.url}${pathOf(server.id)}`)
    expect(await auth(authProvider, { serverUrl })).toBe('REDIRECT')
    expect(asked()?.searchParams.get('resource')).toBe(serverUrl.href)
    const clientId = asked()?.searchParams.get('client_id')
    if ('clientMetadataUrl' in more) expect(clientId).toBe(document)
    else expect(clientId).toMatch(/^hdm_client_/)
    const back = await browser.consent(asked() as URL)
    expect(back.origin + back.pathname).toBe(callback)
    expect(back.searchParams.get('iss')).toBe(`${gateway.url}/oauth`)
    expect(back.searchParams.get('state')).toBe('state-of-the-host')
    const iss = back.searchParams.get('iss') ?? ''
    const authorizationCode = back.searchParams.get('code') ?? ''
    expect(await auth(authProvider, { serverUrl, authorizationCode, iss })).toBe('AUTHORIZED')
    expect(kept['tokens']).toMatchObject({ token_type: 'Bearer', expires_in: 3600 })

    const client = new Client({ name: 'test', version: '1.0.0' })
    await client.connect(new StreamableHTTPClientTransport(serverUrl, { authProvider }))
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toContain('list_all_richpanel_tags')
    const result = await client.callTool({ name: 'list_all_richpanel_tags', arguments: {} })
    expect(result.isError).toBeFalsy()
    await client.close()

    const seen = (await browser.send('GET', '/connected-apps')).text
    expect(JSON.parse(seen).result).toMatchObject([{ person_id: person.id, mcp_server_id: server.id }])
    const callers = async () =>
      JSON.parse((await browser.send('GET', '/activity')).text).result.map(
        ({ person, app }: { person: object; app: { name: string } }) => [person, app.name],
      )
    const appName = 'clientMetadataUrl' in more ? 'Documented host' : 'Test host'
    await expect.poll(callers).toEqual([[{ id: person.id, name: 'Ana' }, appName]])
  })

  test('the v1 client connects, and renews its token', async () => {
    const gateway = await openInstances({ fresh }, { documents })
    const { server } = await gateway.mint((await gateway.account()).id)
    const { browser } = await gateway.person('manager')
    const { provider, kept, asked } = createProvider()
    const authProvider = provider as unknown as Parameters<typeof legacyAuth>[0]
    const serverUrl = new URL(`${gateway.url}${pathOf(server.id)}`)
    const transport = new LegacyTransport(serverUrl, { authProvider })
    await expect(new LegacyClient({ name: 'test', version: '1' }).connect(transport)).rejects.toThrow()
    const back = await browser.consent(asked() as URL)
    await transport.finishAuth(back.searchParams.get('code') ?? '')
    const client = new LegacyClient({ name: 'test', version: '1.0.0' })
    await client.connect(new LegacyTransport(serverUrl, { authProvider }))
    expect((await client.listTools()).tools.length).toBeGreaterThan(3)
    await client.close()

    const before = kept['tokens'] as { access_token: string; refresh_token: string }
    gateway.pass(3_700_000)
    const later = new LegacyClient({ name: 'test', version: '1.0.0' })
    await later.connect(new LegacyTransport(serverUrl, { authProvider }))
    expect((await later.listTools()).tools.length).toBeGreaterThan(3)
    await later.close()
    const after = kept['tokens'] as typeof before
    expect(after.access_token).not.toBe(before.access_token)
    expect(after.refresh_token).not.toBe(before.refresh_token)
  })
})
