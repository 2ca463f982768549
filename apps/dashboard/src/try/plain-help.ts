import { isAudience, ownWords, sayOption } from './argument-words.ts'

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

/** A sentence that says no more than the label does: "The text.", "The ticket: its id." */
const bare = /^(The|An?) \w+(: its ids?)?\.$/

/** An argument's description for people: what they can use, and whether there is more that only assistants are told. */
export function plainHelp(
  description = '',
  name = '',
  options: readonly string[] = [],
): { plain: string | undefined; hasMore: boolean } {
  const own = ownWords(name)
  if (own) return { plain: own.help, hasMore: false }
  // Its choices say it already.
  if (isAudience(name)) return { plain: undefined, hasMore: description !== '' }
  const spoken = plainWords.reduce((text, [from, to]) => text.replaceAll(from, to), description)
  const said = options.filter(isSpelled).reduce((text, option) => withOption(text, option), spoken)
  const sentences = said.split(/(?<=[.!?])\s+/).filter(Boolean)
  const plain = sentences.filter((sentence) => !technical.test(sentence))
  const telling = plain.filter((sentence) => !bare.test(sentence))
  return { plain: telling.join(' ') || undefined, hasMore: plain.length < sentences.length }
}

/** Whether a choice is written for programs: "ON_HOLD", "plainText". */
function isSpelled(option: string): boolean {
  return /^[A-Z_]{3,}$|_|[a-z][A-Z]/.test(option)
}

function withOption(text: string, option: string): string {
  return text.replace(
    new RegExp(`(?<![\\w$])${option.replace(/\W/g, '\\$&')}(?!\\w)`, 'g'),
    sayOption(option),
  )
}

interface FlagWords {
  yes: string
  no: string
}

/** Whether customers see something, as it is asked of people. */
const audience: FlagWords = { yes: 'The customer too', no: 'Colleagues only' }

/** What yes and no of an argument mean. */
export function flagWords(name: string): FlagWords {
  return isAudience(name) ? audience : { yes: 'Yes', no: 'No' }
}
