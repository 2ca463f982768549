import type { ToolRecord } from '@helpdesk-mcp/contracts'

/** Of the phrases that mean a tool, the one that says most of a question; undefined where none says more of it than the title. */
export function phraseFor({ title, phrases = [] }: ToolRecord, question: string): string | undefined {
  const asked = wordsOf(question)
  const saidBy = (text: string) => [...wordsOf(text)].filter((word) => asked.has(word)).length
  let best: { phrase?: string; said: number } = { said: saidBy(title) }
  for (const phrase of phrases.flatMap(({ says }) => says)) {
    const said = saidBy(phrase)
    const isShorter = best.phrase !== undefined && said === best.said && phrase.length < best.phrase.length
    if (said > best.said || isShorter) best = { phrase, said }
  }
  return best.phrase
}

/** Words that say nothing of what is done. */
const idle = new Set(['the', 'and', 'for', 'with', 'from', 'that', 'this', 'what', 'his', 'her', 'all'])

function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}{3,}/gu) ?? []
  return new Set(words.filter((word) => !idle.has(word)).map((word) => word.replace(/s$/, '')))
}
