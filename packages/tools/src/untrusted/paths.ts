import { quote } from '@helpdesk-mcp/contracts'
import { inList } from './map-untrusted.ts'
import { isPlainKey } from './plain-values.ts'

const maxPaths = 100
const maxCharacters = 4_000

/** Gathers where untrusted text stands, each place once: the items of a list share theirs. */
export class FoundPaths {
  readonly #root: Place = { isFound: false, inside: undefined }
  readonly #paths: (readonly string[])[] = []

  /** `path` may change afterwards. */
  add(path: readonly string[]): void {
    let place = this.#root
    for (const key of path) {
      place.inside ??= new Map()
      let next = place.inside.get(key)
      if (!next) {
        next = { isFound: false, inside: undefined }
        place.inside.set(key, next)
      }
      place = next
    }
    if (place.isFound) return
    place.isFound = true
    this.#paths.push([...path])
  }

  /** In the order in which they were found first. */
  get paths(): readonly (readonly string[])[] {
    return this.#paths
  }
}

interface Place {
  isFound: boolean
  inside: Map<string, Place> | undefined
}

/**
 * Different paths as text, each once: `result[].subject`. Where there would be too many, a shorter path stands for all that is inside it.
 */
export function untrustedPaths(paths: readonly (readonly string[])[]): string[] {
  const deepest = paths.reduce((depth, path) => Math.max(depth, path.length), 0)
  for (let depth = deepest; depth > 0; depth--) {
    const texts = [...new Set(paths.map((path) => pathText(path.slice(0, depth))))]
    const length = texts.reduce((sum, text) => sum + text.length, 0)
    if (texts.length <= maxPaths && length <= maxCharacters) return texts
  }
  return ['*']
}

function pathText(path: readonly string[]): string {
  let text = ''
  for (const key of path) {
    if (key === inList) text += '[]'
    else if (!isPlainKey(key)) text += `[${quote(key, 60)}]`
    else text += text === '' ? key : `.${key}`
  }
  return text
}
