import { describe, expect, test } from 'vitest'
import { openTestApi } from './open-test-api.ts'

/** What needs no token, or is how a session begins and ends. */
const open = [
  'get /healthz',
  'get /readyz',
  'get /connect/callback',
  'post /session',
  'post /session/link',
  'post /session/invitation',
  'get /session/methods',
  'post /session/email',
  'delete /session',
]

describe('API tokens', () => {
  test('every route but those for health takes a good token only', async () => {
    const { ask, owner } = await openTestApi()
    const { paths } = (await ask('GET', '/openapi.json', { token: null })).body
    const routes = Object.entries(paths as Record<string, object>).flatMap(([path, item]) =>
      Object.keys(item).map((method) => [method, path] as const),
    )
    expect(routes.length).toBeGreaterThan(25)
    for (const [method, path] of routes) {
      if (open.includes(`${method} ${path}`)) continue
      const address = path.replace('{id}', 'x')
      for (const token of [null, 'hdm_api_wrong', `${owner}x`, 'a b', '']) {
        const answer = await ask(method.toUpperCase(), address, { token })
        expect(answer.status, `${method} ${path}`).toBe(401)
        expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/)
      }
    }
  })

  test('the secret is shown once, and its end is its end', async () => {
    const { ask, pass } = await openTestApi()
    const made = await ask('POST', '/api-tokens', {
      body: { name: 'ci', scopes: ['manage'], expires_at: new Date(Date.now() + 60_000).toISOString() },
    })
    expect(made.status).toBe(201)
    const { token, ...rest } = made.body
    expect(token).toMatch(/^hdm_api_/)
    expect(rest).toMatchObject({ name: 'ci', scopes: ['manage'], tenant_id: 'default', mcp_server_ids: null })
    const me = await ask('GET', '/me', { token })
    expect(me.body).toMatchObject({ owner: false, tenant: { id: 'default' }, may: { manage: true } })
    const listed = await ask('GET', '/api-tokens')
    expect(listed.body.result).toEqual([expect.objectContaining({ id: rest.id, name: 'ci' })])
    for (const { text } of [me, listed]) expect(text).not.toContain(token)
    pass(61_000)
    expect((await ask('GET', '/me', { token })).status).toBe(401)
  })

  test('removing one ends it', async () => {
    const { ask } = await openTestApi()
    const { body } = await ask('POST', '/api-tokens', { body: { name: 'ci', scopes: ['manage'] } })
    expect((await ask('DELETE', `/api-tokens/${body.id}`, { token: body.token })).status).toBe(204)
    expect((await ask('GET', '/me', { token: body.token })).status).toBe(401)
  })

  test('one for MCP servers manages nothing', async () => {
    const { ask, connect, mint, tokenFor } = await openTestApi()
    const server = await mint(await connect())
    const bound = await ask('POST', '/api-tokens', {
      body: { name: 'agent', scopes: ['mcp'], mcp_server_ids: [server.id] },
    })
    expect(bound.body.mcp_server_ids).toEqual([server.id])
    for (const token of [bound.body.token, await tokenFor('default', { scopes: ['mcp'] })]) {
      const refused = await ask('GET', '/mcp-servers', { token })
      expect(refused.status).toBe(403)
      expect(refused.headers.get('www-authenticate')).toContain('insufficient_scope')
      expect((await ask('GET', '/me', { token })).body.may).toEqual({
        manage: false,
        open_mcp_servers: true,
        make_tenants: false,
        manage_api_tokens: false,
        manage_people: false,
      })
    }
  })

  test('lists are walked to their end, each item once', async () => {
    const { ask } = await openTestApi()
    const names = ['a', 'b', 'c', 'd', 'e']
    for (const name of names) await ask('POST', '/api-tokens', { body: { name, scopes: ['mcp'] } })
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const after: string = cursor === '' ? '' : `&next_cursor=${cursor}`
      const { body } = await ask('GET', `/api-tokens?limit=2${after}`)
      expect(body.result.length).toBeLessThanOrEqual(2)
      seen.push(...body.result.map(({ name }: { name: string }) => name))
      cursor = body.next_cursor
    }
    expect(seen.sort()).toEqual(names)
  })
})
