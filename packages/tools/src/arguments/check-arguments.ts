import { ConnectorError, isObject, type JsonSchema, type ToolRecord } from '@helpdesk-mcp/contracts'
import type { Ajv2020, ValidateFunction } from 'ajv/dist/2020.js'
import { sentFields } from '../request/request.ts'
import { digitsPattern, formOf, propertyOf, resolve, typesOf } from '../values/json-schema.ts'
import { findOversized } from './argument-bounds.ts'
import type { ArgumentProblem, FoundProblem } from './argument-problem.ts'
import {
  argumentError,
  describeProblems,
  exactInteger,
  type ListedBy,
  unavailableArgument,
  unknownArgument,
  withheldReason,
} from './argument-problems.ts'
import { coerceFailing } from './coerce.ts'
import { missingChange, withoutEmpty, withoutFixed, withoutNoise } from './left-out.ts'
import { loadAjv } from './load-validator.ts'
import { withSpans, withWholeDays } from './time-ranges.ts'
import { unwrapped } from './unwrapped.ts'

/**
 * Coerces arguments to a tool's schema where they do not fit it, and throws if they still do not. `listedBy` names the tool that lists an
 * argument's values, for the error.
 */
export type CheckArguments = (
  record: ToolRecord,
  args: unknown,
  listedBy?: ListedBy,
) => Promise<Record<string, unknown>>

/**
 * Returns a check that compiles a tool's schema on the tool's first call, and loads the compiler only then. It throws `invalid_arguments`
 * with one problem for each argument in `details`.
 */
export function createArgumentCheck(
  loadCompiler: () => Promise<Pick<Ajv2020, 'compile'>> = loadAjv,
): CheckArguments {
  const compiled = new Map<JsonSchema, ValidateFunction | Promise<ValidateFunction>>()
  let compiler: ReturnType<typeof loadCompiler> | undefined

  function compile(schema: JsonSchema): ValidateFunction | Promise<ValidateFunction> {
    const known = compiled.get(schema)
    if (known) return known
    compiler ??= loadCompiler()
    const compiling = compiler.then((ajv) => {
      const validate = ajv.compile(schema)
      compiled.set(schema, validate)
      return validate
    })
    compiled.set(schema, compiling)
    return compiling
  }

  /** What is wrong with the fields of the body together. */
  async function findInBody(record: ToolRecord, args: Record<string, unknown>): Promise<FoundProblem[]> {
    const { check, fields = [], wrapWhenEmpty } = record.request.body ?? {}
    if (!check) return []
    const own = Object.fromEntries(Object.entries(args).filter(([name]) => !reservedArguments.includes(name)))
    const sent = sentFields(record.request, own)
    const isLeftOut = wrapWhenEmpty !== undefined && sent && Object.keys(sent).length === 0
    const validate = sent && !isLeftOut && (await compile(check))
    if (!validate || validate(sent)) return []
    const names = new Map(fields.map(({ name, argument = name }) => [name, argument]))
    const described = { inputSchema: withArguments(check, record) }
    return describeProblems(validate.errors ?? [], sent, described).map((problem) => {
      const [first = '', ...rest] = problem.argument.split('.')
      return { ...problem, argument: [names.get(first) ?? first, ...rest].join('.') }
    })
  }

  return async (record, args, listedBy) => {
    const { inputSchema } = record
    if (!isObject(args)) {
      throw argumentError(record, [{ argument: '(arguments)', expected: 'an object', got: typeof args }])
    }
    const oversized = findOversized(args, record)
    if (oversized) throw argumentError(record, [oversized])
    const own = withoutNoise(unwrapped(args, record, reservedArguments), (name) =>
      Object.hasOwn(inputSchema.properties ?? {}, name),
    )
    const said = withoutEmpty(withFieldList(withoutFixed(own, record)), record, reservedArguments)
    const days = withSpans(withWholeDays(said, record), record)
    const { args: given, asked } = withLowerLimit(days, record)
    const rounded = findRounded(given, inputSchema)
    if (rounded.length > 0) throw argumentError(record, rounded)
    const compiling = compile(inputSchema)
    const validate = compiling instanceof Promise ? await compiling : compiling
    const coerced = coerceFailing(given, inputSchema, validate)
    // Again, since a list may have come as text.
    const oversizedText = coerced === args ? undefined : findOversized(coerced, record)
    if (oversizedText) throw argumentError(record, [oversizedText])
    const found = validate(coerced) ? [] : describeProblems(validate.errors ?? [], coerced, record, listedBy)
    const together = found.length > 0 || !record.request.body?.check ? [] : await findInBody(record, coerced)
    const problems = [
      ...found,
      ...together,
      ...findUnknownArguments(record, coerced),
      ...(record.alone ? findExclusive(record, coerced) : []),
    ]
    if (problems.length > 0) throw argumentError(record, problems)
    const possible = missingChange(record, coerced, reservedArguments)
    if (possible) {
      const expected = `at least one of ${possible.join(', ')}`
      const cleared = possible.filter((name) => typesOf(propertyOf(inputSchema, name)).includes('null'))
      const clear = cleared.length > 0 ? ` null clears ${cleared.join(', ')}.` : ''
      throw new ConnectorError(
        'invalid_arguments',
        `${record.name} was not called. Nothing to change: give ${expected}.${clear}`,
        { details: [{ argument: '(arguments)', expected, got: 'nothing' }] },
      )
    }
    return asked === undefined ? coerced : { ...coerced, limit: asked }
  }
}

