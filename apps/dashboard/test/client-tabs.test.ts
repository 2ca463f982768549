import { expect, test } from 'vitest'
import { byKind, sharedProblem } from '../src/mint/client-tabs.tsx'

test('assistants to talk to are told from programs that are set up by a file, each in their order', () => {
  const clients = [
    { id: 'claude', kind: 'chat' },
    { id: 'claude-code', kind: 'developer' },
    { id: 'chatgpt', kind: 'chat' },
    { id: 'cursor', kind: 'developer' },
  ] as const
  const { chats, developers } = byKind(clients)
  expect(chats.map(({ id }) => id)).toEqual(['claude', 'chatgpt'])
  expect(developers.map(({ id }) => id)).toEqual(['claude-code', 'cursor'])
})

test('what keeps all of them out is said once, and what keeps one out is said of it', () => {
  const outside = { problem: 'It cannot be reached.', fix: ['Make it public.'] }
  const fine = { problem: null, fix: [] }
  expect(sharedProblem([outside, outside])).toEqual(outside)
  expect(sharedProblem([fine, outside])).toBeUndefined()
  expect(sharedProblem([outside, { problem: 'It sends no headers.', fix: [] }])).toBeUndefined()
  expect(sharedProblem([fine, fine])).toBeUndefined()
  expect(sharedProblem([])).toBeUndefined()
})
