import {
  effects,
  quote,
  resultForms,
  type ToolFilter,
  type ToolRecord,
  toolGroups,
} from '@helpdesk-mcp/contracts'
import { surfaces } from '@helpdesk-mcp/mcp'
import { applyFilter, nearest } from '@helpdesk-mcp/tools'
import { invalid } from '../http/problem.ts'
import type { ServerConfig } from '../model.ts'
import { checkWritePolicy } from '../writes/policy.ts'
import { leavesNothing } from './leaves-nothing.ts'

/** Throws if a config has an empty list or an unknown word, or leaves no tool. `accounts` are the tools of each account. */
export function checkConfig(config: ServerConfig, accounts: readonly (readonly ToolRecord[])[]): void {
  const known = knownWords(accounts.flatMap((records) => offeredTools(config, records)))
  checkWords('methods', config.methods, known.methods)
  checkWords('tags', config.tags, known.tags)
  checkWords('groups', config.groups, known.groups)
  checkWords('effects', config.effects, known.effects)
  checkWords('tools.allow', config.tools?.allow, known.names)
  checkWords('tools.deny', config.tools?.deny, known.names)
  checkWords('surface', config.surface === undefined ? undefined : [config.surface], new Set(surfaces))
  checkWords('results', config.results === undefined ? undefined : [config.results], new Set(resultForms))
  const leaves = (one: ServerConfig) => accounts.some((records) => accountFilter(one, records))
  if (!leaves(config)) throw leavesNothing(config, leaves)
  checkWritePolicy(
    config,
    accounts.flatMap((records) => offeredTools(config, records)),
  )
}

function checkWords(name: string, given: readonly string[] | undefined, known: ReadonlySet<string>): void {
  if (given === undefined) return
  const field = `config.${name}`
  const allowed = [...known]
  if (given.length === 0) {
    const message = `${name} is empty: leave it out to permit all, or name at least one.`
    throw invalid({ field, value: [], allowed, message })
  }
  const unknown = given.find((word) => !known.has(word))
  if (unknown === undefined) return
  const near = nearest(unknown, allowed)
  const hint = near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : ''
  const message = `Unknown value ${quote(unknown)}.${hint}`
  throw invalid({ field, value: unknown, allowed, message })
}

/** The tools that a config can permit at all. */
export function offeredTools(
  { unverified }: ServerConfig,
  records: readonly ToolRecord[],
): readonly ToolRecord[] {
  return unverified ? records : records.filter((record) => record.unverified === undefined)
}

/**
 * A server's config as a filter for one account: without the words that only other accounts know. Undefined if it permits none of this
 * account's tools.
 */
export function accountFilter(config: ServerConfig, records: readonly ToolRecord[]): ToolFilter | undefined {
  const { methods, tags, groups, lookups, effects, tools } = config
  const offered = offeredTools(config, records)
  const known = knownWords(offered)
  const meant = (words: readonly string[] | undefined, among: ReadonlySet<string>) =>
    words?.filter((word) => among.has(word))
  const own = {
    methods: meant(methods, known.methods),
    tags: meant(tags, known.tags),
    allow: meant(tools?.allow, known.names),
  }
  if (Object.values(own).some((words) => words?.length === 0)) return undefined
  const deny = meant(tools?.deny, known.names) ?? []
  const named = { ...(own.allow ? { allow: own.allow } : {}), ...(deny.length > 0 ? { deny } : {}) }
  const filter: ToolFilter = {
    ...(own.methods ? { methods: own.methods } : {}),
    ...(own.tags ? { tags: own.tags } : {}),
    ...(groups ? { groups } : {}),
    ...(lookups ? { lookups } : {}),
    ...(effects ? { effects } : {}),
    ...(Object.keys(named).length > 0 ? { tools: named } : {}),
  }
  try {
    applyFilter(offered, filter)
    return filter
  } catch {
    return undefined
  }
}

/** The words that a filter over these tools may use. */
interface KnownWords {
  methods: ReadonlySet<string>
  tags: ReadonlySet<string>
  groups: ReadonlySet<string>
  effects: ReadonlySet<string>
  /** Older names included. */
  names: ReadonlySet<string>
}

function knownWords(records: readonly ToolRecord[]): KnownWords {
  return {
    methods: new Set(['read', 'write', 'custom', ...records.map((record) => record.method)]),
    tags: new Set(records.flatMap((record) => record.tags).sort()),
    groups: new Set(toolGroups),
    effects: new Set(effects),
    names: new Set(records.flatMap((record) => [record.name, ...(record.aliases ?? [])])),
  }
}
