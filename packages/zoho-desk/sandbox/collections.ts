import { type Collection, createCollection } from '@helpdesk-mcp/sandbox'
import type { Entry } from './records.ts'
import { stamp } from './stamp.ts'
import type { ZohoDeskState } from './state.ts'

/** Segments of paths that name a collection otherwise called. */
const aliases: Record<string, string> = {
  timeEntry: 'timeEntries',
  solutions: 'articles',
  templates: 'emailTemplates',
  organizationModules: 'modules',
  mailReplyAddress: 'mailReplyAddresses',
  draftReply: 'threads',
  deletedAgents: 'agents',
  communityCategory: 'communityCategories',
  communityUsers: 'users',
  portalUsers: 'users',
  kbCategory: 'kbRootCategories',
  articleTranslations: 'translations',
  lastAccessedView: 'views',
  organizationFields: 'fields',
}

/** The collection that a segment of a path names; an empty one at first. */
export function collectionOf(state: ZohoDeskState, segment: string): Collection<Entry> {
  const name = aliases[segment] ?? segment
  state.collections[name] ??= newCollection(state, name)
  return state.collections[name]
}

/** The newest stand first. Each collection has a range of ids of its own, the same on every run. */
export function newCollection(
  state: Pick<ZohoDeskState, 'collections' | 'timeline' | 'firstId'>,
  name: string,
): Collection<Entry> {
  const range = state.firstId + BigInt(Object.keys(state.collections).length) * 100_000n
  const { timeline } = state
  return createCollection<Entry>({
    insertAt: 'head',
    // The first ticket has room for older ones before it.
    firstSequence: name === 'tickets' ? 12_343 : 1,
    nextId: (sequence) => String(range + BigInt(sequence)),
    timestamps: { created: 'createdTime', updated: 'modifiedTime', timeline, format: stamp },
  })
}
