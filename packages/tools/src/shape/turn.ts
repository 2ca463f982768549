import {
  isObject,
  type ResponsePlan,
  setKey,
  type Turn,
  type TurnRole,
  type TurnsPlan,
  type TurnVisibility,
  turnFields,
  valueAt,
} from '@helpdesk-mcp/contracts'
import { runSteps, type Steps } from '../message-text/steps.ts'
import { noteMark } from './assistant-mark.ts'
import { compileRules, isEmpty } from './field-rules.ts'
import { asText, createLook, type Look, plain } from './look.ts'
import type { TextBudget } from './texts.ts'
import { createTimeReader } from './times.ts'
import { type ReadContext, readAttachments } from './turn-attachments.ts'
import { keptAs } from './turn-fields.ts'
import {
  createTypeOf,
  isMarkedEntry,
  loadTexts,
  readText,
  type TextModules,
  type TurnText,
  wordsOfAssistant,
} from './turn-text.ts'

/** What a turn is made with, besides its entry. */
export interface TurnContext extends ReadContext {
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
  /** Undefined for an entry that has neither a time nor a text nor files where the plan looks for them. A short one is not waited for. */
  read(entry: unknown, options: TurnOptions): Turn | undefined | Promise<Turn | undefined>
  /** The time of an entry, as its turn has it. */
  timeOf(entry: unknown): string | undefined
  /** The id of an entry, as its turn has it. */
  idOf(entry: unknown): string | undefined
}

/** Compiles the turns of a response plan. `zone`: that of the account; `marks`: the lines that end what assistants wrote. */
export function createTurnReader(
  plan: TurnsPlan,
  response: ResponsePlan,
  zone?: string,
  marks: readonly string[] = [noteMark],
): TurnReader {
  const timeAt = createTimeReader(response.times, zone)
  const [roleOf, visibilityOf, deliveryOf] = [
    compileRules(plan.role),
    compileRules(plan.visibility),
    compileRules(plan.delivery),
  ]

  const typeOf = createTypeOf(plan, response.texts)
  const textPaths = [...plan.text, ...(plan.beginning ?? [])]
  const look = createLook()
  const hasText = (entry: Entry) => textPaths.some((path) => typeof look.valueAt(entry, path) === 'string')
  let texts: TextModules | undefined
  const times = plan.time.map((path) => ({
    path,
    inAnswer: path.startsWith('../') ? path.slice(3) : plan.at === '' ? path : `${plan.at}.${path}`,
  }))

  function timeIn(entry: Entry, around: unknown): string | undefined {
    for (const { path, inAnswer } of times) {
      const time = look.fieldAt(entry, around, path)
      if (!isEmpty(time)) return asText(timeAt(time, inAnswer))
    }
    return undefined
  }

  /** Whether the text of an entry is looked at. */
  function isTextRead(entry: Entry, { withText }: TurnOptions): boolean {
    if (withText) return true
    const isTeams = isOfTeam(roleOf(entry) ?? 'unknown', visibilityOf(entry) ?? 'unknown')
    return isTeams && isMarkedEntry(entry, plan, marks)
  }

  function* readEntry(entry: Entry, options: TurnOptions): Steps<Turn | undefined> {
    const { around } = options
    const time = timeIn(entry, around)
    const attachments = readAttachments(entry, plan, options, look)
    if (time === undefined && attachments.length === 0 && !hasText(entry)) return undefined
    const role = roleOf(entry) ?? 'unknown'
    const visibility = visibilityOf(entry) ?? 'unknown'
    const isSent = visibility === 'public' && role !== 'customer' && role !== 'unknown'
    const delivery = deliveryOf(entry) ?? (isSent ? 'unknown' : undefined)
    const isTeams = isOfTeam(role, visibility)
    const isRead = options.withText || (isTeams && isMarkedEntry(entry, plan, marks))
    const said: TurnText = texts && isRead ? yield* readText(entry, plan, typeOf, options, texts) : noText
    const { notes } = said
    const words = isTeams ? wordsOfAssistant(said, marks, visibility === 'private' && entry, plan) : undefined
    const text = words ?? said.text
    const by = author(entry, around, plan.by?.[role] ?? plan.by?.any, look)
    const id = plain(look.firstOf(entry, around, plan.id))
    const shownBy = options.whole ? by : shortAuthor(by, role, plan, around, look)
    const channel = asText(look.firstOf(entry, around, plan.channel))
    const whole: Partial<Turn> & Entry = {}
    if (id !== undefined) whole.id = id
    whole.role = words === undefined ? role : 'assistant'
    if (shownBy !== undefined) whole.by = shownBy
    whole.visibility = visibility
    if (delivery !== undefined) whole.delivery_state = delivery
    if (time !== undefined) whole.time = toSecond(time)
    if (channel !== undefined) whole.channel = channel
    keepOthers(whole, entry, plan)
    whole.text = text
    if (notes.length > 0) whole.text_left_out = notes
    if (attachments.length > 0) whole.attachments = attachments
    return options.whole ? (whole as Turn) : onlyNews(whole as Turn & Entry, plan, around, look)
  }

  return {
    plan,
    timeOf: (entry) => (isObject(entry) ? timeIn(entry, undefined) : undefined),
    idOf: (entry) => (isObject(entry) ? asText(look.firstOf(entry, undefined, plan.id)) : undefined),
    read(entry, options) {
      if (!isObject(entry)) return undefined
      // Asking for a module takes a while even when it is loaded.
      if (texts || !isTextRead(entry, options)) return runSteps(readEntry(entry, options))
      return loadTexts().then((loaded) => {
        texts = loaded
        return runSteps(readEntry(entry, options))
      })
    },
  }
}

