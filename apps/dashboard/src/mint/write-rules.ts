import type { ServerConfig } from '../api/schemas.ts'
import { listed } from '../words/listed.ts'
import {
  type Decision,
  type DraftPlace,
  decisionWords,
  type GuardedEffect,
  guardedEffects,
  guardedWords,
  ruleWords,
} from './decision-words.ts'

export type WriteRule = NonNullable<ServerConfig['rules']>[number]

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
  return `${what}${parts.join('')}: ${ruleWords[then].toLowerCase()}${rest}`
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

/** What happens before something is sent or done, a sentence each, the exceptions first as they are looked at. `helpdesks` are those that it works in. */
export function sayPolicy(
  policy: Policy,
  granted: readonly string[],
  titleOf: (tool: string) => string,
  helpdesks: readonly DraftPlace[] = [],
): PolicyLine[] {
  const own = guardedEffects.filter((effect) => granted.includes(effect))
  return [
    ...(policy.rules ?? []).map((rule) => ({ text: `${sayRule(rule, titleOf)}.`, decision: rule.then })),
    ...own.map((effect) => {
      const decision = policy[effect] ?? 'allow'
      return {
        text: `${guardedWords[effect].subject} ${decisionWords(effect, decision, helpdesks).fate}.`,
        decision,
      }
    }),
  ]
}
