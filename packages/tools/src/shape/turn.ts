import {
  isObject,
  type ResponsePlan,
  type TextPlan,
  type Turn,
  type TurnAttachment,
  type TurnReadPlan,
  type TurnRole,
  type TurnsPlan,
  turnFields,
  valueAt,
} from '@helpdesk-mcp/contracts'
import { compileRules, hasValues, isEmpty } from './field-rules.ts'
import { type TextBudget, typeIn } from './texts.ts'
import { createTimeReader } from './times.ts'

/** What a turn is made with, besides its entry. */
export interface TurnContext {
  /** Arguments of the call: other tools take the same ids. */
  args: Readonly<Record<string, unknown>>
  /** A tool's name by its id, if it is permitted. */
  toolName(id: string): string | undefined
  budget: TextBudget
}

type Entry = Record<string, unknown>

interface TurnOptions extends TurnContext {
  /** The answer around the entries. */
  around: unknown
  /** With quoted history and signature. */
  full: boolean
  /** False: the text is not read, which is most of the work. */
  withText: boolean
  /** What repeats or says nothing is given too: a field of the turn was asked for by name. */
  whole?: boolean
}

/** Reads the entries of one tool's answers. */
export interface TurnReader {
  plan: TurnsPlan
  /** Undefined for an entry that has neither a time nor a text nor files where the plan looks for them. */
  read(entry: unknown, options: TurnOptions): Promise<Turn | undefined>
  /** The time of an entry, as its turn has it. */
  timeOf(entry: unknown): string | undefined
}

/** Compiles the turns of a response plan. `zone`: that of the account. */
export function createTurnReader(plan: TurnsPlan, response: ResponsePlan, zone?: string): TurnReader {
  const timeAt = createTimeReader(response.times, zone)
  const [roleOf, visibilityOf, deliveryOf] = [
    compileRules(plan.role),
    compileRules(plan.visibility),
    compileRules(plan.delivery),
  ]

  let texts: TextModules | undefined

  function timeIn(entry: Entry, around: unknown): string | undefined {
    const path = plan.time.find((one) => !isEmpty(fieldAt(entry, around, one)))
    if (path === undefined) return undefined
    const inAnswer = path.startsWith('../') ? path.slice(3) : plan.at === '' ? path : `${plan.at}.${path}`
    return asText(timeAt(fieldAt(entry, around, path), inAnswer))
  }

  return {
    plan,
    timeOf: (entry) => (isObject(entry) ? timeIn(entry, undefined) : undefined),
    async read(entry, options) {
      if (!isObject(entry)) return undefined
      const look = lookIn(entry, options.around)
      const time = timeIn(entry, options.around)
      const attachments = readAttachments(entry, plan, options)
      const hasText = [...plan.text, ...(plan.beginning ?? [])].some(
        (path) => typeof valueAt(entry, path) === 'string',
      )
      if (time === undefined && !hasText && attachments.length === 0) return undefined
      const role = roleOf(entry) ?? 'unknown'
      const visibility = visibilityOf(entry) ?? 'unknown'
      const isSent = visibility === 'public' && role !== 'customer' && role !== 'unknown'
      const delivery = deliveryOf(entry) ?? (isSent ? 'unknown' : undefined)
      // Asking for a module takes a while even when it is loaded.
      if (options.withText) texts ??= await loadTexts()
      const { text, notes } =
        texts && options.withText
          ? await readText(entry, plan, response.texts ?? [], options, texts)
          : { text: '', notes: [] }
      const by = author(look, plan.by?.[role] ?? plan.by?.any)
      const whole = {
        ...given('id', plain(look(plan.id))),
        role,
        ...given('by', options.whole ? by : shortAuthor(by, role, plan, options.around)),
        visibility,
        ...given('delivery_state', delivery),
        ...given('time', time && toSecond(time)),
        ...given('channel', asText(look(plan.channel))),
        ...kept(entry, plan),
        text,
        ...(notes.length > 0 ? { text_left_out: notes } : {}),
        ...(attachments.length > 0 ? { attachments } : {}),
      }
      return options.whole ? whole : onlyNews(whole, plan, options.around)
    },
  }
}

