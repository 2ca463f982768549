import type { ToolRecord } from '@helpdesk-mcp/contracts'

/**
 * A text that names other tools by their ids in tools.yaml, so that it can be told to a server that has only some of them:
 *
 * - `{get_ticket}` (but not `${...}`) stands for the tool's name, `{get_ticket or list_tickets}` for those of them that are there.
 * - A sentence is dropped when it names a tool that is not there.
 * - `[: to answer use {send_message}]`, a bracket around a reference, is dropped instead of its sentence.
 * - `[read it with {get_ticket}|read it whole]` is the first alternative whose tools are all there.
 * - `[, tags it{?add_tags}]` shows nothing for the reference: it stands where that tool is there, such as beside an argument that calls it.
 */

/** The name by id of the tools that a text may name. */
export type ToolNames = ReadonlyMap<string, string>

const reference = /(?<!\$)\{(\??)([a-z][a-z0-9_]*(?:(?:, | or | and )[a-z][a-z0-9_]*)*)\}/g

/** A run of plain text and references, or a bracket with its alternatives. */
type Part = string | { alternatives: Part[][] }

/** The ids that a text refers to. */
export function referencesIn(text: string): string[] {
  return [...text.matchAll(reference)].flatMap(([, _silent, ids = '']) => ids.split(separator))
}

/** Records whose texts name no other tools than `told`. Each text is made when it is first read: most of many are not. */
export function renderAll<R extends ToolRecord>(
  records: readonly R[],
  told: readonly ToolRecord[] = records,
): R[] {
  const names = new Map(told.map(({ id, name }) => [id, name]))
  return records.map((record) => {
    const { description, unverified, withheld } = record
    const texts = [description, unverified ?? '', ...Object.values(withheld ?? {})]
    if (!texts.some((text) => text.includes('{'))) return record
    const rendered = { ...record }
    put(rendered, 'description', description, () => renderText(description, names))
    if (unverified) put(rendered, 'unverified', unverified, () => renderText(unverified, names))
    if (withheld) {
      rendered.withheld = { ...withheld }
      for (const [argument, reason] of Object.entries(withheld)) {
        put(
          rendered.withheld,
          argument,
          reason,
          () => renderText(reason, names) || 'this tool does not take it',
        )
      }
    }
    return rendered
  })
}

/** Makes a property of which `render` gives the value, once. A text without references is its own. */
function put(target: object, key: string, text: string, render: () => string): void {
  if (!text.includes('{')) return
  let rendered: string | undefined
  Object.defineProperty(target, key, {
    enumerable: true,
    configurable: true,
    get: () => {
      rendered ??= render()
      return rendered
    },
  })
}

