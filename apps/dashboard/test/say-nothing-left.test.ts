import { expect, test } from 'vitest'
import { ApiProblem } from '../src/api/api-problem.ts'
import { newDraft } from '../src/mint/mint-draft.ts'
import { sayNothingLeft } from '../src/mint/say-nothing-left.ts'

const draft = { ...newDraft, groups: ['knowledge'], effects: ['outbound'] as const }

function refused(...parts: readonly string[]) {
  const message = 'These accounts have no tools.'
  return new ApiProblem(422, { errors: parts.map((part) => ({ field: `config.${part}`, message })) })
}

test('the choice that leaves nothing is named, with what to do', () => {
  expect(sayNothingLeft(refused('groups'), draft, ['Richpanel'])).toBe(
    'Richpanel has nothing under Knowledge. Choose another topic.',
  )
  expect(
    sayNothingLeft(refused('groups'), { ...draft, groups: ['orders', 'knowledge'] }, ['eDesk', 'Zoho Desk']),
  ).toBe('eDesk and Zoho Desk have nothing under Orders or Knowledge. Choose another topic.')
  expect(sayNothingLeft(refused('effects'), draft, ['Richpanel'])).toBe(
    'Richpanel has no tools for Seen by customers. Choose another kind of action.',
  )
  expect(sayNothingLeft(refused('groups', 'effects'), draft, ['Richpanel'])).toBe(
    'Richpanel has no tool that fits all of your choices: topics (Knowledge) and kinds of actions (Seen by customers). Choose more of one of them.',
  )
})

test('other refusals are left as they are', () => {
  expect(sayNothingLeft(new Error('lost'), draft, ['Richpanel'])).toBeUndefined()
  expect(sayNothingLeft(refused('rules'), draft, ['Richpanel'])).toBeUndefined()
  const unknown = new ApiProblem(422, {
    errors: [{ field: 'config.tags', message: 'Unknown value "x".', allowed: ['y'] }],
  })
  expect(sayNothingLeft(unknown, draft, ['Richpanel'])).toBeUndefined()
})
