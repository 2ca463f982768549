import { type CallTarget, isObject, type ToolRecord } from '@helpdesk-mcp/contracts'
import type { CallSeen } from './call-seen.ts'
import { httpsUrl, namedBy } from './call-targets.ts'

/** Titles and numbers that answers have shown, so that a reply, whose own answer has none, is recorded with that of its ticket. */
export interface KnownNames {
  /** Learns from an answer. */
  learn(record: ToolRecord, targets: readonly CallTarget[], seen: CallSeen): void
  /** The targets with what is known of them; what they say themselves counts more. */
  complete(targets: readonly CallTarget[]): CallTarget[]
}

const maxKnown = 1_000

function shownOf({ kind: _kind, id: _id, ...shown }: CallTarget): Omit<CallTarget, 'kind' | 'id'> {
  return shown
}

/** Of one account. Forgets the oldest beyond 1,000. `pages`: where records are opened in the helpdesk, of whose answers none says it. */
export function createKnownNames(pages: Readonly<Record<string, string>> = {}): KnownNames {
  const names = new Map<string, Omit<CallTarget, 'kind' | 'id'>>()
  const keep = (target: CallTarget) => {
    const { title, number, link, customer } = target
    if (title === undefined && number === undefined) return
    const key = `${target.kind}:${target.id}`
    const before = names.get(key)
    const isKnown =
      before?.title === title &&
      before?.number === number &&
      before?.link === link &&
      before?.customer === customer
    // Copied, since a part of a text keeps the whole text in memory: a title would keep the body of the vendor's answer.
    const copy = before && isKnown ? { key, name: before } : structuredClone({ key, name: shownOf(target) })
    names.delete(copy.key)
    names.set(copy.key, copy.name)
    if (names.size > maxKnown) names.delete(names.keys().next().value ?? '')
  }
  return {
    learn(record, targets, { items = [], named }) {
      for (const target of targets) keep(target)
      const plan = record.targets?.find(({ rows }) => rows)
      if (!plan) return
      const rows: readonly unknown[] = Array.isArray(named) ? named : items
      for (const item of rows) {
        const target = isObject(item) ? namedBy(plan, item, record) : undefined
        if (target) keep(target)
      }
    },
    complete: (targets) =>
      targets.map((target) => {
        const { kind, id } = target
        const known = names.get(`${kind}:${id}`)
        const link = Object.hasOwn(pages, kind) ? pageOf(pages[kind] ?? '', id) : undefined
        if (known === undefined && link === undefined) return target
        return Object.assign({ kind, id }, link === undefined ? {} : { link }, known, target)
      }),
  }
}

function pageOf(page: string, id: string): string | undefined {
  return httpsUrl(page.replace('{id}', () => encodeURIComponent(id)))
}
