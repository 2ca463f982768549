import { describe, expect, it } from 'vitest'
import { deriveTools } from '../src/index.ts'
import { documentOf, entryOf, noPaging, problemsOf } from './derive-one.ts'

const document = documentOf({
  act: {
    method: 'get',
    links: { next: { operationId: 'read', parameters: { id: '$response.body#/next' } } },
  },
  read: { method: 'get', parameters: [{ name: 'id', in: 'query', schema: { type: 'string' } }] },
})
const read = entryOf({ operation: 'read', method: 'look', effects: ['read'], aliases: ['acme_old_reader'] })

describe('texts that name other tools', () => {
  it.each([
    [
      'in plain',
      'Acts. Then use acme_things_look.',
      'names the tool acme_things_look in plain.',
      'Write {read}',
    ],
    [
      'by an older name',
      'Acts. Then acme_old_reader.',
      'names the tool acme_old_reader in plain.',
      'Write {read}',
    ],
    ['that do not exist', 'Acts. See {reed}.', 'refers to the unknown tool {reed}.', 'Did you mean {read}?'],
    [
      'by a name of none',
      'Acts. See list_all_acme_cats.',
      'names the unknown tool list_all_acme_cats.',
      'Write',
    ],
    ['in an open bracket', 'Acts. [See {read}.', 'has a bracket or brace without its partner.', 'Close'],
    ['in the first sentence', 'Acts as {read} says. Twice.', 'loses its first words', 'Put the references'],
  ])('%s stop generation', (_how, description, problem, fix) => {
    expect(problemsOf(document, { act: entryOf({ description }), read })).toEqual([
      {
        file: 'tools.yaml',
        key: 'act.description',
        problem: expect.stringContaining(problem),
        fix: expect.stringContaining(fix),
      },
    ])
  })

  it('stop generation in the description of an argument, which is the same for every server', () => {
    const schema = { type: 'string', description: 'From acme_things_act.' }
    const asked = documentOf({ act: { method: 'get', parameters: [{ name: 'at', in: 'query', schema }] } })
    expect(problemsOf(asked, { act: entryOf() })).toMatchObject([{ key: 'act.arguments.at' }])
  })

  it('are kept as references, those made of links too', () => {
    const description = 'Acts. Then see {read}.'
    const options = { document, brand: 'acme', paging: noPaging }
    const [plain] = deriveTools({ ...options, entries: { act: entryOf({ description: 'Acts.' }), read } })
    expect(plain?.description).toBe('Acts. Leads to:[ {read} (next -> id)].')
    const [told] = deriveTools({ ...options, entries: { act: entryOf({ description }), read } })
    expect(told?.description).toBe(description)
  })
})

describe('how a customer sees what a tool makes', () => {
  it('is one word or rules', () => {
    const options = { document, brand: 'acme', paging: noPaging }
    const rules = (visibility: unknown) =>
      deriveTools({ ...options, entries: { act: entryOf({ visibility }) } })[0]
    expect(rules('mailed')?.visibility).toEqual([{ how: 'mailed' }])
    expect(rules([{ how: 'stored' }])?.visibility).toEqual([{ how: 'stored' }])
  })

  it.each([['faxed'], [[{ how: 'mailed', when: 1 }]], [[]]])('and nothing else: %j', (visibility) => {
    expect(problemsOf(document, { act: entryOf({ visibility }) })).toMatchObject([{ key: 'act.visibility' }])
  })

  it('depends on arguments of the tool only', () => {
    const visibility = [{ absent: ['comment'], how: 'stored' }]
    expect(problemsOf(document, { act: entryOf({ visibility }) })).toMatchObject([{ key: 'act.visibility' }])
  })
})
