import {
  type ArgumentConditions,
  type DraftPlan,
  type GuardPlan,
  isObject,
  type JsonSchema,
  type SendsPlan,
  type ThreadPlan,
  type ToolRecord,
} from '@helpdesk-mcp/contracts'
import { isReadOnly, possibleEffects } from '@helpdesk-mcp/tools'
import type { DeriveProblem } from '../problems.ts'
import { isRule, only, text, texts } from './forms.ts'

/** What the entry of a write says so that it can be guarded. */
export interface GuardEntry {
  /** Dotted name of the argument that holds the words of a message or a note, or of those that hold them in several forms. */
  words?: string | string[]
  /** The same of those that say to whom the words go, where no conversation is named: the customer gets the same words once, whatever else is given. */
  recipient?: string | string[]
  /** When only the team reads the words: always, or where one of these conditions holds. */
  note?: Conditions
  /** When the customer is sent a message that the vendor makes. */
  notifies?: Conditions
  /** When it closes the conversation. */
  closes?: Conditions
  /** The tool that stores the message as the vendor's own draft. */
  draft?: string | DraftPlan
  /** The message that the vendor keeps and that it sends: what reads it, and the tools that change it. */
  sends?: SendsPlan & { changed_by?: string[] }
  /** Why no message of it and no change of the conversation is looked for. */
  unguarded?: string
}

type Conditions = true | ArgumentConditions | ArgumentConditions[]

const conditions = (value: unknown) => isObject(value) && isRule({ ...value, is: true }, 'is', () => true)

const when = {
  name: 'true or a list of { arguments, absent, given }',
  holds: (value: unknown) => value === true || [value].flat().every(conditions),
}

const names = { name: 'string or list of strings', holds: (value: unknown) => text(value) || texts(value) }

export const guardKeys = {
  ...{ words: names, recipient: names },
  ...{ note: when, notifies: when, closes: when },
  draft: {
    name: 'tool or { tool, unless }',
    holds: (value: unknown) => text(value) || only({ tool: text, unless: texts }, ['tool'])(value),
  },
  sends: {
    name: '{ tool, arguments, text, shows, changed_by }',
    holds: only(
      {
        ...{ tool: text, text, shows: texts, changed_by: texts },
        arguments: (value) => isObject(value) && Object.values(value).every(text),
      },
      ['tool', 'arguments', 'text', 'shows'],
    ),
  },
  unguarded: { name: 'string', holds: text },
}

/** `threads` of tools.yaml: kind of target -> the tool that reads its turns, or why none does. */
type ThreadTable = Record<string, { tool: string; argument: string } | string>

type Report = (key: string, problem: string, fix: string) => void

/** Adds to each write what guards it, and to each read of a conversation that it is one. */
export function withGuards(
  records: readonly ToolRecord[],
  table: unknown,
  entries: ReadonlyMap<string, GuardEntry>,
  problems: DeriveProblem[],
): ToolRecord[] {
  const threads = readThreads(table, records, problems)
  const byId = new Map(records.map((record) => [record.id, record]))
  const drafts = new Set(
    [...entries.values()].flatMap(({ draft, sends }) => [
      ...(draft === undefined ? [] : [typeof draft === 'string' ? draft : draft.tool]),
      ...(sends?.changed_by ?? []),
    ]),
  )
  return records.map((record) => {
    if (isReadOnly(record)) {
      const thread = shownThread(record, threads)
      return thread ? { ...record, thread } : record
    }
    const report: Report = (key, problem, fix) =>
      problems.push({ file: 'tools.yaml', key: `${record.id}.${key}`, problem, fix })
    const guard = {
      ...guardOf(record, entries.get(record.id) ?? {}, threads),
      ...(drafts.has(record.id) ? { isDraft: true as const } : {}),
    }
    checkGuard(record, guard, { byId, hasThreads: table !== undefined }, report)
    return Object.keys(guard).length > 0 ? { ...record, guard } : record
  })
}

