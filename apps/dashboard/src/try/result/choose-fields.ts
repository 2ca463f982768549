import { isRecord } from '../argument-value.ts'
import { isNumber, isQuotable, readFacts } from '../record-facts.ts'
import type { Fields } from './read-result.ts'

/** What a person looks for first, in this order: each line names fields that mean the same. */
const order: readonly RegExp[] = [
  /^(subject|summary|title|name|display_?name|full_?name|text|phrase|caption)$/i,
  /^(first_?name|last_?name)$/i,
  /^(contact|customer|client|from|author|by|customer_profile)(_name)?$/i,
  /^status(_kind|type)?$/i,
  /^waiting_since$/i,
  /^assignee(_name)?$/i,
  /^priority$/i,
  /^(tag_names|tags|groups?)$/i,
  /^(department|channel|team|via)(_name)?$/i,
  /(^|_)e?_?mail$/i,
  /_name$/i,
  /^(created|date_opened|opened|time|updated|modified|date)/i,
]

const ids = /(^|_)id(s)?$|[a-z](Id|Ids|Uuid)$|^(caseid|repid|contactid|departmentid|companyid)$/

const isEmpty = (value: unknown) =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isRecord(value) && Object.keys(value).length === 0)

/** The names of the fields that hold something, those first that a person reads first, ids last. */
export function orderFields(rows: readonly Fields[]): string[] {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((name) =>
    rows.some((row) => !isEmpty(row[name])),
  )
  const shown = names.filter((name) => !isRepeated(name, names) && !isAboutAnswer(name))
  return shown
    .map((name, place) => ({ name, rank: rankOf(name), place }))
    .sort((one, other) => one.rank - other.rank || one.place - other.place)
    .map(({ name }) => name)
}

/** The few that fit a table: those that say the most, and the number that people quote or else the id, by which a record is asked for. */
export function chooseColumns(rows: readonly Fields[], max = 6): string[] {
  const names = orderFields(rows).filter((name) => rows.some((row) => isShort(row[name])))
  const own = names.find((name) => /^(id|caseid)$/i.test(name))
  const [head, ...rest] = names.filter((name) => name !== own && !ids.test(name))
  const number = rest.filter(isNumber).slice(0, 1)
  const more = rest.filter((name) => !isNumber(name)).slice(0, max - 1 - number.length)
  const others = head === undefined ? [] : [head, ...number, ...more]
  return own === undefined || number.length > 0
    ? others.length > 0
      ? others
      : names.slice(0, max)
    : [...others, own]
}

/** A row with what people know it by beside its own fields: its customer, and how its last message begins. */
function withFacts(row: Fields): Fields {
  const { customer, words } = readFacts(row)
  const isOwn = (name: string, value: unknown) =>
    customer !== undefined &&
    value !== null &&
    who.test(name) &&
    readFacts({ [name]: value }).customer === customer
  const own = Object.entries(row).filter(([name, value]) => !isOwn(name, value))
  return { ...Object.fromEntries(own), customer, last_message: words }
}

/** Fields that name whom a record is about. */
const who = /^(contact|customer|client|customer_profile|from|sender|requester)(_?name)?$/i

interface ShownRows {
  rows: readonly Fields[]
  columns: readonly string[]
  /** Those with another name over them than their own. */
  labels: Readonly<Record<string, string>>
}

/**
 * The rows as a table of what a person looks for. Tickets and the like lead with number, customer, subject or first words, status and age;
 * anything else with its name.
 */
export function chooseRows(given: readonly Fields[], max = 6): ShownRows {
  const rows = given.map(withFacts)
  const has = (name: string) => rows.some((row) => !isEmpty(row[name]))
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter(has)
  const about = names.find((name) => /^(subject|summary|title)$/i.test(name)) ?? names.find(isLastMessage)
  if (!has('customer') || about === undefined) {
    return { rows: given, columns: chooseColumns(given, max), labels: {} }
  }
  const id = names.find((name) => /^(id|caseid)$/i.test(name))
  const isQuoted = id !== undefined && rows.every((row) => isQuotable(String(row[id])))
  const number = names.find(isNumber) ?? (isQuoted ? id : undefined)
  const age =
    names.find((name) => /^waiting_since$/i.test(name)) ??
    names.find((name) => /^(created|date_opened|opened)/i.test(name))
  const lead = [number, 'customer', about, names.find((name) => /^status$/i.test(name)), age].flatMap(
    (name) => name ?? [],
  )
  const more = chooseColumns(rows, rows.length + names.length).filter(
    (name) => !lead.includes(name) && !ids.test(name) && !isLastMessage(name),
  )
  const own = number === undefined && id !== undefined ? [id] : []
  const columns = [...lead, ...more].slice(0, max - own.length)
  return {
    rows,
    columns: [...columns, ...own],
    labels: number === id && id !== undefined ? { [id]: 'Number' } : {},
  }
}

function isLastMessage(name: string): boolean {
  return name === 'last_message'
}

export function isId(name: string): boolean {
  return ids.test(name)
}

function rankOf(name: string): number {
  if (ids.test(name)) return order.length + 1
  const found = order.findIndex((pattern) => pattern.test(name))
  return found === -1 ? order.length : found
}

/** What the gateway says about its answer, not the helpdesk about the record: the JSON has it. */
function isAboutAnswer(name: string): boolean {
  return /_left_out$/.test(name)
}

/** An id beside the name it stands for, or a status that is told in the helpdesk's own word too. */
function isRepeated(name: string, names: readonly string[]): boolean {
  return /^status(_kind|Type)$/.test(name) && names.includes('status')
}

function isShort(value: unknown): boolean {
  if (isEmpty(value)) return false
  if (Array.isArray(value)) return value.every((item) => typeof item !== 'object')
  if (isRecord(value)) return typeof value['name'] === 'string' || typeof value['channel'] === 'string'
  return String(value).length <= 200
}
