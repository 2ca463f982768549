import {
  createPace,
  type EmbedPlan,
  isObject,
  type Pace,
  type Redactor,
  redactStart,
  type ToolRecord,
  type UntrustedPart,
} from '@helpdesk-mcp/contracts'
import {
  capKeys,
  createUntrustedTrees,
  fitObject,
  fitValue,
  hiddenEmbeds,
  jsonBytes,
  lastMessageField,
  type Measure,
  markedBytes,
  newTextBudget,
  readableResources,
  type ShapedRecord,
  searchFields,
  someNames,
  surelyFits,
  type TextBudget,
  type ThreadState,
  type TimeWriter,
  vendorFields,
  waitingFields,
  wholeField,
  withLastMessage,
  withoutEmbeds,
  withWaiting,
} from '@helpdesk-mcp/tools'
import type { AnswerReaders } from './answer-readers.ts'

/** What a caller may see of a vendor's answer, cut to the size of a result. */
export interface Presenter {
  /** Whether a field of a tool's answer belongs to a record that may not be shown. */
  isHidden(record: ToolRecord, path: string): boolean
  /** As many of the first items as fit, one at least. */
  items(
    items: readonly unknown[],
    record: ToolRecord,
    fields: readonly string[] | undefined,
    /** Bytes for what the caller puts beside them. */
    reserved: number,
    /** What the call knows of them. */
    known?: Known,
  ): Promise<PresentedItems>
  item(
    value: unknown,
    record: ToolRecord,
    fields: readonly string[] | undefined,
    reserved: number,
    known?: Known,
  ): Promise<PresentedItem>
  /** Cuts a whole result. What fits stays as it is. */
  fit(
    content: Record<string, unknown>,
    record: ToolRecord,
    untrusted: readonly UntrustedPart[],
  ): Record<string, unknown>
}

export interface Known {
  /** Arguments of the call. */
  args?: Readonly<Record<string, unknown>>
  /** What the messages of an item say, where they were read for it. */
  threads?: Threads
}

/** By item. */
export type Threads = ReadonlyMap<unknown, ThreadState | undefined>

/** Said beside the answer: what was asked for and is not there, and what the filter hides. */
interface Notes {
  missing_fields?: string[]
  left_out?: string[]
  /** Names of fields that `fields` would give, and whether empty ones are missing. */
  fields_left_out?: string
  turns_left_out?: { count: number; read_with: { fields: string[] } }
}

interface PresentedItems {
  items: unknown[]
  notes: Notes
}

interface PresentedItem {
  item: Record<string, unknown>
  missing: Pick<Notes, 'missing_fields'>
  leftOut: Pick<Notes, 'left_out' | 'fields_left_out' | 'turns_left_out'>
}

export interface PresenterOptions {
  /** The tools whose answers may be shown. */
  permitted: readonly ToolRecord[]
  maxResultBytes: number
  redact: Redactor
  answers: AnswerReaders
}

