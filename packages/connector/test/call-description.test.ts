import type { ToolRecord, ToolResult } from '@helpdesk-mcp/contracts'
import { describe, expect, it } from 'vitest'
import { describeAttempt, describeEnd, describeRefusal } from '../src/records/audit.ts'
import type { CallSeen } from '../src/records/call-seen.ts'
import { createKnownNames } from '../src/records/known-names.ts'
import { inThePast } from '../src/records/past-tense.ts'
import { reply, update } from './described-tools.ts'

const ok: ToolResult = { structuredContent: {} }
const failed = (error: object): ToolResult => ({ isError: true, structuredContent: { error } })

function ended(record: ToolRecord, args: Record<string, unknown>, seen: CallSeen, result = ok) {
  const effects = record.effects
  return describeEnd({ record, arguments: args, effects }, result, { arguments: args, ...seen })
}

describe('targets', () => {
  it('are ids of arguments and of the answer, with what the answer says of them', () => {
    const answer = { id: 9, subject: 'Re: parcel', url: 'https://desk.example/9' }
    expect(ended(reply, { ticket_id: '7' }, { answer }).targets).toEqual([
      { kind: 'ticket', id: '7' },
      { kind: 'reply', id: '9', title: 'Re: parcel', link: 'https://desk.example/9' },
    ])
  })

  it.each([
    'javascript:alert(1)',
    'http://desk.example/9',
    'https://user:pass@desk.example/9',
    `https://desk.example/${'x'.repeat(600)}`,
    'desk.example',
    7,
  ])('have no link to %s', (url) => {
    expect(ended(reply, { ticket_id: '7' }, { answer: { id: 9, url } }).targets[1]).toEqual({
      kind: 'reply',
      id: '9',
    })
  })

  it('have titles of one line, without what hides or turns text, and not too long', () => {
    const titleOf = (subject: unknown) =>
      ended(reply, { ticket_id: '7' }, { answer: { id: 9, subject } }).targets[1]?.title
    expect(titleOf('a\r\nb\u0000c\u202ed\u2066e\u200bf\ttail')).toBe('a b c d e f tail')
    expect(titleOf('\ud800 half')).toBe('half')
    const long = titleOf('😀'.repeat(1_000)) ?? ''
    expect([...long]).toHaveLength(160)
    expect(long.endsWith('😀…')).toBe(true)
    expect(titleOf({ no: 'text' })).toBeUndefined()
    expect(titleOf('   ')).toBeUndefined()
  })

  it('have the message that was written among them, which is not counted', () => {
    const record = { ...reply, guard: { thread: { kind: 'ticket', argument: 'ticket_id' }, words: ['body'] } }
    const said = ended(record, { ticket_id: '7' }, { answer: { id: 9 } })
    expect(said.targets.map(({ kind }) => kind)).toEqual(['ticket', 'reply'])
    expect(said.targetCount).toBe(1)
    expect(ended(reply, { ticket_id: '7' }, { answer: { id: 9 } }).targetCount).toBe(2)
  })

  it('of a bulk call are the first of all, counted', () => {
    const ids = Array.from({ length: 500 }, (_, index) => String(index))
    const { targets, targetCount } = ended(update, { ids: [...ids, '3'], assignee_id: '5' }, {})
    expect(targetCount).toBe(501)
    expect(targets).toHaveLength(20)
    expect(targets.at(-1)).toEqual({ kind: 'ticket', id: '19' })
  })

  it('are no names that have not become ids, and no words that stand for nobody', () => {
    const at = (assignee_id: string) =>
      describeAttempt({ record: update, arguments: { ids: ['1'], assignee_id }, effects: ['internal'] })
        .targets
    expect(at('Anna')).toHaveLength(1)
    expect(at('Unassigned')).toHaveLength(1)
    expect(at('5')).toHaveLength(2)
    expect(ended(update, { ids: ['1'], assignee_id: 'Unassigned' }, {}).targets).toHaveLength(1)
  })

  it('of arguments that were refused can be anything, and do no harm', () => {
    const hostile = { ids: [{}, null, ['x'], 'a\nb', 'y'.repeat(1_000), Number.NaN], assignee_id: { a: 1 } }
    const { targets } = describeRefusal({ record: update, arguments: hostile, effects: [] }, failed({}))
    expect(targets.map(({ id }) => id.length <= 128 && !id.includes('\n'))).not.toContain(false)
  })
})

describe('known names', () => {
  it('come from rows and answers, and complete targets that have none', () => {
    const names = createKnownNames()
    const list = { ...update, targets: [{ kind: 'ticket', answer: ['id'], title: ['subject'], rows: true }] }
    const items = [{ id: 1, subject: 'One' }, { id: 2 }, 'no object']
    names.learn(list as ToolRecord, [], { items })
    names.learn(reply, [{ kind: 'agent', id: '5', title: 'Anna' }], {})
    const targets = ['1', '2', '3'].map((id) => ({ kind: 'ticket', id }))
    expect(names.complete([...targets, { kind: 'agent', id: '5', title: 'Anne' }])).toEqual([
      { kind: 'ticket', id: '1', title: 'One' },
      { kind: 'ticket', id: '2' },
      { kind: 'ticket', id: '3' },
      { kind: 'agent', id: '5', title: 'Anne' },
    ])
    const many = Array.from({ length: 1_000 }, (_, index) => ({ id: 100 + index, subject: 'Later' }))
    names.learn(list as ToolRecord, [], { items: many })
    expect(names.complete([{ kind: 'ticket', id: '1' }])).toEqual([{ kind: 'ticket', id: '1' }])
  })
})

