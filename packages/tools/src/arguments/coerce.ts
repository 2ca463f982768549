import { createJsonScan, isObject, type Json, type JsonSchema } from '@helpdesk-mcp/contracts'
import type { ErrorObject, ValidateFunction } from 'ajv'
import { isoDate, isoDateTime } from '../values/formats.ts'
import { isoTime } from '../values/iso-time.ts'
import {
  digitsPattern,
  formOf,
  isOfType,
  propertyOf,
  resolve,
  typesOf,
  variantsOf,
} from '../values/json-schema.ts'
import { readJson } from '../values/read-json.ts'
import { maxArgumentDepth, maxArgumentValues } from './argument-bounds.ts'
import { withoutPrefix } from './typed-number.ts'

/** Stands for "left out" among the values to try. */
const leftOut = Symbol('left out')

/** Enough for every candidate at a few depths. Each round checks the arguments once, however many values fail. */
const maxRounds = 16
/** Arguments that fail in more places are not a slip of the pen; each round would take long. */
const maxPlaces = 1_000

/**
 * Replaces the values that fail the check by what they most likely mean, where that passes: objects and numbers as text, one item for a
 * list of one, null and empty lists for an optional argument. What is valid is never changed; what cannot be converted without guessing stays as it came.
 */
export function coerceFailing(
  args: Record<string, unknown>,
  schema: JsonSchema,
  validate: ValidateFunction,
): Record<string, unknown> {
  const root: Container = { value: args }
  const owned = new Set<unknown>([root])
  const tried = new Map<string, { candidates: unknown[]; original: unknown }>()
  for (let round = 0; round < maxRounds; round++) {
    if (validate(root.value)) break
    const changed = new Set<string>()
    const failing = failingPlaces(validate.errors ?? [])
    if (failing.length > maxPlaces) break
    for (const place of failing) {
      if (isInside(place, changed)) continue
      const steps = stepsOf(place)
      const value = valueAt(root.value, steps)
      const list = valueAt(root.value, steps.slice(0, -1))
      if (value === null && Array.isArray(list)) {
        // An item that is null was left out of its list, and a list of nothing else was left out too.
        const items = list.filter((item) => item !== null)
        write(root, steps.slice(0, -1), items.length > 0 ? items : leftOut, owned)
        changed.add(place.slice(0, place.lastIndexOf('/')))
        continue
      }
      const before = tried.get(place)
      const attempt = before ?? { original: value, candidates: candidatesAt(root.value, steps, schema) }
      tried.set(place, attempt)
      // Without a candidate left the value stays as it came, so that the refusal shows it.
      const isLast = attempt.candidates.length === 0
      if (isLast && (!before || value === attempt.original)) continue
      write(root, steps, isLast ? attempt.original : attempt.candidates.shift(), owned)
      changed.add(place)
    }
    if (changed.size === 0) break
    for (const place of tried.keys()) if (isInside(place, changed)) tried.delete(place)
  }
  return root.value as Record<string, unknown>
}

const ofTheKeys = new Set(['required', 'additionalProperties', 'if', 'minProperties', 'maxProperties'])

/** Where single values fail, outer ones first. */
function failingPlaces(errors: readonly ErrorObject[]): string[] {
  const failing = errors.filter(({ keyword, instancePath }) => instancePath !== '' && !ofTheKeys.has(keyword))
  return [...new Set(failing.map(({ instancePath }) => instancePath))].sort((a, b) => a.length - b.length)
}

function isInside(place: string, others: ReadonlySet<string>): boolean {
  for (let end = place.lastIndexOf('/'); end > 0; end = place.lastIndexOf('/', end - 1)) {
    if (others.has(place.slice(0, end))) return true
  }
  return false
}

