import { systemClock } from '@helpdesk-mcp/contracts'
import { expect, onTestFinished, test } from 'vitest'
import { createRefusals } from '../../src/audit/refusals.ts'
import type { Origin } from '../../src/model.ts'
import { StorageError } from '../../src/storage/errors.ts'
import type { Store } from '../../src/storage/store.ts'
import { openTestStore } from '../api/open-test-store.ts'
import { standingClock } from '../storage/samples.ts'

const start = 1_800_000_000_000

async function open(change: (store: Store) => Store = (store) => store) {
  const clock = standingClock(start, systemClock.sleep)
  const store = await openTestStore(clock)
  const warned: string[] = []
  const log = { warn: (_: object, message: string) => void warned.push(message) } as never
  const refusals = createRefusals({ store: change(store), clock, log })
  onTestFinished(() => refusals.close())
  const refuse = (address: string, more: Partial<Origin> = {}, subjectId: string | null = null) => {
    const actor = { kind: 'anonymous', id: null, name: null, tokenId: null, tokenEnd: null } as const
    refusals.count(
      { actor, address, userAgent: 'curl', requestId: 'r', ...more },
      {
        tenantId: null,
        action: 'session.started',
        subject: { kind: 'session', id: subjectId, name: null },
        reason: 'unauthorized',
      },
    )
  }
  const rows = async () => (await store.audit.list(null, { limit: 1_000 })).rows.reverse()
  return { store, clock, refusals, refuse, rows, warned }
}

test('a flood becomes one record per address and minute', async () => {
  const { clock, refuse, refusals, rows } = await open()
  for (let count = 0; count < 5_000; count++) refuse(count % 2 === 0 ? '203.0.113.1' : '203.0.113.2')
  clock.move(59_999)
  refuse('203.0.113.1')
  clock.move(1)
  refuse('203.0.113.1')
  await refusals.flush()
  expect((await rows()).map(({ address, count, at, requestId }) => [address, count, at, requestId])).toEqual([
    ['203.0.113.1', 2_501, start, null],
    ['203.0.113.2', 2_500, start, null],
    ['203.0.113.1', 1, start + 60_000, 'r'],
  ])
})

test('refusals from ever new addresses are bounded too, and none is lost', async () => {
  const { refuse, refusals, rows } = await open()
  for (let index = 0; index < 1_000; index++) refuse(`10.0.${index >> 8}.${index & 255}`)
  await refusals.flush()
  const found = await rows()
  expect(found).toHaveLength(201)
  expect(found.at(-1)).toMatchObject({ address: null, count: 800, outcome: 'refused' })
})

test('what differs is not told of one record', async () => {
  const { refuse, refusals, rows } = await open()
  refuse('203.0.113.1', {}, 'a')
  refuse('203.0.113.1', {}, 'b')
  await refusals.flush()
  expect(await rows()).toMatchObject([{ count: 2, subject: { kind: 'session', id: null } }])
})

test('what was counted is written when the gateway ends; a database that fails ends nothing', async () => {
  const good = await open()
  good.refuse('203.0.113.1')
  await good.refusals.close()
  good.refuse('203.0.113.1')
  await good.refusals.flush()
  expect(await good.rows()).toMatchObject([{ count: 1 }])

  const add = () => Promise.reject(new StorageError('The disk is full.'))
  const failing = (store: Store): Store => ({
    ...store,
    by: () => failing({ ...store, audit: { ...store.audit, add } }),
  })
  const bad = await open(failing)
  bad.refuse('203.0.113.1')
  await bad.refusals.close()
  expect(bad.warned).toEqual(['Failed to record a refusal.'])
})
