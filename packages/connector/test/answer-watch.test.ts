import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { describe, expect, it } from 'vitest'
import { createAnswerWatch } from '../src/index.ts'

const shapes = {
  operations: { listTickets: 0 },
  shapes: [
    { fields: { tickets: 1, total: -1 }, required: ['tickets'] },
    { items: 2 },
    {
      fields: { id: -1, status: -1, owner: 3, parent: 2 },
      required: ['id'],
      values: { status: ['open', 'closed'] },
    },
    { fields: { name: -1 } },
  ],
}
const record = { id: 'list_tickets', request: { operationId: 'listTickets' } } as ToolRecord
const ticket = { id: 1, status: 'open', owner: { name: 'Ana' } }

function differences(...bodies: unknown[]): string[] {
  const watch = createAnswerWatch({ shapes, every: 1 })
  for (const body of bodies) watch.look(record, body)
  return watch.counts().map(({ tool, difference, field, count }) => `${tool} ${difference} ${field} ${count}`)
}

describe('an answer', () => {
  it('as the document describes it differs in nothing', () => {
    expect(
      differences({ tickets: [ticket, { ...ticket, parent: ticket }], total: 2 }, { tickets: [] }),
    ).toEqual([])
  })

  it('is counted by its fields that are undocumented, missing or have an unknown value', () => {
    expect(
      differences(
        { tickets: [{ ...ticket, snoozed: true, status: 'waiting' }, { status: 'open' }] },
        { tickets: [{ ...ticket, owner: { name: 'Ana', title: 'Lead' }, snoozed: false }] },
      ),
    ).toEqual([
      'list_tickets undocumented_field tickets[].snoozed 2',
      'list_tickets unknown_value tickets[].status=waiting 1',
      'list_tickets missing_field tickets[].id 1',
      'list_tickets undocumented_field tickets[].owner.title 1',
    ])
  })

  it('gives no name that a person may have written', () => {
    const map = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`name${'x'.repeat(index)}`, 1]))
    const written = { 'Ana García <ana@example.com>': 1, 'id-4711': 1 }
    expect(differences({ tickets: [{ ...ticket, owner: map }] })).toEqual([])
    expect(differences({ tickets: [{ ...ticket, owner: written }] })).toEqual([])
    expect(differences({ tickets: [{ ...ticket, status: 'Late since Monday, 3rd.' }] })).toEqual([
      'list_tickets unknown_value tickets[].status 1',
    ])
  })

  it('of any kind and size is looked at within bounds', () => {
    let deep: unknown = ticket
    for (let level = 0; level < 1_000; level++) deep = { ...ticket, parent: deep }
    const many = Array.from({ length: 100_000 }, () => ({ ...ticket, extra: 1 }))
    expect(differences(null, 'text', [1], { tickets: 'none' }, { tickets: [deep] })).toEqual([])
    expect(differences({ tickets: many })).toEqual(['list_tickets undocumented_field tickets[].extra 1'])
  })
})

it('looks at the first answer of each tool and at one in a hundred', () => {
  const found: string[] = []
  const watch = createAnswerWatch({ shapes, found: ({ tool }) => found.push(tool) })
  const other = { ...record, id: 'find_tickets' }
  for (let call = 0; call < 201; call++) {
    watch.look(record, { tickets: [{ ...ticket, extra: 1 }] })
    if (call < 50) watch.look(other, { tickets: [{ ...ticket, extra: 1 }] })
  }
  expect(found.filter((tool) => tool === 'list_tickets')).toHaveLength(3)
  expect(found.filter((tool) => tool === 'find_tickets')).toHaveLength(1)
  expect(watch.counts()[0]).toEqual({
    tool: 'list_tickets',
    difference: 'undocumented_field',
    field: 'tickets[].extra',
    count: 3,
  })
})

it('keeps a bounded number of names', () => {
  const watch = createAnswerWatch({ shapes, every: 1 })
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  for (const one of letters)
    for (const two of letters) watch.look(record, { tickets: [{ ...ticket, [`${one}${two}_`]: 1 }] })
  expect(watch.counts()).toHaveLength(200)
})
