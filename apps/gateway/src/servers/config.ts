import { ConnectorError, effects, type ToolFilter, type ToolRecord } from '@helpdesk-mcp/contracts'
import { surfaceModes } from '@helpdesk-mcp/mcp'
import { applyFilter, nearest } from '@helpdesk-mcp/tools'
import type { ServerConfig } from '../model.ts'

/** Throws `invalid_arguments` for a list that is empty or a word that none of these tools knows; its details say field, value and what is allowed. */
export function checkConfig(config: ServerConfig, records: readonly ToolRecord[]): void {
  const known = knownWords(records)
  checkWords('methods', config.methods, known.methods)
  checkWords('tags', config.tags, known.tags)
  checkWords('effects', config.effects, known.effects)
  checkWords('tools.allow', config.tools?.allow, known.names)
  checkWords('tools.deny', config.tools?.deny, known.names)
  checkWords('surface', config.surface === undefined ? undefined : [config.surface], new Set(surfaceModes))
}

function checkWords(field: string, given: readonly string[] | undefined, known: ReadonlySet<string>): void {
  if (given === undefined) return
  const allowed = [...known]
  if (given.length === 0) {
    const all = 'leave it out to permit all, or name at least one'
    throw new ConnectorError('invalid_arguments', `${field} is empty: ${all}.`, {
      details: { field, value: [], allowed },
    })
  }
  const strange = given.find((word) => !known.has(word))
  if (strange === undefined) return
  const near = nearest(strange, allowed)
  const hint = near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : ''
  throw new ConnectorError(
    'invalid_arguments',
    `${field}: unknown value ${JSON.stringify(strange)}.${hint}`,
    {
      details: { field, value: strange, allowed },
    },
  )
}

/**
 * What a server's config means for one account: the words that its connector, or the account's own tags, know. A filter of which no
 * word is known permits none of its tools, for which undefined stands; so does one that leaves none.
 */
export function accountFilter(
  { methods, tags, effects, tools, unverified }: ServerConfig,
  records: readonly ToolRecord[],
): ToolFilter | undefined {
  const offered = unverified ? records : records.filter((record) => record.unverified === undefined)
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
  effects: ReadonlySet<string>
  /** Older names included. */
  names: ReadonlySet<string>
}

function knownWords(records: readonly ToolRecord[]): KnownWords {
  return {
    methods: new Set(['read', 'write', 'custom', ...records.map((record) => record.method)]),
    tags: new Set(records.flatMap((record) => record.tags).sort()),
    effects: new Set(effects),
    names: new Set(records.flatMap((record) => [record.name, ...(record.aliases ?? [])])),
  }
}
