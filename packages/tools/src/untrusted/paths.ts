import { quote } from '@helpdesk-mcp/contracts'
import { inList } from './map-untrusted.ts'
import { isPlainKey } from './plain-values.ts'

const maxPaths = 100
const maxCharacters = 4_000

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
  return path.reduce((text, key) => {
    if (key === inList) return `${text}[]`
    if (!isPlainKey(key)) return `${text}[${quote(key, 60)}]`
    return text === '' ? key : `${text}.${key}`
  }, '')
}
