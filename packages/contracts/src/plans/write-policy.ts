import { isObject, type Json, valueAt } from '../values/json.ts'
import { quote } from '../values/quote.ts'
import type { Effect } from './effects.ts'
import type { ToolRecord } from './tool-record.ts'

/** What happens to a call that is not a read, the mildest first. `confirm`: it is sent after a confirmation; `draft`: a person approves it first. */
export const writeDecisions = ['allow', 'confirm', 'draft', 'deny'] as const

export type WriteDecision = (typeof writeDecisions)[number]

/** The effects that a policy decides about. */
export const guardedEffects = ['outbound', 'destructive', 'admin'] as const

export type GuardedEffect = (typeof guardedEffects)[number]

/** All that `when` gives must hold. */
export interface WriteRule {
  when: {
    /** One of the groups of tools. */
    group?: string | string[]
    /** A tool's name, or several. */
    tool?: string | string[]
    /** Dotted names of arguments and their values; of several values one must hold. */
    arguments?: Record<string, Json>
    hours?: RuleHours
  }
  then: WriteDecision
}

/** Wall time in `zone`, `from` inclusive and `to` exclusive, such as 18:00 to 08:00. `days` are those on which it begins: mon to sun. */
export interface RuleHours {
  from: string
  to: string
  days?: string[]
  zone: string
}

/**
 * What happens before a call that is not a read is sent. The first rule that matches decides; without one, the strictest of what is set for
 * the call's effects. An effect without a decision is allowed.
 */
export interface WritePolicy extends Partial<Record<GuardedEffect, WriteDecision>> {
  rules?: WriteRule[]
}

/** Lines that say that an assistant wrote a text. */
export interface WriteMarks {
  /** At the end of internal notes; true where it is left out. */
  notes?: boolean
  /** The line at the end of messages to customers; none where it is left out. */
  replies?: string
}

/** A call that a policy decides about. */
export interface DecidedCall {
  record: Pick<ToolRecord, 'name' | 'aliases' | 'group'>
  arguments: Readonly<Record<string, unknown>>
  effects: readonly Effect[]
  /** Milliseconds since 1970. */
  at: number
}

/** What happens to a call, and the place of the rule that says so, if one does. */
export interface Decided {
  decision: WriteDecision
  rule?: number
}

export function decide(policy: WritePolicy | undefined, call: DecidedCall): Decided {
  const rule = (policy?.rules ?? []).findIndex(({ when }) => ruleHolds(when, call))
  const found = policy?.rules?.[rule]
  if (found) return { decision: found.then, rule }
  const decisions = guardedEffects.flatMap((effect) =>
    call.effects.includes(effect) ? (policy?.[effect] ?? []) : [],
  )
  return { decision: strictest(decisions) }
}

export function strictest(decisions: readonly WriteDecision[]): WriteDecision {
  return writeDecisions.findLast((decision) => decisions.includes(decision)) ?? 'allow'
}

/** Whether `decision` asks for no more than `given`. */
export function isCovered(decision: WriteDecision, given: WriteDecision): boolean {
  return writeDecisions.indexOf(decision) <= writeDecisions.indexOf(given)
}

function ruleHolds(when: WriteRule['when'], { record, arguments: args, at }: DecidedCall): boolean {
  const { group, tool, arguments: wanted = {}, hours } = when
  const names = [record.name, ...(record.aliases ?? [])]
  return (
    (group === undefined || [group].flat().includes(record.group)) &&
    (tool === undefined || [tool].flat().some((name) => names.includes(name))) &&
    Object.entries(wanted).every(([path, value]) => holdsOne(valueAt(args, path), value)) &&
    (hours === undefined || isWithin(hours, at))
  )
}

/** Whether a value is, or a list of values holds, one of those that are wanted. */
function holdsOne(value: unknown, wanted: Json): boolean {
  const given = (Array.isArray(value) ? value : [value]).map(comparable)
  return (Array.isArray(wanted) ? wanted : [wanted]).some((one) => given.includes(comparable(one)))
}

