const maxLength = 128

/** The names most similar to `name`, nearest first; empty if none is similar enough. */
export function nearest(name: string, names: readonly string[], count = 3): string[] {
  const near = Math.max(2, Math.ceil(name.length / 3))
  return closest(name, names, near, count)
}

/** The names within this edit distance, nearest first. */
export function closest(name: string, names: readonly string[], near: number, count: number): string[] {
  return names
    .filter((candidate) => Math.abs(candidate.length - Math.min(name.length, maxLength)) <= near)
    .map((candidate) => ({
      candidate,
      distance: distance(name.slice(0, maxLength).toLowerCase(), candidate.toLowerCase()),
    }))
    .filter((entry) => entry.distance <= near)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, count)
    .map((entry) => entry.candidate)
}

/** Levenshtein's edit distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      next[j] = Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + same)
    }
    row = next
  }
  return row[b.length] ?? 0
}
