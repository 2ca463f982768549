import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { expect, it } from 'vitest'
import { createConversations } from '../src/writes/conversations.ts'
import type { ThreadMark } from '../src/writes/thread-ref.ts'

const clock = { now: () => 0, sleep: async () => {} }

it('Of two notes that are written at once, both are known as the agent’s own.', async () => {
  let mark: ThreadMark | undefined
  const answers = new Set<() => void>()
  const conversations = createConversations({
    ...{
      records: [],
      clock,
      isShown: () => true,
      turnIds: () => [],
      newestTurn: () => undefined,
    },
    read: async () => ({ structuredContent: {} }),
    threads: {
      seen(_thread, state) {
        mark = state
      },
      // The store says what it holds when the test lets it.
      find: () => new Promise((resolve) => answers.add(() => resolve(mark))),
    },
  })
  const record = { guard: { thread: { kind: 'ticket', argument: 'id' }, words: ['body'] } } as ToolRecord
  const wrote = (body: string, turn: string) =>
    conversations.wrote({ record, arguments: { id: '7', body }, effects: ['internal'] }, [turn], 1)
  let isDone = false
  const written = Promise.all([wrote('She has called.', 't1'), wrote('It is paid.', 't2')]).finally(() => {
    isDone = true
  })
  while (!isDone) {
    await new Promise(setImmediate)
    for (const answer of answers) answer()
    answers.clear()
  }
  const entries = (await written).map((one) => one?.own)
  expect(entries).toHaveLength(2)
  expect(new Set(mark?.own)).toEqual(new Set(entries))
})