function comparable(value: unknown): string | undefined {
  if (value === undefined) return undefined
  const text = typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value)
  return text.trim().toLowerCase()
}

const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

function isWithin({ from, to, days: on = days, zone }: RuleHours, at: number): boolean {
  const format = {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  } as const
  const parts = new Intl.DateTimeFormat('en-US', format).formatToParts(at)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  const minute = Number(part('hour')) * 60 + Number(part('minute'))
  const day = days.indexOf(part('weekday').toLowerCase())
  const isOn = (index: number) => on.some((name) => name.toLowerCase() === days[(index + 7) % 7])
  const [start, end] = [minuteOf(from) ?? 0, minuteOf(to) ?? 0]
  if (start < end) return isOn(day) && minute >= start && minute < end
  return (isOn(day) && minute >= start) || (isOn(day - 1) && minute < end)
}

/** Of a wall time such as 08:30. */
function minuteOf(text: string): number | undefined {
  const [, hour = '', minute = ''] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? []
  return hour === '' ? undefined : Number(hour) * 60 + Number(minute)
}

type Checked = Pick<ToolRecord, 'name' | 'aliases' | 'group' | 'effects' | 'when' | 'inputSchema'>

/** What is wrong with a policy, a sentence each, for a server with these tools. */
export function checkPolicy(policy: WritePolicy, records: readonly Checked[]): string[] {
  const known = ['outbound', 'destructive', 'admin', 'rules']
  const unknown = Object.keys(policy).filter((key) => !known.includes(key))
  return [
    ...unknown.map((key) => `Unknown key ${quote(key)}. Known keys: ${known.join(', ')}.`),
    ...guardedEffects.flatMap((effect) => checkDecision(effect, policy[effect])),
    ...(policy.rules === undefined || Array.isArray(policy.rules)
      ? (policy.rules ?? []).flatMap((rule, place) => checkRule(`rules[${place}]`, rule, records))
      : ['rules is not a list.']),
  ]
}

function checkDecision(field: string, given: unknown): string[] {
  if (given === undefined || (writeDecisions as readonly unknown[]).includes(given)) return []
  return [`${field}: unknown decision ${quote(String(given))}. Give one of ${writeDecisions.join(', ')}.`]
}

function checkRule(field: string, rule: unknown, records: readonly Checked[]): string[] {
  if (!isObject(rule) || !isObject(rule['when'])) return [`${field} is not { when: { ... }, then }.`]
  const { when, then } = rule as unknown as WriteRule
  const { group, tool, arguments: wanted, hours, ...others } = when
  const names = [group, tool].flatMap((one) => one ?? [])
  const tools = new Set(records.flatMap(({ name, aliases = [] }) => [name, ...aliases]))
  const groups = new Set(records.map((record) => record.group as string))
  const isChosen = (record: Checked) =>
    (tool === undefined ||
      [record.name, ...(record.aliases ?? [])].some((one) => [tool].flat().includes(one))) &&
    (group === undefined || [group].flat().includes(record.group))
  const paths = Object.keys(isObject(wanted) ? wanted : {})
  const isArgument = (path: string) =>
    records.some(
      (record) =>
        isChosen(record) && Object.hasOwn(record.inputSchema.properties ?? {}, path.split('.')[0] ?? ''),
    )
  return [
    ...(then === undefined ? [`${field}.then is missing. Give one of ${writeDecisions.join(', ')}.`] : []),
    ...checkDecision(`${field}.then`, then),
    ...Object.keys(others).map(
      (key) => `${field}.when: unknown key ${quote(key)}. Known keys: group, tool, arguments, hours.`,
    ),
    ...(names.length + paths.length === 0 && hours === undefined
      ? [`${field}.when is empty: give a condition.`]
      : []),
    ...[group ?? []]
      .flat()
      .flatMap((name) =>
        groups.has(name) ? [] : [`${field}.when.group: no tool here has the group ${quote(String(name))}.`],
      ),
    ...[tool ?? []]
      .flat()
      .flatMap((name) =>
        tools.has(name) ? [] : [`${field}.when.tool: there is no tool ${quote(String(name))} here.`],
      ),
    ...(wanted === undefined || isObject(wanted) ? [] : [`${field}.when.arguments is not a map of values.`]),
    ...(records.some(isChosen)
      ? paths.flatMap((path) =>
          isArgument(path) ? [] : [`${field}.when.arguments: no such tool takes ${quote(path)}.`],
        )
      : []),
    ...(hours === undefined ? [] : checkHours(`${field}.when.hours`, hours)),
  ]
}

