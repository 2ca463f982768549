import { type CallTarget, isObject, type TargetPlan, type ToolRecord, valueAt } from '@helpdesk-mcp/contracts'
import type { CallSeen } from './call-seen.ts'

const maxTargets = 20
const maxIdLength = 128
export const maxTitleLength = 160
const maxLinkLength = 500

/** What a call touches: of its arguments, and, once it has ended, of the answer. `count` is the number of all but the message that it wrote. */
export function targetsOf(
  record: ToolRecord,
  args: Readonly<Record<string, unknown>>,
  seen?: CallSeen,
): { targets: CallTarget[]; count: number } {
  const found = new Map<string, CallTarget>()
  const sent = seen?.arguments ?? args
  let count = 0
  for (const plan of record.targets ?? []) {
    if (plan.rows) continue
    const isResolved = seen?.arguments !== undefined
    const given = plan.argument === undefined ? [] : idsOf(record, plan.argument, sent, isResolved)
    const answered = answeredId(plan, seen?.answer)
    // What is read may be asked for by something else than its id, such as an e-mail address.
    const isRead = record.method === 'get' && given.length === 1
    const ids = answered === undefined ? given : isRead ? [answered] : [...new Set([...given, answered])]
    for (const id of ids) {
      const key = `${plan.kind}:${id}`
      const known = found.get(key)
      const isAnswered = id === answered || (answered === undefined && ids.length === 1)
      const named = isAnswered
        ? { ...namesBeside(record, plan, seen?.named), ...namesOf(plan, seen?.answer, seen?.read) }
        : undefined
      if (known) Object.assign(known, named)
      else {
        if (!isWritten(record, plan)) count++
        if (found.size < maxTargets) found.set(key, { kind: plan.kind, id, ...named })
      }
    }
  }
  const targets = [...found.values()]
  return { targets: withCustomer(record, targets), count }
}

/** The message or the note itself, which a call about a conversation has written. */
function isWritten({ guard }: ToolRecord, { kind, argument }: TargetPlan): boolean {
  if (!guard?.thread || !guard.words || argument !== undefined) return false
  return ![guard.thread.kind, 'customer', 'agent'].includes(kind)
}

/** A conversation that a call touches with one customer has their name. */
function withCustomer(record: ToolRecord, targets: CallTarget[]): CallTarget[] {
  const [customer, ...others] = targets.filter(({ kind }) => kind === 'customer')
  const [read] = record.targets ?? []
  if (customer?.title === undefined || others.length > 0 || !read?.reach) return targets
  const { title } = customer
  return targets.map((target) =>
    target.kind === read.kind && target !== customer && target.customer === undefined
      ? Object.assign({}, target, { customer: title })
      : target,
  )
}

/** What stands beside ids in an answer as it is shown: the name of a customer who has only an id, and that of a conversation's customer. */
function namesBeside(
  { response: { names = [] } }: ToolRecord,
  { kind, answer = [], reach }: TargetPlan,
  shown: unknown,
): Pick<CallTarget, 'title' | 'customer'> {
  if (names.length === 0 || shown === undefined) return {}
  const beside = (path: string | undefined) => {
    const plan = path === undefined ? undefined : names.find(({ field }) => field === path)
    return plan && oneLine(valueAt(shown, plan.name), maxTitleLength)
  }
  const title = kind === 'customer' ? beside(answer[0]) : undefined
  const customer = beside(reach?.of?.['customer'])
  return { ...(title === undefined ? {} : { title }), ...(customer === undefined ? {} : { customer }) }
}

/** The ids that an argument holds. A name that is not resolved yet is none. */
function idsOf(
  record: ToolRecord,
  argument: string,
  args: Readonly<Record<string, unknown>>,
  isResolved: boolean,
): string[] {
  const value = Object.hasOwn(args, argument) ? args[argument] : undefined
  if (value === undefined) return []
  const resolver = record.resolve?.[argument]
  if (!resolver && !Array.isArray(value)) {
    const id = oneLine(value, maxIdLength)
    return id === undefined ? [] : [id]
  }
  const parts =
    typeof value === 'string' && resolver?.separator ? value.split(resolver.separator) : [value].flat()
  const ids = parts.flatMap((part) => oneLine(part, maxIdLength) ?? [])
  if (!resolver) return [...new Set(ids)]
  const { literals = [] } = resolver
  return [...new Set(ids)].filter((id) => !literals.includes(id) && (isResolved || /^-?\d+$/.test(id)))
}

export function answeredId({ answer = [] }: TargetPlan, value: unknown): string | undefined {
  if (!isObject(value)) return undefined
  for (const path of answer) {
    const id = oneLine(valueAt(value, path), maxIdLength)
    if (id !== undefined) return id
  }
  return undefined
}

/** An object that an answer holds, by the plan of its kind; undefined if it has no id. `record`: with names beside ids. */
export function namedBy(plan: TargetPlan, object: unknown, record?: ToolRecord): CallTarget | undefined {
  const id = answeredId(plan, object)
  if (id === undefined) return undefined
  const beside = record ? namesBeside(record, plan, object) : {}
  return { kind: plan.kind, id, ...beside, ...namesOf(plan, object, undefined) }
}

/** Title, number, customer and link: of the answer, else of what was read of the same object before. */
function namesOf(plan: TargetPlan, answer: unknown, read: unknown): Omit<CallTarget, 'kind' | 'id'> {
  const text = (paths: string, source: unknown) => {
    for (const path of paths.split('|')) {
      const words = oneLine(valueAt(source, path), maxTitleLength)
      if (words !== undefined) return words
    }
    return undefined
  }
  const of = (paths: readonly string[]) => {
    for (const source of [answer, read]) {
      const words = paths.flatMap((path) => text(path, source) ?? [])
      if (words.length > 0) return oneLine(words.join(' '), maxTitleLength)
    }
    return undefined
  }
  const title = of(plan.title ?? [])
  const number = plan.number === undefined ? undefined : of([plan.number])
  const customer = plan.customer === undefined ? undefined : of([plan.customer])
  const link = plan.link === undefined ? undefined : httpsUrl(valueAt(answer, plan.link))
  const names: Omit<CallTarget, 'kind' | 'id'> = {}
  if (title !== undefined) names.title = title
  if (number !== undefined) names.number = number
  if (customer !== undefined) names.customer = customer
  if (link !== undefined) names.link = link
  return names
}

/** Text of a customer or a vendor on one line, without control and direction characters, cut at `max`. Undefined for anything else, and if nothing is left. */
export function oneLine(value: unknown, max: number): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const cut = String(value).slice(0, max * 4)
  // Most texts are plain, and looking is much cheaper than replacing.
  const text = /[^!-~ ]|^ | $/.test(cut) ? cut.replace(/[\s\p{C}]+/gu, ' ').trim() : cut
  const characters = text.length > max ? [...text] : undefined
  if (characters && characters.length > max) return `${characters.slice(0, max - 1).join('')}…`
  return text === '' ? undefined : text
}

/** A URL that a parser would give back as it is, which most links are: host, port and path hold nothing that it changes. */
const plainUrl = /^https:\/\/(?:[a-z0-9-]+\.)+[a-z]{2,}\/[\w/-]*(?:[?#][\w=&-]*)?$/

export function httpsUrl(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > maxLinkLength) return undefined
  if (plainUrl.test(value) && !value.includes('--')) return value
  if (!URL.canParse(value)) return undefined
  const { protocol, username, password, href } = new URL(value)
  return protocol === 'https:' && username === '' && password === '' ? href : undefined
}
