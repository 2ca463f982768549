import { expect, test } from 'vitest'
import { firstId, type Vendor, vendors } from '../../../../test/trusted-writes/vendors.ts'
import { conversationOf } from '../../src/outbox/thread.ts'
import { callAt, databases, json, twoGateways } from './two-gateways.ts'

test('a change without words shows the conversation that it is about', async () => {
  const [database] = databases
  const vendor = vendors['Zoho Desk'] as Vendor
  const desk = vendor.desk()
  const { other, mint } = await twoGateways(database?.fresh ?? (() => Promise.reject()), {
    'zoho-desk': desk,
  })
  const tool = 'update_a_zoho_desk_ticket_by_id'
  const { url, there } = await mint('zoho-desk', {
    effects: ['read', 'internal', 'outbound'],
    rules: [{ when: { tool }, then: 'draft' }],
  })
  const id = await firstId(desk.connect(), vendor)
  const held = await callAt(url, tool, { id, priority: 'High' })
  await callAt(there, 'get_approval', { id: held.structuredContent.approval.id })
  const { body } = await json(other.manage('GET', '/outbox'))
  const [item] = body.result
  expect(item).toMatchObject({ thread: null, text_length: null, has_conversation: true })
  const read = await json(other.manage('GET', `/outbox/${item.id}/thread`))
  expect(read.body.turns.length).toBeGreaterThan(0)
})

test('a record that has no conversation shows none', () => {
  const records = [{ thread: { kind: 'ticket', argument: 'id', reads: 'id' } }]
  const order = { kind: 'order', id: '7' }
  const ticket = { kind: 'ticket', id: '8' }
  expect(conversationOf({ thread: null, targets: [order] }, records)).toBeUndefined()
  expect(conversationOf({ thread: null, targets: [order, ticket] }, records)).toEqual(ticket)
  expect(conversationOf({ thread: { kind: 'ticket', id: '9' }, targets: [ticket] }, records)?.id).toBe('9')
})
