import { createPace, type ResolvePlan, valueAt } from '@helpdesk-mcp/contracts'

/** One thing of an account's own list, and what people call it. */
export interface Entry {
  id: string
  names: string[]
}

/** A list that was read, by what a name is looked up with. */
export interface KnownList {
  entries: readonly Entry[]
  byId: ReadonlyMap<string, Entry[]>
  byName: ReadonlyMap<string, Entry[]>
  readAt: number
}

/** Indexes the items of a list by their ids and names. */
export async function toKnownList(
  items: readonly unknown[],
  plan: ResolvePlan,
  readAt: number,
): Promise<KnownList> {
  const pace = createPace()
  const byId = new Map<string, Entry[]>()
  const byName = new Map<string, Entry[]>()
  const add = (index: Map<string, Entry[]>, key: string, entry: Entry) => {
    const same = index.get(key)
    if (!same) index.set(key, [entry])
    else if (same.at(-1) !== entry) same.push(entry)
  }
  const { items: within } = plan
  const inner = within ? items.flatMap((item) => within.flatMap((path) => valueAt(item, path) ?? [])) : items
  const entries: Entry[] = []
  for (const item of inner) {
    await pace()
    // Copied, since a part of a text keeps the whole text in memory, and these are kept.
    const entry = structuredClone({
      id: String(valueAt(item, plan.id) ?? '').slice(0, maxNameLength),
      names: plan.match.flatMap((paths) => nameIn(item, paths)),
    })
    entries.push(entry)
    add(byId, entry.id, entry)
    for (const name of entry.names) add(byName, plain(name), entry)
  }
  return { entries, byId, byName, readAt }
}

/**
 * An item whose id is exactly what was given counts too: not all ids are digits. Where no name is the same, those that have it as a part
 * count, unless only whole names do.
 */
export function matching({ byId, byName }: KnownList, name: string, isWhole: boolean): readonly Entry[] {
  const wanted = plain(name)
  const same = byId.get(name) ?? byName.get(wanted)
  if (same || isWhole || wanted.length < shortestPart) return same ?? []
  const found = new Set<Entry>()
  for (const [known, entries] of byName) {
    if (known.includes(wanted)) for (const entry of entries) found.add(entry)
  }
  return [...found]
}

/** A single letter is in most names. */
const shortestPart = 2

/** Several paths with spaces between them are one name: `firstName lastName`. */
function nameIn(item: unknown, paths: string): string[] {
  const values = paths.split(' ').map((path) => valueAt(item, path))
  if (values.length === 1)
    return values
      .flat()
      .slice(0, maxNamesOfEntry)
      .flatMap((value) => value ?? [])
      .map((value) => String(value).slice(0, maxNameLength))
  const name = values.filter((value) => value !== undefined && value !== null && value !== '').join(' ')
  return name === '' ? [] : [name.slice(0, maxNameLength)]
}

/** Longer names are compared by their beginnings. */
const maxNameLength = 500
const maxNamesOfEntry = 20

/** A name as it is compared: whatever its case and the spaces around it. */
export function plain(name: string): string {
  return name.slice(0, maxNameLength).trim().toLowerCase()
}