/** The text for a server that has these tools, and no others. */
export function renderText(text: string, names: ToolNames): string {
  if (!text.includes('{')) return text
  // Most texts have no bracket, and most servers have the tools that they name.
  const whole = /\[|\{\?| {2}|^ | $/.test(text) ? undefined : renderPlain(text, names)
  if (whole?.isWhole) return whole.text
  const sentences = sentencesOf(readParts(text))
  return sentences
    .map((sentence) => renderSentence(sentence, names))
    .filter((sentence) => sentence !== '')
    .join(' ')
}

function renderSentence(parts: readonly Part[], names: ToolNames): string {
  const whole = renderParts(parts, names)
  if (whole === undefined) return ''
  const { text, isWhole } = whole
  return isWhole ? text.trim() : mend(text)
}

interface Rendered {
  text: string
  /** Nothing was dropped. */
  isWhole: boolean
}

/** Undefined if a tool that it names outside brackets is not there. */
function renderParts(parts: readonly Part[], names: ToolNames): Rendered | undefined {
  let text = ''
  let isWhole = true
  for (const part of parts) {
    const rendered =
      typeof part === 'string' ? renderPlain(part, names) : renderBracket(part.alternatives, names)
    if (rendered === undefined) return undefined
    text += rendered.text
    isWhole &&= rendered.isWhole
  }
  return { text, isWhole }
}

function renderBracket(alternatives: readonly Part[][], names: ToolNames): Rendered {
  for (const [index, alternative] of alternatives.entries()) {
    const rendered = renderParts(alternative, names)
    if (rendered) return { text: rendered.text, isWhole: rendered.isWhole && index === 0 }
  }
  return { text: '', isWhole: false }
}

const separator = /, | or | and /

function renderPlain(part: string, names: ToolNames): Rendered | undefined {
  let isWhole = true
  let isThere = true
  const text = part.replace(reference, (_braces, silent: string, list: string) => {
    const ids = list.split(separator)
    const found = ids.flatMap((id) => names.get(id) ?? [])
    if (found.length === 0) isThere = false
    isWhole &&= found.length === ids.length
    if (silent) return ''
    const word = / (or|and) /.exec(list)?.[1]
    return word === undefined || found.length < 2
      ? found.join(', ')
      : `${found.slice(0, -1).join(', ')} ${word} ${found.at(-1)}`
  })
  return isThere ? { text, isWhole } : undefined
}

/** Puts spaces and punctuation right where something was dropped. A lead-in that leads to nothing is dropped too. */
function mend(text: string): string {
  const mended = text
    .replace(/\s+/g, ' ')
    .replace(/ ?\( ?\)/g, '')
    .replace(/ ([,.;:)])/g, '$1')
    .replace(/([(:]) ?[,;]/g, '$1')
    .replace(/[,;]+([.;)])/g, '$1')
    .replace(/^[,;:] /, '')
    .trim()
  return /^[.,;:]*$|:\.?$/.test(mended) ? '' : mended
}

/** Splits a text at its brackets around references. Other brackets are text. */
function readParts(text: string): Part[] {
  const parts: Part[] = []
  let plain = 0
  for (let at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
    const end = closing(text, at)
    const inside = end < 0 ? '' : text.slice(at + 1, end)
    if (referencesIn(inside).length === 0) continue
    if (at > plain) parts.push(text.slice(plain, at))
    parts.push({ alternatives: alternativesOf(inside).map(readParts) })
    plain = end + 1
    at = end
  }
  if (plain < text.length) parts.push(text.slice(plain))
  return parts
}

function closing(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at++) {
    if (text[at] === '[') depth++
    else if (text[at] === ']' && --depth === 0) return at
  }
  return -1
}

function alternativesOf(inside: string): string[] {
  const found: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < inside.length; at++) {
    if (inside[at] === '[') depth++
    else if (inside[at] === ']') depth--
    else if (inside[at] === '|' && depth === 0) {
      found.push(inside.slice(from, at))
      from = at + 1
    }
  }
  return [...found, inside.slice(from)]
}

/** After a full stop, but not after "e.g." or "i.e.". */
const sentenceEnd = /(?<=[.!?])(?<!\b(?:e\.g|i\.e)\.) +/

/** Splits at the ends of sentences outside brackets; a bracket that ends with a full stop ends its sentence. */
function sentencesOf(parts: readonly Part[]): Part[][] {
  const sentences: Part[][] = [[]]
  for (const part of parts) {
    const current = sentences.at(-1) as Part[]
    if (typeof part !== 'string') {
      current.push(part)
      continue
    }
    const endsBefore =
      typeof current.at(-1) === 'object' && endsSentence(current.at(-1) as Part) && /^ /.test(part)
    const [first = '', ...rest] = part.split(sentenceEnd)
    if (endsBefore) sentences.push([first.trimStart()])
    else current.push(first)
    for (const sentence of rest) sentences.push([sentence])
  }
  return sentences
}

function endsSentence(part: Part): boolean {
  if (typeof part === 'string') return /[.!?]$/.test(part)
  return part.alternatives.every((alternative) => {
    const last = alternative.at(-1)
    return last !== undefined && endsSentence(last)
  })
}
