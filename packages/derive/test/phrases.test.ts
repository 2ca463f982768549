import { describe, expect, it } from 'vitest'
import { deriveOne, documentOf, entryOf, problemsOf } from './derive-one.ts'

const body = {
  type: 'object',
  properties: { status: { type: 'string' }, owner: { type: 'string' } },
}

describe('phrases', () => {
  it('go into the record, those of an argument with its name', () => {
    const phrases = [
      'edit it',
      { status: ['close it', 'reopen it'] },
      'change it',
      { owner: ['hand it over'] },
    ]
    expect(deriveOne({ body }, { phrases }).phrases).toEqual([
      { says: ['edit it', 'change it'] },
      { argument: 'status', says: ['close it', 'reopen it'] },
      { argument: 'owner', says: ['hand it over'] },
    ])
  })

  it('are left out where there are none', () => {
    expect(deriveOne({ body })).not.toHaveProperty('phrases')
  })

  const problems = (entries: Record<string, unknown>) =>
    problemsOf(documentOf({ act: { body }, list: { method: 'get' } }), entries).map(
      ({ key, problem, fix }) => `${key}: ${problem} ${fix}`,
    )

  it.each([[[]], ['close it'], [['']], [[{ status: 'close it' }]], [[{ status: [] }]], [[1]]])(
    'of another form stop generation: %j',
    (phrases) => {
      expect(problems({ act: entryOf({ phrases }) })).toEqual([
        expect.stringContaining('act.phrases: is not a list of phrases and of { argument: [phrases] }.'),
      ])
    },
  )

  it('of an argument that the tool does not take stop generation', () => {
    expect(problems({ act: entryOf({ phrases: [{ state: ['close it'] }] }) })).toEqual([
      'act.phrases: state is not an argument of the tool. Its arguments: status, owner.',
    ])
  })

  it('that are no phrases but sentences stop generation', () => {
    const long = 'please close the ticket of the customer who wrote to us about it yesterday evening'
    expect(problems({ act: entryOf({ phrases: [long] }) })).toEqual([
      `act.phrases: ${JSON.stringify(long)} is long. Say it in at most 12 words.`,
    ])
  })

  it('that two tools have stop generation, whatever their case', () => {
    const list = entryOf({ operation: 'list', method: 'list', phrases: ['Show it'] })
    expect(problems({ act: entryOf({ phrases: ['show it'] }), list })).toEqual([
      'list.phrases: act has "Show it" as well. Leave it to the tool that people mean by it.',
    ])
  })
})
