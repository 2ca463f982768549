import { expect, test } from 'vitest'
import { type Vendor, vendors } from '../../../../test/trusted-writes/vendors.ts'
import { createDecisions } from '../../src/outbox/decide.ts'
import { databases, newKeys, openTestStore } from '../databases.ts'
import { addItem } from '../storage/outbox-samples.ts'
import { makeAccount, makeServer } from '../storage/samples.ts'

test('What became known of an item while it was edited stays.', async () => {
  const now = 1_000_000
  const clock = { now: () => now, sleep: async () => {} }
  const store = await openTestStore((await databases[0]?.fresh()) ?? '', { keys: newKeys(), clock })
  const accountId = (await makeAccount(store)).id
  const serverId = (await makeServer(store, [accountId])).id
  const vendor = vendors['Richpanel'] as Vendor
  const args = { ...vendor.answer, [vendor.of]: '7' }
  const after = { ...args, [vendor.words]: 'Dear Ben' }
  const item = await addItem(
    store,
    { tenantId: 'default', serverId, accountId },
    {
      ...{ tool: vendor.reply, thread: null },
      content: {
        arguments: args,
        changes: [{ field: 'to', after: 'ana@mail.example' }],
        sends: { digest: 'as it was read', fields: ['to'] },
      },
    },
  )

  // The tools of the account come late.
  const asked: (() => void)[] = []
  const decisions = createDecisions(
    { clock },
    {
      accounts: {
        async find() {
          await new Promise<void>((resolve) => asked.push(resolve))
          return { records: vendor.desk().connect().tools }
        },
      } as never,
      sender: {} as never,
      onSent: () => {},
    },
  )
  const by = { kind: 'token', id: 'tok_1', name: 'owner' } as const
  const editing = decisions.edit({ store, by, via: 'api' }, item, { arguments: after })
  await expect.poll(() => asked.length).toBe(1)

  const sends = { digest: 'as it is now', fields: ['to'] }
  await store.outbox.change('default', item.id, ({ content }) => ({
    state: 'stale',
    content: {
      ...content,
      ...{ sends, mark: { count: 2, readAt: now }, newTurns: [{ id: '2', text: 'It has arrived.' }] },
      changes: [{ field: 'to', after: 'ben@mail.example' }],
    },
  }))
  asked[0]?.()
  expect(await editing).toMatchObject({ state: 'stale', version: 2 })
  expect((await store.outbox.get('default', item.id))?.content).toMatchObject({
    arguments: after,
    originalArguments: args,
    ...{ sends, mark: { count: 2 }, newTurns: [{ id: '2' }] },
    changes: [{ field: 'to', after: 'ben@mail.example' }],
  })
})
