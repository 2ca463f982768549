/** Longer names are similar to nothing. */
const maxLength = 128

/** The names most similar to `name`, nearest first; empty if none is similar enough. */
export function nearest(name: string, names: readonly string[], count = 3): string[] {
  const near = Math.max(2, Math.ceil(name.length / 3))
  return closest(name, names, near, count)
}

/** The names within this edit distance, nearest first. */
export function closest(name: string, names: readonly string[], near: number, count: number): string[] {
  if (name.length > maxLength) return []
  const wanted = name.toLowerCase()
  return names
    .filter((candidate) => Math.abs(candidate.length - name.length) <= near)
    .map((candidate) => ({ candidate, distance: distance(wanted, candidate.toLowerCase(), near) }))
    .filter((entry) => entry.distance <= near)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, count)
    .map((entry) => entry.candidate)
}

/** Levenshtein's edit distance; of more than `max`, only that it is more. */
function distance(a: string, b: string, max: number): number {
  let row = Uint16Array.from({ length: b.length + 1 }, (_, index) => index)
  let next = new Uint16Array(b.length + 1)
  for (let i = 1; i <= a.length; i++) {
    const code = a.charCodeAt(i - 1)
    let least = i
    next[0] = i
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] as number) + (b.charCodeAt(j - 1) === code ? 0 : 1)
      const cost = Math.min(replaced, (next[j - 1] as number) + 1, (row[j] as number) + 1)
      next[j] = cost
      least = Math.min(least, cost)
    }
    if (least > max) return max + 1
    const last = row
    row = next
    next = last
  }
  return row[b.length] as number
}
