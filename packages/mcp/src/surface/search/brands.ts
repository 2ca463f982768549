import { editDistance } from './spelling.ts'
import { splitWords } from './words.ts'

export interface NamedBrands {
  brands: ReadonlySet<string>
  /** The question without the names of the brands. */
  rest: string
}

const minBrandWordLength = 3
const minTypoLength = 5
const longLength = 8

/**
 * Finds the vendors that a question names in any spelling: `SomeDesk`, `some desk`, `somdesk`, or a word that only one of them has. What
 * `isKnown` is a word of its own, and no misspelt name.
 */
export function brandReader(
  brands: readonly (readonly string[])[],
  isKnown: (word: string) => boolean = () => false,
): (text: string) => NamedBrands {
  const known = new Map(brands.map((words) => [words.join(''), words]))
  const spellings = new Map([...known.keys()].map((brand) => [brand, brand]))
  for (const [brand, words] of known) {
    for (const word of words) {
      const others = [...known].filter(([other, parts]) => other !== brand && parts.includes(word))
      if (word.length >= minBrandWordLength && others.length === 0) spellings.set(word, brand)
    }
  }

  const exactly = (words: readonly string[]) => spellings.get(words.join(''))
  const nearly = (words: readonly string[]) => {
    const joined = words.join('')
    if (words.length === 1 && isKnown(joined)) return undefined
    for (const [spelling, brand] of spellings) {
      const isShort = spelling.length < minTypoLength
      if (isShort && words.length > 1) continue
      const max = spelling.length >= longLength ? 2 : 1
      if (joined[0] !== spelling[0] || (isShort && joined.length < spelling.length - 1)) continue
      if (
        isShort &&
        joined.length === spelling.length &&
        [...joined].sort().join('') !== [...spelling].sort().join('')
      )
        continue
      if (editDistance(joined, spelling, max) <= max) return brand
    }
    return undefined
  }

  return (text) => {
    const words = splitWords(text)
    const found = new Set<string>()
    const rest: string[] = []
    for (let from = 0; from < words.length; ) {
      const spelled = (count: number) => {
        const part = words.slice(from, from + count)
        return exactly(part) ?? nearly(part)
      }
      const length = [3, 2, 1].find((count) => from + count <= words.length && spelled(count) !== undefined)
      if (length === undefined) rest.push(words[from] as string)
      else found.add(spelled(length) as string)
      from += length ?? 1
    }
    return { brands: found, rest: rest.join(' ') }
  }
}
