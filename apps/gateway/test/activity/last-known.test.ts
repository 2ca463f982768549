import { expect, test } from 'vitest'
import { createQuotas, createRecorder } from '../../src/activity/recorder.ts'
import { openTestApi } from '../api/open-test-api.ts'

test('what the vendor said is kept with when it is full again; what is only estimated is not', async () => {
  const { context, connect, ask } = await openTestApi()
  const id = await connect()
  const quotas = createQuotas(context)
  const at = Date.parse('2026-11-21T09:00:00Z')
  quotas.saw(id, { remaining: 7, limit: 50, reset: 30, source: 'vendor' }, at)
  quotas.saw(
    id,
    { remaining: 99, source: 'vendor', sources: { limit: 'vendor', remaining: 'counted' } },
    at + 1,
  )
  quotas.saw(id, undefined, at + 2)
  await quotas.close()
  expect((await ask('GET', `/integrated-account/${id}`)).body.quota).toEqual({
    remaining: 7,
    limit: 50,
    reset: '2026-11-21T09:00:30.000Z',
    at: '2026-11-21T09:00:00.000Z',
  })
})

test('the last use of a server and of a token is written at close at the latest', async () => {
  const { context, connect, mint, ask } = await openTestApi()
  const server = await mint(await connect())
  const { body: token } = await ask('POST', '/api-tokens', { body: { name: 'used', scopes: ['mcp'] } })
  const recorder = createRecorder(context)
  const at = Date.parse('2026-11-21T09:00:00Z')
  recorder.usedServer(server.id, at - 1)
  recorder.usedServer(server.id, at)
  recorder.usedToken(token.id, at)
  await recorder.close()
  expect((await ask('GET', `/mcp-servers/${server.id}`)).body.last_used_at).toBe('2026-11-21T09:00:00.000Z')
  const { result } = (await ask('GET', '/api-tokens')).body
  expect(result.find(({ id }: { id: string }) => id === token.id).last_used_at).toBe(
    '2026-11-21T09:00:00.000Z',
  )
})
