import type { ToolRecord, ToolResult } from '@helpdesk-mcp/contracts'
import { describe, expect, it } from 'vitest'
import { describeAttempt, describeEnd, describeRefusal } from '../src/records/audit.ts'
import type { CallSeen } from '../src/records/call-seen.ts'
import { createKnownNames } from '../src/records/known-names.ts'
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

  it('come with the page of a kind that has one, where the answer gave no link', () => {
    const names = createKnownNames({
      ticket: 'https://desk.example/tickets/{id}',
      note: 'http://desk.example/{id}',
    })
    const complete = (kind: string, id: string, link?: string) =>
      names.complete([{ kind, id, ...(link === undefined ? {} : { link }) }])[0]?.link
    expect(complete('ticket', '7')).toBe('https://desk.example/tickets/7')
    expect(complete('ticket', '../?a=$&')).toBe('https://desk.example/tickets/..%2F%3Fa%3D%24%26')
    expect(complete('ticket', '7', 'https://desk.example/own')).toBe('https://desk.example/own')
    expect(complete('note', '7')).toBeUndefined()
    expect(complete('toString', '7')).toBeUndefined()
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
