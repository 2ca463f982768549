import { isObject } from '@helpdesk-mcp/contracts'

/** The keys of an entry of tools.yaml that say which fields of an answer are shown. */
export interface ShownEntry {
  compact?: string[]
  omit?: string[]
  /** Groups of fields beside each other that hold the same text, the best first. */
  first_of?: string[][]
  /** Field -> the field whose value it repeats as a rule. */
  repeats?: Record<string, string>
  /** Fields that are shown though they hold nothing. A record that is read alone leaves others out; the rows of a list do so with this key. */
  empty?: string[]
  /** Fields that are left out where they are false or 0, too. */
  unless_set?: string[]
}

const texts = {
  name: 'list of strings',
  holds: (value: unknown) => Array.isArray(value) && value.length > 0 && value.every(isText),
}

export const shownKeys: Record<keyof ShownEntry, { name: string; holds: (value: unknown) => boolean }> = {
  compact: texts,
  omit: texts,
  first_of: {
    name: 'list of lists of paths beside each other',
    holds: (value: unknown) =>
      Array.isArray(value) &&
      value.length > 0 &&
      value.every((group) => texts.holds(group) && isBeside(group)),
  },
  repeats: {
    name: 'map of strings',
    holds: (value) => isObject(value) && Object.values(value).every(isText),
  },
  empty: texts,
  unless_set: texts,
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== ''
}

function isBeside(paths: unknown): boolean {
  return new Set((paths as string[]).map((path) => path.slice(0, path.lastIndexOf('.') + 1))).size === 1
}
