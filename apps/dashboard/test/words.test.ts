import { expect, test } from 'vitest'
import { ApiProblem, fieldProblems, sayError } from '../src/api/api-problem.ts'
import { searchTools } from '../src/mint/tool-search.tsx'
import { readTexts } from '../src/read-texts.ts'
import { sayRelative } from '../src/time/say-time.ts'
import { listed } from '../src/words/listed.ts'

test('times', () => {
  expect(sayRelative(0, 90_000)).toBe('1 minute ago')
  expect(sayRelative(3 * 86_400_000 + 5, 0)).toBe('in 3 days')
  expect(sayRelative(30 * 86_400_000 - 2_000, 0)).toBe('in 30 days')
  expect(sayRelative(86_400_000 - 2_000, 0)).toBe('tomorrow')
  expect(sayRelative(20 * 3_600_000, 0)).toBe('in 20 hours')
  expect(sayRelative(0, 2 * 86_400_000 - 1)).toBe('yesterday')
})

test('lists', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((words) => listed(words))).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ])
})

test('errors name the field, or say that the gateway does not answer', () => {
  const problem = new ApiProblem(422, {
    detail: 'The request is not valid.',
    errors: [{ field: 'credentials.apiKey', message: 'It is too short.' }],
  })
  expect(sayError(problem)).toBe('It is too short.')
  expect(fieldProblems(problem, ['apiKey', 'name'])).toEqual({ apiKey: 'It is too short.' })
  expect(sayError(new TypeError('Failed to fetch'))).toBe('The gateway does not answer.')
  // What a proxy says of a gateway that it does not reach, unlike the gateway about a helpdesk.
  expect(sayError(new ApiProblem(502, {}))).toBe('The gateway does not answer.')
  expect(sayError(new ApiProblem(502, { title: 'Bad Gateway', detail: 'It is closed.' }))).toBe(
    'It is closed.',
  )
})

test('search finds tools with all words, matches in the name first', () => {
  const tools = [
    { name: 'get_user', title: 'Get one user', description: 'Reads who a ticket belongs to.' },
    { name: 'list_tickets', title: 'List tickets', description: '' },
  ]
  expect(searchTools(tools, 'ticket', 10).map(({ name }) => name)).toEqual(['list_tickets', 'get_user'])
  expect(searchTools(tools, 'ticket nothing', 10)).toEqual([])
  expect(searchTools(tools, 'ticket', 1)).toHaveLength(1)
})

test('search parameters are texts or absent', () => {
  expect(readTexts('a', 'b', 'c')({ a: 'x', b: 7, c: { d: 1 }, other: 'y' })).toEqual({ a: 'x', b: '7' })
})
