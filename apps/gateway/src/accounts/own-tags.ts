import type { ToolRecord } from '@helpdesk-mcp/contracts'
import type { Account } from '../model.ts'

/** A connector's tools with the tags that an account gives them; tools without one stay the same objects. */
export function withOwnTags(records: readonly ToolRecord[], tags: Account['tags']): readonly ToolRecord[] {
  const own = new Map<string, string[]>()
  for (const [tag, names] of Object.entries(tags)) {
    for (const name of names) own.set(name, [...(own.get(name) ?? []), tag])
  }
  if (own.size === 0) return records
  return records.map((record) => {
    const added = [record.name, ...(record.aliases ?? [])].flatMap((name) => own.get(name) ?? [])
    return added.length === 0 ? record : { ...record, tags: [...new Set([...record.tags, ...added])] }
  })
}
