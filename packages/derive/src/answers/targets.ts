import { isObject, type TargetPlan, type ToolRecord } from '@helpdesk-mcp/contracts'
import type { ToolEntry } from '../entries/entry.ts'
import type { AnswerFields } from '../entries/write-entries.ts'
import type { DeriveProblem } from '../problems.ts'
import { singularOf, snakeCase } from '../tools/names.ts'

/** One row of `targets` in tools.yaml: a kind of thing, and how its records name themselves. */
interface KindEntry {
  /** The resources whose records are of this kind; absent where no tool reads one. */
  resources?: string[]
  /** Arguments that hold its id or ids, besides those that are named after it. */
  arguments?: string[]
  /** The record's fields, as dotted paths. `id` is called id unless said otherwise. */
  id?: string[]
  /** Joined with a space; of paths with `|` between them the first that holds a text counts. */
  title?: string[]
  number?: string
  /** Of a conversation: its customer's name. */
  customer?: string
  link?: string
  /** Where the record says how its customer is reached. */
  address?: string[]
  channel?: string
  /** Kind -> where the record holds the id of another that may say it. */
  of?: Record<string, string>
  /** Where answers about another kind hold the id (and the title) of this one, by that kind. */
  within?: Record<string, { id: string; title?: string[] }>
}

type Kinds = ReadonlyMap<string, KindEntry>

const text = (value: unknown) => typeof value === 'string' && value !== ''
const texts = (value: unknown) => Array.isArray(value) && value.length > 0 && value.every(text)

const forms: Record<keyof KindEntry, (value: unknown) => boolean> = {
  resources: texts,
  arguments: texts,
  id: texts,
  title: texts,
  number: text,
  customer: text,
  link: text,
  address: texts,
  channel: text,
  of: (value) => isObject(value) && Object.values(value).every(text),
  within: (value) =>
    isObject(value) &&
    Object.values(value).every(
      (place) =>
        isObject(place) && text(place['id']) && (place['title'] === undefined || texts(place['title'])),
    ),
}

/**
 * Adds to each record what its calls touch. Kinds are in the order of the table, the most telling first; others follow. An entry's own
 * `targets` say the kind of an argument that is named after nothing, or after something else.
 */
export function withTargets(
  records: readonly ToolRecord[],
  table: unknown,
  entries: ReadonlyMap<string, Pick<ToolEntry, 'targets'>>,
  fields: AnswerFields,
  problems: DeriveProblem[],
): ToolRecord[] {
  const kinds = readKinds(table, new Set(records.map(({ resource }) => resource)), problems)
  checkReach(kinds, records, fields, problems)
  const names = createKindNames(kinds, records)
  return records.map((record) => {
    const own = entries.get(record.id)?.targets ?? {}
    for (const argument of Object.keys(own)) {
      if (Object.hasOwn(record.inputSchema.properties ?? {}, argument)) continue
      const problem = `${argument} is not an argument of the tool.`
      problems.push({
        file: 'tools.yaml',
        key: `${record.id}.targets`,
        problem,
        fix: 'Use one of its arguments.',
      })
    }
    const targets = targetsOf(record, kinds, own, names)
    return targets.length === 0 ? record : { ...record, targets }
  })
}

/** Where a kind says how its customer is reached must be in the answer of one of its tools, or be a name that is put beside an id there. */
function checkReach(
  kinds: Kinds,
  records: readonly ToolRecord[],
  fields: AnswerFields,
  problems: DeriveProblem[],
): void {
  for (const [kind, { resources = [], address = [], channel = [], of = {} }] of kinds) {
    const readers = records.filter(
      ({ resource, method }) => method !== 'delete' && resources.includes(resource),
    )
    for (const path of [...address, ...[channel].flat(), ...Object.values(of)]) {
      const isBeside = ({ response }: ToolRecord) =>
        response.names?.some(({ name, email }) => path === name || path === email)
      if (readers.some((record) => fields.get(record.id)?.(path) || isBeside(record))) continue
      const problem = `${path} is not in the answer of any tool for ${resources.join(', ')}.`
      problems.push({ file: 'tools.yaml', key: `targets.${kind}`, problem, fix: 'Fix the path.' })
    }
  }
}

function readKinds(table: unknown, resources: ReadonlySet<string>, problems: DeriveProblem[]): Kinds {
  const kinds = new Map<string, KindEntry>()
  const report = (key: string, problem: string, fix: string) =>
    problems.push({ file: 'tools.yaml', key: `targets.${key}`, problem, fix })
  for (const [kind, row] of Object.entries(isObject(table) ? table : {})) {
    const wrong = Object.entries(isObject(row) ? row : {}).find(
      ([key, value]) => !(Object.hasOwn(forms, key) && forms[key as keyof KindEntry](value)),
    )
    if (!isObject(row) || (row['resources'] ?? row['arguments']) === undefined || wrong) {
      const fix = `Give resources or arguments; known keys: ${Object.keys(forms).join(', ')}.`
      report(wrong ? `${kind}.${wrong[0]}` : kind, 'is not valid.', fix)
      continue
    }
    const entry = row as unknown as KindEntry
    for (const resource of entry.resources ?? []) {
      if (resources.has(resource)) continue
      report(
        `${kind}.resources`,
        `${resource} is not the resource of any tool.`,
        'Use the resource of a tool.',
      )
    }
    for (const key of ['within', 'of'] as const) {
      for (const other of Object.keys(entry[key] ?? {})) {
        if (isObject(table) && Object.hasOwn(table, other)) continue
        report(`${kind}.${key}`, `${other} is not a kind.`, 'Use a key of targets.')
      }
    }
    kinds.set(kind, entry)
  }
  return kinds
}

