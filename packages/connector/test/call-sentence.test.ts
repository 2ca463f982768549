import type { ToolRecord, ToolResult } from '@helpdesk-mcp/contracts'
import { describe, expect, it } from 'vitest'
import { describeAttempt, describeEnd, describeRefusal } from '../src/records/audit.ts'
import type { CallSeen } from '../src/records/call-seen.ts'
import { inThePast } from '../src/records/past-tense.ts'
import { reply, update } from './described-tools.ts'

const ok: ToolResult = { structuredContent: {} }
const failed = (error: object): ToolResult => ({ isError: true, structuredContent: { error } })

function ended(record: ToolRecord, args: Record<string, unknown>, seen: CallSeen) {
  return describeEnd({ record, arguments: args, effects: record.effects }, ok, { arguments: args, ...seen })
}

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

  it('knows a record that was looked up by its number by that number, which is no title', () => {
    const names = new Map([['7192830001', '#103']])
    const { targets } = ended(update, { ids: ['7192830001'] }, { names })
    expect(targets).toEqual([{ kind: 'ticket', id: '7192830001', number: '103' }])
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
