import { describe, expect, test } from 'vitest'
import { firstId, type Vendor, vendors } from '../../../../test/trusted-writes/vendors.ts'
import { callAt, databases, twoGateways } from './two-gateways.ts'

const everything = { effects: ['read', 'internal', 'outbound', 'destructive', 'admin'] }

describe.each(databases)('what was read at one instance on $kind', ({ fresh }) => {
  test('is known at the other as soon as it is answered', async () => {
    const vendor = vendors['Richpanel'] as Vendor
    const desk = vendor.desk()
    const gateways = await twoGateways(fresh, { richpanel: desk })
    const { url, there } = await gateways.mint('richpanel', everything)
    const colleague = desk.connect()
    const id = await firstId(colleague, vendor)
    const replyOf = (text: string) => ({ ...vendor.answer, [vendor.of]: id, [vendor.words]: text })
    // It is opened at both.
    for (const at of [url, there]) await callAt(at, vendor.list, { limit: 1 })

    await callAt(url, ...vendor.read(id))
    await colleague.call(vendor.reply, replyOf('NO REFUND, I have settled it with her.'))
    const before = desk.writes().length
    const stopped = await callAt(there, vendor.reply, replyOf('You get a refund.'))
    expect(stopped.structuredContent.error).toMatchObject({ details: { reason: 'conversation_changed' } })
    expect(desk.writes()).toHaveLength(before)

    // So is what it was told there, and what it writes itself.
    const sent = await callAt(url, vendor.reply, replyOf('As my colleague says.'))
    expect(sent.isError, JSON.stringify(sent)).toBeUndefined()
    const closed = await callAt(there, ...vendor.close(id))
    expect(closed.isError, JSON.stringify(closed)).toBeUndefined()
  })
})