describe('changes', () => {
  const changesOf = (args: Record<string, unknown>, seen: CallSeen = {}) =>
    ended(update, { ids: ['1'], ...args }, seen).changes

  it('keep short values of known fields, and mark the rest as text', () => {
    expect(changesOf({ priority: 'High', assignee_id: 'a b', cf: { why: 'Broken' }, notify: true })).toEqual([
      { field: 'priority', after: 'High' },
      { field: 'assignee_id', after: 'a b' },
      { field: 'cf.why', after: 'Broken', isText: true },
      { field: 'notify', after: true },
    ])
    expect(changesOf({ priority: 'x'.repeat(81) })).toMatchObject([{ isText: true }])
    expect(changesOf({ priority: 'two\nlines' })).toMatchObject([{ isText: true }])
  })

  it('never hold secrets', () => {
    const said = ended(reply, { ticket_id: '7', body: 'Hi', api_key: 'hunter2', due: '2026-01-01' }, {})
    expect(said.changes).toEqual([
      { field: 'body', after: 'Hi', isText: true },
      { field: 'due', after: '2026-01-01' },
    ])
    expect(JSON.stringify(said)).not.toContain('hunter2')
  })

  it('have a before where the call read the object, and are none where it was so already', () => {
    const read = { priority: 'Low', notify: true }
    expect(changesOf({ priority: 'High', notify: true }, { read })).toEqual([
      { field: 'priority', before: 'Low', after: 'High' },
    ])
  })

  it('say what the answer says, where that differs from what was sent', () => {
    expect(changesOf({ priority: 'high' }, { answer: { priority: 'High' } })).toEqual([
      { field: 'priority', after: 'High' },
    ])
    expect(changesOf({ priority: 'high' }, { answer: { priority: { id: 1 } } })).toEqual([
      { field: 'priority', after: 'high' },
    ])
  })

  it('of a tool that only removes have no after', () => {
    const remove = { ...update, method: 'remove_tags' }
    const said = ended(remove, { ids: ['1'], tags: ['vip'] }, {})
    expect(said.changes).toEqual([{ field: 'tags', before: ['vip'] }])
  })

  it('are none of a read, a deletion or a refusal, and bounded', () => {
    const { length } = ended(
      update,
      { cf: Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`f${index}`, 'x'])) },
      {},
    ).changes
    expect(length).toBe(40)
    expect(ended({ ...update, effects: ['read'] }, { priority: 'High' }, {}).changes).toEqual([])
    expect(ended({ ...update, method: 'delete' }, { priority: 'High' }, {}).changes).toEqual([])
    const refused = failed({ code: 'conflict', status: 409 })
    expect(ended(update, { priority: 'High' }, { isWritten: true }, refused).changes).toEqual([])
  })
})