function readThreads(table: unknown, records: readonly ToolRecord[], problems: DeriveProblem[]): ThreadTable {
  const entry = only({ tool: text, argument: text }, ['tool', 'argument'])
  const report: Report = (key, problem, fix) =>
    problems.push({ file: 'tools.yaml', key: key ? `threads.${key}` : 'threads', problem, fix })
  if (table === undefined) return {}
  if (!isObject(table)) {
    report('', 'is not a map.', 'Give { tool, argument } or a reason for each kind of target.')
    return {}
  }
  for (const [kind, value] of Object.entries(table)) {
    if (!text(value) && !entry(value)) {
      report(kind, 'is neither { tool, argument } nor a reason.', 'Name the tool that reads its turns.')
      continue
    }
    if (!records.some(({ targets }) => targets?.some((target) => target.kind === kind)))
      report(kind, 'is not the kind of any target.', 'Use a kind of the key targets.')
    if (typeof value === 'string' || !isObject(value)) continue
    const reader = records.find(({ id }) => id === value['tool'])
    const isFit =
      reader?.response.turns && Object.hasOwn(reader.inputSchema.properties ?? {}, String(value['argument']))
    if (!isFit)
      report(
        kind,
        `${String(value['tool'])} is not a tool that reads turns by ${String(value['argument'])}.`,
        'Name one that has the key turns.',
      )
  }
  return table as ThreadTable
}

/** The conversation of which a read shows all turns, a page of them, or one. */
function shownThread(
  { id, targets = [], response }: ToolRecord,
  threads: ThreadTable,
): ThreadPlan | undefined {
  if (!response.turns) return undefined
  const isTurn = response.kind === 'item' && response.turns.at === ''
  const target = targets.find(({ kind, rows }) => !rows && isObject(threads[kind]))
  const thread = target && threads[target.kind]
  if (!target || !isObject(thread)) return undefined
  const { argument } = target
  if ((response.kind === 'list' || isTurn) && argument === undefined) return undefined
  return {
    kind: target.kind,
    ...(argument === undefined ? {} : { argument }),
    ...(thread.tool === id ? { reads: thread.argument } : {}),
    ...(isTurn ? { isTurn } : {}),
  }
}

function guardOf(record: ToolRecord, entry: GuardEntry, threads: ThreadTable): GuardPlan {
  const { words, recipient, note, notifies, closes, draft, sends, unguarded } = entry
  const target = record.targets?.find(
    ({ kind, argument }) => argument !== undefined && Object.hasOwn(threads, kind),
  )
  const thread = target && threads[target.kind]
  const reason = unguarded ?? (typeof thread === 'string' ? thread : undefined)
  return {
    ...(target?.argument !== undefined && isObject(thread)
      ? { thread: { kind: target.kind, argument: target.argument } }
      : {}),
    ...(words === undefined ? {} : { words: [words].flat() }),
    ...(recipient === undefined ? {} : { recipient: [recipient].flat() }),
    ...(note === undefined ? {} : { note: listOf(note) }),
    ...(notifies === undefined ? {} : { notifies: listOf(notifies) }),
    ...(closes === undefined ? {} : { closes: listOf(closes) }),
    ...(draft === undefined ? {} : { draft: typeof draft === 'string' ? { tool: draft } : draft }),
    ...(sends === undefined ? {} : { sends: withoutChanges(sends) }),
    ...(reason === undefined ? {} : { unguarded: reason }),
  }
}

function listOf(when: Conditions): ArgumentConditions[] {
  return when === true ? [] : [when].flat()
}

function withoutChanges({ changed_by: _, ...sends }: NonNullable<GuardEntry['sends']>): SendsPlan {
  return sends
}

function canBeOutbound(record: ToolRecord): boolean {
  return possibleEffects(record).some((effects) => effects.includes('outbound'))
}

/** Adds to each write the arguments that guard it, where they can apply: each costs every model that sees the list. */
export function withGuardArguments(records: readonly ToolRecord[]): ToolRecord[] {
  return records.map((record) => {
    if (isReadOnly(record)) return record
    const { fields, ...own } = record.inputSchema.properties ?? {}
    const properties = { ...own, ...guardArguments(record), ...(fields ? { fields } : {}) }
    return { ...record, inputSchema: { ...record.inputSchema, properties } }
  })
}

