/** Runs the work of each name one at a time, in the order in which it was given, within this process. */
export function createQueues() {
  const latest = new Map<string, Promise<unknown>>()
  return async function queued<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const previous = latest.get(name) ?? Promise.resolve()
    const mine = previous.then(work, work)
    latest.set(name, mine)
    try {
      return await mine
    } finally {
      if (latest.get(name) === mine) latest.delete(name)
    }
  }
}
