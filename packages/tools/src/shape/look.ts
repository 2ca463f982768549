import { createValueReader } from '@helpdesk-mcp/contracts'
import { isEmpty } from './field-rules.ts'

/** Reads at the paths of one plan. */
export interface Look {
  valueAt(value: unknown, path: string): unknown
  /** `../` begins a path in the answer around the entry. */
  fieldAt(entry: Record<string, unknown>, around: unknown, path: string): unknown
  /** What the first of these paths holds that holds something. */
  firstOf(entry: Record<string, unknown>, around: unknown, paths: readonly string[] | undefined): unknown
}

export function createLook(): Look {
  const valueAt = createValueReader()
  const outer = new Map<string, string>()
  const fieldAt: Look['fieldAt'] = (entry, around, path) => {
    if (!path.startsWith('../')) return valueAt(entry, path)
    const inside = outer.get(path) ?? path.slice(3)
    outer.set(path, inside)
    return valueAt(around, inside)
  }
  return {
    valueAt,
    fieldAt,
    firstOf(entry, around, paths) {
      if (paths) {
        for (const path of paths) {
          const value = fieldAt(entry, around, path)
          if (!isEmpty(value)) return value
        }
      }
      return undefined
    },
  }
}

export function plain(value: unknown): string | number | undefined {
  return typeof value === 'string' || typeof value === 'number' ? value : undefined
}

export function asText(value: unknown): string | undefined {
  const found = plain(value)
  return found === undefined ? undefined : String(found)
}