function guardArguments(record: ToolRecord): Record<string, JsonSchema> {
  const { thread, words, notifies, closes } = record.guard ?? {}
  const isOutbound = canBeOutbound(record)
  const isMessage = (words ?? notifies) !== undefined && isOutbound
  const isChecked = thread !== undefined && (isMessage || closes !== undefined)
  return {
    dry_run: { type: 'boolean', description: 'Shows the request, sends nothing.' },
    ...(isOutbound ? { idempotency_key: { type: 'string', description: 'Sent once a key.' } } : {}),
    ...(isChecked
      ? { if_unchanged_since: { type: 'string', description: 'Time or id of the last turn read.' } }
      : {}),
  }
}

function checkGuard(
  record: ToolRecord,
  { thread, words, recipient, note, notifies, closes, draft, sends, unguarded }: GuardPlan,
  { byId, hasThreads }: { byId: ReadonlyMap<string, ToolRecord>; hasThreads: boolean },
  report: Report,
): void {
  const properties = record.inputSchema.properties ?? {}
  const isArgument = (path: string) => Object.hasOwn(properties, path.split('.')[0] ?? '')
  for (const path of words ?? [])
    if (!isArgument(path))
      report('words', `${path} is not an argument.`, 'Name the argument that holds the text.')
  for (const path of recipient ?? [])
    if (!isArgument(path))
      report('recipient', `${path} is not an argument.`, 'Name the argument that says to whom it goes.')
  if (recipient && (thread || !words))
    report('recipient', 'is of use for words without a conversation alone.', 'Remove it.')
  for (const [key, rules = []] of Object.entries({ note, notifies, closes }))
    for (const path of rules.flatMap(argumentsOf))
      if (!isArgument(path)) report(key, `${path} is not an argument.`, 'Name it as the input schema does.')
  if (note && !words) report('note', 'has no words.', 'Name the argument that holds the text.')
  for (const [key, rules] of Object.entries({ notifies, closes }))
    if (rules && !thread && unguarded === undefined)
      report(key, 'names no conversation.', 'Add its kind to threads, or say why with unguarded.')
  const isMessage = [words, notifies, closes, unguarded].some((one) => one !== undefined)
  // A connector that knows no conversations has none to guard.
  if (hasThreads && canBeOutbound(record) && record.group === 'conversations' && !isMessage)
    report(
      'words',
      'is missing: a customer may notice what the tool does.',
      'Name the argument with the text (words), say when the vendor makes one (notifies) or when it closes the conversation (closes), or why none (unguarded).',
    )
  if (sends) checkSends(sends, byId.get(sends.tool), isArgument, report)
  if (!draft) return
  const target = byId.get(draft.tool)
  const taken = target?.inputSchema.properties ?? {}
  const isFit =
    target &&
    !canBeOutbound(target) &&
    words?.every((path) => Object.hasOwn(taken, path)) &&
    Object.keys(properties).some((name) => Object.hasOwn(taken, name)) &&
    (target.inputSchema.required ?? []).every((name) => Object.hasOwn(properties, name))
  if (!isFit)
    report(
      'draft',
      `${draft.tool} does not store the words of ${record.id} unseen.`,
      'Name the tool that makes the draft.',
    )
  for (const name of draft.unless ?? [])
    if (!Object.hasOwn(properties, name)) report('draft', `${name} is not an argument.`, 'Remove it.')
}

function argumentsOf(rule: ArgumentConditions): string[] {
  return [...Object.keys(rule.arguments ?? {}), ...(rule.absent ?? []), ...(rule.given ?? [])]
}

function checkSends(
  sends: SendsPlan,
  reader: ToolRecord | undefined,
  isArgument: (path: string) => boolean,
  report: Report,
): void {
  const { properties = {}, required = [] } = reader?.inputSchema ?? {}
  const isFit =
    reader &&
    isReadOnly(reader) &&
    required.every((name) => Object.hasOwn(sends.arguments, name)) &&
    Object.entries(sends.arguments).every(([name, own]) => Object.hasOwn(properties, name) && isArgument(own))
  if (!isFit)
    report(
      'sends',
      `${sends.tool} does not read what is sent by these arguments.`,
      'Name a tool that reads it, and which of its arguments are which of this tool.',
    )
}