interface KindNames {
  ofResource(resource: string): string
  /** The kind whose id an argument holds; undefined when it holds none. */
  ofArgument(record: ToolRecord, argument: string): string | undefined
}

function createKindNames(kinds: Kinds, records: readonly ToolRecord[]): KindNames {
  const byResource = new Map(
    [...kinds].flatMap(([kind, { resources = [] }]) => resources.map((one) => [one, kind])),
  )
  const byArgument = new Map(
    [...kinds].flatMap(([kind, entry]) => (entry.arguments ?? []).map((argument) => [argument, kind])),
  )
  const ofResource = (resource: string) => byResource.get(resource) ?? singularOf(resource)
  const byWord = new Map(records.map(({ resource }) => [singularOf(resource), ofResource(resource)]))
  for (const kind of kinds.keys()) byWord.set(kind, kind)
  const resources = new Map(records.map(({ id, resource }) => [id, resource]))
  return {
    ofResource,
    ofArgument(record, argument) {
      const named = byArgument.get(argument)
      if (named !== undefined) return named
      const plan = record.resolve?.[argument]
      // A value that is its own name, such as a status, is nothing that a call touches.
      if (plan?.match.includes(plan.id)) return undefined
      if (plan) return ofResource(resources.get(plan.list) ?? '')
      const word = /^(?:filter_)?(?:(.+?)_)?ids?(?:_equals)?$/.exec(snakeCase(argument))
      if (!word) return undefined
      return word[1] === undefined ? ofResource(record.resource) : byWord.get(word[1])
    },
  }
}

function targetsOf(
  record: ToolRecord,
  kinds: Kinds,
  said: Readonly<Record<string, string>>,
  names: KindNames,
): TargetPlan[] {
  const own = names.ofResource(record.resource)
  const entry = kinds.get(own)
  const hasAnswer = record.response.kind === 'item'
  const naming = hasAnswer && entry ? pick(entry) : {}
  // A list of ids that a write replaces is read under its own name.
  const merged = (record.merge ?? []).flatMap(({ add, remove }) => [add, remove])
  const fromArguments = Object.keys(record.inputSchema.properties ?? {}).flatMap((argument): TargetPlan[] => {
    if (merged.includes(argument)) return []
    const kind = Object.hasOwn(said, argument) ? said[argument] : names.ofArgument(record, argument)
    if (kind === undefined) return []
    return [{ kind, argument, ...(kind === own ? { ...(hasAnswer ? answerOf(entry) : {}), ...naming } : {}) }]
  })
  const isGiven = (kind: string) => fromArguments.some((plan) => plan.kind === kind)
  const answered: TargetPlan[] =
    hasAnswer && !isGiven(own) && record.request.method !== 'DELETE'
      ? [{ kind: own, ...answerOf(entry), ...naming }]
      : []
  const within = [...kinds].flatMap(([kind, { within = {} }]): TargetPlan[] => {
    const place = Object.hasOwn(within, own) ? within[own] : undefined
    if (!place || !hasAnswer) return []
    return [{ kind, answer: [place.id], ...(place.title ? { title: place.title } : {}) }]
  })
  const rows: TargetPlan[] =
    !hasAnswer && entry && (entry.title ?? entry.number ?? entry.address ?? entry.of)
      ? [{ kind: own, ...answerOf(entry), ...pick(entry), rows: true }]
      : []
  const order = [...kinds.keys()]
  const rank = (kind: string) => (order.includes(kind) ? order.indexOf(kind) : order.length)
  const targets = [...fromArguments, ...answered, ...within].sort((a, b) => rank(a.kind) - rank(b.kind))
  return [...targets, ...rows]
}

function answerOf(entry: KindEntry | undefined): Pick<TargetPlan, 'answer'> {
  return { answer: entry?.id ?? ['id'] }
}

function pick({ title, number, customer, link, address, channel, of }: KindEntry): Omit<TargetPlan, 'kind'> {
  const reach = { ...(address ? { address } : {}), ...(channel ? { channel } : {}), ...(of ? { of } : {}) }
  return {
    ...(title ? { title } : {}),
    ...(number ? { number } : {}),
    ...(customer ? { customer } : {}),
    ...(link ? { link } : {}),
    ...(Object.keys(reach).length > 0 ? { reach } : {}),
  }
}

/** How the records of a resource name themselves. */
export function recordNames(table: unknown, resource: string): Pick<KindEntry, 'id' | 'number'> {
  const rows = isObject(table) ? Object.values(table) : []
  const row = rows.find(
    (one) => isObject(one) && Array.isArray(one['resources']) && one['resources'].includes(resource),
  )
  const { id, number } = (isObject(row) ? row : {}) as KindEntry
  return {
    ...(texts(id) ? { id: id as string[] } : {}),
    ...(text(number) ? { number: number as string } : {}),
  }
}