/** The first of these paths that holds something. */
type Look = (paths: readonly string[] | undefined) => unknown

function lookIn(entry: Entry, around: unknown): Look {
  return (paths = []) => {
    for (const path of paths) {
      const value = fieldAt(entry, around, path)
      if (!isEmpty(value)) return value
    }
    return undefined
  }
}

function fieldAt(entry: Entry, around: unknown, path: string): unknown {
  return path.startsWith('../') ? valueAt(around, path.slice(3)) : valueAt(entry, path)
}

function plain(value: unknown): string | number | undefined {
  return typeof value === 'string' || typeof value === 'number' ? value : undefined
}

function given<Key extends string, Value>(key: Key, value: Value | undefined) {
  return (value === undefined ? {} : { [key]: value }) as { [name in Key]?: Value }
}

function author(look: Look, paths: { id?: string[]; name?: string[]; email?: string[] } = {}): Turn['by'] {
  const by = {
    ...given('id', plain(look(paths.id))),
    ...given('name', asText(look(paths.name))),
    ...given('email', asText(look(paths.email))),
  }
  return Object.keys(by).length > 0 ? by : undefined
}

/** Of the team the name is enough; the address of a customer is news unless the record around has it. */
function shortAuthor(by: Turn['by'], role: TurnRole, plan: TurnsPlan, around: unknown): Turn['by'] {
  const { name, email } = by ?? {}
  if (name === undefined) return by
  if (role === 'agent' || email === undefined) return { name }
  const known = (plan.by?.[role]?.email ?? []).filter((path) => path.startsWith('../'))
  return known.some((path) => valueAt(around, path.slice(3)) === email) ? { name } : { name, email }
}

/** A turn without the fields that repeat the record around it, or have their usual value. */
function onlyNews(turn: Turn & Entry, { repeats = {}, usual = {} }: TurnsPlan, around: unknown): Turn {
  const isKnown = (key: string) =>
    (Object.hasOwn(repeats, key) && isRepeated(turn[key], valueAt(around, repeats[key] ?? ''))) ||
    (Object.hasOwn(usual, key) && [usual[key]].flat().some((one) => one === turn[key]))
  const dropped = [...Object.keys(repeats), ...Object.keys(usual)].filter(isKnown)
  if (dropped.length === 0) return turn
  return Object.fromEntries(Object.entries(turn).filter(([key]) => !dropped.includes(key)))
}

/** Mail programs put a word before the subject of an answer: `Re:`, `AW:`, `SV:`. */
function isRepeated(value: unknown, other: unknown): boolean {
  if (typeof value !== 'string' || other === undefined || other === null) return false
  return value === other || value.replace(/^(?:\p{L}{2,3}: ?){1,3}/u, '') === String(other)
}

function toSecond(time: string): string {
  return time.replace(/(?<=:\d\d)\.\d+/, '')
}

function asText(value: unknown): string | undefined {
  const found = plain(value)
  return found === undefined ? undefined : String(found)
}

/** The vendor's fields that stand beside, where they say something: an empty list, a zero or a false is the usual case. */
function kept(entry: Entry, { keep = [] }: TurnsPlan): Entry {
  return Object.fromEntries(
    keep.flatMap((key) => {
      const value = key === '*' ? undefined : entry[key]
      return isEmpty(value) || value === 0 ? [] : [[key, value]]
    }),
  )
}

/** The fields of an entry that the turn does not hold. */
export function otherFields(entry: Entry, plan: TurnsPlan): string[] {
  const { id, time, channel = [], text, beginning = [], attachments, by = {} } = plan
  const authors = Object.values(by).flatMap((one) => Object.values(one ?? {}).flat())
  const used = [
    ...id,
    ...time,
    ...channel,
    ...text,
    ...beginning,
    ...authors,
    attachments?.at ?? 'attachments',
  ]
  const taken = new Set<string>([...used.map((path) => path.split('.')[0] ?? path), ...turnFields])
  return Object.keys(entry).filter((key) => !taken.has(key) && !isEmpty(entry[key]))
}

type TextModules = Awaited<ReturnType<typeof loadTexts>>

