/** Runs works of the same name one after another, in this process. */
export function createQueues() {
  const last = new Map<string, Promise<unknown>>()
  return async function queued<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const before = last.get(name) ?? Promise.resolve()
    const mine = before.then(work, work)
    last.set(name, mine)
    try {
      return await mine
    } finally {
      if (last.get(name) === mine) last.delete(name)
    }
  }
}
