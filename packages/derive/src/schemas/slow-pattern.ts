/**
 * Whether a regular expression may take exponential time: some text leads back to the same place of it in two ways, as `aa` does in `(a+)+`.
 * Each further repetition then doubles the ways that are tried before a text is refused. One that is too large to tell counts as such.
 */
export function isSlowPattern(pattern: string): boolean {
  if (!/[*+{]/.test(pattern)) return false
  try {
    return isAmbiguous(createAutomaton(pattern))
  } catch (error) {
    if (error instanceof TooLargeError) return true
    throw error
  }
}

class TooLargeError extends Error {}

/** Characters that are read one by one, and the ways that lead from each to the next without another. */
interface Automaton {
  /** What each matches, as a bit for each sample character. */
  masks: bigint[]
  /** By character: how often each follows it, 2 for more than once. */
  next: Map<number, number>[]
}

/** What is done with the rest of an expression: a place that reads a character, or leads on. */
interface Place {
  mask?: string
  to: Place[]
}

const maxPlaces = 400
const maxRepeats = 8

/** Builds the places of an expression from its end to its start. */
function createAutomaton(pattern: string): Automaton {
  let at = 0
  let count = 0
  const readers: Place[] = []
  const place = (to: Place[], mask?: string): Place => {
    if (++count > maxPlaces * 4 || readers.length > maxPlaces) throw new TooLargeError()
    const made: Place = mask === undefined ? { to } : { mask, to }
    if (mask !== undefined) readers.push(made)
    return made
  }
  /** A part of the expression, given what follows it. */
  type Part = (after: Place) => Place

  function alternatives(): Part {
    const parts = [sequence()]
    while (pattern[at] === '|') {
      at++
      parts.push(sequence())
    }
    const [only] = parts
    return parts.length === 1 && only ? only : (after) => place(parts.map((part) => part(after)))
  }

  function sequence(): Part {
    const parts: Part[] = []
    while (at < pattern.length && pattern[at] !== '|' && pattern[at] !== ')') parts.push(repeated(atom()))
    return (after) => parts.reduceRight((rest, part) => part(rest), after)
  }

  function repeated(part: Part): Part {
    const [whole, sign, from, comma, to] = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/.exec(pattern.slice(at)) ?? []
    if (whole === undefined) return part
    at += whole.length
    const min = sign ? (sign === '+' ? 1 : 0) : Number(from)
    const max =
      sign === '?' ? 1 : sign || (comma && to === '') ? Number.POSITIVE_INFINITY : Number(to || from)
    const certain = Math.min(min, maxRepeats)
    const isEndless = max > maxRepeats
    return (after) => {
      let rest = after
      if (isEndless) rest = certain > 0 ? again(part, after) : place([again(part, after), after])
      else for (let more = min; more < max; more++) rest = place([part(rest), after])
      for (let more = isEndless ? 1 : 0; more < certain; more++) rest = part(rest)
      return rest
    }
  }

  /** At least once, as often as it likes. */
  function again(part: Part, after: Place): Place {
    const back = place([after])
    const start = part(back)
    back.to.unshift(start)
    return start
  }

  function atom(): Part {
    const [group] = /^\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?/.exec(pattern.slice(at)) ?? []
    if (group !== undefined) {
      at += group.length
      const inner = alternatives()
      at++
      // What is looked for ahead reads nothing; it may be slow in itself.
      return /[=!]$/.test(group) ? (after) => place([inner(place([])), after]) : inner
    }
    const source =
      /^(?:\[(?:\\[\s\S]|[^\]\\])*\]|\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|c[a-z]|k<[^>]*>|\d+|[\s\S])|[\s\S])/iu.exec(
        pattern.slice(at),
      )?.[0] as string
    at += source.length
    const readsNothing = /^(?:[\^$]|\\[bB]|\\k<.*|\\[1-9]\d*)$/.test(source)
    return readsNothing ? (after) => after : (after) => place([after], source)
  }

  alternatives()(place([]))
  const samples = samplesOf(pattern)
  const masks = readers.map(({ mask = '' }) => maskOf(mask, samples))
  const numbers = new Map(readers.map((reader, number) => [reader, number]))
  return { masks, next: readers.map((reader) => followers(reader, numbers)) }
}

/** How many ways lead from a character to each of the next, 2 for more than one. */
function followers(reader: Place, numbers: ReadonlyMap<Place, number>): Map<number, number> {
  const found = new Map<number, number>()
  let steps = 0
  const walk = (place: Place, around: ReadonlySet<Place>): void => {
    if (++steps > 5_000) throw new TooLargeError()
    for (const to of place.to) {
      const number = numbers.get(to)
      if (number !== undefined) found.set(number, Math.min(2, (found.get(number) ?? 0) + 1))
      else if (!around.has(to)) walk(to, new Set([...around, to]))
    }
  }
  walk(reader, new Set())
  return found
}

/** Characters by which those that an expression reads can be told apart. */
function samplesOf(pattern: string): string[] {
  const named = [...pattern].flatMap((character) => {
    const code = character.codePointAt(0) as number
    return [code - 1, code, code + 1].filter(
      (one) => one >= 0 && one <= 0x10ffff && (one < 0xd800 || one > 0xdfff),
    )
  })
  const usual = [...'aZ09_ -.@/:,!\t\n\u00e9\u4e2d\u{1f600}'].map(
    (character) => character.codePointAt(0) as number,
  )
  return [...new Set([...usual, ...named])].map((code) => String.fromCodePoint(code))
}

function maskOf(source: string, samples: readonly string[]): bigint {
  const reads = new RegExp(`^(?:${source})$`, 'u')
  return samples.reduce((mask, sample, bit) => (reads.test(sample) ? mask | (1n << BigInt(bit)) : mask), 0n)
}

/** Whether two different ways lead from one character back to it over the same text. */
function isAmbiguous({ masks, next }: Automaton): boolean {
  const size = masks.length
  const pairsAfter = (pair: number): number[] => {
    const [one, other] = [Math.floor(pair / size), pair % size]
    return [...(next[one] ?? []).keys()].flatMap((first) =>
      [...(next[other] ?? []).keys()].flatMap((second) =>
        ((masks[first] ?? 0n) & (masks[second] ?? 0n)) === 0n ? [] : [first * size + second],
      ),
    )
  }
  for (let start = 0; start < size; start++) {
    const home = start * size + start
    const ahead = reached(home, pairsAfter)
    if (!ahead.has(home)) continue
    const back = new Map<number, number[]>()
    for (const pair of ahead)
      for (const after of pairsAfter(pair)) back.set(after, [...(back.get(after) ?? []), pair])
    const around = reached(home, (pair) => back.get(pair) ?? [])
    for (const pair of around) {
      const [one, other] = [Math.floor(pair / size), pair % size]
      if (one !== other) return true
      const twice = [...(next[one] ?? [])].some(([to, ways]) => ways > 1 && around.has(to * size + to))
      if (twice) return true
    }
  }
  return false
}

/** Everything that is reached from here by one step or more. */
function reached(start: number, steps: (from: number) => readonly number[]): Set<number> {
  const found = new Set<number>()
  const waiting = [start]
  for (let from = waiting.pop(); from !== undefined; from = waiting.pop()) {
    for (const to of steps(from)) {
      if (found.has(to)) continue
      if (found.size > 20_000) throw new TooLargeError()
      found.add(to)
      waiting.push(to)
    }
  }
  return found
}
