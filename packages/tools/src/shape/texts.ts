import { createPace, isObject, type Pace, type TextPlan } from '@helpdesk-mcp/contracts'
import type { MessageText } from '../message-text/message-text.ts'

/** How a text is asked for: without history and signature, with them, or as the vendor has it. */
export type TextForm = 'text' | 'full' | 'raw'

/** A field as it is asked for. */
export interface AskedField {
  path: string
  form: TextForm
}

/** `body:full`: a text with its quoted history and signature; `body:text`: without them. `body` alone is the vendor's own. */
const suffix = /:(text|full)$/

/** The path in a field's name, and the form it asks a text in. */
export function readField(name: string): AskedField {
  const form = suffix.exec(name)?.[1] as TextForm | undefined
  return { path: form ? name.replace(suffix, '') : name, form: form ?? 'raw' }
}

/** Characters of all texts that one call reads; of further ones only the start. */
const maxRead = 6_000_000
const minRead = 2_000

/** Characters that may still be read: what a call reads counts together. */
export interface TextBudget {
  left: number
}

export function newTextBudget(): TextBudget {
  return { left: maxRead }
}

/** Texts that are nested deeper stay as they are. */
const maxDepth = 60

interface Reading {
  /** The reader, loaded on first use. */
  read: typeof import('../message-text/message-text.ts').readMessage
  budget: TextBudget
  pace: Pace
}

interface Branch {
  plan?: TextPlan
  form?: TextForm
  under: Map<string, Branch>
}

/**
 * Turns the strings of the plans into text. What a text leaves out is named beside it, in `<field>_left_out`. `source` is the answer that
 * `value` was picked from: it still has the fields that say what a text is. A promise, unless there is nothing to read.
 */
export type TextsReader = (value: unknown, source: unknown, budget: TextBudget) => unknown

/** Compiles the plans; undefined if no text is to be read. */
export function createTextsReader(
  plans: readonly TextPlan[],
  formOf: (plan: TextPlan) => TextForm,
): TextsReader | undefined {
  const root: Branch = { under: new Map() }
  for (const plan of plans) {
    const form = formOf(plan)
    if (form === 'raw') continue
    let branch = root
    for (const key of plan.path === '' ? [] : plan.path.split('.')) {
      const next = branch.under.get(key) ?? { under: new Map() }
      branch.under.set(key, next)
      branch = next
    }
    Object.assign(branch, { plan, form })
  }
  if (root.plan === undefined && root.under.size === 0) return undefined
  let read: Reading['read'] | undefined
  const readAll = async (value: unknown, source: unknown, budget: TextBudget) => {
    // Asking for a module takes a while even when it is loaded.
    read ??= (await import('../message-text/message-text.ts')).readMessage
    return walk(value, source, root, { read, budget, pace: createPace() })
  }
  return (value, source, budget) => {
    if (!isObject(value)) return readAll(value, source, budget)
    for (const key of Object.keys(value)) if (branchOf(root, key)) return readAll(value, source, budget)
    return value
  }
}

async function walk(
  value: unknown,
  source: unknown,
  branch: Branch,
  reading: Reading,
  depth = 0,
): Promise<unknown> {
  if (depth > maxDepth) return value
  await reading.pace()
  if (Array.isArray(value)) {
    const from = Array.isArray(source) ? source : []
    const items: unknown[] = []
    for (const [index, item] of value.entries())
      items.push(await walk(item, from[index], branch, reading, depth + 1))
    return items
  }
  if (!isObject(value)) return value
  const beside = isObject(source) ? source : value
  const entries: [string, unknown][] = []
  for (const [key, item] of Object.entries(value)) {
    const inner = branchOf(branch, key)
    if (!inner) {
      entries.push([key, item])
      continue
    }
    const { plan, form } = inner
    if (plan === undefined || !holdsText(item)) {
      entries.push([key, await walk(item, beside[key], inner, reading, depth + 1)])
      continue
    }
    const found = await readTexts(item, plan, form === 'full', typeIn(beside, plan), reading)
    entries.push([key, found.value])
    const leftOut = `${key}_left_out`
    if (found.notes.length > 0 && !Object.hasOwn(value, leftOut)) entries.push([leftOut, found.notes])
  }
  return Object.fromEntries(entries)
}

/** Where a key leads; one with dots in it takes as many steps. */
function branchOf(branch: Branch, key: string): Branch | undefined {
  if (branch.plan?.within) return branch
  const own = branch.under.get(key)
  if (own || !key.includes('.')) return own
  return key.split('.').reduce<Branch | undefined>((current, step) => current?.under.get(step), branch)
}

function holdsText(item: unknown): item is string | unknown[] {
  return typeof item === 'string' || (Array.isArray(item) && item.some((one) => typeof one === 'string'))
}

async function readTexts(
  item: string | unknown[],
  plan: TextPlan,
  full: boolean,
  type: 'html' | 'plain' | undefined,
  reading: Reading,
): Promise<{ value: unknown; notes: string[] }> {
  if (typeof item === 'string') return readOne(item, plan, full, type, reading)
  const values: unknown[] = []
  const notes: string[] = []
  for (const one of item) {
    const read =
      typeof one === 'string' ? await readOne(one, plan, full, type, reading) : { value: one, notes: [] }
    values.push(read.value)
    notes.push(...read.notes)
  }
  return { value: values, notes: [...new Set(notes)].slice(0, 10) }
}

async function readOne(
  text: string,
  plan: TextPlan,
  full: boolean,
  type: 'html' | 'plain' | undefined,
  reading: Reading,
): Promise<{ value: string; notes: string[] }> {
  const read: MessageText = await reading.read(text, {
    type,
    parts: plan.message === true,
    maxInput: Math.max(minRead, reading.budget.left),
  })
  reading.budget.left -= text.length
  return full ? { value: read.full, notes: read.fullNotes } : { value: read.text, notes: read.notes }
}

/** What the vendor says a text is. */
export function typeIn(
  beside: Record<string, unknown>,
  { plain, type }: TextPlan,
): 'html' | 'plain' | undefined {
  if (plain) return 'plain'
  const said = type !== undefined && Object.hasOwn(beside, type) ? String(beside[type]) : ''
  if (/plain/i.test(said)) return 'plain'
  return /html/i.test(said) ? 'html' : undefined
}
