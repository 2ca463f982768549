import { effects as allEffects, type Effect } from '@helpdesk-mcp/contracts'
import { presets } from '@helpdesk-mcp/tools'
import type { ServerConfig } from '../model.ts'
import { policyOf, sayWrites } from '../writes/policy.ts'

const may: Readonly<Record<Effect, string>> = {
  read: 'look things up',
  internal: 'make internal changes (notes, tags, assignments)',
  outbound: 'write to customers',
  destructive: 'make changes that are hard to undo (delete, merge)',
  admin: 'change settings, agents or permissions',
}

/** What an MCP server may do whose config names no effects. */
export const grantedByDefault: readonly Effect[] = allEffects.filter((effect) => effect !== 'admin')

/**
 * What a config permits and what it does not, and what happens before a write is sent, in sentences. `among` are the effects that its tools
 * can have at all.
 */
export function sayConfig(config: ServerConfig, among: readonly Effect[] = allEffects): string[] {
  const granted = allEffects.filter((effect) => (config.effects ?? grantedByDefault).includes(effect))
  const can = granted.filter((effect) => among.includes(effect))
  const cannot = allEffects.filter((effect) => !can.includes(effect))
  const { groups, tags, lookups } = config
  if (can.length === 0) return ['It can do nothing: its config leaves no tools of its accounts.']
  return [
    `It can ${listed(
      can.map((effect) => may[effect]),
      'and',
    )}${groups ? `, in ${listed(groups, 'and')}` : ''}.`,
    ...(lookups && (groups || tags) ? ['It can look up the names and ids that its tools take.'] : []),
    ...(cannot.length > 0
      ? [
          `It cannot ${listed(
            cannot.map((effect) => may[effect]),
            'or',
          )}.`,
        ]
      : []),
    ...(can.includes('outbound') && !policyOf(config) ? ['Customers see at once what it sends.'] : []),
    ...sayWrites(config, can),
  ]
}

/** The preset whose parts a config has, if it limits nothing else. */
export function presetOf({ effects, groups, lookups, methods, tags, tools }: ServerConfig): string | null {
  if (methods || tags || tools) return null
  const same = (one: readonly string[] | undefined, other: readonly string[] | undefined) =>
    JSON.stringify(one && [...one].sort()) === JSON.stringify(other && [...other].sort())
  const found = presets.find(
    ({ filter }) =>
      same(effects, filter.effects) &&
      same(groups, filter.groups) &&
      (lookups ?? false) === (filter.lookups ?? false),
  )
  return found?.name ?? null
}

function listed(words: readonly string[], last: 'and' | 'or'): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`
}
