import { describe, expect, test } from 'vitest'
import { firstId, sent, type Vendor, vendors } from '../../../../test/trusted-writes/vendors.ts'
import { callAt, databases, json, toolsAt, twoGateways } from './two-gateways.ts'

const everything = { effects: ['read', 'internal', 'outbound', 'destructive', 'admin'] }
const vendor = vendors['Richpanel'] as Vendor
const { reply, of, answer, words } = vendor

/** What says, after a call was held, that it is never made. */
const denials = {
  'what customers see': { outbound: 'deny' },
  'a tool': { outbound: 'draft', rules: [{ when: { tool: reply }, then: 'deny' }] },
  'a conversation': (id: string) => ({ rules: [{ when: { arguments: { [of]: id } }, then: 'deny' }] }),
}

describe.each(databases)('a call that is never made since it was held, on $kind', ({ fresh }) => {
  test('sends nothing when it is approved, and waits on until the policy is another one', async () => {
    const desk = vendor.desk()
    const { one, other, mint } = await twoGateways(fresh, { richpanel: desk })
    const drafts = { ...everything, outbound: 'draft' }
    const { url, there, id: server } = await mint('richpanel', drafts)
    const id = await firstId(desk.connect(), vendor)
    const set = async (config: object) => {
      const { status } = await one.manage('PATCH', `/mcp-servers/${server}`, { config })
      expect(status).toBe(200)
    }
    const approve = (at: typeof one, item: string, body: object = {}) =>
      json(at.manage('POST', `/outbox/${item}/approve`, body))
    for (const [name, denial] of Object.entries(denials)) {
      await callAt(url, ...vendor.read(id))
      const before = sent(desk.writes(), vendor).length
      const args = { ...answer, [of]: id, [words]: `About ${name}: it is on its way.` }
      const held = await callAt(url, reply, args)
      const item = held.structuredContent.approval.id
      await set({ ...everything, ...(typeof denial === 'function' ? denial(id) : denial) })
      const edited = { version: 1, text: `About ${name}: it was sent.` }
      for (const [at, body] of [
        [one, {}],
        [other, edited],
      ] as const) {
        const refused = await approve(at, item, body)
        expect(refused, `${name}: ${JSON.stringify(refused.body)}`).toMatchObject({
          status: 409,
          body: {
            detail: expect.stringMatching(/^Nothing was sent: .* never does this\. Change that first/),
            outbox: { state: 'waiting', decision: null, error: { code: 'blocked_by_policy' } },
          },
        })
      }
      expect(sent(desk.writes(), vendor)).toHaveLength(before)
      // Each press of Approve is one record, which says that it has sent nothing.
      const trail = (await json(one.manage('GET', '/audit?subject=outbox'))).body.result.filter(
        (entry: { subject: { id: string } }) => entry.subject.id === item,
      )
      expect(trail.map(({ action }: { action: string }) => action)).toEqual([
        'outbox.not_sent',
        'outbox.not_sent',
      ])
      const told = await callAt(there, 'get_approval', { id: item })
      expect(told.structuredContent.approval).toMatchObject({ state: 'waiting' })

      await set(drafts)
      const approved = await approve(other, item, { version: 2 })
      expect(approved.body, JSON.stringify(approved)).toMatchObject({ state: 'sent', error: null })
      expect(sent(desk.writes(), vendor)).toHaveLength(before + 1)
    }
  })

  test('is made where a rule that permits it stands before the one that forbids it', async () => {
    const desk = vendor.desk()
    const { one, mint } = await twoGateways(fresh, { richpanel: desk })
    const { url, there, id: server } = await mint('richpanel', { ...everything, outbound: 'draft' })
    expect(await toolsAt(there)).toContain('get_approval')
    const id = await firstId(desk.connect(), vendor)
    const held = await callAt(url, reply, { ...answer, [of]: id })
    const rules = [
      { when: { tool: reply }, then: 'confirm' },
      { when: { arguments: { [of]: id } }, then: 'deny' },
    ]
    const { status } = await one.manage('PATCH', `/mcp-servers/${server}`, {
      config: { ...everything, outbound: 'deny', rules },
    })
    expect(status).toBe(200)
    const { id: item } = held.structuredContent.approval
    const approved = await json(one.manage('POST', `/outbox/${item}/approve`))
    expect(approved.body, JSON.stringify(approved)).toMatchObject({ state: 'sent' })
    expect(sent(desk.writes(), vendor)).toHaveLength(1)
  })
})
