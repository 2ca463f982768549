import {
  ConnectorError,
  isObject,
  type Json,
  type JsonSchema,
  type ToolRecord,
} from '@helpdesk-mcp/contracts'
import type { Ajv2020, ValidateFunction } from 'ajv/dist/2020.js'
import {
  type ArgumentProblem,
  argumentError,
  describeProblems,
  exactInteger,
  type FoundProblem,
  unavailableArgument,
  unknownArgument,
  withheldReason,
} from './argument-problems.ts'
import { formOf, isOfType, propertyOf, resolve, typesOf } from './json-schema.ts'
import { readJson } from './read-json.ts'

/** Coerces arguments to a tool's schema, and throws if they still do not fit. */
export type CheckArguments = (record: ToolRecord, args: unknown) => Promise<Record<string, unknown>>

/**
 * Returns a check that compiles a tool's schema on the tool's first call, and loads the compiler only then. It throws `invalid_arguments`
 * with one problem for each argument in `details`.
 */
export function createArgumentCheck(
  loadCompiler: () => Promise<Pick<Ajv2020, 'compile'>> = loadAjv,
): CheckArguments {
  const compiled = new Map<JsonSchema, Promise<ValidateFunction>>()
  let compiler: ReturnType<typeof loadCompiler> | undefined

  function compile(schema: JsonSchema): Promise<ValidateFunction> {
    const known = compiled.get(schema)
    if (known) return known
    compiler ??= loadCompiler()
    const validate = compiler.then((ajv) => ajv.compile(schema))
    compiled.set(schema, validate)
    return validate
  }

  return async (record, args) => {
    const { inputSchema } = record
    if (!isObject(args)) {
      throw argumentError(record, [{ argument: '(arguments)', expected: 'an object', got: typeof args }])
    }
    const rounded = findRounded(args, inputSchema)
    if (rounded.length > 0) throw argumentError(record, rounded)
    const coerced = coerce(args, inputSchema, inputSchema) as Record<string, unknown>
    const validate = await compile(inputSchema)
    const found = validate(coerced) ? [] : describeProblems(validate.errors ?? [], coerced, record)
    const problems = [...found, ...findUnknownArguments(record, coerced)]
    if (problems.length > 0) throw argumentError(record, problems)
    const possible = missingChange(record, coerced)
    if (possible) {
      const expected = `at least one of ${possible.join(', ')}`
      throw new ConnectorError(
        'invalid_arguments',
        `${record.name} was not called. Nothing to change: give ${expected}.`,
        { details: [{ argument: '(arguments)', expected, got: 'nothing' }] },
      )
    }
    return coerced
  }
}

async function loadAjv(): Promise<Ajv2020> {
  const { Ajv2020 } = await import('ajv/dist/2020.js')
  return new Ajv2020({
    allErrors: true,
    strict: false,
    // Compiling the meta-schema is the slowest part, and `generate` has already checked every schema against it.
    validateSchema: false,
    validateFormats: false,
    multipleOfPrecision: 6,
    verbose: true,
  })
}

/** The arguments that would change something, if an update has none of them. */
function missingChange(
  {
    method,
    request: { body, parameters },
    inputSchema,
  }: Pick<ToolRecord, 'method' | 'request' | 'inputSchema'>,
  args: Readonly<Record<string, unknown>>,
): string[] | undefined {
  if (method !== 'update' || !body || body.argument !== undefined) return undefined
  if (body.fields.some(({ value }) => value !== undefined)) return undefined
  const elsewhere = new Set([
    ...reservedArguments,
    ...parameters.flatMap(({ argument, parts }) => (parts ? Object.values(parts) : (argument ?? []))),
  ])
  const changes = (name: string) => !elsewhere.has(name)
  const possible = Object.keys(inputSchema.properties ?? {}).filter(changes)
  return possible.length === 0 || Object.keys(args).some(changes) ? undefined : possible
}

/** Integers that a JSON client has rounded, or may have. */
function findRounded(args: unknown, root: JsonSchema): ArgumentProblem[] {
  return findRoundedInside(args, root, root, [])
}

function findRoundedInside(
  value: unknown,
  schema: JsonSchema | undefined,
  root: JsonSchema,
  path: readonly string[],
): ArgumentProblem[] {
  const target = resolve(schema, root)
  if (typeof value === 'number') {
    const types = typesOf(target)
    if (!Number.isInteger(value) || Number.isSafeInteger(value) || types.includes('number')) return []
    return [{ argument: path.join('.'), expected: exactInteger(types), got: String(value) }]
  }
  const form = target && formOf(value, target, root)
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      findRoundedInside(item, form?.items, root, [...path, String(index)]),
    )
  }
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, item]) =>
    findRoundedInside(item, propertyOf(form, key), root, [...path, key]),
  )
}

