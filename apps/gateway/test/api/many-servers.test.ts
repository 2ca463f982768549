import { describe, expect, test } from 'vitest'
import { sampleCall } from '../storage/samples.ts'
import { openTestApi } from './open-test-api.ts'

describe('many MCP servers', () => {
  test('are listed with their use, in words, in an order and by a part of the name', async () => {
    const { ask, connect, mint, context, owner } = await openTestApi()
    const account = await connect()
    const first = await mint(account, owner, { name: 'Night shift', preset: 'triage' })
    await mint(account, owner, { name: 'analysts', config: { methods: ['read'] } })
    const at = context.clock.now()
    await context.store.calls.add([
      sampleCall({ serverId: first.id, at }),
      sampleCall({ serverId: first.id, at: at - 8 * 86_400_000 }),
    ])
    const names = async (query: string) =>
      (await ask('GET', `/mcp-servers?${query}`)).body.result.map(({ name }: { name: string }) => name)
    expect(await names('sort=name')).toEqual(['analysts', 'Night shift'])
    expect(await names('q=SHIFT')).toEqual(['Night shift'])
    expect(await names('sort=name&limit=1')).toEqual(['analysts'])
    const { body } = await ask('GET', `/mcp-servers/${first.id}`)
    expect(body).toMatchObject({
      ...{ calls_last_7_days: 1, preset: 'triage', created_by: { kind: 'token', name: 'owner' } },
      can: [
        'It can look things up and make internal changes (notes, tags, assignments), in conversations, customers, orders and knowledge.',
        'It can look up the names and ids that its tools take.',
        expect.stringMatching(/^It cannot write to customers, /),
      ],
    })
    expect((await ask('GET', '/mcp-servers?q=analysts')).body.result).toMatchObject([
      { preset: null, can: ['It can look things up.', expect.stringMatching(/^It cannot make internal/)] },
    ])
  })

  test('are revoked at once, each recorded, and nobody else’s', async () => {
    const { ask, connect, mint, tokenFor } = await openTestApi()
    const account = await connect()
    const [one, two] = [await mint(account), await mint(account)]
    const { body: tenant } = await ask('POST', '/tenants', { body: { name: 'other' } })
    const other = await tokenFor(tenant.id)
    const revoke = (ids: string[], token?: string) =>
      ask('POST', '/mcp-servers/revoke', { body: { ids }, ...(token ? { token } : {}) })
    expect((await revoke([one.id, two.id], other)).body.result).toEqual([
      { id: one.id, outcome: 'not_found' },
      { id: two.id, outcome: 'not_found' },
    ])
    expect((await revoke([one.id, 'mcp_none', two.id])).body.result).toEqual([
      { id: one.id, outcome: 'revoked' },
      { id: 'mcp_none', outcome: 'not_found' },
      { id: two.id, outcome: 'revoked' },
    ])
    expect((await ask('GET', '/mcp-servers')).body.result).toEqual([])
    const { result } = (await ask('GET', '/audit?action=server.revoked')).body
    expect(result.map(({ subject }: { subject: { id: string } }) => subject.id)).toEqual([two.id, one.id])
  })

  test.each([
    ['POST', '/mcp-servers/revoke', { ids: [] }, 'ids'],
    ['POST', '/mcp-servers/revoke', { ids: ['mcp_1', 'mcp_1'] }, 'ids'],
    ['POST', '/mcp-servers/revoke', { ids: ['../etc'] }, 'ids[0]'],
    [
      'POST',
      '/mcp-servers/revoke',
      { ids: Array.from({ length: 101 }, (_, index) => `mcp_${index}`) },
      'ids',
    ],
    ['POST', '/mcp-servers/revoke', {}, 'ids'],
    ['GET', '/mcp-servers?sort=size', undefined, 'sort'],
    ['GET', '/mcp-servers?q=', undefined, 'q'],
  ])('%s %s refuses %j', async (method, path, body, field) => {
    const { ask } = await openTestApi()
    const answer = await ask(method, path, { body })
    expect(answer.status).toBe(422)
    expect(answer.body.errors.map((error: { field: string }) => error.field)).toEqual([field])
  })
})
