import { createPace, type LabelPlan, type ResolvePlan, valueAt } from '@helpdesk-mcp/contracts'

/** What is shown of a thing beside its id. */
export interface Label {
  name?: string
  email?: string
  also?: Record<string, string | number | boolean>
}

/** One thing of an account's own list, and what people call it. */
export interface Entry {
  id: string
  names: string[]
  label?: Label
}

/** A list that was read, by what a name is looked up with. */
export interface KnownList {
  entries: readonly Entry[]
  byId: ReadonlyMap<string, Entry[]>
  byName: ReadonlyMap<string, Entry[]>
  readAt: number
  /** Whether all of it was read: then what is not in it does not exist. */
  isWhole: boolean
  /** How many pages of it were to be read; 0 if reading ended with what was looked for. */
  pages: number
}

/** Indexes the items of a list by their ids and names. */
export async function toKnownList(
  items: readonly unknown[],
  plan: Pick<ResolvePlan, 'items' | 'id' | 'match' | 'label'>,
  reading: Pick<KnownList, 'readAt' | 'isWhole' | 'pages'>,
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
      ...(plan.label ? { label: labelIn(item, plan.label) } : {}),
    })
    entries.push(entry)
    add(byId, entry.id, entry)
    for (const name of entry.names) add(byName, plain(name), entry)
  }
  return { entries, byId, byName, ...reading }
}

/**
 * An item whose id is exactly what was given counts too: not all ids are digits. Else the entries with this very name, then, unless only
 * whole names count, those whose names begin with it, then those that have it anywhere. A beginning that ends inside a word does not beat
 * the whole word of another name: "Jones" is Mara Jones as well as Jonesy Bell.
 */
export function matching({ byId, byName }: KnownList, name: string, isWhole: boolean): readonly Entry[] {
  const wanted = plain(name)
  const same = byId.get(name) ?? byName.get(wanted)
  if (same) return same.length > 1 ? inTheseLetters(same, name) : same
  if (isWhole || wanted.length < shortestPart || standsForNoName.has(wanted)) return []
  const written = writtenAlike(byName, wanted)
  if (written.length > 0) return written
  const found = [new Set<Entry>(), new Set<Entry>(), new Set<Entry>()] as const
  for (const [known, entries] of byName) {
    const nearness = nearnessOf(known, wanted)
    if (nearness !== undefined) for (const entry of entries) found[nearness].add(entry)
  }
  return [...(found.find(({ size }) => size > 0) ?? [])]
}

/** The same for the values of a field, which are few and known: `e-mail` is Email, and `on_hold` is On Hold, wherever whole names count. */
export function matchingValue(list: KnownList, name: string, isWhole: boolean): readonly Entry[] {
  const found = matching(list, name, isWhole)
  return found.length > 0 ? found : writtenAlike(list.byName, plain(name))
}

/** Those whose name differs by spaces, hyphens and underscores alone. */
function writtenAlike(byName: KnownList['byName'], wanted: string): Entry[] {
  const bare = (name: string) => name.replace(/[\s_-]+/g, '') || name
  const alike = [...byName].filter(([known]) => bare(known) === bare(wanted))
  return [...new Set(alike.flatMap(([, entries]) => entries))]
}

/** Of names that differ by case or accents alone, the one that was written. */
function inTheseLetters(entries: readonly Entry[], name: string): readonly Entry[] {
  const exact = entries.filter(({ names }) => names.some((one) => one.trim() === name.trim()))
  return exact.length === 1 ? exact : entries
}

/** 0: begins with these whole words; 1: begins with these letters, or has them as whole words; 2: has them. */
function nearnessOf(known: string, wanted: string): 0 | 1 | 2 | undefined {
  const at = known.indexOf(wanted)
  if (at < 0) return undefined
  const isWord = (start: number) => !isLetter(known[start - 1]) && !isLetter(known[start + wanted.length])
  if (at === 0 && isWord(0)) return 0
  // Two letters inside of a word say nothing; a syllable of Chinese or Korean may be the whole of it.
  const isTooShort = wanted.length < 3 && /^[a-z]+$/.test(wanted)
  if (at === 0) return isTooShort ? undefined : 1
  for (let start = at; start >= 0; start = known.indexOf(wanted, start + 1)) if (isWord(start)) return 1
  return isTooShort ? undefined : 2
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character)
}

/** A single letter is in most names. */
const shortestPart = 2

/** Words that people give in place of a name: they are part of none, so "me" is not Ravi Menon. */
const standsForNoName: ReadonlySet<string> = new Set(
  'me my i myself self you all any anybody anyone everybody everyone no nobody none null nil undefined unassigned unset empty default current'.split(
    ' ',
  ),
)

/** What is shown of an item. */
export function labelIn(item: unknown, { name, email, also }: LabelPlan): Label {
  const [called] = nameIn(item, name)
  const [address] = email === undefined ? [] : nameIn(item, email)
  return {
    ...(called === undefined ? {} : { name: called }),
    ...(address === undefined ? {} : { email: address }),
    ...(also ? { also: shownIn(item, also) } : {}),
  }
}

function shownIn(item: unknown, also: Readonly<Record<string, string>>): NonNullable<Label['also']> {
  const found = Object.entries(also).flatMap(([key, path]): [string, string | number | boolean][] => {
    const value = valueAt(item, path)
    if (typeof value === 'boolean' || typeof value === 'number') return [[key, value]]
    return typeof value === 'string' && value !== '' ? [[key, value.slice(0, maxNameLength)]] : []
  })
  return Object.fromEntries(found)
}

/** Whether this is the whole name of an item. */
export function isCalled(item: unknown, { match }: Pick<ResolvePlan, 'match'>, name: string): boolean {
  return match.some((paths) => nameIn(item, paths).some((one) => plain(one) === plain(name)))
}

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

/** A name as it is compared: whatever its case, its accents and the spaces around it. */
export function plain(name: string): string {
  return name
    .slice(0, maxNameLength)
    .trim()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
}
