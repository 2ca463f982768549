import type { ToolRecord, ToolResult } from '@helpdesk-mcp/contracts'
import { describe, expect, it } from 'vitest'
import type { ErrorTable } from '../src/errors.ts'
import { describeEnd, describeRefusal } from '../src/records/audit.ts'
import type { VendorRefusal } from '../src/records/call-seen.ts'
import { refusalOf } from '../src/vendor/refusal.ts'
import { reply, update } from './described-tools.ts'

const headers = (given: Record<string, string> = {}) => ({ headers: new Headers(given) })
const asIs = <Value>(value: Value) => value
const failed = (error: object): ToolResult => ({ isError: true, structuredContent: { error } })

describe('what a vendor said', () => {
  const said = (table: Partial<ErrorTable>, body: unknown, given = {}) =>
    refusalOf(headers(given), body, { message: ['message'], ...table }, asIs)

  it('is its sentence, and what it says of fields', () => {
    const fields = { at: 'errors', name: 'fieldName', says: ['errorMessage', 'errorType'] }
    const errors = [
      { fieldName: '/assigneeId', errorType: 'invalid', errorMessage: 'does not exist' },
      { fieldName: '/cf/cf_order', errorType: 'missing' },
      { fieldName: 7 },
      'odd',
      null,
    ]
    expect(said({ fields }, { message: 'The data is not valid', errors })).toEqual({
      said: 'The data is not valid. assigneeId does not exist. cf.cf_order missing.',
      fields: ['assigneeId', 'cf.cf_order', '7', 'odd'],
    })
    expect(said({ fields: { at: 'attributes' } }, { message: 'Taken', attributes: ['email'] })).toEqual({
      said: 'Taken.',
      fields: ['email'],
    })
  })

  it('has the meaning of its codes, and comes from a header, too', () => {
    const table = {
      details: ['details'],
      fields: { at: 'details' },
      codeMeanings: { 4007: 'is not one of the allowed values' },
      headers: { message: 'x-error' },
    }
    expect(said(table, { details: { status: { errorCode: '4007' } } }, { 'x-error': 'Refused!' })).toEqual({
      said: 'Refused! status is not one of the allowed values (4007).',
      fields: ['status'],
    })
  })

  it('may be nothing, or far too long', () => {
    expect(said({ fields: { at: 'errors' } }, 'not an object')).toEqual({ said: '', fields: [] })
    const many = Object.fromEntries([...Array(5_000)].map((_, index) => [`f${index}`, 'x'.repeat(5_000)]))
    const long = said({ fields: { at: 'many' } }, { message: 'y'.repeat(1_000_000), many })
    expect(long.said.length).toBeLessThan(2_000)
    expect(long.fields).toHaveLength(10)
  })

  it('has no credentials', () => {
    const redact = <Value>(value: Value) =>
      (typeof value === 'string' ? value.replaceAll('hunter2', '[removed]') : value) as Value
    const { said: words } = refusalOf(
      headers(),
      { message: 'hunter2 is wrong' },
      { message: ['message'] },
      redact,
    )
    expect(words).toBe('[removed] is wrong.')
  })
})

