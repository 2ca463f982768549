import type { ToolFilter, ToolRecord } from '@helpdesk-mcp/contracts'
import { applyFilter } from '@helpdesk-mcp/tools'
import type { ServerConfig } from '../model.ts'
import { knownWords } from './known-words.ts'

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