export function createPresenter({ permitted, maxResultBytes, redact, answers }: PresenterOptions): Presenter {
  const readable = readableResources(permitted)
  const names = new Map(permitted.map(({ id, name }) => [id, name]))
  const toolName = (id: string) => names.get(id)
  const trees = createUntrustedTrees()

  /** A text that is cut twice would tell the wrong length, so room is left for what is put beside the content. */
  const roomFor = (reserved: number) => Math.max(maxResultBytes - reserved, maxResultBytes >> 1)

  /** Of each tool, what holds for all its answers. Results are measured with the marks that untrusted texts get. */
  const known = new WeakMap<ToolRecord, ReturnType<typeof prepare>>()
  const prepare = (record: ToolRecord) => ({
    hidden: hiddenEmbeds(record.response.embeds, readable),
    fit: {
      redact,
      shorten: capKeys,
      ...readingOn(record),
      measure: markedBytes([{ at: [], plan: record.response.untrusted ?? {} }], trees),
    },
  })
  const prepared = (record: ToolRecord) => {
    const found = known.get(record) ?? prepare(record)
    known.set(record, found)
    return found
  }

  /** Each step looks at the whole value once, and each has a turn of its own where the value is large. */
  async function shapeOne(
    value: unknown,
    record: ToolRecord,
    fields: readonly string[] | undefined,
    { hidden, pace, budget = newTextBudget(), threads, left, args, room, measure }: ShapeOptions,
  ): Promise<Shaped> {
    const { response } = record
    const { turns, shape, writeTimes = unchanged, waitingOf } = answers.of(record)
    // Of a record of which a filter shows the id alone, its state is not shown either.
    const isHidden = hidden.some(({ path }) => path === '')
    const withState = (shaped: unknown) =>
      waitingOf && !isHidden ? withWaiting(shaped, waitingOf(value, threads?.get(value)), fields) : shaped
    if (turns) {
      // A turn says in fields of its own what an embedded record holds, so that goes first.
      const open = hidden.length > 0 ? withoutEmbeds(value, hidden) : { value, leftOut: [] }
      const wait = pace()
      if (wait) await wait
      const options = { args, room, measure, toolName, budget, pace, left }
      const { value: shaped, older } = await turns.shape(open.value, fields, options)
      return { value: withState(writeTimes(shaped)), leftOut: open.leftOut, older }
    }
    const shaped = writeTimes(await shape(value, fields, budget, left))
    await pace()
    const trimmed = hidden.length > 0 ? withoutEmbeds(shaped, hidden) : { value: shaped, leftOut: [] }
    await pace()
    const stated = withState(trimmed.value)
    const whole = isHidden ? stated : await withLastMessage(stated, value, response, fields, budget)
    return { value: whole, leftOut: trimmed.leftOut }
  }

  /** The fields to look for in the vendor's answer. */
  function askedOfVendor({ response }: ToolRecord, fields: readonly string[] | undefined) {
    const asked = vendorFields(response, fields)
    return response.waiting ? asked?.filter((name) => !ourFields.has(name)) : asked
  }

  const isInside = (field: string, hidden: readonly EmbedPlan[]) =>
    hidden.some(({ path }) => path === '' || field === path || field.startsWith(`${path}.`))

  function missingNotes(missing: readonly string[], hidden: readonly EmbedPlan[]) {
    const shown = missing.filter((field) => !isInside(field, hidden))
    return shown.length > 0
      ? { missing_fields: someNames(shown.map((field) => redactStart(redact, field, maxName))) }
      : {}
  }

  return {
    isHidden: ({ response }, path) => isInside(path, hiddenEmbeds(response.embeds, readable)),

    async items(items, record, fields, reserved, { args = {}, threads } = {}) {
      const { hidden, fit } = prepared(record)
      const { measure } = fit
      const search = searchFields(askedOfVendor(record, fields))
      const leftOut = new Set<string>()
      const shown: unknown[] = []
      const pace = createPace()
      const budget = newTextBudget()
      const room = roomFor(reserved + (fields ? noteBytes : 0))
      let left = room
      for (const item of items) {
        if (fields) search.look(hidden.length > 0 ? withoutEmbeds(item, hidden).value : item)
        await pace()
        if (left <= 0) continue
        const options = { hidden, pace, budget, args, room, measure, threads }
        const trimmed = await shapeOne(item, record, fields, options)
        for (const sentence of trimmed.leftOut) leftOut.add(sentence)
        const fitted = fitValue(trimmed.value, room, fit)
        left -= fit.measure(fitted) + 1
        if (left > 0 || shown.length === 0) shown.push(fitted)
        await pace()
      }
      const notes = {
        ...missingNotes(search.missing(), hidden),
        ...(leftOut.size > 0 ? { left_out: someNames([...leftOut]) } : {}),
      }
      return { items: shown, notes }
    },

    async item(value, record, fields, reserved, { args = {}, threads } = {}) {
      const { hidden, fit } = prepared(record)
      const pace = createPace()
      let missing: PresentedItem['missing'] = {}
      if (fields) {
        const search = searchFields(askedOfVendor(record, fields))
        search.look(hidden.length > 0 ? withoutEmbeds(value, hidden).value : value)
        missing = missingNotes(search.missing(), hidden)
        await pace()
      }
      const left = new Set<string>()
      const shaped = await shapeOne(value, record, fields, {
        hidden,
        pace,
        args,
        left,
        threads,
        measure: fit.measure,
        room: roomFor(sizeOf(missing) + envelopeBytes + turnsNoteBytes + reserved),
      })
      const wait = pace()
      if (wait) await wait
      const { value: trimmed, leftOut, older } = shaped
      const notes: PresentedItem['leftOut'] = {}
      if (leftOut.length > 0) notes.left_out = someNames(leftOut)
      if (left.size > 0) notes.fields_left_out = [...left].join(', ')
      if (older) notes.turns_left_out = { count: older.count, read_with: { fields: older.fields } }
      const room = roomFor(sizeOf(fields ? { ...missing, ...notes } : notes) + envelopeBytes + reserved)
      const item = isObject(trimmed)
        ? fitObject(trimmed, room, fit)
        : { result: fitValue(trimmed ?? null, room, fit) }
      return { item, missing, leftOut: notes }
    },

    fit: (content, record, untrusted) =>
      surelyFits(content, maxResultBytes)
        ? content
        : fitObject(content, maxResultBytes, {
            ...readingOn(record),
            measure: markedBytes(untrusted, trees),
          }),
  }
}

/** Bytes of notes as JSON; hardly any call has some. */
function sizeOf(notes: object): number {
  for (const _ in notes) return jsonBytes(notes)
  return 2
}

const ourFields: ReadonlySet<string> = new Set([...waitingFields, lastMessageField])
const unchanged: TimeWriter = (value) => value
const maxName = 200
/** Bytes for the names of fields that are not there, and for what else is said beside one record. */
const noteBytes = 5_000
const envelopeBytes = 400
const turnsNoteBytes = 600

interface Shaped {
  value: unknown
  leftOut: string[]
  older?: ShapedRecord['older'] | undefined
}

interface ShapeOptions {
  hidden: readonly EmbedPlan[]
  pace: Pace
  budget?: TextBudget
  args: Readonly<Record<string, unknown>>
  threads?: Threads | undefined
  left?: Set<string>
  room: number
  measure: Measure
}

/** How a caller reads more of a text that was cut. */
function readingOn({ inputSchema, response }: ToolRecord) {
  return {
    takesFields: Object.hasOwn(inputSchema.properties ?? {}, 'fields'),
    fieldAt: (path: string) => wholeField(response, path),
    readsMore: response.kind !== 'file',
  }
}
