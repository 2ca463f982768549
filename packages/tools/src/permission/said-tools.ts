import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { ranked, similarity, wordsOf } from '../names/meant-names.ts'

type Said = Pick<ToolRecord, 'name' | 'phrases' | 'essential'>

/** Fewer words in common than this, and a phrase is about something else. */
const least = 0.4

/** The tools of which people say what these words say, nearest first: "add a private note" for the words of `add_note`. */
export function saidTools<Tool extends Said>(words: readonly string[], tools: readonly Tool[]): Tool[] {
  if (words.length === 0) return []
  const asked = wordsOf(words.join('_'))
  const found = ranked(tools, ({ phrases = [], essential }) => {
    const said = phrases.flatMap(({ says }) => says)
    const best = Math.max(0, ...said.map((phrase) => similarity(asked, wordsOf(phrase.replaceAll(' ', '_')))))
    return best < least ? 0 : best + (essential ? 0.2 : 0)
  })
  return found.filter(({ score }) => score > 0).map(({ candidate }) => candidate)
}
