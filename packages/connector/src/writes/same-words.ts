import { isHtmlText, type ShownForm, shownForms } from '@helpdesk-mcp/tools'
import { digest } from './canonical.ts'

/** The letters and digits of a text, in whatever markup: what stays of it at every vendor. */
function plainWords(text: string): string {
  return wordsOf(text).join('')
}

function wordsOf(text: string): string[] {
  const bare = text.replace(/<[^<>]*>/g, ' ').replace(/&[a-z]+;|&#\w+;/gi, ' ')
  return bare.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Tells the words of a turn again that an agent wrote, whatever the vendor puts below them. */
export function digestOfWords(text: string): string {
  return `words:${digest(plainWords(text).slice(0, maxCompared))}`
}

const maxCompared = 60

/** Equal for messages in which people read the same: without markup, spaces and characters that nobody sees. */
export async function readAs(words: string): Promise<string> {
  const [plain, html] = await shownForms(words)
  const isHtml = await isHtmlText(words)
  const text = (isHtml ? html : plain)?.full ?? words
  // Another picture is another message.
  const pictures = isHtml ? (words.match(/\ssrc\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi) ?? []) : []
  const seen = [text, ...pictures].join(' ').replace(/\s+/g, ' ')
  return seen
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu, '')
    .normalize('NFC')
    .trim()
}

/** Those of words that are sent, in all forms in which a turn may show them. */
export async function digestsOfWords(sent: readonly string[]): Promise<string[]> {
  const forms = (await Promise.all(sent.map(shownForms))).flat()
  const texts = [...sent, ...forms.flatMap(({ text, full }) => [text, full])]
  return [...new Set(texts.filter((text) => plainWords(text) !== '').map(digestOfWords))]
}

/** What is known of a turn that may hold the words of a call. */
export interface LikelyTurn {
  text: string
  /** What the text leaves out. */
  notes: readonly string[]
  /** The list has only its beginning. */
  isCut: boolean
  /** It was surely written after the call: something that the vendor puts below the words may follow. */
  isNew: boolean
}

/** Whether a turn holds words that are sent; undefined where it may. */
export type IsSame = (turn: LikelyTurn) => boolean | undefined

/** Compares turns with the words of one call. `sent`: all forms of them that it gives. */
export async function compareWords(sent: readonly string[]): Promise<IsSame> {
  const forms: (ShownForm & { isRaw?: true })[] = [
    ...sent.map((text) => ({ text, full: text, notes: [], isRaw: true as const })),
    ...(await Promise.all(sent.map(shownForms))).flat(),
  ]
  const written = forms.map(({ text, full, notes }) => ({
    text: plainWords(text),
    full: plainWords(full),
    notes: notes.join(),
  }))
  const used = new Set(forms.flatMap(({ full }) => wordsOf(full)))

  return (turn) => {
    const said = plainWords(turn.text)
    // Files alone, or what no reader understands.
    if (said === '') return undefined
    const holds = written.some(({ text, full, notes }) => {
      if (full === '') return false
      // Vendors put what is answered below the words, but not in place of what these quote.
      if (said === full || (said === text && (notes === '' || notes === turn.notes.join()))) return true
      return (
        (turn.isCut && said.length >= minCompared && full.startsWith(said)) ||
        (turn.isNew && full.length >= minCompared && said.startsWith(full))
      )
    })
    if (holds) return true
    return isAlike(wordsOf(turn.text), used) ? undefined : false
  }
}

const minCompared = 20

/** Whether most words of a turn are among those that were sent: a vendor may have changed or cut the rest. */
function isAlike(said: readonly string[], used: ReadonlySet<string>): boolean {
  const different = new Set(said)
  const shared = [...different].filter((word) => used.has(word)).length
  return shared * 2 >= Math.min(different.size, used.size)
}
