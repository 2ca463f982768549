import { effects, isObject } from '@helpdesk-mcp/contracts'
import type { Say } from './response-plan.ts'

const reads = new Set(['list', 'get'])
const ruleKeys = ['arguments', 'absent', 'effects']

/** What a tool does to people must be said, in known words; a rule without a condition would hold always. */
export function checkEffects(raw: Record<string, unknown>, say: Say): void {
  const method = String(raw['method'])
  const rules = Array.isArray(raw['when']) ? raw['when'] : []
  if (raw['effects'] !== undefined) checkList(method, raw['effects'], 'effects', say)
  else if (!reads.has(method))
    say('effects', 'are not stated.', `State what a call does: a list out of ${effects.join(', ')}.`)
  for (const [index, rule] of rules.entries()) {
    const key = `when.${index}`
    if (!isObject(rule) || !Object.keys(rule).every((name) => ruleKeys.includes(name)) || !hasCondition(rule))
      say(
        key,
        'is not a rule.',
        'A rule is { arguments: { <path>: <value> }, effects: [...] } or { absent: [<path>], effects: [...] }.',
      )
    else if (contradicts(rule))
      say(
        key,
        'never holds: it asks for the value of an argument that it wants absent.',
        'Drop one of the two.',
      )
    else checkList(method, rule['effects'], key, say)
  }
}

function hasCondition(rule: Record<string, unknown>): boolean {
  const { arguments: equal, absent } = rule
  const isEqual = isObject(equal) && Object.keys(equal).length > 0
  const isAbsent =
    Array.isArray(absent) && absent.length > 0 && absent.every((path) => typeof path === 'string')
  return (isEqual || equal === undefined) && (isAbsent || absent === undefined) && (isEqual || isAbsent)
}

function contradicts({ arguments: equal, absent }: Record<string, unknown>): boolean {
  const paths = Object.keys(isObject(equal) ? equal : {})
  return ((absent ?? []) as string[]).some((name) =>
    paths.some((path) => path === name || path.startsWith(`${name}.`)),
  )
}

function checkList(method: string, list: unknown, key: string, say: Say): void {
  const isKnown =
    Array.isArray(list) &&
    list.length > 0 &&
    list.every((effect) => (effects as readonly unknown[]).includes(effect))
  if (!isKnown)
    say(
      key,
      `${JSON.stringify(list) ?? 'nothing'} is not a list of effects.`,
      `Use one or more of ${effects.join(', ')}.`,
    )
  else if (reads.has(method) && list.some((effect) => effect !== 'read'))
    say(
      key,
      `a ${method} tool cannot have effects other than read.`,
      'Give it a method of its own (custom) that says what it does.',
    )
}
