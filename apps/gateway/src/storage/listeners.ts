/** Those who want to hear of changes. */
export function createListeners() {
  const all = new Set<(id: string) => void>()
  return {
    add(listener: (id: string) => void): () => void {
      const own = (id: string) => listener(id)
      all.add(own)
      return () => {
        all.delete(own)
      }
    },
    tell(ids: Iterable<string>): void {
      for (const id of new Set(ids)) for (const listener of all) listener(id)
    },
  }
}

export type Listeners = ReturnType<typeof createListeners>
