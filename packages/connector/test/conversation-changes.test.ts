import type { ToolRecord, Turn } from '@helpdesk-mcp/contracts'
import { expect, it } from 'vitest'
import { createChanges } from '../src/writes/conversation-changes.ts'
import { ownEntry } from '../src/writes/new-turns.ts'
import { createTurnsReader } from '../src/writes/read-turns.ts'
import { digestOfWords } from '../src/writes/same-words.ts'
import type { ThreadMark } from '../src/writes/thread-ref.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 12, minute)).toISOString()
const customer: Turn = { id: '1', role: 'customer', time: at(0), text: 'Where is it?' }
const colleague: Turn = { id: '2', role: 'agent', time: at(1), text: 'NO REFUND' }
const entries = (count: number): Turn[] =>
  Array.from({ length: count }, (_, index) => ({ id: `s${index}`, role: 'system', time: at(2 + index) }))

/** A list in pages, the newest turns first. */
function changesIn(turns: readonly Turn[], mark: ThreadMark | undefined, isShown = true) {
  const reader = { thread: { kind: 'ticket', reads: 'id' }, response: { kind: 'list' } } as ToolRecord
  const pages: number[] = []
  const read = async (_record: ToolRecord, { limit, next_cursor: cursor }: Record<string, unknown>) => {
    const end = cursor === undefined ? turns.length : Number(cursor)
    const start = Math.max(0, end - Number(limit))
    pages.push(end - start)
    return {
      structuredContent: {
        result: turns.slice(start, end),
        next_cursor: start === 0 ? null : String(start),
      },
    } as never
  }
  const seen: ThreadMark[] = []
  const newest: ThreadMark = { lastId: String(turns.at(-1)?.id), count: 10, readAt: Date.parse(at(59)) }
  const changeIn = createChanges({
    readTurns: createTurnsReader({
      records: [reader],
      read,
      newestTurn: () => undefined,
      clock: { now: () => Date.parse(at(59)), sleep: async () => {} },
    }),
    threads: { seen: (_thread, state) => void seen.push(state) },
    markOf: async () => mark,
    markNow: () => newest,
    isShown: () => isShown,
  })
  const came = { at: Date.parse(at(59)), written: new Map(), settled: async () => {} }
  const ask = (since?: string) =>
    changeIn({ kind: 'ticket', id: '7' }, { since, mark, came, hasWaited: false }, {})
  return { ask, pages, seen }
}

const mark = { lastId: '1', lastTime: at(0), count: 1, readAt: Date.parse(at(0)) }

it.each([8, 9, 10, 11, 30])('finds what was written before %i entries of the system', async (count) => {
  const turns = [customer, colleague, ...entries(count)]
  const { ask, seen } = changesIn(turns, mark)
  expect((await ask())?.turns).toEqual([colleague])
  expect(seen).toHaveLength(1)
  expect((await ask('1'))?.turns).toEqual([colleague])
  expect((await ask(at(0)))?.turns).toEqual([colleague])
  const unchanged = changesIn([customer, ...entries(count)], mark)
  expect(await unchanged.ask()).toBeUndefined()
})

it('reads no further than it must', async () => {
  const { ask, pages } = changesIn([...entries(20), customer, colleague], { ...mark })
  await ask()
  expect(pages).toEqual([10])
  const long = changesIn([customer, ...entries(500)], mark)
  await long.ask()
  expect(long.pages).toEqual([10, 20, 20])
})

it('takes for changed what is too long to tell, until it is read', async () => {
  const turns = [customer, colleague, ...entries(57)]
  const { ask, seen } = changesIn(turns, mark)
  expect(await ask()).toMatchObject({ isPart: true, turns: expect.arrayContaining([turns.at(-1)]) })
  expect(seen).toEqual([])
  const hidden = changesIn(turns, mark, false)
  expect(await hidden.ask()).toMatchObject({ isPart: true })
  expect(hidden.seen).toHaveLength(1)
  const read = changesIn(turns, { lastId: 's56', count: 20, readAt: Date.parse(at(59)) })
  expect(await read.ask()).toBeUndefined()
})

it('reads on from an empty conversation, and from one of which a part was read', async () => {
  const turns = [colleague, ...entries(12)]
  expect(await changesIn(turns, { count: 0, readAt: Date.parse(at(0)) }).ask()).toMatchObject({
    turns: [colleague],
  })
  const part = { count: 0, isPart: true as const, known: ['1'], readAt: Date.parse(at(0)) }
  expect(await changesIn([customer, ...turns], part).ask()).toMatchObject({ turns: [colleague] })
})

/** Some vendors tell times without their zone. */
const unzoned = ({ time = '', ...turn }: Turn): Turn => ({
  ...turn,
  time: time.replace('T', ' ').replace(/\.\d+Z$/, ''),
})

it('tells what stood there before its own message, where times have no zone', async () => {
  const own: Turn = { id: '3', role: 'agent', time: at(5), text: 'We look into it.' }
  const wrote: ThreadMark = { count: 0, isPart: true, readAt: Date.parse(at(4)), own: ['3'] }
  const before = [customer, own].map(unzoned)
  expect(await changesIn(before, wrote).ask()).toBeUndefined()
  const later = unzoned({ ...colleague, time: at(6) })
  expect((await changesIn([...before, later], wrote).ask())?.turns).toEqual([later])
})

it('takes a time without a zone for a new one, unless it is over in every zone', async () => {
  const read: ThreadMark = { count: 0, isPart: true, readAt: Date.parse(at(30)) }
  const [recent, old] = [unzoned(colleague), unzoned({ ...customer, time: '2026-11-19T23:00:00.000Z' })]
  expect((await changesIn([old, recent], read).ask())?.turns).toEqual([recent])
})

it('tells somebody else’s words from its own alike ones, which stand before the turn that the call names', async () => {
  const own: Turn = { id: '3', role: 'agent', time: at(5), text: 'You owe 1000 EUR' }
  const theirs: Turn = { id: '4', role: 'agent', time: at(6), text: 'You owe 10.00 EUR' }
  const entry = ownEntry(['3'], [digestOfWords('You owe 1000 EUR')])
  const { ask } = changesIn([customer, own, theirs], { ...mark, own: [entry] })
  expect((await ask('3'))?.turns).toEqual([theirs])
  expect((await ask())?.turns).toEqual([theirs])
})
