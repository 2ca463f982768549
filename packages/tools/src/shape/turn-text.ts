import { type TextPlan, type TurnsPlan, valueAt } from '@helpdesk-mcp/contracts'
import type { Steps } from '../message-text/steps.ts'
import { endsWithMark, withoutMark } from './assistant-mark.ts'
import { isEmpty } from './field-rules.ts'
import { type TextBudget, typeIn } from './texts.ts'

type Entry = Record<string, unknown>

export type TextModules = Awaited<ReturnType<typeof loadTexts>>

export async function loadTexts() {
  const [{ messageSteps }, { isHtml }, { decodeReferences }] = await Promise.all([
    import('../message-text/message-text.ts'),
    import('../message-text/is-html.ts'),
    import('../message-text/decode.ts'),
  ])
  return { messageSteps, isHtml, decodeReferences }
}

/** What the vendor says the text at a path of an entry is. */
export type TypeOf = (entry: Entry, path: string) => 'html' | 'plain' | undefined

export function createTypeOf({ at }: TurnsPlan, texts: readonly TextPlan[] = []): TypeOf {
  const plans = new Map([...texts].reverse().map((text) => [text.path, text]))
  return (entry, path) => {
    const plan = plans.get(at === '' ? path : `${at}.${path}`)
    return plan && typeIn(entry, plan)
  }
}

/** The text of an entry. */
export interface TurnText {
  text: string
  /** What it leaves out. */
  notes: string[]
  /** Without quoted history and signature, whatever `text` has. */
  own?: string
}

/**
 * The text of an entry that an assistant wrote, without the line that says so; undefined for any other. The line ends their own words, not
 * those that they quote. `note`: an entry that only the team reads, which may be too long to be read to its end.
 */
export function wordsOfAssistant(
  { text, own = text }: TurnText,
  marks: readonly string[],
  note: Entry | false,
  plan: TurnsPlan,
): string | undefined {
  if (withoutMark(own, marks) === undefined && !(note && isMarkedEntry(note, plan, marks))) return undefined
  if (text === own) return withoutMark(text, marks) ?? text
  return marks.reduce((rest, mark) => rest.replace(mark, ''), text).trimEnd()
}

/** Whether one of these lines ends a text of an entry, as it is stored. */
export function isMarkedEntry(entry: Entry, { text }: TurnsPlan, marks: readonly string[]): boolean {
  return text.some((path) => {
    const value = valueAt(entry, path)
    return typeof value === 'string' && endsWithMark(value, marks)
  })
}

export function* readText(
  entry: Entry,
  plan: TurnsPlan,
  typeOf: TypeOf,
  options: { full: boolean; budget: TextBudget },
  modules: TextModules,
): Steps<TurnText> {
  const { isHtml, decodeReferences } = modules
  const candidates: { value: string; type: 'html' | 'plain'; isSaid: boolean }[] = []
  let htmls = 0
  for (const path of plan.text) {
    const value = valueAt(entry, path)
    if (typeof value !== 'string' || isEmpty(value)) continue
    const said = typeOf(entry, path)
    const type = said ?? (isHtml(value) ? 'html' : 'plain')
    const candidate = { value, type, isSaid: said !== undefined }
    // HTML first, each kind in the order of the plan.
    if (type === 'html') candidates.splice(htmls++, 0, candidate)
    else candidates.push(candidate)
  }
  for (const { value, type, isSaid } of candidates) {
    const source = type === 'html' || isSaid ? value : decodeReferences(value)
    const found = yield* readSource(source, type, options, modules)
    // What is hidden in one form of a message is not to be read from another.
    if (found.text !== '' || found.notes.length > 0) return found
  }
  const beginning = beginningOf(entry, plan)
  if (typeof beginning !== 'string') return { text: '', notes: [] }
  const found = yield* isHtml(beginning)
    ? readSource(beginning, 'html', options, modules)
    : readSource(decodeReferences(beginning), 'plain', options, modules)
  const isWhole = beginning.length < (plan.wholeBelow ?? 0) && !/(…|\.\.\.)\s*$/.test(beginning)
  return isWhole ? found : { ...found, notes: [...found.notes, restNote] }
}

/** Not inside the function above: each generator function that is made there would have a prototype and a hidden class of its own. */
function* readSource(
  source: string,
  type: 'html' | 'plain' | undefined,
  { full, budget }: { full: boolean; budget: TextBudget },
  { messageSteps }: TextModules,
): Steps<TurnText> {
  const maxInput = Math.max(2_000, budget.left)
  const message = yield* messageSteps(source, { type, parts: true, maxInput })
  budget.left -= source.length
  return full
    ? { text: message.full, notes: message.fullNotes, own: message.text }
    : { text: message.text, notes: message.notes, own: message.text }
}

function beginningOf(entry: Entry, { beginning = [] }: TurnsPlan): unknown {
  for (const path of beginning) {
    const value = valueAt(entry, path)
    if (!isEmpty(value)) return value
  }
  return undefined
}

/** In `text_left_out`: the vendor's list has only the first words, and nothing says that these are all. */
export const restNote = 'the rest'
