import { describe, expect, test } from 'vitest'
import { firstId, type Vendor, vendors } from '../../../../test/trusted-writes/vendors.ts'
import { connectors } from './guarded-tools.ts'
import { callAt, databases, json, twoGateways } from './two-gateways.ts'

const everything = { effects: ['read', 'internal', 'outbound', 'destructive', 'admin'] }
const withApprovals = Object.entries(vendors).filter(([, { drafts }]) => !drafts)

describe.each(databases)(
  'a call that failed and was sent when it was approved again, on $kind',
  ({ fresh }) => {
    test.each(withApprovals)('is no new request when %s gets it once more', async (name, vendor: Vendor) => {
      const desk = vendor.desk()
      const connector = connectors[name] ?? ''
      const { one, mint } = await twoGateways(fresh, { [connector]: desk })
      const { url, there } = await mint(connector, {
        ...everything,
        rules: [{ when: { group: 'conversations' }, then: 'draft' }],
      })
      const id = await firstId(desk.connect(), vendor)
      const reply = [vendor.reply, { ...vendor.answer, [vendor.of]: id }] as const
      for (const [tool, args] of [reply, vendor.close(id)]) {
        await callAt(url, ...vendor.read(id))
        const held = await callAt(url, tool, args)
        const item = held.structuredContent.approval.id
        // Refused, so that nobody has to find out what became of it.
        for (const method of ['POST', 'PUT', 'PATCH'])
          desk.sandbox.fault({ kind: 'status', status: 422, match: { method, path: /^(?!.*oauth)/ } })
        const approve = async () => (await json(one.manage('POST', `/outbox/${item}/approve`))).body.state
        const states: string[] = []
        while (states.at(-1) !== 'sent' && states.length < 5) states.push(await approve())
        expect([states[0], states.at(-1)], states.join()).toEqual(['failed', 'sent'])
        const before = desk.writes().length
        const again = await callAt(there, tool, args)
        expect(again.structuredContent.approval, JSON.stringify(again)).toMatchObject({
          id: item,
          state: 'sent',
        })
        expect(desk.writes()).toHaveLength(before)
      }
      expect((await json(one.manage('GET', '/outbox'))).body.result).toHaveLength(2)
    })
  },
)
