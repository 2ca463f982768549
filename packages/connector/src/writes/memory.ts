import { type Clock, nodeCrypto, systemClock } from '@helpdesk-mcp/contracts'
import type { ReadThreadsStore, SentCall, SentEntry, SentState, SentWrites, WriteHooks } from './hooks.ts'
import { memoryLocks } from './locks.ts'
import type { ThreadMark } from './thread-ref.ts'

/** How long a sent write is remembered. */
export const sentForMs = 24 * 60 * 60 * 1000

const maxEntries = 10_000

/** Guards the writes of one process, which forgets with it what was sent. */
export function memoryWrites(options: Pick<WriteHooks, 'policy' | 'marks'> & { clock?: Clock }): WriteHooks {
  const { clock = systemClock, ...rest } = options
  let made: Buffer | undefined
  const keyOf = () => {
    made ??= nodeCrypto().randomBytes(32)
    return made
  }
  return {
    ...rest,
    get server() {
      return keyOf().toString('base64url').slice(0, 16)
    },
    get key() {
      return keyOf()
    },
    sent: memorySentWrites(clock),
    threads: memoryReadThreads(),
    lock: memoryLocks(clock),
  }
}

export function memorySentWrites(clock: Clock = systemClock): SentWrites {
  const entries = new Map<string, SentEntry & { now: SentCall }>()

  function forgetOld() {
    for (const [key, { at }] of entries) {
      if (at > clock.now() - sentForMs && entries.size <= maxEntries) return
      entries.delete(key)
    }
  }

  function stateOf(entry: SentEntry): SentState {
    forgetOld()
    const known = entries.get(entry.key)
    if (!known) return { state: 'new' }
    return known.digest === entry.digest && known.tool === entry.tool
      ? known.now
      : { state: 'other_arguments', tool: known.tool, sent: known.now }
  }

  return {
    look: async (entry) => stateOf(entry),
    async begin(entry) {
      const known = stateOf(entry)
      const before = entries.get(entry.key)
      if (known.state === 'new')
        entries.set(entry.key, { ...entry, now: { state: 'in_flight', at: entry.at } })
      else if (before?.now.state === 'lost') before.now = { state: 'in_flight', at: before.at }
      return known
    },
    async end(key, end) {
      const known = entries.get(key)
      if (!known) return
      if (end.state === 'failed') entries.delete(key)
      // A copy: texts of the result may be slices of a whole answer, which they would keep in memory for a day.
      else known.now = structuredClone({ ...end, at: known.at })
    },
  }
}

export function memoryReadThreads(): ReadThreadsStore {
  const marks = new Map<string, ThreadMark>()
  return {
    seen({ kind, id }, state) {
      const key = `${kind}:${id}`
      marks.delete(key)
      marks.set(key, state)
      if (marks.size <= maxEntries) return
      const [oldest] = marks.keys()
      if (oldest !== undefined) marks.delete(oldest)
    },
    async find({ kind, id }) {
      return marks.get(`${kind}:${id}`)
    },
  }
}
