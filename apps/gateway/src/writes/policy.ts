import {
  checkPolicy,
  describePolicy,
  type Effect,
  guardedEffects,
  type ToolRecord,
  type WriteDecision,
  type WriteMarks,
  type WritePolicy,
} from '@helpdesk-mcp/contracts'
import { invalid } from '../http/problem.ts'
import type { ServerConfig } from '../model.ts'

/** The part of a config that says what happens before a write is sent; undefined where every write is sent at once. */
export function policyOf({ outbound, destructive, admin, rules }: ServerConfig): WritePolicy | undefined {
  const policy: WritePolicy = {
    ...(outbound === undefined ? {} : { outbound }),
    ...(destructive === undefined ? {} : { destructive }),
    ...(admin === undefined ? {} : { admin }),
    ...(rules === undefined || rules.length === 0 ? {} : { rules }),
  }
  return Object.keys(policy).length > 0 ? policy : undefined
}

/** What of a policy is `deny`: a call that a person has approved is asked about no more, but what is never done is not done. */
export function denialsOf({ rules, ...effects }: WritePolicy): WritePolicy {
  const only = (decision: WriteDecision) => (decision === 'deny' ? decision : 'allow')
  const decided = Object.entries(effects).map(([effect, decision]) => [effect, only(decision)])
  return {
    ...Object.fromEntries(decided),
    // Those that permit stay: the first rule that holds decides.
    ...(rules ? { rules: rules.map((rule) => ({ ...rule, then: only(rule.then) })) } : {}),
  }
}

/** Whether a call can wait for a person. */
export function canDraft(config: ServerConfig): boolean {
  return (
    guardedEffects.some((effect) => config[effect] === 'draft') ||
    (config.rules ?? []).some(({ then }) => then === 'draft')
  )
}

/** Throws if the policy names what the tools do not know. */
export function checkWritePolicy(config: ServerConfig, records: readonly ToolRecord[]): void {
  const policy = policyOf(config)
  const [first, ...rest] = policy === undefined ? [] : checkPolicy(policy, records)
  if (first === undefined) return
  const problem = (message: string) => ({ field: fieldOf(message), message })
  throw invalid(problem(first), ...rest.map(problem))
}

/** A sentence about a rule begins with its place: `rules[0].when.tool`. */
function fieldOf(message: string): string {
  const [place] = /^(rules\[\d+\](\.\w+)*|outbound|destructive|admin)/.exec(message) ?? []
  return place === undefined ? 'config.rules' : `config.${place}`
}

/** What happens before a write is sent that has one of these effects, and how it is marked, in sentences. */
export function sayWrites(config: ServerConfig, effects: readonly Effect[]): string[] {
  const policy = policyOf(config)
  return [...(policy ? describePolicy(policy, [{ effects: [...effects] }]) : []), ...sayMarks(config.marks)]
}

function sayMarks({ notes = true, replies }: WriteMarks = {}): string[] {
  return [
    ...(notes ? [] : ['Its internal notes do not say that an assistant wrote them.']),
    ...(replies === undefined ? [] : [`Its messages to customers end with: “${replies}”`]),
  ]
}
