/** Corrects words that nobody knows to the known word that was probably meant. */
export interface Spelling {
  correct(word: string): string[]
}

const minLength = 4
const maxLength = 24

/** `known` says how common each known word is. Unknown words of a length that no typo explains stay as they are. */
export function createSpelling(known: ReadonlyMap<string, number>): Spelling {
  const byLength = new Map<number, string[]>()
  const byConsonants = new Map<string, string>()
  for (const [word, count] of known) {
    const bare = consonants(word)
    if (word.length > minLength && count > (known.get(byConsonants.get(bare) ?? '') ?? 0))
      byConsonants.set(bare, word)
    if (word.length < minLength - 1 || word.length > maxLength) continue
    const words = byLength.get(word.length)
    if (words) words.push(word)
    else byLength.set(word.length, [word])
  }

  return {
    correct(word) {
      if (known.has(word) || word.length < minLength || word.length > maxLength || /\d/.test(word))
        return [word]
      return withVowels(word) ?? nearest(word) ?? parts(word) ?? [word]
    },
  }

  /** Of the words that are equally near, the most common one. */
  function nearest(word: string): [string] | undefined {
    let max = maxDistance(word.length)
    let best: string | undefined
    for (let length = word.length - max; length <= word.length + max; length++) {
      for (const candidate of byLength.get(length) ?? []) {
        if (!beginsAlike(word, candidate)) continue
        const distance = editDistance(word, candidate, max)
        if (distance > max || (word.length === minLength && isOtherWord(word, candidate))) continue
        const isBetter = best === undefined || distance < max
        if (isBetter || (known.get(candidate) ?? 0) > (known.get(best as string) ?? 0)) best = candidate
        max = distance
      }
    }
    return best === undefined ? undefined : [best]
  }

  /** `tckt` and `chngd` lack their vowels. */
  function withVowels(word: string): [string] | undefined {
    const found = consonants(word) === word ? byConsonants.get(word) : undefined
    return found === undefined ? undefined : [found]
  }

  /** `livechat` is two words. */
  function parts(word: string): string[] | undefined {
    for (let at = word.length - 3; at >= 3; at--) {
      const both = [word.slice(0, at), word.slice(at)]
      if (both.every((part) => known.has(part))) return both
    }
    return undefined
  }
}

/** The first letter and the consonants after it, none of them twice in a row. */
function consonants(word: string): string {
  return `${word[0] ?? ''}${word.slice(1).replace(/[aeiou]/g, '')}`.replace(/(.)\1+/g, '$1')
}

/** Slips that a word of this length may have. */
export function maxDistance(length: number): number {
  if (length < minLength) return 0
  return length < 8 ? 1 : length < 11 ? 2 : 3
}

/** People rarely miss a word's first letter: it is the same, left out, or swapped with the second. */
function beginsAlike(word: string, candidate: string): boolean {
  return (
    word[0] === candidate[0] ||
    word[0] === candidate[1] ||
    (word[1] === candidate[0] && word[1] !== undefined)
  )
}

/** Among words of four letters another letter makes another word: `mara` is not `mark`. */
function isOtherWord(word: string, candidate: string): boolean {
  if (word.length !== candidate.length) return word[0] !== candidate[0]
  return [...word].sort().join('') !== [...candidate].sort().join('')
}

/** Letters added, removed, replaced or swapped with their neighbour; more than `max` is `max + 1`. */
export function editDistance(one: string, other: string, max: number): number {
  const over = max + 1
  if (Math.abs(one.length - other.length) > max) return over
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1]
      let cost = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + (same ? 0 : 1),
      )
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        cost = Math.min(cost, (before[j - 2] as number) + 1)
      row.push(cost)
      least = Math.min(least, cost)
    }
    if (least > max) return over
    before = last
    last = row
  }
  return Math.min(last[other.length] as number, over)
}
