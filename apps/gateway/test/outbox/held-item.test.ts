import { randomBytes } from 'node:crypto'
import { describe, expect, onTestFinished, test } from 'vitest'
import { firstId, now as start, type Vendor, vendors } from '../../../../test/trusted-writes/vendors.ts'
import { createSender } from '../../src/outbox/send.ts'
import { createWriteGuards } from '../../src/writes/guards.ts'
import { databases, newKeys, openTestStore } from '../databases.ts'
import { addItem } from '../storage/outbox-samples.ts'
import { makeAccount, makeServer } from '../storage/samples.ts'

const log = { warn() {}, error() {}, info() {}, debug() {} } as never
const leaseMs = 9_000

describe.each(databases)('an approved item on $kind', ({ fresh }) => {
  test('is not sent by a process that was taken for dead before it had sent anything', async () => {
    let now = start
    // What a process has under way is not renewed: the database does not answer it.
    const clock = { now: () => now, sleep: () => new Promise<void>(() => {}) }
    const keys = newKeys()
    const store = await openTestStore(await fresh(), { keys, clock })
    const accountId = (await makeAccount(store)).id
    const config = { effects: ['read' as const, 'outbound' as const] }
    const serverId = (await makeServer(store, [accountId], { config })).id
    const vendor = vendors['Richpanel'] as Vendor
    const desk = vendor.desk(clock)
    const conversation = await firstId(desk.connect(), vendor)
    const scope = { tenantId: 'default', serverId, accountId }
    const item = await addItem(store, scope, {
      ...{ tool: vendor.reply, thread: { kind: 'conversation', id: conversation } },
      content: { arguments: { ...vendor.answer, [vendor.of]: conversation }, changes: [] },
    })

    /** A process that gets on with a call when the test lets it. */
    const open = () => {
      const waiting: (() => void)[] = []
      const guards = createWriteGuards({ store, clock, log, digestKey: randomBytes(32) } as never, leaseMs)
      onTestFinished(() => guards.close())
      const parts = {
        guards,
        recorder: { audit: () => undefined },
        accounts: {
          find: async () => ({
            account: { connector: 'richpanel', settings: {} },
            entry: { definition: {} },
            records: desk.connect().tools,
          }),
          async open(_tenantId: string, _accountId: string, options: object) {
            await new Promise<void>((resolve) => waiting.push(resolve))
            return desk.connect({ ...options, clock })
          },
        },
      }
      const sender = createSender({ store, clock, log } as never, parts as never, leaseMs)
      return { sender, waiting }
    }
    const [slow, other] = [open(), open()]
    const approved = await store.outbox.change('default', item.id, () => ({
      state: 'sending',
      sendingUntil: slow.sender.until(),
    }))
    if (!approved) throw new Error('There is no item.')
    const before = desk.writes().length
    const sending = slow.sender.send(store, approved.item)
    await expect.poll(() => slow.waiting.length).toBe(1)

    now += leaseMs
    expect(await other.sender.settle(approved.item)).toMatchObject({ state: 'failed' })
    slow.waiting[0]?.()
    // People are told that nothing has reached the helpdesk.
    expect(await sending).toMatchObject({ state: 'failed' })
    expect(desk.writes()).toHaveLength(before)

    // It can be approved again.
    const again = await store.outbox.change('default', item.id, () => ({
      state: 'sending',
      sendingUntil: other.sender.until(),
    }))
    if (!again) throw new Error('There is no item.')
    const sendingAgain = other.sender.send(store, again.item)
    await expect.poll(() => other.waiting.length).toBe(1)
    other.waiting[0]?.()
    expect(await sendingAgain).toMatchObject({ state: 'sent' })
    expect(desk.writes()).toHaveLength(before + 1)
  })
})
