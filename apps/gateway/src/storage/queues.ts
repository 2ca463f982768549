/** Runs the work of each name one at a time, in the order in which it was given, within this process. */
export function createQueues() {
  const last = new Map<string, Promise<unknown>>()
  return async function queued<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const previous = last.get(name) ?? Promise.resolve()
    const mine = previous.then(work, work)
    last.set(name, mine)
    try {
      return await mine
    } finally {
      if (last.get(name) === mine) last.delete(name)
    }
  }
}
