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
      'Add the operation, or drop the entry.',
    ],
    [
      'an unknown key',
      entryOf({ desciption: 'x' }),
      'act.desciption',
      'is not a known key.',
      'Did you mean description?',
    ],
    [
      'a key of objects',
      entryOf({ constructor: 'x' }),
      'act.constructor',
      'is not a known key.',
      'Known: operation,',
    ],
    [
      'a key of the wrong form',
      entryOf({ tags: 'tickets' }),
      'act.tags',
      'is not a list of texts.',
      'Mend its form.',
    ],
    [
      'a list that holds no texts',
      entryOf({ compact: [1], method: 'list' }),
      'act.compact',
      'is not a list of texts.',
      'Mend its form.',
    ],
    [
      'no description',
      entryOf({ description: undefined }),
      'act.description',
      'is missing.',
      'Every tool has one.',
    ],
    [
      'an empty description',
      entryOf({ description: ' ' }),
      'act.description',
      'is not a text.',
      'Mend its form.',
    ],
    ['no resource', entryOf({ resource: undefined }), 'act.resource', 'is missing.', 'Every tool has one.'],
    [
      'a resource in other letters',
      entryOf({ resource: 'salesOrders' }),
      'act.resource',
      'salesOrders is not snake_case.',
      'Use lower-case words joined by _.',
    ],
    [
      'a method in other letters',
      entryOf({ method: 'Mark' }),
      'act.method',
      'Mark is not snake_case.',
      'Use lower-case words joined by _.',
    ],
    [
      'a method that names a group',
      entryOf({ method: 'read' }),
      'act.method',
      'read is the name of a group of methods.',
      'Choose another verb.',
    ],
    ['no entry at all', 'listTickets', 'act', 'is not an entry.', 'An entry is a map'],
    [
      'no effects',
      entryOf({ effects: undefined }),
      'act.effects',
      'are not stated.',
      'State what a call does: a list out of read, internal, outbound, destructive.',
    ],
    [
      'unknown effects',
      entryOf({ effects: ['loud'] }),
      'act.effects',
      '["loud"] is not a list of effects.',
      'Use one or more of read, internal, outbound, destructive.',
    ],
    ['no effect in the list', entryOf({ effects: [] }), 'act.effects', 'is not a list.', 'Mend its form.'],
    [
      'a get that does more than read',
      entryOf({ method: 'get', effects: ['read', 'internal'] }),
      'act.effects',
      'a get tool cannot have effects other than read.',
      'Give it a method of its own',
    ],
    [
      'a list that does more than read',
      entryOf({ method: 'list', effects: ['internal'] }),
      'act.effects',
      'a list tool cannot have effects other than read.',
      'Give it a method of its own',
    ],
    [
      'a get whose rule does more than read',
      entryOf({ method: 'get', when: [{ ...rule, effects: ['outbound'] }] }),
      'act.when.0',
      'a get tool cannot have effects other than read.',
      'Give it a method of its own',
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
      'is not a rule.',
      'A rule is',
    ],
    [
      'a rule with a misspelt condition',
      entryOf({ when: [{ argument: { a: 1 }, absent: ['b'], effects: ['read'] }] }),
      'act.when.0',
      'is not a rule.',
      'A rule is',
    ],
    [
      'a rule with an empty condition',
      entryOf({ when: [{ arguments: {}, absent: [], effects: ['read'] }] }),
      'act.when.0',
      'is not a rule.',
      'A rule is',
    ],
    [
      'a name over 64',
      entryOf({ name: `a${'b'.repeat(64)}`, long_name: 'Why.' }),
      'act.name',
      `a${'b'.repeat(64)} has 65 characters; clients take at most 64.`,
      'Shorten resource or method, or give `name`.',
    ],
    [
      'a name over 50',
      entryOf({ name: 'a'.repeat(51) }),
      'act.name',
      `${'a'.repeat(51)} has 51 characters; ours have at most 50.`,
      'Shorten it, or give the reason in `long_name`.',
    ],
    [
      'a name in other letters',
      entryOf({ name: 'Ask-Acme' }),
      'act.name',
      'Ask-Acme is not lower-case letters, digits and _.',
      'Mend resource, method or name.',
    ],
    [
      'an alias in other letters',
      entryOf({ aliases: ['Old'] }),
      'act.aliases',
      'Old is not lower-case letters, digits and _.',
      'Mend',
    ],
    [
      'an order without an id',
      entryOf({ method: 'list', order: { field: 'a', direction: 'asc' } }),
      'act.order',
      'is not a map of field, direction and id.',
      'Mend its form.',
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
      'Mend the path, or the schema in openapi.yaml.',
    ],
  ])('%s', (_what, entry, key, problem, cure) => {
    const clean = JSON.parse(JSON.stringify(entry))
    expect(problemsOf(document, { act: clean })).toContainEqual({
      file: 'tools.yaml',
      key,
      problem,
      cure: expect.stringContaining(cure),
    })
  })

  it('a rule that contradicts itself', () => {
    const when = [{ arguments: { 'comment.public': false }, absent: ['comment'], effects: ['read'] }]
    expect(problemsOf(document, { act: entryOf({ when }) })).toMatchObject([
      { key: 'act.when.0', problem: expect.stringContaining('never holds') },
    ])
  })

  it('an id that is not snake_case', () => {
    expect(problemsOf(document, { 'act-now': entryOf() })).toMatchObject([
      { key: 'act-now', problem: 'is not snake_case.' },
    ])
  })
})

it('all problems are told at once, each with file, key and cure', () => {
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
    'tools.yaml: b.effects: are not stated. State what a call does',
  )
})
