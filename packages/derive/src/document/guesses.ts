import { isObject } from '@helpdesk-mcp/contracts'
import type { DeriveProblem, Report } from '../problems.ts'

/** Something that `init` made up and nobody has confirmed yet. */
export interface Guess {
  /** tools.yaml or a part of it, overlay.yaml or src/definition.ts. */
  file: string
  /** The entry or the action; empty in a definition. */
  at: string
  /** The key whose value is a guess. */
  key: string
}

/** The form of `guessed` in an entry. */
export const guessedKeys = {
  name: 'list of keys',
  holds: (value: unknown) => Array.isArray(value) && value.every((key) => typeof key === 'string'),
}

/** Only what an entry has can be a guess. */
export function checkGuessed(entry: Readonly<Record<string, unknown>>, report: Report): void {
  for (const key of Array.isArray(entry['guessed']) ? entry['guessed'] : []) {
    if (entry[String(key)] === undefined)
      report('guessed', `${key} is not a key of this entry.`, 'Remove it from the list.')
  }
}

/** The guesses of tools.yaml: each entry lists under `guessed` the keys that are some. */
export function entryGuesses(
  entries: Readonly<Record<string, unknown>>,
  files: ReadonlyMap<string, string>,
): Guess[] {
  return Object.entries(entries).flatMap(([at, entry]) => {
    const guessed = isObject(entry) && Array.isArray(entry['guessed']) ? entry['guessed'] : []
    return guessed.map((key): Guess => ({ file: files.get(at) ?? 'tools.yaml', at, key: String(key) }))
  })
}

/** The guesses of overlay.yaml: actions with `x-guessed`. */
export function overlayGuesses(overlay: unknown): Guess[] {
  const actions = isObject(overlay) && Array.isArray(overlay['actions']) ? overlay['actions'] : []
  return actions.flatMap((action, index) =>
    isObject(action) && action['x-guessed'] !== undefined
      ? [{ file: 'overlay.yaml', at: `actions.${index}`, key: 'x-guessed' }]
      : [],
  )
}

/** The guesses of a definition. */
export function definitionGuesses({ guessed = [] }: { guessed?: readonly string[] }): Guess[] {
  return guessed.map((key) => ({ file: 'src/definition.ts', at: '', key }))
}

const maxNamed = 3

/** What is still a guess, in a line for each key: how many, and the first of them. */
export function describeGuesses(guesses: readonly Guess[]): string[] {
  if (guesses.length === 0) return []
  const byKey = new Map<string, Guess[]>()
  for (const guess of guesses) {
    const name = guess.file === 'src/definition.ts' ? `${guess.file} ${guess.key}` : guess.key
    byKey.set(name, [...(byKey.get(name) ?? []), guess])
  }
  const lines = [...byKey].map(([name, found]) => {
    const at = found.map((guess) => guess.at).filter(Boolean)
    const more = at.length > maxNamed ? `, and ${at.length - maxNamed} more` : ''
    return `  ${name}${at.length > 0 ? `: ${at.length} (${at.slice(0, maxNamed).join(', ')}${more})` : ''}`
  })
  return [`${guesses.length} guesses to confirm; remove each from \`guessed\` once it is:`, ...lines]
}

/** Guesses as problems, for `--strict`. */
export function guessProblems(guesses: readonly Guess[]): DeriveProblem[] {
  return guesses.map(({ file, at, key }) => ({
    file,
    key: at === '' ? `guessed.${key}` : key === 'x-guessed' ? at : `${at}.guessed`,
    problem: key === 'x-guessed' ? 'is a guess.' : `${key} is a guess.`,
    fix: "Check it against the vendor's documentation, then remove the mark.",
  }))
}
