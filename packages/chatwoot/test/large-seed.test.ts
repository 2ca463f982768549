import { createResponseChecker } from '@helpdesk-mcp/sandbox'
import { expect, it } from 'vitest'
import { account, openSandbox } from './open-sandbox.ts'

const opened = openSandbox({ seed: { size: 'large' } })
const { sandbox, send, call } = opened
const { conversations, contacts, messages, agents, teams, labels, inboxes } = sandbox.state.collections

it('is the same for every sandbox of the same time', () => {
  const state = () => JSON.stringify(openSandbox({ seed: { size: 'large' } }).sandbox.state)
  expect(state()).toBe(state())
})

it('has hundreds of conversations, a busy queue of today, and all that the small seed has', () => {
  expect(conversations.size).toBeGreaterThan(320)
  const today = conversations.filter(({ created_at }) => created_at >= Date.parse('2026-11-20') / 1000)
  expect(today.length).toBeGreaterThan(60)
  const free = today.filter(({ status, assignee_id }) => status === 'open' && assignee_id === null)
  expect(free.length).toBeGreaterThan(10)
  const small = openSandbox().sandbox.state.collections
  for (const one of small.conversations) expect(conversations.get(one.id), `${one.id}`).toEqual(one)
  for (const one of small.labels) expect(labels.get(one.id)).toEqual(one)
  expect(new Set(conversations.all().map(({ inbox_id }) => inbox_id)).size).toBe(5)
})

it('keeps ids unique when fillers are asked for too', () => {
  const { conversations } = openSandbox({ seed: { size: 'large', records: 900 } }).collections
  expect(conversations.size).toBe(900)
})

it('refers only to what there is', () => {
  const titles = labels.all().map(({ title }) => title)
  for (const one of conversations) {
    expect(contacts.get(one.contact_id), `${one.id}`).toBeDefined()
    expect(inboxes.get(one.inbox_id), `${one.id}`).toBeDefined()
    if (one.assignee_id !== null) expect(agents.get(one.assignee_id), `${one.id}`).toBeDefined()
    if (one.team_id !== null) expect(teams.get(one.team_id), `${one.id}`).toBeDefined()
    expect(titles).toEqual(expect.arrayContaining(one.labels))
    expect(one.source_id, `${one.id}`).not.toBe('')
  }
  for (const { sender, conversation_id, id } of messages) {
    expect(conversations.get(conversation_id), `${id}`).toBeDefined()
    if (sender?.type === 'user') expect(agents.get(sender.id), `${id}`).toBeDefined()
    if (sender?.type === 'contact') expect(contacts.get(sender.id), `${id}`).toBeDefined()
  }
})

it('says nothing before the conversation began, or after now', () => {
  for (const { created_at, conversation_id } of messages) {
    expect(created_at).toBeGreaterThanOrEqual(conversations.get(conversation_id)?.created_at ?? 0)
    expect(created_at).toBeLessThanOrEqual(Date.parse('2026-11-20T12:01:00Z') / 1000)
  }
})

it('begins with two returns that nobody has', async () => {
  const { body } = await call('GET', `${account}/conversations?assignee_type=unassigned`)
  const newest = body.data.payload.slice(0, 2)
  expect(newest.map(({ id }: { id: number }) => id)).toEqual([825, 824])
  for (const { last_non_activity_message } of newest)
    expect(last_non_activity_message.content).toMatch(/return/)
})

it('answers every conversation as the document says', async () => {
  const check = createResponseChecker(sandbox.document)
  for (const { id } of conversations) {
    for (const end of ['', '/messages']) {
      const path = `${account}/conversations/${id}${end}`
      const response = await send('GET', path)
      expect(response.status, path).toBe(200)
      expect(await check('GET', path, response), path).toEqual([])
    }
  }
})
