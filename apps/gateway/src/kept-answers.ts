import { LRUCache } from 'lru-cache'
import type { Time } from './model.ts'
import type { IdPrefix } from './storage/database.ts'
import type { Store } from './storage/store.ts'

/** What a secret opens, by its hash. */
export interface KeptAnswers<Answer> {
  /** What it opens at that time. Changes by any process hold from the next call. */
  find(hash: string, now: Time): Promise<Answer | undefined>
  close(): void
}

interface KeptOptions<Answer> {
  /** The kinds of rows that an answer is made of. */
  kinds: readonly IdPrefix[]
  read(hash: string, now: Time): Promise<Answer | undefined>
  /** Whether a change of the row with this id may change the answer. */
  isAbout(answer: Answer, id: string): boolean
  /** When the answer may change without a change in the database; infinity for never. */
  until(answer: Answer, now: Time): Time
}

/** Answers that are remembered; of more, those used longest ago are read again. */
const maxKept = 5_000

/**
 * Remembers what secrets open until one of the rows changes. What is remembered is used only after the store has told of every change that was
 * committed before. Secrets that open nothing are not remembered.
 */
export function createKeptAnswers<Answer extends object>(
  store: Pick<Store, 'onChange' | 'readChanges'>,
  { kinds, read, isAbout, until }: KeptOptions<Answer>,
): KeptAnswers<Answer> {
  const kept = new LRUCache<string, { answer: Answer; until: Time }>({ max: maxKept })
  let changes = 0
  const changed = (id: string) => {
    changes++
    for (const [hash, { answer }] of [...kept.entries()]) {
      if (id === '*' || isAbout(answer, id)) kept.delete(hash)
    }
  }
  const stops = kinds.map((kind) => store.onChange(changed, kind))

  return {
    close() {
      for (const stop of stops) stop()
    },
    async find(hash, now) {
      if (kept.has(hash)) {
        await store.readChanges()
        const known = kept.get(hash)
        if (known && now < known.until) return known.answer
      }
      const before = changes
      const [answer] = await Promise.all([read(hash, now), store.readChanges()])
      // A change that was told of meanwhile may not be in what was read.
      if (answer && changes === before) kept.set(hash, { answer, until: until(answer, now) })
      return answer
    },
  }
}