/** What a customer writes says nothing about who wrote it. */
function isOfTeam(role: TurnRole, visibility: TurnVisibility): boolean {
  return role === 'agent' || (visibility === 'private' && role === 'unknown')
}

const noText: TurnText = { text: '', notes: [] }

function author(
  entry: Entry,
  around: unknown,
  paths: { id?: string[]; name?: string[]; email?: string[] } = {},
  { firstOf }: Look,
): Turn['by'] {
  const id = plain(firstOf(entry, around, paths.id))
  const name = asText(firstOf(entry, around, paths.name))
  const email = asText(firstOf(entry, around, paths.email))
  if (id === undefined && name === undefined && email === undefined) return undefined
  const by: NonNullable<Turn['by']> = {}
  if (id !== undefined) by.id = id
  if (name !== undefined) by.name = name
  if (email !== undefined) by.email = email
  return by
}

/** Of the team the name is enough; the address of a customer is news unless the record around has it. */
function shortAuthor(
  by: Turn['by'],
  role: TurnRole,
  plan: TurnsPlan,
  around: unknown,
  { fieldAt }: Look,
): Turn['by'] {
  const { name, email } = by ?? {}
  if (name === undefined) return by
  if (role === 'agent' || email === undefined) return { name }
  for (const path of plan.by?.[role]?.email ?? []) {
    if (path.startsWith('../') && fieldAt({}, around, path) === email) return { name }
  }
  return { name, email }
}

/** A turn without the fields that repeat the record around it, or have their usual value. */
function onlyNews(
  turn: Turn & Entry,
  { repeats = {}, usual = {} }: TurnsPlan,
  around: unknown,
  look: Look,
): Turn {
  let dropped: string[] | undefined
  for (const key of Object.keys(repeats)) {
    if (isRepeated(turn[key], around, repeats[key] ?? '', look)) {
      dropped ??= []
      dropped.push(key)
    }
  }
  for (const key of Object.keys(usual)) {
    const value = usual[key]
    if (Array.isArray(value) ? value.some((one) => one === turn[key]) : value === turn[key]) {
      dropped ??= []
      dropped.push(key)
    }
  }
  if (!dropped) return turn
  const news: Entry = {}
  for (const key of Object.keys(turn)) if (!dropped.includes(key)) setKey(news, key, turn[key])
  return news as unknown as Turn
}

/** Mail programs put a word before the subject of an answer: `Re:`, `AW:`, `SV:`. */
function isRepeated(value: unknown, around: unknown, path: string, { valueAt }: Look): boolean {
  const other = typeof value === 'string' ? valueAt(around, path) : undefined
  if (typeof value !== 'string' || other === undefined || other === null) return false
  return value === other || value.replace(/^(?:\p{L}{2,3}: ?){1,3}/u, '') === String(other)
}

function toSecond(time: string): string {
  return time.includes('.') ? time.replace(/(?<=:\d\d)\.\d+/, '') : time
}

/** Adds the vendor's fields that stand beside, where they say something: an empty list, a zero or a false is the usual case. */
function keepOthers(turn: Entry, entry: Entry, { keep }: TurnsPlan): void {
  for (const path of keep ?? []) {
    if (path === '*') continue
    const value = path.includes('.') ? valueAt(entry, path) : entry[path]
    if (!isEmpty(value) && value !== 0) setKey(turn, keptAs(path), value)
  }
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
