import {
  asText,
  type Delivery,
  type DeliveryPlan,
  type DeliveryState,
  type Effect,
  isObject,
  type ToolRecord,
  type Visibility,
  type VisibilityRule,
} from '@helpdesk-mcp/contracts'
import { holds, sentDefaults } from '../permission/effects.ts'

/** What a write's result says about who sees it. */
export interface CustomerVisibility {
  customer_visible: 'yes' | 'no' | 'unknown'
  /** Of calls that a customer may notice. */
  delivery?: Delivery
}

/** What is known of the customer whom a call reaches, besides what its arguments and its answer say. */
export interface KnownRecipient {
  address?: string
  channel?: string
}

type Said = Pick<ToolRecord, 'visibility' | 'delivery' | 'request'>

/** How a customer comes to see what a call with these arguments makes; undefined if they do not. An outbound tool without rules is `unknown`. */
export function howSeen(
  record: Pick<ToolRecord, 'visibility' | 'request'>,
  args: Record<string, unknown>,
  effects: readonly Effect[],
): Visibility | undefined {
  return effects.includes('outbound') ? ruleFor(record, args).how : undefined
}

function ruleFor(
  { visibility = [], request }: Pick<ToolRecord, 'visibility' | 'request'>,
  args: Record<string, unknown>,
): VisibilityRule {
  const sent = { ...sentDefaults(request), ...args }
  return visibility.find((rule) => holds(rule, sent)) ?? { how: 'unknown' }
}

/** Whether a customer sees what a call did, and how it reaches them, as far as the vendor's answer tells. */
export function visibilityOf(
  record: Said,
  args: Record<string, unknown>,
  effects: readonly Effect[],
  answer?: unknown,
  known: () => KnownRecipient = () => ({}),
): CustomerVisibility {
  if (!effects.includes('outbound')) return { customer_visible: 'no' }
  const rule = ruleFor(record, args)
  const { how } = rule
  const { delivery: plan = {} } = record
  const sent = { ...sentDefaults(record.request), ...args }
  const state = stateOf(plan, rule, answer)
  const told = firstText(answer, plan.to?.answer) ?? firstText(args, plan.to?.arguments)
  const channel = plan.channel ?? channels[how]
  const { address, channel: usual } = told === undefined || channel === undefined ? known() : {}
  const delivery: Delivery = {
    to: told ?? address ?? null,
    channel: channel ?? usual ?? null,
    // A call that makes no message has none, whatever the record that it answers holds.
    id: (plan.id === undefined || how === 'unknown' ? undefined : firstText(answer, [plan.id])) ?? null,
    state,
    also: (plan.also ?? []).filter((rule) => holds(rule, sent)).map(({ says }) => says),
  }
  return { customer_visible: seenIn[state], delivery }
}

/** What the answer says went wrong, on one line; undefined if nothing did. */
export function failureIn({ failed }: DeliveryPlan, answer: unknown): string | undefined {
  if (failed === undefined) return undefined
  const found = [lastAt(answer, failed.split('.'))].flat()
  const words = found.flatMap((part) => text(isObject(part) ? asText(part) : part) ?? [])
  const said = words.filter((word) => word !== '{}')
  return said.length > 0 ? said.join('; ') : undefined
}

/** A vendor that takes a message has not mailed it yet, so nothing is said to be. */
const accepted: DeliveryState = 'accepted'

const states: Readonly<Record<Visibility, DeliveryState>> = {
  mailed: accepted,
  sent: accepted,
  'shown in the portal': accepted,
  stored: 'stored',
  unknown: 'unknown',
}

const channels: Readonly<Partial<Record<Visibility, string>>> = {
  mailed: 'email',
  'shown in the portal': 'portal',
}

const seenIn: Readonly<Record<DeliveryState, CustomerVisibility['customer_visible']>> = {
  accepted: 'yes',
  queued: 'yes',
  failed: 'no',
  stored: 'unknown',
  unknown: 'unknown',
}

function stateOf(plan: DeliveryPlan, { how, state }: VisibilityRule, answer: unknown): DeliveryState {
  if (failureIn(plan, answer) !== undefined) return 'failed'
  const word = plan.states && firstText(answer, [plan.states.at])
  const { values = {} } = plan.states ?? {}
  return word !== undefined && Object.hasOwn(values, word)
    ? (values[word] as DeliveryState)
    : (state ?? states[how])
}

function firstText(value: unknown, paths: readonly string[] = []): string | undefined {
  for (const path of paths) {
    const found = lastAt(value, path.split('.'))
    const words = (Array.isArray(found) ? found : [found]).flatMap((part) => text(part) ?? [])
    if (words.length > 0) return words.join(', ').slice(0, maxLength)
  }
  return undefined
}

const maxLength = 320

function text(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  if (typeof value !== 'string') return undefined
  const line = value.replace(/[\s\p{C}]+/gu, ' ').trim()
  return line === '' ? undefined : line
}

/** The value at a path; of a list on the way its last item. */
function lastAt(value: unknown, steps: readonly string[]): unknown {
  let current = value
  for (const step of steps) {
    if (Array.isArray(current)) current = current.at(-1)
    if (!isObject(current) || !Object.hasOwn(current, step)) return undefined
    current = current[step]
  }
  return current
}