/** The keys of ajv's `instancePath`. */
export function stepsOf(place: string): string[] {
  return place
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function valueAt(value: unknown, steps: readonly string[]): unknown {
  return steps.reduce<unknown>(
    (current, step) => (current as Record<string, unknown> | undefined)?.[step],
    value,
  )
}

type Container = Record<string, unknown>

/** Sets or removes a value; what the caller gave is copied before it is changed. */
function write(root: Container, steps: readonly string[], value: unknown, owned: Set<unknown>): void {
  const path = ['value', ...steps]
  const last = path.pop() as string
  let container = root
  for (const step of path) {
    const inner = container[step] as Container
    const copy = owned.has(inner) ? inner : Array.isArray(inner) ? [...inner] : { ...inner }
    owned.add(copy)
    container[step] = copy
    container = copy as Container
  }
  if (value !== leftOut) container[last] = value
  else if (!Array.isArray(container)) delete container[last]
}

function candidatesAt(args: unknown, steps: readonly string[], root: JsonSchema): unknown[] {
  let schema: JsonSchema | undefined = root
  let value = args
  let isOfPair = false
  for (const step of steps) {
    const target: JsonSchema | undefined = resolve(schema, root)
    const form: JsonSchema | undefined = target && formOf(value, target, root)
    isOfPair = isPair(form)
    schema = Array.isArray(value)
      ? (form?.prefixItems?.[Number(step)] ?? form?.items)
      : propertyOf(form, step)
    value = (value as Record<string, unknown>)[step]
  }
  if (!schema) return []
  // The value of a field that the account made: yes and no are words there.
  const word = isOfPair && typeof value === 'boolean' ? [String(value)] : []
  return [...word, ...candidates(value, schema, root)]
}

/** What a value may mean, the likeliest first. */
function candidates(value: unknown, schema: JsonSchema, root: JsonSchema): unknown[] {
  if (value === null || value === undefined) return [leftOut]
  if (typeof value === 'string' && value.trim() === '') return [leftOut]
  if (Array.isArray(value) && value.length === 0) return [leftOut]
  const target = resolve(schema, root) ?? schema
  const forms = [target, ...variantsOf(target).map((variant) => resolve(variant, root) ?? variant)]
  const found = forms.flatMap((form) => {
    const allowed = form.enum ?? (form.const === undefined ? undefined : [form.const])
    const choice = allowed && matchEnum(value, allowed)
    const list = typeof value === 'string' ? parse(value) : value
    const only =
      Array.isArray(list) && list.length === 1 && !isOfType(list[0], 'object') ? list[0] : undefined
    return [
      ...(choice === undefined ? [] : [choice]),
      ...typesOf(form).map((type) => convert(value, type, form, root)),
      ...(typeof value === 'string' && form.pattern !== undefined ? [value.trim().toLowerCase()] : []),
      ...(only === undefined || only === null ? [] : [only, ...candidates(only, form, root)]),
    ]
  })
  // Last, since the text may be a value in other letters.
  const nothing = typeof value === 'string' && nullWords.has(value.trim().toLowerCase())
  const isNullable = forms.some((form) => typesOf(form).includes('null') || form.enum?.includes(null))
  const none = nothing ? [isNullable ? null : leftOut] : []
  return [...new Set([...found, ...none])].filter(
    (candidate) => candidate !== undefined && candidate !== value,
  )
}

/** What some programs write for null where they have only text. */
const nullWords: ReadonlySet<string> = new Set(['null', 'undefined'])

function convert(value: unknown, type: string, form: JsonSchema, root: JsonSchema): unknown {
  if (type === 'string') return asString(value, form)
  if (type === 'array') return asList(value, form, root)
  if (type === 'boolean')
    return typeof value === 'string' || typeof value === 'number' ? truth(value) : undefined
  if (typeof value !== 'string') return undefined
  const text = value.trim()
  if (type === 'integer' || type === 'number') return asNumber(text, type)
  if (type !== 'object') return undefined
  const parsed = parse(value)
  return isObject(parsed) ? parsed : undefined
}

function asString(value: unknown, { format, pattern }: JsonSchema): unknown {
  if (format === 'emails' && Array.isArray(value)) return value.join(', ')
  if (typeof value === 'number') {
    if (format === 'date-time') return asTime(isoTime(value), pattern)
    return !Number.isInteger(value) || Number.isSafeInteger(value) ? String(value) : undefined
  }
  if (typeof value !== 'string') return undefined
  const text = value.trim()
  if (pattern === digitsPattern) return /^(-?\d+)(\.0+)?$/.exec(withoutPrefix(text))?.[1] ?? text
  if (format === 'date') return isoDate(text) ?? text
  const moment = format === 'date-time' ? isoTime(text) : isoDateTime(text)
  return format === 'date-time' || pattern !== undefined ? (asTime(moment, pattern) ?? text) : text
}

/** The same instant in the form that a vendor's pattern asks for. A pattern without a zone is taken to mean UTC. */
function asTime(moment: unknown, pattern: unknown): string | undefined {
  if (typeof moment !== 'string' || isoDateTime(moment) === undefined) return undefined
  if (typeof pattern !== 'string') return moment
  const utc = new Date(moment).toISOString()
  const forms = [moment, utc, utc.replace('.000Z', 'Z'), utc.slice(0, 19).replace('T', ' ')]
  return forms.find((form) => new RegExp(pattern, 'u').test(form))
}

function asList(value: unknown, { items }: JsonSchema, root: JsonSchema): unknown {
  if (isObject(value)) return asPairs(value, resolve(items, root)) ?? [value]
  if (typeof value === 'number') return [value]
  if (typeof value !== 'string') return undefined
  if (/^\s*[[{]/.test(value)) {
    const parsed = parse(value)
    return isObject(parsed) ? (asPairs(parsed, resolve(items, root)) ?? [parsed]) : parsed
  }
  const item = resolve(items, root)
  const parts = value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const areIds = parts.every((part) => /^#?\d+$/.test(part))
  const areItems = item !== undefined && !isItem(value, item) && parts.every((part) => isItem(part, item))
  return parts.length > 1 && (areIds || areItems) ? parts : [value]
}

/** `{ colour: 'red' }` where a list of names with values is taken; undefined for anything else. */
function asPairs(value: Record<string, unknown>, item: JsonSchema | undefined): unknown[] | undefined {
  if (!isPair(item) || Object.keys(value).length === 0) return undefined
  if (Object.hasOwn(value, 'name') || Object.hasOwn(value, 'value')) return undefined
  return Object.entries(value).map(([name, one]) => ({ name, value: one }))
}

function isPair(item: JsonSchema | undefined): boolean {
  return (
    Object.keys(item?.properties ?? {})
      .sort()
      .join() === 'name,value'
  )
}

/** Whether a text can be an item of a list, as far as its own pattern and values say. */
function isItem(text: string, item: JsonSchema): boolean {
  if (item.enum) return matchEnum(text, item.enum) !== undefined
  const pattern = item['pattern']
  if (typeof pattern === 'string') return new RegExp(pattern, 'u').test(text)
  return typesOf(item).some((type) => type === 'string' || asNumber(text, type) !== undefined)
}

function asNumber(text: string, type: string): number | undefined {
  const written = type === 'integer' ? withoutPrefix(text) : text
  if ((type !== 'integer' && type !== 'number') || !/^-?\d+(\.\d+)?$/.test(written)) return undefined
  const value = Number(written)
  const rounds = !written.includes('.') && !Number.isSafeInteger(value)
  return rounds || !isOfType(value, type) ? undefined : value
}

const textBounds = { maxDepth: maxArgumentDepth, maxKeys: maxArgumentValues, maxValues: maxArgumentValues }

function parse(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined
  const scan = createJsonScan(textBounds)
  if (scan(Buffer.from(text)) !== undefined) return undefined
  try {
    return readJson(text)
  } catch {
    return undefined
  }
}

/** The one allowed value that is written differently, or that says the same as a boolean. */
function matchEnum(value: unknown, allowed: readonly Json[]): Json | undefined {
  if (!['string', 'number', 'boolean'].includes(typeof value)) return undefined
  const matches = allowed.filter((item) => item !== null && plain(item) === plain(value))
  if (matches.length > 0) return matches.length === 1 ? matches[0] : undefined
  const order = inThisOrder(String(value), allowed)
  if (order !== undefined) return order
  const meant = truth(value)
  const known = allowed.filter((item) => item !== null)
  const isYesOrNo = known.length === 2 && known.map(truth).sort().join() === 'false,true'
  return meant !== undefined && isYesOrNo ? known.find((item) => truth(item) === meant) : undefined
}

/** `descending` for `DESC`, and `createdTime desc` for `-createdTime`. */
function inThisOrder(text: string, allowed: readonly Json[]): Json | undefined {
  const [, field = '', direction] = /^(?:(.+?)[\s:,_]+)?(asc|desc)(?:ending)?$/i.exec(text.trim()) ?? []
  if (direction === undefined) return undefined
  const meant = field === '' ? direction : direction.toLowerCase() === 'desc' ? `-${field}` : field
  return allowed.find((item) => String(item).toLowerCase() === meant.toLowerCase())
}

function plain(value: unknown): string {
  return String(value)
    .toLowerCase()
    .replace(/[\s_-]/g, '')
}

function truth(value: unknown): boolean | undefined {
  const word = plain(value)
  if (['true', 'yes', 'y', 'on', '1'].includes(word)) return true
  return ['false', 'no', 'n', 'off', '0'].includes(word) ? false : undefined
}
