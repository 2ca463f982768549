import type { ServerConfig } from '../api/schemas.ts'
import { listed } from '../words/listed.ts'

export type Decision = NonNullable<ServerConfig['outbound']>
export type WriteRule = NonNullable<ServerConfig['rules']>[number]

/** Effects that can be asked about before anything is sent. */
export type GuardedEffect = 'outbound' | 'destructive' | 'admin'

interface DecisionWords {
  label: string
  /** What happens, in a sentence. */
  meaning: string
  /** Behind what it is about: "Messages to customers ...". */
  fate: string
}

/** From careful to free, with the one that most teams want first. */
export const decisionWords: Readonly<Record<Decision, DecisionWords>> = {
  draft: {
    label: 'Ask me first',
    meaning: 'It waits under Approvals until a person has read it.',
    fate: 'wait until a person has approved them',
  },
  confirm: {
    label: 'Ask whoever uses the assistant',
    meaning: 'The assistant shows it to the person it works for, and sends exactly that.',
    fate: 'are sent once the person who uses the assistant has confirmed them',
  },
  allow: {
    label: 'Send at once',
    meaning: 'Customers get what the assistant writes.',
    fate: 'are sent at once',
  },
  deny: { label: 'Never', meaning: 'It is not done. Reading stays allowed.', fate: 'are not done' },
}

export const decisions = Object.keys(decisionWords) as Decision[]

export const guardedWords: Readonly<Record<GuardedEffect, { title: string; subject: string }>> = {
  outbound: { title: 'What customers see', subject: 'Messages to customers' },
  destructive: { title: 'What is hard to undo', subject: 'Deleting, merging and the like' },
  admin: { title: 'Settings and people', subject: 'Changes of settings and people' },
}

export const guardedEffects = Object.keys(guardedWords) as GuardedEffect[]

const customersGet: Readonly<Record<Decision, string>> = {
  draft: 'Replies after approval',
  confirm: 'Replies once its user confirms',
  allow: 'Replies at once',
  deny: 'Nothing',
}

/** When what an assistant writes reaches customers. */
export function sayReach(
  { outbound = 'allow', rules = [] }: Pick<ServerConfig, 'outbound' | 'rules'>,
  granted: readonly string[],
): string {
  if (!granted.includes('outbound')) return customersGet.deny
  return `${customersGet[outbound]}${rules.length === 0 ? '' : ', with exceptions'}`
}

/** An exception in a sentence: "Any change in orders from 18:00 to 08:00 (Europe/Dublin): never; reading stays allowed". */
export function sayRule({ when, then }: WriteRule, titleOf: (tool: string) => string): string {
  const { group, tool, arguments: given = {}, hours } = when
  const either = (names: string | readonly string[]) => listed([names].flat(), 'or')
  const what = tool === undefined ? 'Any change' : either([tool].flat().map((name) => `“${titleOf(name)}”`))
  const values = Object.entries(given).map(([name, value]) => `${name} ${either([value].flat().map(String))}`)
  const parts = [
    group === undefined ? '' : ` in ${either(group)}`,
    values.length === 0 ? '' : ` with ${values.join(' and ')}`,
    hours === undefined ? '' : ` from ${hours.from} to ${hours.to} (${hours.zone})${sayDays(hours.days)}`,
  ]
  // Of a single tool nobody asks whether reading stops.
  const rest = then === 'deny' && tool === undefined ? '; reading stays allowed' : ''
  return `${what}${parts.join('')}: ${decisionWords[then].label.toLowerCase()}${rest}`
}

function sayDays(days: readonly string[] | undefined): string {
  return days === undefined
    ? ''
    : ` on ${days.map((day) => day.charAt(0).toUpperCase() + day.slice(1)).join(', ')}`
}

type Policy = Partial<Record<GuardedEffect, Decision>> & { rules?: readonly WriteRule[] | undefined }

export interface PolicyLine {
  text: string
  decision: Decision
}

/** What happens before something is sent, a sentence each, the exceptions first as they are looked at. */
export function sayPolicy(
  policy: Policy,
  granted: readonly string[],
  titleOf: (tool: string) => string,
): PolicyLine[] {
  const own = guardedEffects.filter((effect) => granted.includes(effect))
  return [
    ...(policy.rules ?? []).map((rule) => ({ text: `${sayRule(rule, titleOf)}.`, decision: rule.then })),
    ...own.map((effect) => {
      const decision = policy[effect] ?? 'allow'
      return { text: `${guardedWords[effect].subject} ${decisionWords[decision].fate}.`, decision }
    }),
  ]
}
