import { type ResponsePlan, type TurnsPlan, turnFields } from '@helpdesk-mcp/contracts'
import { readField } from './texts.ts'

/** The name under which a turn shows a field of the vendor, which may stand deeper in the entry. */
export function keptAs(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1)
}

/** What a caller wants of the turns. */
export interface AskedTurns {
  /** Dotted paths in a turn; undefined: the whole turn. */
  paths?: string[]
  /** With quoted history and signature. */
  full: boolean
  /** Places of turns, of which the oldest is 1. */
  range?: { from: number; to: number }
}

/** What a caller asks of an answer with turns: of the turns, and of the vendor's own fields. */
export interface AskedFields {
  turns?: AskedTurns
  /** Undefined: what is shown by default. Empty: nothing. */
  vendor?: string[]
}

const inTurns = /^turns(?::(\d{1,6})-(\d{1,6}))?(?:\.([\w.]+))?(?::(text|full))?$/

/** Parts the names in `fields`: `turns`, `turns.role`, `turns.text:full` and `turns:1-20` are of the turns; where items are turns, `text`. */
export function partFields({ at, keep = [] }: TurnsPlan, fields: readonly string[] | undefined): AskedFields {
  if (fields === undefined || fields.length === 0) return { turns: { full: false } }
  if (fields.some((name) => readField(name).path === '*')) return { vendor: [...fields] }
  const turns: AskedTurns = { full: false }
  const paths: string[] = []
  const vendor: string[] = []
  let isAsked = false
  let isWhole = false
  for (const name of fields) {
    const [, from, to, inside, form] = (at === '' ? undefined : inTurns.exec(name)) ?? []
    const { path } = readField(name)
    const [first = ''] = (at === '' ? path : (inside ?? '')).split('.')
    const isTurns =
      at === ''
        ? isOneOf(turnFields, first)
        : inTurns.test(name) && isOneOf([...turnFields, 'entry', 'note', '', ...keep.map(keptAs)], first)
    if (!isTurns) {
      vendor.push(name)
      continue
    }
    isAsked = true
    if (form === 'full' || (at === '' && name.endsWith(':full'))) turns.full = true
    if (from !== undefined && to !== undefined) turns.range = { from: Number(from), to: Number(to) }
    if (first === '') isWhole = true
    else paths.push(at === '' ? path : (inside as string))
  }
  if (!isWhole && paths.length > 0) turns.paths = paths
  return { ...(isAsked ? { turns } : {}), vendor }
}

function isOneOf(names: readonly string[], name: string): boolean {
  return names.includes(name)
}

/** The names in `fields` that the vendor's answer must have. */
export function vendorFields(
  { turns }: ResponsePlan,
  fields: readonly string[] | undefined,
): readonly string[] | undefined {
  return turns && fields ? (partFields(turns, fields).vendor ?? fields) : fields
}

/** Whether the text of turns is asked for by its name. */
export function asksForText({ turns }: ResponsePlan, fields: readonly string[] | undefined): boolean {
  if (!turns || fields === undefined || fields.length === 0) return false
  const asked = partFields(turns, fields).turns?.paths ?? []
  return asked.some((path) => path === 'text' || path === 'text_left_out')
}

/** Beside its text a turn says whose it is and who may read it: a private note would read like a customer's mail. */
export function withItsRole(paths: readonly string[]): readonly string[] {
  return paths.includes('text') ? ['id', 'role', 'visibility', ...paths] : paths
}

export function wantsText({ paths }: AskedTurns): boolean {
  return paths === undefined || paths.some((path) => path === 'text' || path === 'text_left_out')
}

/** Whether fields of turns are named: then they are there, whether or not they say anything new. */
export function wantsWhole({ paths }: AskedTurns): boolean {
  return paths?.some((path) => path !== 'text') ?? false
}
