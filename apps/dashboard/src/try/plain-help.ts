/** What only programs read: paths of an API, placeholders, names of fields, how a value is passed on. */
const technical =
  /\b(POST|GET|PUT|PATCH|DELETE) \/|<\w+>|\[@|\b[Oo]paque\b|passed on|\b[a-z]+_[a-z]\w*|\b[a-z]{2,}[A-Z]\w*/

/** The same, in the words of those who use the helpdesk. */
const plainWords: readonly (readonly [RegExp, string])[] = [
  [/\bId or (ticketNumber|conversation_no|casenum)\./g, 'Its number or ID.'],
  // The field says it in place of a value.
  [/\b(Id or name|Name or id)\.\s*/g, ''],
  [/\bFiles from POST \/uploads( to attach)?\./g, 'Files that were uploaded before, by their IDs.'],
]

/** An argument's description for people: what they can use, and whether there is more that only assistants are told. */
export function plainHelp(description = '', name = ''): { plain: string | undefined; hasMore: boolean } {
  // Its choices say it already.
  if (isAudience(name)) return { plain: undefined, hasMore: description !== '' }
  const said = plainWords.reduce((text, [from, to]) => text.replaceAll(from, to), description)
  const sentences = said.split(/(?<=[.!?])\s+/).filter(Boolean)
  const plain = sentences.filter((sentence) => !technical.test(sentence))
  return { plain: plain.join(' ') || undefined, hasMore: plain.length < sentences.length }
}

interface FlagWords {
  yes: string
  no: string
}

/** Whether customers see something, as it is asked of people. */
const audience: FlagWords = { yes: 'The customer too', no: 'Colleagues only' }

export function isAudience(name: string): boolean {
  return /^(is_?)?public$/i.test(name)
}

/** What yes and no of an argument mean. */
export function flagWords(name: string): FlagWords {
  return isAudience(name) ? audience : { yes: 'Yes', no: 'No' }
}