describe('the sentence', () => {
  const call = { record: reply, arguments: { ticket_id: '7', body: 'Hi' }, effects: ['outbound'] as const }

  it('says how a customer sees a reply, once it was sent', () => {
    expect(describeEnd(call, ok, { isWritten: true }).summary).toBe('Replied to the customer by e-mail.')
    expect(describeAttempt(call).summary).toBe(
      'Under way, or the answer was lost: Reply to the customer by e-mail.',
    )
    const end = (state = '') => describeEnd(call, { structuredContent: { delivery: { state } } }, {}).summary
    expect(end('failed')).toMatch(/; the helpdesk says that it did not reach the customer\.$/)
    expect(end('queued')).toMatch(/; it waits to be sent\.$/)
    expect(end('unknown')).toMatch(/; whether it reached them is unknown\.$/)
    const note = { ...call, effects: ['internal'] as const }
    expect(describeEnd(note, ok, {}).summary).toBe('Added an internal note.')
    const record = { ...reply, title: 'Draft a reply', resource: 'reply_drafts', answers: false }
    expect(describeEnd({ ...note, record }, ok, {}).summary).toBe('Drafted a reply.')
  })

  it.each([
    [
      { code: 'blocked_by_policy' },
      'This MCP server does not allow replies. Nothing was sent. Asked for: Reply to a ticket.',
    ],
    [
      { code: 'invalid_arguments', details: 'odd' },
      'The values were not valid. Nothing was sent. Asked for: Reply to a ticket.',
    ],
    [
      {
        code: 'invalid_arguments',
        details: ['ticketId', 'tag_ids.0', 'tag_ids.1', 'c', 'd', 'e\nf'].map((argument) => ({ argument })),
      },
      'The values of ticket, tag, c and 2 more were not valid. Nothing was sent. Asked for: Reply to a ticket.',
    ],
    [
      {
        code: 'invalid_arguments',
        details: [{ argument: 'status', expected: 'one of "Open", "On Hold"', got: '"Banana"' }],
      },
      'The status cannot be “Banana”, but one of Open, On Hold. Nothing was sent. Asked for: Reply to a ticket.',
    ],
    [
      {
        code: 'invalid_arguments',
        details: [
          { argument: 'assigneeId', expected: 'an id, or the name of one that exists', got: 'Nobody' },
        ],
      },
      'There is no assignee “Nobody”. Nothing was sent. Asked for: Reply to a ticket.',
    ],
    [
      { code: 'invalid_arguments', details: [{ argument: 'due_date', expected: 'a date' }] },
      'The value of due date was not valid: expected a date. Nothing was sent. Asked for: Reply to a ticket.',
    ],
    [{ code: 'not_found' }, 'The helpdesk has no ticket 7. Nothing was sent. Asked for: Reply to a ticket.'],
    [
      { code: 'conflict', details: { reason: 'conversation_changed' } },
      'Somebody has written in the conversation since it was read. Nothing was sent. Asked for: Reply to a ticket.',
    ],
    [
      { code: 'blocked_by_policy', details: { reason: 'confirmation_required' } },
      'A person has to confirm it first. Nothing was sent. Asked for: Reply to a ticket.',
    ],
  ])('says why a call was refused: %j', (error, summary) => {
    expect(describeRefusal(call, failed(error)).summary).toBe(summary)
  })

  it('says of tags which were added and taken off, and that there was nothing to change', () => {
    const record: ToolRecord = {
      ...update,
      title: 'Add and remove labels of a ticket',
      method: 'update_labels',
      guard: { thread: { kind: 'ticket', argument: 'ids' } },
      merge: [
        {
          argument: 'labels',
          add: 'add_labels',
          remove: 'remove_labels',
          tool: 'get_labels',
          path: 'labels',
        },
      ] as never,
    }
    const said = (before: string[], labels: string[]) =>
      ended(record, { ids: ['1'], labels }, { before: { labels: before } }).summary
    expect(said(['a', 'b'], ['b', 'c', 'd'])).toBe('Added the labels c and d, removed the label a.')
    expect(said(['a'], ['a'])).toBe('Left the labels as they are.')
  })

  it('names what a name was looked up as; the change keeps the id', () => {
    const names = new Map([['7', 'Priya\nRaman']])
    const { summary, targets, changes } = ended(update, { ids: ['1'], assignee_id: '7' }, { names })
    expect(summary).toMatch(/assignee Priya Raman\.$/)
    expect(targets).toContainEqual({ kind: 'agent', id: '7', title: 'Priya Raman' })
    expect(changes).toEqual([{ field: 'assignee_id', after: '7' }])
  })

  it('names the effects that are not allowed, not what the tool can do', () => {
    const error = {
      code: 'blocked_by_policy',
      details: { effects: ['internal', 'admin'], granted: ['internal'] },
    }
    const { summary } = describeRefusal({ ...call, record: update }, failed(error))
    expect(summary).toBe(
      'This MCP server does not allow changes to how the helpdesk is set up. Nothing was sent. Asked for: Update tickets.',
    )
  })

  it.each([
    [{ code: 'not_found', status: 404 }, { isWritten: true }, 'Example Desk has no ticket 7.'],
    [
      { code: 'timeout' },
      { isWritten: true, isUnknown: true },
      'Sent, but it is unknown whether it took effect: Example Desk did not answer in time.',
    ],
    [{ code: 'unavailable' }, { isWritten: true }, 'Example Desk was not available.'],
    [{ code: 'new_code', status: 500 }, { isWritten: true }, 'New code.'],
  ])('says how a call failed: %j', (error, seen, start) => {
    const { summary } = describeEnd(call, failed(error), seen, 'Example Desk')
    expect(summary).toBe(`${start} Asked for: Reply to the customer by e-mail.`)
  })

  it('says that there is no such record where several could be meant, and leaves out what names the account', () => {
    const path = (...names: string[]) => names.map((name) => ({ in: 'path', name, argument: name }) as const)
    const said = (request: object) => {
      const record = { ...reply, request: { ...reply.request, ...request } }
      const error = { code: 'not_found', status: 404 }
      return describeEnd({ ...call, record }, failed(error), { isWritten: true }, 'Example Desk').summary
    }
    expect(said({ parameters: path('ticket_id', 'comment_id') })).toMatch(
      /^Example Desk has no such record\./,
    )
    const ofAccount = { parameters: path('account', 'ticket_id'), bound: { account: 'accountId' } }
    expect(said(ofAccount)).toMatch(/^Example Desk has no ticket 7\./)
  })

  it.each([
    ['Close a chat', 'Closed a chat'],
    ['Reply to a case', 'Replied to a case'],
    ['Tag a ticket', 'Tagged a ticket'],
    ['Put a tag on a case', 'Put a tag on a case'],
    ['Statistics (accounts)', 'Done: Statistics (accounts)'],
    ['', 'Done: '],
    ['constructor', 'Done: constructor'],
  ])('puts %j into the past', (order, past) => expect(inThePast(order)).toBe(past))
})
