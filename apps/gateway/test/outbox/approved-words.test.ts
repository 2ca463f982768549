import { describe, expect, test } from 'vitest'
import { firstId, type Vendor, vendors } from '../../../../test/trusted-writes/vendors.ts'
import { callAt, databases, json, twoGateways } from './two-gateways.ts'

const everything = { effects: ['read', 'internal', 'outbound', 'destructive', 'admin'] }

describe.each(databases)('words that a person has put into a reply, on $kind', ({ fresh }) => {
  test('are not sent again by the agent, whatever the policy is by then', async () => {
    const vendor = vendors['Richpanel'] as Vendor
    const { reply, of, answer, words } = vendor
    const desk = vendor.desk()
    const { one, mint } = await twoGateways(fresh, { richpanel: desk })
    const { url, there, id: server } = await mint('richpanel', { ...everything, outbound: 'draft' })
    const id = await firstId(desk.connect(), vendor)
    const held = await callAt(url, reply, { ...answer, [of]: id })
    const item = held.structuredContent.approval.id
    const text = 'What the person made of it.'
    const approved = await json(one.manage('POST', `/outbox/${item}/approve`, { text }))
    expect(approved.body, JSON.stringify(approved)).toMatchObject({ state: 'sent', text })

    const edited = { ...answer, [of]: id, [words]: text }
    const again = await callAt(there, reply, edited)
    expect(again.structuredContent, JSON.stringify(again)).toMatchObject({
      ...{ repeated: true, approval: { id: item, state: 'sent' } },
    })
    const patched = await one.manage('PATCH', `/mcp-servers/${server}`, { config: everything })
    expect(patched.status).toBe(200)
    const allowed = await callAt(there, reply, edited)
    expect(allowed.structuredContent, JSON.stringify(allowed)).toMatchObject({ repeated: true })
    expect(desk.writes().filter((write) => vendor.sentBy.test(write))).toHaveLength(1)
    expect((await json(one.manage('GET', '/outbox'))).body.result).toHaveLength(1)
  })
})
