import { isObject, type PhraseGroup, type ToolRecord } from '@helpdesk-mcp/contracts'
import type { DeriveProblem, Report } from '../problems.ts'

/** An item of `phrases` in tools.yaml: a phrase, or phrases for what one argument of the tool does. */
export type PhraseEntry = string | Record<string, string[]>

const maxPhraseLength = 80
const maxPhraseWords = 12

const isPhrase = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

export const phraseList = {
  name: 'list of phrases and of { argument: [phrases] }',
  holds: (value: unknown) =>
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((item) => isPhrase(item) || (isObject(item) && Object.values(item).every(isPhraseList))),
}

function isPhraseList(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isPhrase)
}

/** The phrases of an entry, grouped by the argument that does what they say. */
export function phraseGroups(
  entries: readonly PhraseEntry[],
  names: readonly string[],
  report: Report,
): PhraseGroup[] {
  const plain = entries.filter((item) => typeof item === 'string')
  const byArgument = entries
    .filter((item) => typeof item === 'object')
    .flatMap((item) => Object.entries(item).map(([argument, says]) => ({ argument, says })))
  for (const { argument } of byArgument) {
    if (!names.includes(argument))
      report(
        'phrases',
        `${argument} is not an argument of the tool.`,
        `Its arguments: ${names.join(', ') || 'none'}.`,
      )
  }
  const groups = [...(plain.length > 0 ? [{ says: plain }] : []), ...byArgument]
  for (const phrase of groups.flatMap(({ says }) => says)) {
    if (phrase.length > maxPhraseLength || phrase.split(/\s+/).length > maxPhraseWords)
      report('phrases', `${JSON.stringify(phrase)} is long.`, `Say it in at most ${maxPhraseWords} words.`)
  }
  return groups
}

/** A phrase that two tools have decides nothing. */
export function checkPhrases(records: readonly ToolRecord[], problems: DeriveProblem[]): void {
  const owners = new Map<string, string>()
  for (const { id, phrases = [] } of records) {
    for (const phrase of phrases.flatMap(({ says }) => says)) {
      const words = phrase.toLowerCase().trim()
      const owner = owners.get(words)
      owners.set(words, id)
      if (owner === undefined) continue
      problems.push({
        file: 'tools.yaml',
        key: `${id}.phrases`,
        problem: `${owner} has ${JSON.stringify(phrase)} as well.`,
        fix: 'Leave it to the tool that people mean by it.',
      })
    }
  }
}
