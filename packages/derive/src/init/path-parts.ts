import { namesIn, type Operation } from '../document/operations.ts'
import { snakeCase } from '../tools/names.ts'

/** One segment of a path: a word, or a parameter. */
export interface PathPart {
  /** The word in snake_case, or the parameter's name as the document has it. */
  name: string
  isParameter: boolean
}

/** Segments with which APIs begin their paths, and which say nothing of what a path holds. */
const prefix = /^(api|apis|rest|public|v?\d+([._]\d+)*(beta|alpha)?)$/i

/** The segments of a path after its prefix. Parameters in `bound`, and the words in front of them, are left out. */
export function partsOf(path: string, bound: ReadonlySet<string> = new Set()): PathPart[] {
  const segments = (path.split(/[?#]/, 1)[0] ?? '').split('/').filter((segment) => segment !== '')
  const parts = segments.flatMap((segment): PathPart[] => {
    const [name] = namesIn(segment)
    if (name !== undefined) return [{ name, isParameter: true }]
    // `/users.list` is a thing and what is done with it.
    const remote = /^([a-z]\w*)\.([a-z]\w*)$/i.exec(segment)
    if (remote && !/^(json|xml|php|aspx?)$/i.test(remote[2] ?? ''))
      return [remote[1], remote[2]].map((word) => ({ name: snakeCase(word ?? ''), isParameter: false }))
    const word = snakeCase(segment.replace(/\.(json|xml|php|aspx?)$/i, ''))
    return word === '' ? [] : [{ name: word, isParameter: false }]
  })
  const own = parts.filter(({ name, isParameter }) => isParameter || !prefix.test(name))
  const kept = own.filter(({ name, isParameter }, index) => {
    if (isParameter) return !bound.has(name)
    const next = own[index + 1]
    return !(next?.isParameter === true && bound.has(next.name))
  })
  return kept.length > 0 ? kept : own
}

/**
 * Parameters that stand for the account rather than for what is asked: they are in half of the paths or more, never at a path's end alone.
 * Each with how many operations have it.
 */
export function accountParameters(operations: readonly Operation[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { path } of operations) {
    const names = new Set(namesIn(path))
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const inMost = [...counts].filter(([, count]) => count >= 4 && count * 2 >= operations.length)
  return new Map(inMost.filter(([name]) => leads(name, operations)))
}

/** Whether the parameter stands in front of what a path is about, in nearly all paths that have it. */
function leads(name: string, operations: readonly Operation[]): boolean {
  const paths = operations.map(({ path }) => path).filter((path) => namesIn(path).includes(name))
  const first = paths.filter(
    (path) => namesIn(path)[0] === name && !path.replace(/\/$/, '').endsWith(`{${name}}`),
  )
  return first.length >= paths.length * 0.8
}