/** `fields` with its names one by one, where several came in one text: no field has a comma in its name. */
function withFieldList(args: Record<string, unknown>): Record<string, unknown> {
  const { fields } = args
  const given = typeof fields === 'string' && !/^\s*[[{]/.test(fields) ? [fields] : fields
  if (!Array.isArray(given) || !given.some((one) => typeof one === 'string' && one.includes(','))) return args
  const names = given.flatMap((one) => (typeof one === 'string' ? one.split(',') : [one]))
  const trimmed = names.map((one) => (typeof one === 'string' ? one.trim() : one)).filter((one) => one !== '')
  return { ...args, fields: trimmed }
}

/** A `limit` that is too high is lowered, not refused; what was asked for is returned beside it, so that the answer can say so. */
function withLowerLimit(
  args: Record<string, unknown>,
  { inputSchema }: Pick<ToolRecord, 'inputSchema'>,
): { args: Record<string, unknown>; asked?: number } {
  const isList = propertyOf(inputSchema, 'next_cursor') !== undefined
  const max = isList ? propertyOf(inputSchema, 'limit')?.maximum : undefined
  const given = args['limit']
  const asked = typeof given === 'string' && /^\s*\d{1,15}\s*$/.test(given) ? Number(given) : given
  if (typeof max !== 'number' || typeof asked !== 'number' || !Number.isSafeInteger(asked) || asked <= max)
    return { args }
  return { args: { ...args, limit: max }, asked }
}

/** The check of a body with the schemas of its arguments, by the vendor's names, so that what is missing can be described. */
function withArguments(check: JsonSchema, { inputSchema, request }: ToolRecord): JsonSchema {
  const properties = (request.body?.fields ?? []).flatMap(({ name, argument = name }) => {
    const schema = inputSchema.properties?.[argument]
    return schema === undefined ? [] : [[name, schema] as const]
  })
  return {
    ...check,
    $defs: { ...inputSchema.$defs, ...check.$defs },
    properties: { ...Object.fromEntries(properties), ...check.properties },
  }
}

/** Integers that a JSON client has rounded, or may have, and those of more than 64 bits. */
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
  if (typeof value === 'string' && target?.pattern === digitsPattern && isTooWide(value, target)) {
    return [{ argument: path.join('.'), expected: 'an integer of 64 bits', got: value }]
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

/** Whether digits are no integer of 64 bits, where the document has no bound of its own. One that is never negative may use them all. */
function isTooWide(text: string, schema: JsonSchema): boolean {
  if (text.length < 19 || !/^-?\d+$/.test(text)) return false
  if (schema[text.startsWith('-') ? 'x-minimum' : 'x-maximum'] !== undefined) return false
  const isUnsigned = Number(schema['x-minimum'] ?? -1) >= 0
  const value = BigInt(text)
  return BigInt.asIntN(64, value) !== value && !(isUnsigned && BigInt.asUintN(64, value) === value)
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

/** Arguments that were given together with others, although the vendor takes them alone. */
function findExclusive(
  { alone = {}, request, filters, sorts }: Pick<ToolRecord, 'alone' | 'request' | 'filters' | 'sorts'>,
  args: Readonly<Record<string, unknown>>,
): FoundProblem[] {
  const inPath = request.parameters.flatMap(({ in: place, argument }) =>
    place === 'path' ? (argument ?? []) : [],
  )
  return Object.entries(alone).flatMap(([name, beside]) => {
    if (!Object.hasOwn(args, name)) return []
    const ours = [...reservedArguments, ...Object.keys({ ...filters, ...sorts })]
    const allowed = [name, ...beside, ...ours, ...inPath]
    const others = Object.keys(args).filter((other) => !allowed.includes(other))
    if (others.length === 0) return []
    const list = others.join(', ')
    return [
      {
        argument: name,
        expected: `no other filter beside it: leave out ${name} or ${list}`,
        got: `it and ${list}`,
        sentence: `Argument "${name}" cannot be given together with ${list}: leave out ${name} or ${list}.`,
      },
    ]
  })
}

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
  if (field?.argument) return unavailable(`use ${field.argument}`)
  if (field)
    return unavailable(field.value === undefined ? 'this tool does not take it' : 'it is always sent')
  return body?.open ? undefined : unknownArgument(name, value, record.inputSchema)
}
