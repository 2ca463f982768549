import { setImmediate } from 'node:timers/promises'

/** Work that stops where other work may take its turn. A short piece of it never does, and is then done at once. */
export type Steps<Result> = Generator<undefined, Result, void>

/** Does the work. Only what stops is waited for. */
export function runSteps<Result>(steps: Steps<Result>): Result | Promise<Result> {
  const first = steps.next()
  return first.done ? first.value : runRest(steps)
}

async function runRest<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    await setImmediate()
    const next = steps.next()
    if (next.done) return next.value
  }
}
