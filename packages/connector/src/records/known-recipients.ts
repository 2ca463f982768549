import { createValueReader, isObject, type TargetPlan, type ToolRecord } from '@helpdesk-mcp/contracts'
import type { KnownRecipient } from '@helpdesk-mcp/tools'
import type { CallSeen } from './call-seen.ts'
import { answeredId, httpsUrl, oneLine } from './call-targets.ts'

/**
 * How customers are reached, as answers have shown it: the answer to a reply often does not say whom it went to, but the ticket that was
 * read before does.
 */
export interface KnownRecipients {
  /** Learns from an answer that was shown, with the names beside its ids. */
  learn(record: ToolRecord, seen: CallSeen): void
  /** What is known of the record, and of those that it names. */
  of(kind: string, id: string): KnownRecipient
  /** The id of the record of another kind that a record names. */
  idOf(kind: string, id: string, other: string): string | undefined
  /** The record in the helpdesk. */
  link(kind: string, id: string): string | undefined
}

interface Known extends KnownRecipient {
  link?: string
  /** Kind -> id of another record. */
  of: Record<string, string>
}

const maxKnown = 1_000
const maxAddress = 320
const maxId = 128

/** Of one account and one filter. Forgets the oldest beyond 1,000. */
export function createKnownRecipients(
  /** Whether a field of the tool's answer is not shown. */
  isHidden: (record: ToolRecord, path: string) => boolean,
): KnownRecipients {
  const known = new Map<string, Known>()
  const plans = new Map<ToolRecord, TargetPlan | undefined>()
  const valueAt = createValueReader()

  /** The plan of the objects that a tool answers, without what is not shown. */
  function planOf(record: ToolRecord): TargetPlan | undefined {
    if (plans.has(record)) return plans.get(record)
    const found = record.targets?.find(({ reach, link }) => reach !== undefined || link !== undefined)
    const { address = [], channel, of = {} } = found?.reach ?? {}
    const shown = (path: string) => !isHidden(record, path)
    const plan = found && {
      ...found,
      reach: {
        address: address.filter(shown),
        ...(channel !== undefined && shown(channel) ? { channel } : {}),
        of: Object.fromEntries(Object.entries(of).filter(([, path]) => shown(path))),
      },
    }
    plans.set(record, plan)
    return plan
  }

  function read({ reach = {} }: TargetPlan, object: unknown): Known {
    const facts: Known = { of: {} }
    for (const path of reach.address ?? []) {
      const address = oneLine(valueAt(object, path), maxAddress)
      if (address === undefined) continue
      facts.address = address
      break
    }
    // Vendors write Email, EMAIL and email.
    const channel =
      reach.channel === undefined ? undefined : inOneSpelling(oneLine(valueAt(object, reach.channel), maxId))
    if (channel !== undefined) facts.channel = channel
    const others = reach.of ?? {}
    for (const kind of Object.keys(others)) {
      const id = oneLine(valueAt(object, others[kind] ?? ''), maxId)
      if (id !== undefined) facts.of[kind] = id
    }
    return facts
  }

  function keep(plan: TargetPlan, object: unknown) {
    const id = isObject(object) ? answeredId(plan, object) : undefined
    if (id === undefined) return
    const link = plan.link === undefined ? undefined : httpsUrl(valueAt(object, plan.link))
    const facts = read(plan, object)
    if (link !== undefined) facts.link = link
    if (Object.keys(facts).length === 1 && Object.keys(facts.of).length === 0) return
    const key = `${plan.kind}:${id}`
    const before = known.get(key)
    known.delete(key)
    // Copied, since a part of a text keeps the whole text in memory.
    known.set(key, before && says(before, facts) ? before : structuredClone(joined(before, facts)))
    if (known.size > maxKnown) known.delete(known.keys().next().value ?? '')
  }

  function of(kind: string, id: string): KnownRecipient {
    const own = known.get(`${kind}:${id}`)
    if (!own) return {}
    const others = Object.entries(own.of).map(([other, otherId]) => known.get(`${other}:${otherId}`))
    const first = (key: 'address' | 'channel') =>
      own[key] ?? others.map((one) => one?.[key]).find((value) => value !== undefined)
    const [address, channel] = [first('address'), first('channel')]
    return { ...(address === undefined ? {} : { address }), ...(channel === undefined ? {} : { channel }) }
  }

  return {
    learn(record, { answer, items = [] }) {
      const plan = planOf(record)
      if (!plan) return
      for (const item of items) keep(plan, item)
      if (answer !== undefined) keep(plan, answer)
    },
    of,
    idOf: (kind, id, other) => known.get(`${kind}:${id}`)?.of[other],
    link: (kind, id) => known.get(`${kind}:${id}`)?.link,
  }
}

function joined(before: Known | undefined, facts: Known): Known {
  return { ...before, ...facts, of: { ...before?.of, ...facts.of } }
}

/** Whether these facts are known, as they are when the same record is read again. */
function says(before: Known, { address, channel, link, of }: Known): boolean {
  const isKnown = (one: string | undefined, known: string | undefined) => one === undefined || one === known
  return (
    isKnown(address, before.address) &&
    isKnown(channel, before.channel) &&
    isKnown(link, before.link) &&
    Object.keys(of).every((kind) => before.of[kind] === of[kind])
  )
}

/** Kinds of channels, which vendors write as `EMAIL` or `Email`. Anything else is a name that the account gave. */
const kindsOfChannels =
  /^(?:e-?mail|phone|chat|web|portal|sms|messenger|facebook|twitter|instagram|whatsapp|forums?)$/i

function inOneSpelling(channel: string | undefined): string | undefined {
  return channel !== undefined && kindsOfChannels.test(channel) ? channel.toLowerCase() : channel
}
