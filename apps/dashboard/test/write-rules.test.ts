import { expect, test } from 'vitest'
import { type DraftPlace, decisions, decisionWords } from '../src/mint/decision-words.ts'
import { toRule } from '../src/mint/exception-draft.ts'
import { configOf, newDraft } from '../src/mint/mint-draft.ts'
import { sayNoSuchTools } from '../src/mint/no-such-tools.ts'
import { sayPolicy, sayReach, sayRule } from '../src/mint/write-rules.ts'

const titleOf = (tool: string) => (tool === 'send_message' ? 'Send a message' : tool)
const when = { group: '', tool: '', from: '', to: '', decision: 'deny' as const }

test('an exception has the conditions that were given, and says them', () => {
  expect(toRule({ ...when, group: 'orders' }, 'Europe/Dublin')).toEqual({
    when: { group: 'orders' },
    then: 'deny',
  })
  const night = toRule({ ...when, tool: 'send_message', from: '18:00', to: '08:00' }, 'Europe/Dublin')
  expect(night.when).toEqual({
    tool: 'send_message',
    hours: { from: '18:00', to: '08:00', zone: 'Europe/Dublin' },
  })
  expect(sayRule(night, titleOf)).toBe('“Send a message” from 18:00 to 08:00 (Europe/Dublin): never')
  const written = {
    when: {
      group: ['orders', 'customers'],
      arguments: { status: ['CLOSED', 'DONE'] },
      hours: { from: '00:00', to: '24:00', zone: 'UTC', days: ['sat' as const, 'sun' as const] },
    },
    then: 'draft' as const,
  }
  expect(sayRule(written, titleOf)).toBe(
    'Any change in orders or customers with status CLOSED or DONE from 00:00 to 24:00 (UTC) on Sat, Sun: ask me first',
  )
})

test('what is asked before is said of what is granted, the exceptions first', () => {
  const rules = [toRule({ ...when, group: 'orders' }, 'UTC')]
  expect(sayPolicy({ outbound: 'draft', destructive: 'deny', rules }, ['read', 'outbound'], titleOf)).toEqual(
    [
      { text: 'Any change in orders: never; reading stays allowed.', decision: 'deny' },
      {
        text: 'Messages to customers wait under Approvals until a person has approved them.',
        decision: 'draft',
      },
    ],
  )
  expect(sayPolicy({}, ['read', 'outbound'], titleOf)).toEqual([
    { text: 'Messages to customers are sent at once.', decision: 'allow' },
  ])
  expect(sayPolicy({}, ['read', 'internal'], titleOf)).toEqual([])
})

test('a config asks first where customers can be written to, and says nothing of what is not granted', () => {
  expect(configOf({ ...newDraft, effects: ['read', 'internal'] })).toEqual({ effects: ['read', 'internal'] })
  expect(configOf({ ...newDraft, effects: ['read', 'outbound'] })).toEqual({
    effects: ['read', 'outbound'],
    outbound: 'draft',
  })
  expect(configOf({ ...newDraft, effects: ['read', 'outbound'], outbound: 'allow' })).toEqual({
    effects: ['read', 'outbound'],
  })
})

test('each kind of call has its own words: what is deleted is not sent to anybody', () => {
  expect(decisionWords('outbound', 'allow')).toMatchObject({ label: 'Send at once' })
  expect(decisionWords('destructive', 'allow')).toEqual({
    label: 'Do it at once',
    meaning: 'It is done at once. Nobody is asked.',
    fate: 'are done at once',
  })
  expect(decisionWords('admin', 'allow').meaning).toBe('It is done at once. Nobody is asked.')
  for (const effect of ['destructive', 'admin'] as const)
    for (const decision of decisions)
      expect(JSON.stringify(decisionWords(effect, decision))).not.toMatch(/sen[dt]|customer/i)
})

test('what waits is said for the helpdesks that are chosen', () => {
  const zoho = { id: 'zoho-desk', title: 'Zoho Desk', keeps_drafts: true }
  const shop = { id: 'richpanel', title: 'Richpanel', keeps_drafts: false }
  const meaning = (...helpdesks: DraftPlace[]) => decisionWords('outbound', 'draft', helpdesks).meaning
  expect(meaning(shop)).toBe('It waits under Approvals until a person has approved it.')
  expect(meaning(zoho)).toBe('It becomes a draft in Zoho Desk, which a person sends there.')
  expect(meaning(zoho, shop)).toMatch(/^In Zoho Desk, it becomes a draft, .* In Richpanel, it waits under/)
  const lines = sayPolicy({ outbound: 'draft', admin: 'draft' }, ['outbound', 'admin'], titleOf, [zoho])
  expect(lines.map(({ text }) => text)).toEqual([
    'Messages to customers become drafts in Zoho Desk, which a person sends there.',
    'Changes of settings and people wait under Approvals until a person has approved them.',
  ])
})

test('an effect that no helpdesk has tools for is said to have none', () => {
  const tool = { effects: ['read' as const, 'outbound' as const], group: 'conversations', unverified: null }
  const shop = {
    title: 'Richpanel',
    tools: [tool, { ...tool, effects: ['admin' as const], unverified: 'Guessed.' }],
  }
  expect(sayNoSuchTools('destructive', [shop], null)).toBe('Richpanel has no such tools.')
  expect(sayNoSuchTools('admin', [shop, { ...shop, title: 'eDesk' }], null)).toBe(
    'Richpanel and eDesk have no such tools.',
  )
  expect(sayNoSuchTools('outbound', [shop], ['orders'])).toBe(
    'There are no such tools under the chosen topics.',
  )
  expect(sayNoSuchTools('outbound', [shop], ['conversations'])).toBeUndefined()
  expect(sayNoSuchTools('outbound', [shop], null)).toBeUndefined()
  expect(sayNoSuchTools('destructive', [], null)).toBeUndefined()
})

test('when customers get what is written', () => {
  const all = ['read', 'internal', 'outbound']
  expect(sayReach({}, all)).toBe('Replies at once')
  expect(sayReach({ outbound: 'draft' }, all)).toBe('Replies after approval')
  expect(sayReach({ outbound: 'confirm' }, all)).toBe('Replies once its user confirms')
  expect(sayReach({ outbound: 'deny' }, all)).toBe('Nothing')
  expect(sayReach({ outbound: 'allow' }, ['read', 'internal'])).toBe('Nothing')
  const rules = [{ when: { group: 'orders' }, then: 'deny' as const }]
  expect(sayReach({ outbound: 'draft', rules }, all)).toBe('Replies after approval, with exceptions')
})
