export type Json = null | boolean | number | string | Json[] | JsonObject

export interface JsonObject {
  [key: string]: Json
}

/** A JSON Schema 2020-12 object, as far as tools use it. */
export interface JsonSchema {
  type?: string | string[]
  title?: string
  description?: string
  properties?: Record<string, JsonSchema>
  required?: string[]
  additionalProperties?: boolean | JsonSchema
  items?: JsonSchema
  enum?: Json[]
  const?: Json
  default?: Json
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  /** Conditions beside what the schema itself says. */
  allOf?: JsonSchema[]
  prefixItems?: JsonSchema[]
  patternProperties?: Record<string, JsonSchema>
  $ref?: string
  $defs?: Record<string, JsonSchema>
  [keyword: string]: unknown
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Puts a value at a key of a copy. A vendor's data may have the key `__proto__`, which an assignment would not add. */
export function setKey(copy: Record<string, unknown>, key: string, value: unknown): void {
  if (key !== '__proto__') copy[key] = value
  else Object.defineProperty(copy, key, { value, enumerable: true, writable: true, configurable: true })
}

/**
 * The value at a dotted path of keys, or at a list of keys and array indexes; undefined where a step is missing. An empty or absent path is
 * the value itself.
 */
export function valueAt(value: unknown, path: string | readonly PropertyKey[] | undefined): unknown {
  if (!path) return value
  if (typeof path === 'string' && !path.includes('.'))
    return isObject(value) && Object.hasOwn(value, path) ? value[path] : undefined
  return valueAtSteps(value, typeof path === 'string' ? path.split('.') : path)
}

function valueAtSteps(value: unknown, steps: readonly PropertyKey[]): unknown {
  let current = value
  for (const key of steps) {
    const isStep = Array.isArray(current) ? typeof key === 'number' : isObject(current)
    if (!isStep || !Object.hasOwn(current as object, key)) return undefined
    current = (current as Record<PropertyKey, unknown>)[key]
  }
  return current
}

/**
 * A `valueAt` for the paths of plans, which stand for every answer: each is parted once. Paths that somebody else chooses would fill the
 * memory.
 */
export function createValueReader(): (value: unknown, path: string) => unknown {
  const known = new Map<string, readonly string[]>()
  return (value, path) => {
    let steps = known.get(path)
    if (!steps) {
      steps = path === '' ? [] : path.split('.').map(asKey)
      known.set(path, steps)
    }
    return valueAtSteps(value, steps)
  }
}

/** The same text as the engine keeps it for keys: any other text is looked up among these whenever it is used as one. */
export function asKey(text: string): string {
  return Object.keys({ [text]: true })[0] ?? text
}

/**
 * Changes every value at a dotted path, also inside arrays. `{}` stands for every key, and a `keyStep` for those of a pattern; a key that
 * contains dots matches as many steps.
 */
export function mapAt(value: unknown, path: string, change: (value: unknown) => unknown): unknown {
  return mapSteps(value, path === '' ? [] : path.split('.'), change)
}

function mapSteps(value: unknown, steps: readonly string[], change: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => mapSteps(item, steps, change))
  if (steps.length === 0) return change(value)
  if (!isObject(value)) return value
  const pattern = patternOf(steps[0] ?? '')
  const taken = (key: string) => {
    if (steps[0] === '{}') return 1
    return pattern ? Number(pattern.test(key)) : stepsOf(key, steps)
  }
  if (!Object.keys(value).some((key) => taken(key) > 0)) return value
  const entries = Object.entries(value).map(([key, item]) => {
    const count = taken(key)
    return [key, count === 0 ? item : mapSteps(item, steps.slice(count), change)]
  })
  return Object.fromEntries(entries)
}

/** The step of a dotted path that stands for every key of a pattern. */
export function keyStep(pattern: string): string {
  return `{~${encodeURIComponent(pattern).replaceAll('.', '%2E')}}`
}

function patternOf(step: string): RegExp | undefined {
  return step.startsWith('{~') ? new RegExp(decodeURIComponent(step.slice(2, -1)), 'u') : undefined
}

/** How many of the first steps a key matches: one, or more if it contains dots. */
function stepsOf(key: string, steps: readonly string[]): number {
  if (!key.includes('.')) return key === steps[0] ? 1 : 0
  const count = key.split('.').length
  return steps.slice(0, count).join('.') === key ? count : 0
}

/** A value as text; objects and lists as JSON. */
export function asText(value: unknown): string {
  return isObject(value) || Array.isArray(value) ? JSON.stringify(value) : String(value)
}
