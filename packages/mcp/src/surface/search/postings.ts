import { ranking } from './ranking.ts'

/** In which tools each word stands. */
export interface Postings {
  readonly words: Iterable<string>
  /** `worth`: how much the word says about the tool, from 0 to 1. */
  each(word: string, take: (tool: number, worth: number) => void): void
}

/** Two arrays for all words. An object for each of the 60,000 places of a catalogue of 400 tools would take eight times the memory. */
export function createPostings(weights: readonly ReadonlyMap<string, number>[]): Postings {
  const counts = new Map<string, number>()
  for (const words of weights) for (const word of words.keys()) counts.set(word, (counts.get(word) ?? 0) + 1)

  const ends = new Map<string, number>()
  let size = 0
  for (const [word, count] of counts) {
    // Moved on to the end with each place that is filled.
    ends.set(word, size)
    size += count
  }
  const tools = new Uint32Array(size)
  const worths = new Float64Array(size)
  for (const [tool, words] of weights.entries()) {
    for (const [word, weight] of words) {
      const place = ends.get(word) ?? 0
      tools[place] = tool
      worths[place] = weight / (weight + ranking.saturation)
      ends.set(word, place + 1)
    }
  }

  return {
    words: counts.keys(),
    each(word, take) {
      const end = ends.get(word) ?? 0
      for (let place = end - (counts.get(word) ?? 0); place < end; place++)
        take(tools[place] ?? 0, worths[place] ?? 0)
    },
  }
}
