import { isObject, type JsonSchema, type ToolRecord } from '@helpdesk-mcp/contracts'
import { propertyOf, resolve } from '../values/json-schema.ts'
import type { FoundProblem } from './argument-problem.ts'

/** Levels of objects and lists in the arguments of a call. */
export const maxArgumentDepth = 32
/** Values in the arguments of a call, those inside others included. */
export const maxArgumentValues = 5_000
/** Characters of one path in `fields`. */
const maxFieldPath = 500
/** Items of a list whose maximum the vendor does not say. */
export const defaultMaxItems = 100
/** Names that a tool does not have. One or two are a mistake, thousands are not. */
const maxUnknown = 20
const maxShown = 5

/**
 * What is too much about the arguments of a call, before anything else looks at them: the work for it is bounded, and stops at the first
 * problem. Lists may have as many items as the tool's schema says, or `defaultMaxItems`.
 */
export function findOversized(
  args: Readonly<Record<string, unknown>>,
  record: Pick<ToolRecord, 'inputSchema' | 'request'>,
): FoundProblem | undefined {
  return tooManyUnknown(args, record) ?? tooLongPath(args, record) ?? tooMuchInside(args, record.inputSchema)
}

/** Each step of a path is looked for in every item of an answer. */
function tooLongPath(
  { fields }: Readonly<Record<string, unknown>>,
  { inputSchema }: Pick<ToolRecord, 'inputSchema'>,
): FoundProblem | undefined {
  if (!Array.isArray(fields) || propertyOf(inputSchema, 'fields') === undefined) return undefined
  const long = fields.find((path) => typeof path === 'string' && path.length > maxFieldPath)
  if (long === undefined) return undefined
  const expected = `paths of at most ${maxFieldPath} characters`
  return problem('fields', expected, 'more', `fields: expected ${expected}; got one of ${long.length}.`)
}

function tooManyUnknown(
  args: Readonly<Record<string, unknown>>,
  { inputSchema, request: { parameters, body } }: Pick<ToolRecord, 'inputSchema' | 'request'>,
): FoundProblem | undefined {
  // Not more than there are at all: most calls have a few.
  if (Object.keys(args).length <= maxUnknown) return undefined
  const { properties = {}, additionalProperties } = inputSchema
  if (additionalProperties !== false && body?.open) return undefined
  const planned = [...parameters, ...(body?.fields ?? [])].flatMap(({ argument }) => argument ?? [])
  const known = new Set([...Object.keys(properties), ...planned])
  const given = [...known].filter((name) => Object.hasOwn(args, name)).length
  const names = Object.keys(args)
  const count = names.length - given
  if (count <= maxUnknown) return undefined
  const unknown = names.slice(0, given + maxShown).filter((name) => !known.has(name))
  const shown = unknown.slice(0, maxShown).map((name) => JSON.stringify(name.slice(0, 80)))
  const isCounted = count <= maxArgumentValues
  const number = isCounted ? `${count}` : `More than ${maxArgumentValues}`
  return problem(
    '(arguments)',
    'only arguments of this tool',
    `${number} others`,
    `${number} unknown arguments: ${shown.join(', ')} and ${isCounted ? `${count - maxShown} ` : ''}more.`,
  )
}

interface Place {
  value: unknown
  schema: JsonSchema | undefined
  path: string
  depth: number
}

function tooMuchInside(args: Readonly<Record<string, unknown>>, root: JsonSchema): FoundProblem | undefined {
  if (isFlat(args)) return undefined
  const waiting: Place[] = [{ value: args, schema: root, path: '', depth: 0 }]
  let values = 0
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    const { value, schema, path, depth } = place
    if (++values > maxArgumentValues) return tooManyValues()
    if (typeof value !== 'object' || value === null) continue
    if (depth > maxArgumentDepth) return tooDeep(path)
    const forms = formsOf(schema, root)
    if (Array.isArray(value)) {
      const max = Math.max(0, ...forms.map(({ maxItems }) => Number(maxItems) || 0)) || defaultMaxItems
      if (value.length > max) return tooLong(path, value.length, max)
      const items = forms.find((form) => form.items)?.items
      for (const item of value) waiting.push({ value: item, schema: items, path, depth: depth + 1 })
    } else if (isObject(value)) {
      const keys = Object.keys(value)
      if (values + keys.length > maxArgumentValues) return tooManyValues()
      for (const key of keys) {
        const inner = forms.map((form) => propertyOf(form, key)).find((form) => form !== undefined)
        const at = path === '' ? key : `${path}.${key}`.slice(0, 200)
        waiting.push({ value: value[key], schema: inner, path: at, depth: depth + 1 })
      }
    }
  }
  return undefined
}

/** Whether there are few values, and nothing is inside them, as in most calls. */
function isFlat(args: Readonly<Record<string, unknown>>): boolean {
  const names = Object.keys(args)
  if (names.length > maxUnknown) return false
  for (const name of names) if (typeof args[name] === 'object' && args[name] !== null) return false
  return true
}

/** The schema and its variants: any of them may be meant. */
function formsOf(schema: JsonSchema | undefined, root: JsonSchema): JsonSchema[] {
  const own = resolve(schema, root)
  const variants = (own?.oneOf ?? own?.anyOf ?? []).map((form) => resolve(form, root))
  return [own, ...variants].filter((form) => form !== undefined)
}

function tooDeep(path: string): FoundProblem {
  const argument = path.split('.', 1)[0] ?? ''
  const expected = `at most ${maxArgumentDepth} levels of objects and lists`
  return problem(
    argument,
    expected,
    'more',
    `${argument.slice(0, 80)} has more than ${maxArgumentDepth} levels of objects and lists.`,
  )
}

function tooManyValues(): FoundProblem {
  const expected = `at most ${maxArgumentValues} values`
  return problem(
    '(arguments)',
    expected,
    'more',
    `The arguments have more than ${maxArgumentValues} values. Split them among several calls.`,
  )
}

function tooLong(path: string, length: number, max: number): FoundProblem {
  const expected = `at most ${max === 1 ? '1 item' : `${max} items`}`
  return problem(path, expected, `${length} items`, `${path}: expected ${expected}; got ${length}.`)
}

function problem(argument: string, expected: string, got: string, sentence: string): FoundProblem {
  return { argument, expected, got, sentence }
}

/** Arguments as they may be recorded: those that are nested too deeply only by name, and of thousands the first ones. */
export function recordableArguments(args: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const names = Object.keys(args).slice(0, maxRecorded)
  return Object.fromEntries(
    names.map((name) => [name, isDeep(args[name]) ? '(nested too deeply)' : args[name]]),
  )
}

const maxRecorded = 1_000

function isDeep(value: unknown): boolean {
  const waiting: { value: unknown; depth: number }[] = [{ value, depth: 1 }]
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    if (typeof place.value !== 'object' || place.value === null) continue
    if (place.depth > maxArgumentDepth) return true
    for (const inner of Object.values(place.value)) waiting.push({ value: inner, depth: place.depth + 1 })
  }
  return false
}