async function loadTexts() {
  const [{ readMessage }, { isHtml }] = await Promise.all([
    import('../message-text/message-text.ts'),
    import('../message-text/is-html.ts'),
  ])
  return { readMessage, isHtml }
}

async function readText(
  entry: Entry,
  plan: TurnsPlan,
  texts: readonly TextPlan[],
  { full, budget }: TurnOptions,
  { readMessage, isHtml }: TextModules,
): Promise<{ text: string; notes: string[] }> {
  const read = async (source: string, type: 'html' | 'plain' | undefined) => {
    const maxInput = Math.max(2_000, budget.left)
    const message = await readMessage(source, { type, parts: true, maxInput })
    budget.left -= source.length
    return full
      ? { text: message.full, notes: message.fullNotes }
      : { text: message.text, notes: message.notes }
  }
  const candidates = plan.text.flatMap((path) => {
    const value = valueAt(entry, path)
    if (typeof value !== 'string' || isEmpty(value)) return []
    const at = plan.at === '' ? path : `${plan.at}.${path}`
    const textPlan = texts.find((one) => one.path === at)
    const type = textPlan && typeIn(entry, textPlan)
    const html = type === 'html' || (type === undefined && isHtml(value))
    return [{ value, type, html }]
  })
  for (const { value, type } of candidates.sort((a, b) => Number(b.html) - Number(a.html))) {
    const found = await read(value, type)
    // What is hidden in one form of a message is not to be read from another.
    if (found.text !== '' || found.notes.length > 0) return found
  }
  const beginning = lookIn(entry, undefined)(plan.beginning)
  if (typeof beginning !== 'string') return { text: '', notes: [] }
  const found = await read(beginning, undefined)
  const isWhole = beginning.length < (plan.wholeBelow ?? 0) && !/(…|\.\.\.)\s*$/.test(beginning)
  return isWhole ? found : { ...found, notes: [...found.notes, restNote] }
}

/** In `text_left_out`: the vendor's list has only the first words, and nothing says that these are all. */
export const restNote = 'the rest'

function readAttachments(entry: Entry, plan: TurnsPlan, context: TurnOptions): TurnAttachment[] {
  const { attachments } = plan
  if (!attachments) return []
  const files = valueAt(entry, attachments.at)
  if (!Array.isArray(files)) return []
  return files.flatMap((file: unknown): TurnAttachment[] => {
    if (isEmpty(file)) return []
    if (typeof file === 'string') return [/^\w+:\/\//.test(file) ? { link: file } : { name: file }]
    if (!isObject(file)) return [{ entry: file }]
    const look = lookIn(file, entry)
    const size = Number(plain(look(attachments.size)) ?? Number.NaN)
    const read = attachments.read && readWith(attachments.read, entry, file, context)
    const made = {
      ...given('id', plain(look(attachments.id))),
      ...given('name', asText(look(attachments.name))),
      ...given('type', asText(look(attachments.type))),
      ...(size >= 0 ? { size } : {}),
      ...given('link', address(look(attachments.link))),
      ...given('read_with', read),
    }
    return [Object.keys(made).length > 0 ? made : { entry: file }]
  })
}

/** A picture that stands in its own address is no link. */
function address(value: unknown): string | undefined {
  return typeof value === 'string' && !/^\s*data:/i.test(value) ? value : undefined
}

/** A call of the tool that reads something of an entry; undefined if that tool is not permitted, or an id is missing. */
export function readWith(
  { tool, arguments: sources, when }: TurnReadPlan,
  entry: Entry,
  file: Entry | undefined,
  { args, toolName }: Pick<TurnContext, 'args' | 'toolName'>,
): TurnAttachment['read_with'] {
  const name = toolName(tool)
  if (name === undefined || !hasValues(entry, when)) return undefined
  const values = Object.entries(sources).map(([argument, source]) => {
    const value = source.startsWith('$')
      ? args[source.slice(1)]
      : source.startsWith('attachment.')
        ? valueAt(file, source.slice('attachment.'.length))
        : valueAt(entry, source)
    return [argument, plain(value)] as const
  })
  if (values.some(([, value]) => value === undefined || value === '')) return undefined
  return { tool: name, arguments: Object.fromEntries(values) as Record<string, string | number> }
}
