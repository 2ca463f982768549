import { splitWords } from './words.ts'

export interface Named {
  brands: ReadonlySet<string>
  /** The question without them. */
  rest: string
}

const shortest = 3

/** Finds the vendors that a question names, however they are spelled: `SomeDesk`, `some desk`, or by a word that only one has. */
export function brandReader(brands: readonly (readonly string[])[]): (text: string) => Named {
  const known = new Map(brands.map((words) => [words.join(''), words]))
  const spellings = new Map([...known.keys()].map((brand) => [brand, brand]))
  for (const [brand, words] of known) {
    for (const word of words) {
      const others = [...known].filter(([other, parts]) => other !== brand && parts.includes(word))
      if (word.length >= shortest && others.length === 0) spellings.set(word, brand)
    }
  }
  return (text) => {
    const words = splitWords(text)
    const found = new Set<string>()
    const rest: string[] = []
    for (let from = 0; from < words.length; ) {
      const spelled = (count: number) => spellings.get(words.slice(from, from + count).join(''))
      const length = [3, 2, 1].find((count) => from + count <= words.length && spelled(count) !== undefined)
      if (length === undefined) rest.push(words[from] as string)
      else found.add(spelled(length) as string)
      from += length ?? 1
    }
    return { brands: found, rest: rest.join(' ') }
  }
}
