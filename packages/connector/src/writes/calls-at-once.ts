/** What other calls of the agent have written since a call came, which it was made without knowing. */
export interface CameBefore {
  /** Milliseconds since 1970: when the call came. */
  at: number
  /** What tells the turns that were written since, by `threadKey`, as `own` of a mark has it. */
  written: Map<string, readonly string[]>
  /** Resolves when it is known what the other calls have written that are writing now. */
  settled(): Promise<unknown>
}

/** The calls of one agent that are being made. */
export interface CallsAtOnce {
  /** Does work as a call that comes now. */
  during<Result>(now: number, work: (came: CameBefore) => Promise<Result>): Promise<Result>
  /** Does work by which a call writes, until it is known what. */
  writing<Result>(by: CameBefore, work: () => Promise<Result>): Promise<Result>
  /** Tells all calls but the one that did it that it has written in a conversation. */
  wrote(by: CameBefore, key: string, own: string): void
}

export function createCallsAtOnce(): CallsAtOnce {
  const open = new Set<CameBefore>()
  const writes = new Map<CameBefore, Promise<unknown>>()
  return {
    async during(now, work) {
      const came: CameBefore = {
        at: now,
        written: new Map(),
        settled: () => Promise.allSettled([...writes].map(([by, write]) => by !== came && write)),
      }
      open.add(came)
      try {
        return await work(came)
      } finally {
        open.delete(came)
      }
    },
    async writing(by, work) {
      const write = work()
      writes.set(by, write)
      try {
        return await write
      } finally {
        writes.delete(by)
      }
    },
    wrote(by, key, own) {
      for (const { written } of [...open].filter((one) => one !== by))
        written.set(key, [...(written.get(key) ?? []), own])
    },
  }
}
