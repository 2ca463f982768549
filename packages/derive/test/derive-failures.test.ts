import { describe, expect, it } from 'vitest'
import { DeriveError, deriveTools } from '../src/index.ts'
import { documentOf, entryOf, noPaging, problemsOf } from './derive-one.ts'

const document = documentOf({
  act: {
    method: 'get',
    answer: { type: 'array', items: { type: 'object', properties: { id: { type: 'string' } } } },
  },
  listTickets: { method: 'get' },
})

const rule = { absent: ['comment'], effects: ['internal'] }

describe('an entry that cannot be made into a tool stops generation', () => {
  it.each<[string, unknown, string, string, string]>([
    [
      'an unknown operation',
      entryOf({ operation: 'listTicket' }),
      'act.operation',
      'listTicket is not an operationId of openapi.yaml.',
      'Did you mean listTickets?',
    ],
    [
      'an operation like no other',
      entryOf({ operation: 'somethingElse' }),
      'act.operation',
      'somethingElse is not an operationId of openapi.yaml.',
      'Add the operation, or remove the entry.',
    ],
    [
      'an unknown key',
      entryOf({ desciption: 'x' }),
      'act.desciption',
      'is an unknown key.',
      'Did you mean description?',
    ],
    [
      'a key of objects',
      entryOf({ constructor: 'x' }),
      'act.constructor',
      'is an unknown key.',
      'Known: operation,',
    ],
    [
      'a key of the wrong form',
      entryOf({ tags: 'tickets' }),
      'act.tags',
      'is not a list of strings.',
      'Give a list of strings.',
    ],
    [
      'a list that holds no texts',
      entryOf({ compact: [1], method: 'list' }),
      'act.compact',
      'is not a list of strings.',
      'Give a list of strings.',
    ],
    [
      'no description',
      entryOf({ description: undefined }),
      'act.description',
      'is missing.',
      'Every tool needs one.',
    ],
    [
      'an empty description',
      entryOf({ description: ' ' }),
      'act.description',
      'is not a string.',
      'Give a string.',
    ],
    ['no resource', entryOf({ resource: undefined }), 'act.resource', 'is missing.', 'Every tool needs one.'],
    [
      'a resource in other letters',
      entryOf({ resource: 'salesOrders' }),
      'act.resource',
      'salesOrders is not snake_case.',
      'Use lower-case words joined with _.',
    ],
    [
      'a method in other letters',
      entryOf({ method: 'Mark' }),
      'act.method',
      'Mark is not snake_case.',
      'Use lower-case words joined with _.',
    ],
    [
      'a method that names a group',
      entryOf({ method: 'read' }),
      'act.method',
      'read is reserved for a group of methods.',
      'Choose another verb.',
    ],
    ['no group', entryOf({ group: undefined }), 'act.group', 'is missing.', 'Every tool needs one.'],
    [
      'an unknown group',
      entryOf({ group: 'ordres' }),
      'act.group',
      'ordres is an unknown group.',
      'Did you mean orders?',
    ],
    [
      'a write of a method that says so',
      entryOf({ method: 'update', writes: true }),
      'act.writes',
      'is only for custom methods, not for update.',
      'Remove it.',
    ],
    [
      'a write that only reads',
      entryOf({ effects: ['read'], writes: true }),
      'act.writes',
      'is not for a tool that only reads.',
      'Remove it',
    ],
    ['no entry at all', 'listTickets', 'act', 'is not a map.', 'Give operation, resource'],
    [
      'no effects',
      entryOf({ effects: undefined }),
      'act.effects',
      'is missing.',
      'List what a call does: one or more of read, internal, outbound, destructive, admin.',
    ],
    [
      'unknown effects',
      entryOf({ effects: ['loud'] }),
      'act.effects',
      '["loud"] is not a list of effects.',
      'Use one or more of read, internal, outbound, destructive, admin.',
    ],
    ['no effect in the list', entryOf({ effects: [] }), 'act.effects', 'is not a list.', 'Give a list.'],
    [
      'a get that does more than read',
      entryOf({ method: 'get', effects: ['read', 'internal'] }),
      'act.effects',
      'a get tool cannot have effects other than read.',
      'Give it a custom method',
    ],
    [
      'a list that does more than read',
      entryOf({ method: 'list', effects: ['internal'] }),
      'act.effects',
      'a list tool cannot have effects other than read.',
      'Give it a custom method',
    ],
    [
      'a get whose rule does more than read',
      entryOf({ method: 'get', when: [{ ...rule, effects: ['outbound'] }] }),
      'act.when.0',
      'a get tool cannot have effects other than read.',
      'Give it a custom method',
    ],
    [
      'a rule without effects',
      entryOf({ when: [{ absent: ['comment'] }] }),
      'act.when.0',
      'nothing is not a list of effects.',
      'Use one or more',
    ],
    [
      'a rule that would always hold',
      entryOf({ when: [{ effects: ['read'] }] }),
      'act.when.0',
      'is not a valid rule.',
      'Write { arguments',
    ],
    [
      'a rule with a misspelt condition',
      entryOf({ when: [{ argument: { a: 1 }, absent: ['b'], effects: ['read'] }] }),
      'act.when.0',
      'is not a valid rule.',
      'Write { arguments',
    ],
    [
      'a rule with an empty condition',
      entryOf({ when: [{ arguments: {}, absent: [], effects: ['read'] }] }),
      'act.when.0',
      'is not a valid rule.',
      'Write { arguments',
    ],
    [
      'a name over 64',
      entryOf({ name: `a${'b'.repeat(64)}`, long_name: 'Why.' }),
      'act.name',
      `a${'b'.repeat(64)} has 65 characters; clients accept at most 64.`,
      'Shorten resource or method, or set `name`.',
    ],
    [
      'a name over 50',
      entryOf({ name: 'a'.repeat(51) }),
      'act.name',
      `${'a'.repeat(51)} has 51 characters; the limit is 50.`,
      'Shorten it, or explain why in `long_name`.',
    ],
    [
      'a name in other letters',
      entryOf({ name: 'Ask-Acme' }),
      'act.name',
      'Ask-Acme has characters other than a-z, 0-9 and _.',
      'Change resource, method or name.',
    ],
    [
      'an alias in other letters',
      entryOf({ aliases: ['Old'] }),
      'act.aliases',
      'Old has characters other than a-z, 0-9 and _.',
      'Change',
    ],
    [
      'an order without an id',
      entryOf({ method: 'list', order: { field: 'a', direction: 'asc' } }),
      'act.order',
      'is not a map of field, direction and id.',
      'Give a map of field, direction and id.',
    ],
    [
      'an order by an unknown argument',
      entryOf({
        method: 'list',
        order: { field: { argument: 'sort', values: { a: 'a' }, default: 'a' }, direction: 'asc', id: 'id' },
      }),
      'act.order',
      'sort is not an argument of act.',
      'Its arguments: none.',
    ],
    [
      'an unknown compact field',
      entryOf({ method: 'list', compact: ['id', 'name'] }),
      'act.compact',
      'name is not in the answer of act.',
      'Fix the path, or the schema in openapi.yaml.',
    ],
  ])('%s', (_what, entry, key, problem, fix) => {
    const clean = JSON.parse(JSON.stringify(entry))
    expect(problemsOf(document, { act: clean })).toContainEqual({
      file: 'tools.yaml',
      key,
      problem,
      fix: expect.stringContaining(fix),
    })
  })

  it('a rule that contradicts itself', () => {
    const when = [{ arguments: { 'comment.public': false }, absent: ['comment'], effects: ['read'] }]
    expect(problemsOf(document, { act: entryOf({ when }) })).toMatchObject([
      { key: 'act.when.0', problem: expect.stringContaining('never applies') },
    ])
  })

  it.each([
    [
      'a nested argument that does not exist',
      { absent: ['comment.private'] },
      'comment.private is not an argument.',
    ],
    [
      'a value of another type',
      { arguments: { 'comment.public': 'no' } },
      'comment.public can never be "no".',
    ],
    ['a value that is not a choice', { arguments: { kind: 'memo' } }, 'kind can never be "memo".'],
  ])('a rule with %s', (_what, rule, problem) => {
    const body = {
      type: 'object',
      properties: {
        comment: { type: 'object', properties: { public: { type: 'boolean' } } },
        kind: { type: 'string', enum: ['note', 'reply'] },
      },
    }
    const when = [{ ...rule, effects: ['read'] }]
    expect(problemsOf(documentOf({ act: { body } }), { act: entryOf({ when }) })).toMatchObject([
      { key: 'act.when.0', problem },
    ])
  })

  it('an id that is not snake_case', () => {
    expect(problemsOf(document, { 'act-now': entryOf() })).toMatchObject([
      { key: 'act-now', problem: 'is not snake_case.' },
    ])
  })
})

it('all problems are told at once, each with file, key and fix', () => {
  const entries = {
    a: entryOf({ operation: 'nowhere' }),
    b: entryOf({ effects: undefined }),
    c: entryOf({ colour: 1 }),
  }
  expect(() => deriveTools({ document, entries, brand: 'acme', paging: noPaging })).toThrow(DeriveError)
  const problems = problemsOf(document, JSON.parse(JSON.stringify(entries)))
  expect(problems.map(({ key }) => key)).toEqual(['b.effects', 'c.colour', 'a.operation'])
  expect(new DeriveError(problems).message.split('\n')).toHaveLength(3)
  expect(new DeriveError(problems).message).toContain(
    'tools.yaml: b.effects: is missing. List what a call does',
  )
})