describe('why a call failed', () => {
  const body = 'Dear Ruth Callahan, your refund of 40 euros is on its way to your account.'
  const record: ToolRecord = {
    ...reply,
    request: {
      ...reply.request,
      body: {
        contentType: 'application/json',
        wrap: [],
        fields: [
          { name: 'content', argument: 'body' },
          { name: 'ticketStatus', argument: 'status' },
        ],
      },
    },
  }
  const ended = (
    refusal: VendorRefusal,
    error: object = { code: 'invalid_arguments', status: 422 },
    of = record,
  ) =>
    describeEnd(
      { record: of, arguments: { ticket_id: '7', body, status: 'Open' }, effects: of.effects },
      failed(error),
      { isWritten: true, refusal },
    )

  it('is told in the words of the vendor, with the argument that fills the field it names', () => {
    expect(ended({ said: 'ticketStatus is\nunknown\u202e.', fields: ['ticketStatus'] })).toMatchObject({
      vendorMessage: 'ticketStatus is unknown .',
      errorArgument: 'status',
    })
    expect(ended({ said: 'The ticketStatus is unknown.', fields: [] })).toMatchObject({
      errorArgument: 'status',
    })
    expect(ended({ said: 'No.', fields: ['content.html'] })).toMatchObject({ errorArgument: 'body' })
    expect(ended({ said: 'Not today.', fields: ['else'] })).not.toHaveProperty('errorArgument')
    expect(ended({ said: '', fields: [] })).not.toHaveProperty('vendorMessage')
  })

  it('never repeats the words that the call sent, or a part of them', () => {
    for (const said of [
      `Too rude: ${body}`,
      `Too rude: "${body.slice(3, 60)}…"`,
      `Too rude: ${body.slice(20)}`,
    ]) {
      const { vendorMessage = '' } = ended({ said, fields: [] })
      expect(vendorMessage).toMatch(/^Too rude: ?"?\[…\]/)
      expect(vendorMessage).not.toMatch(/Ruth|refund|euros|account/)
    }
    // What everybody in a team knows may stand there.
    expect(ended({ said: 'Open is no ticketStatus.', fields: [] }).vendorMessage).toBe(
      'Open is no ticketStatus.',
    )
  })

  it('is at most 300 characters', () => {
    expect([...(ended({ said: '😀'.repeat(500), fields: [] }).vendorMessage ?? '')]).toHaveLength(300)
  })

  it('is not what was refused before, and not told of a call that succeeded', () => {
    const refusal = { said: 'No such agent.', fields: ['status'] }
    expect(ended(refusal, { code: 'timeout' })).not.toHaveProperty('vendorMessage')
    const ok = { record, arguments: {}, effects: record.effects }
    expect(describeEnd(ok, { structuredContent: {} }, { refusal })).not.toHaveProperty('vendorMessage')
  })

  it('is told by the value that was wrong, where that names something else than the record', () => {
    const assign: ToolRecord = {
      ...update,
      title: 'Update ticket',
      method: 'update',
      request: {
        ...update.request,
        parameters: [{ in: 'path', name: 'ticketId', argument: 'id' }],
        body: {
          contentType: 'application/json',
          wrap: [],
          fields: [
            { name: 'assigneeId', argument: 'assignee_id' },
            { name: 'contactId', argument: 'contact_id' },
            { name: 'priority', argument: 'priority' },
          ],
        },
      },
      targets: [
        { kind: 'ticket', argument: 'id' },
        { kind: 'agent', argument: 'assignee_id' },
        { kind: 'customer', argument: 'contact_id' },
      ],
    }
    const call = {
      record: assign,
      arguments: { id: '103', assignee_id: '99', contact_id: '88', priority: 'High' },
      effects: assign.effects,
    }
    const told = (refusal: VendorRefusal, code: string, status: number, of: ToolRecord = assign) =>
      describeEnd(
        { ...call, record: of },
        failed({ code, status }),
        { isWritten: true, refusal },
        'Example Desk',
      ).summary
    const about = (field: string, said = 'Not valid.') => ({ said, fields: [field] })
    expect(told(about('assigneeId', 'assigneeId does not exist.'), 'invalid_arguments', 422)).toBe(
      'Ticket 103 was not assigned: there is no agent 99 in Example Desk.',
    )
    expect(told(about('contactId'), 'not_found', 404)).toMatch(
      /^Ticket 103 was not changed: there is no customer 88 in Example Desk\./,
    )
    // It may be another reason than that there is no such agent.
    expect(told(about('assigneeId'), 'invalid_arguments', 422)).toMatch(
      /^Ticket 103 was not assigned: Example Desk did not accept the agent 99\./,
    )
    expect(told(about('contactId'), 'not_found', 404, { ...assign, method: 'create' })).toMatch(
      /^There is no customer 88 in Example Desk\./,
    )
    expect(told(about('priority'), 'invalid_arguments', 422)).toMatch(
      /^Example Desk did not accept the values\./,
    )
    expect(told(about('ticketId'), 'not_found', 404)).toMatch(/^Example Desk has no ticket 103\./)
    expect(told({ said: 'Not found.', fields: [] }, 'not_found', 404)).toMatch(
      /^Example Desk has no ticket 103\./,
    )
  })

  it('names the first argument of a call that was refused here', () => {
    const call = { record: update, arguments: {}, effects: update.effects }
    const details = [{ argument: 'priority', expected: 'one of Low, High' }, { argument: 'ids' }]
    expect(describeRefusal(call, failed({ code: 'invalid_arguments', details }))).toMatchObject({
      errorArgument: 'priority',
    })
    expect(describeRefusal(call, failed({ code: 'conflict', details: {} }))).not.toHaveProperty(
      'errorArgument',
    )
  })
})