function checkHours(field: string, hours: unknown): string[] {
  if (!isObject(hours)) return [`${field} is not { from, to, zone }.`]
  const { from, to, days: on = [], zone } = hours
  const wrong = [from, to].filter((time) => typeof time !== 'string' || minuteOf(time) === undefined)
  const unknown = (Array.isArray(on) ? on : [on]).filter((day) => !days.includes(String(day).toLowerCase()))
  return [
    ...wrong.map((time) => `${field}: ${quote(String(time))} is not a time such as 08:30.`),
    ...unknown.map(
      (day) => `${field}.days: unknown day ${quote(String(day))}. Known days: ${days.join(', ')}.`,
    ),
    ...(isZone(zone)
      ? []
      : [`${field}.zone: ${quote(String(zone))} is not a time zone such as Europe/Dublin.`]),
  ]
}

function isZone(zone: unknown): boolean {
  if (typeof zone !== 'string' || zone === '') return false
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

const subjects: Readonly<Record<GuardedEffect, string>> = {
  outbound: 'What a customer can notice',
  destructive: 'What is hard to undo',
  admin: 'What changes how the helpdesk is set up',
}

const fates: Readonly<Record<WriteDecision, string>> = {
  allow: 'is sent at once',
  confirm: 'is sent only after a confirmation of exactly this call',
  draft: 'waits until a person has approved it',
  deny: 'is refused',
}

/** A policy in sentences for people. What is allowed, and what none of these tools can do, is not told. */
export function describePolicy(
  policy: WritePolicy,
  records: readonly Pick<ToolRecord, 'effects' | 'when'>[],
): string[] {
  const possible = new Set(
    records.flatMap(({ effects, when = [] }) => [effects, ...when.map((rule) => rule.effects)].flat()),
  )
  return [
    ...(policy.rules ?? []).map(({ when, then }) => `${ruleWords(when)}: ${fates[then]}.`),
    ...guardedEffects.flatMap((effect) => {
      const decision = policy[effect] ?? 'allow'
      return decision === 'allow' || !possible.has(effect) ? [] : [`${subjects[effect]} ${fates[decision]}.`]
    }),
  ]
}

function ruleWords({ group, tool, arguments: wanted = {}, hours }: WriteRule['when']): string {
  const either = (value: Json | undefined) =>
    [value ?? []]
      .flat()
      .map((one) => String(one))
      .join(' or ')
  const given = Object.entries(wanted).map(([path, value]) => `${path} ${either(value)}`)
  const on = hours?.days ? ` on ${hours.days.join(', ')}` : ''
  const words = [
    tool === undefined ? '' : either(tool),
    group === undefined ? '' : `${tool === undefined ? 'any call' : ''} of the group ${either(group)}`.trim(),
    given.length > 0 ? `with ${given.join(' and ')}` : '',
    hours ? `from ${hours.from} to ${hours.to} (${hours.zone})${on}` : '',
  ].filter(Boolean)
  const text = tool === undefined && group === undefined ? ['any call', ...words].join(' ') : words.join(' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