/**
 * Converts arguments that clients send in the wrong type: objects and numbers as strings, one item for a list of one, an
 * enum's value in a different case. What cannot be converted without guessing is left for the check to refuse.
 */
function coerce(value: unknown, schema: JsonSchema | undefined, root: JsonSchema): unknown {
  const target = resolve(schema, root)
  if (target === undefined) return value
  const choice = target.enum && matchEnum(value, target.enum)
  if (choice !== undefined) return choice
  const types = typesOf(target)
  if (types.some((type) => isOfType(value, type))) return coerceInside(value, target, root)
  for (const type of types) {
    const converted = convert(value, type)
    if (converted !== undefined) return coerceInside(converted, target, root)
  }
  return value
}

function coerceInside(value: unknown, schema: JsonSchema, root: JsonSchema): unknown {
  const form = formOf(value, schema, root)
  if (form !== schema && form.enum) return matchEnum(value, form.enum) ?? value
  if (Array.isArray(value)) return form.items ? value.map((item) => coerce(item, form.items, root)) : value
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, coerce(item, propertyOf(form, key), root)]),
  )
}

function convert(value: unknown, type: string): unknown {
  if (type === 'string') return isExact(value) ? String(value) : undefined
  if (type === 'array' && (isObject(value) || typeof value === 'number')) return [value]
  if (typeof value !== 'string') return undefined
  const text = value.trim()
  if (type === 'boolean') return /^(true|false)$/i.test(text) ? text.toLowerCase() === 'true' : undefined
  if (type === 'integer' || type === 'number') return number(text, type)
  if (type !== 'object' && type !== 'array') return undefined
  const parsed = json(value)
  if (isOfType(parsed, type)) return parsed
  return type === 'array' && text !== '' ? [value] : undefined
}

function isExact(value: unknown): boolean {
  return typeof value === 'number' && (!Number.isInteger(value) || Number.isSafeInteger(value))
}

function number(text: string, type: string): number | undefined {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return undefined
  const value = Number(text)
  const rounds = !text.includes('.') && !Number.isSafeInteger(value)
  return rounds || !isOfType(value, type) ? undefined : value
}

function json(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined
  try {
    return readJson(text)
  } catch {
    return undefined
  }
}

function matchEnum(value: unknown, allowed: readonly Json[]): Json | undefined {
  if (allowed.includes(value as Json)) return value as Json
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const plain = (item: unknown) =>
    String(item)
      .toLowerCase()
      .replace(/[\s_-]/g, '')
  const matches = allowed.filter((item) => item !== null && plain(item) === plain(value))
  return matches.length === 1 ? matches[0] : undefined
}

/** Our own argument names. A vendor's key of the same name is renamed, and ours are never sent to a vendor. */
export const reservedArguments: readonly string[] = [
  'limit',
  'next_cursor',
  'fields',
  'max_tokens',
  'connection',
  'dry_run',
  'idempotency_key',
  'confirmation',
  'if_unchanged_since',
]

type Known = Pick<ToolRecord, 'inputSchema' | 'request' | 'withheld' | 'merge' | 'each'>

/**
 * Arguments that an open schema would let pass, but must not: our own names, withheld ones, the vendor's spelling of an
 * argument with another name, and any other if only the schema is open, because it was too large, and the body is not.
 */
function findUnknownArguments(record: Known, args: Readonly<Record<string, unknown>>): FoundProblem[] {
  const { additionalProperties, properties = {} } = record.inputSchema
  if (additionalProperties === false) return []
  return Object.keys(args)
    .filter((name) => !Object.hasOwn(properties, name))
    .flatMap((name) => problemWith(name, args[name], record) ?? [])
}

function problemWith(name: string, value: unknown, record: Known): FoundProblem | undefined {
  const { body, parameters } = record.request
  const unavailable = (why: string) => unavailableArgument(name, value, why)
  const withheld = withheldReason(record, name)
  if (withheld !== undefined) return unavailable(withheld)
  if (reservedArguments.includes(name)) return unavailable('this tool does not take it')
  const filled = [
    ...(record.merge ?? []).map(({ argument }) => argument),
    ...(record.each ? [record.each.as] : []),
  ]
  if (filled.includes(name)) return unavailable('it is filled from the other arguments')
  const planned = [...parameters, ...(body?.fields ?? [])]
  if (planned.some(({ argument }) => argument === name)) return undefined
  const field = body?.fields.find((candidate) => candidate.name === name)
  if (field) return unavailable(field.argument ? `use ${field.argument}` : 'it is always sent')
  return body?.open ? undefined : unknownArgument(name, value, record.inputSchema)
}
