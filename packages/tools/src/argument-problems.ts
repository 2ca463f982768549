import { ConnectorError, type Json, type JsonSchema, type ToolRecord } from '@helpdesk-mcp/contracts'
import type { ErrorObject } from 'ajv'
import { digitsPattern, resolve, typesOf } from './json-schema.ts'
import { nearest } from './nearest.ts'

/** One problem with the arguments of a call. */
export interface ArgumentProblem {
  /** Dotted path. */
  argument: string
  expected: string
  got: string
  /** The allowed values, for an enum. */
  allowed?: Json[]
}

/** A problem with its own sentence, if the usual one (`x: expected a; got b.`) does not fit. */
export interface FoundProblem extends ArgumentProblem {
  sentence?: string
}

type Checked = Pick<ToolRecord, 'inputSchema' | 'withheld'>

const maxProblems = 10

/** The error for a call that was not made because of these problems. */
export function argumentError(
  record: Pick<ToolRecord, 'name'>,
  problems: readonly FoundProblem[],
): ConnectorError {
  const shown = problems.slice(0, maxProblems)
  const more = problems.length - shown.length
  const sentences = [...shown.map(sentenceOf), ...(more > 0 ? [`And ${more} more.`] : [])]
  return new ConnectorError('invalid_arguments', `${record.name} was not called. ${sentences.join(' ')}`, {
    details: shown.map(({ sentence: _sentence, ...problem }) => problem),
  })
}

function sentenceOf({ argument, expected, got, sentence }: FoundProblem): string {
  return sentence ?? `${argument}: expected ${expected}; got ${got}.`
}

/** Describes ajv's errors (with `verbose`) in a model's terms. */
export function describeProblems(
  errors: readonly ErrorObject[],
  args: Record<string, unknown>,
  record: Checked,
): FoundProblem[] {
  const problems = relevantErrors(errors).map((error) => describe(error, args, record))
  return [
    ...new Map(problems.map((problem) => [`${problem.argument} ${problem.expected}`, problem])).values(),
  ]
}

/**
 * For a value that may have several forms, ajv reports what each form is missing. Keeps only what helps: that its type
 * fits none of them, else what is wrong inside it, else that none fits.
 */
function relevantErrors(errors: readonly ErrorObject[]): ErrorObject[] {
  const kept = new Set(errors.filter(({ keyword }) => keyword !== 'if'))
  const choices = errors
    .filter(({ keyword }) => keyword === 'anyOf')
    .sort((a, b) => b.instancePath.length - a.instancePath.length)
  for (const choice of choices) {
    const place = choice.instancePath
    const here = [...kept].filter((error) => error !== choice && error.instancePath === place)
    const inside = [...kept].filter((error) => error.instancePath.startsWith(`${place}/`))
    const isOwn = (error: ErrorObject) => error.parentSchema === choice.parentSchema
    const mistyped = here.some((error) => error.keyword === 'type' && isOwn(error))
    for (const error of here) if (!isOwn(error)) kept.delete(error)
    if (mistyped || inside.length > 0) kept.delete(choice)
    if (mistyped) for (const error of inside) kept.delete(error)
  }
  return [...kept]
}

function describe(error: ErrorObject, args: Record<string, unknown>, record: Checked): FoundProblem {
  const steps = error.instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  const value = steps.reduce<unknown>(
    (current, step) => (current as Record<string, unknown> | undefined)?.[step],
    args,
  )
  const at = (...more: string[]) => [...steps, ...more].join('.') || '(arguments)'
  const params = error.params as Record<string, unknown>
  if (error.keyword === 'required') {
    const argument = at(String(params['missingProperty']))
    return { argument, expected: 'a value', got: 'nothing', sentence: `Missing argument "${argument}".` }
  }
  if (error.keyword === 'additionalProperties') {
    const name = String(params['additionalProperty'])
    const given = (value as Record<string, unknown>)[name]
    const withheld = steps.length === 0 ? withheldReason(record, name) : undefined
    return withheld === undefined
      ? unknownArgument(name, given, error.parentSchema as JsonSchema, at(name))
      : unavailableArgument(name, given, withheld)
  }
  const allowed = error.keyword === 'enum' ? { allowed: params['allowedValues'] as Json[] } : {}
  return {
    argument: at(),
    expected: expectation(error, value, record.inputSchema),
    got: show(value),
    ...allowed,
  }
}

function expectation(error: ErrorObject, value: unknown, root: JsonSchema): string {
  const params = error.params as Record<string, unknown>
  const schema = error.parentSchema as JsonSchema
  switch (error.keyword) {
    case 'enum':
      return `one of ${listed(params['allowedValues'] as Json[])}`
    case 'const':
      return `${JSON.stringify(params['allowedValue'])}, the only value allowed here`
    case 'type': {
      const types = [params['type']].flat().map(String)
      if (isUnsafe(value)) return exactInteger(types)
      const plain = types.join(' or ')
      return value === null ? `${plain}, or no value: null is not allowed` : plain
    }
    case 'anyOf':
      return [...new Set((schema.anyOf ?? []).map((form) => describeForm(form, root)))].join(', or ')
    case 'pattern':
      if (schema.format === 'date') return 'a date written YYYY-MM-DD, such as 2026-11-30'
      return describeForm({ type: 'string', pattern: String(params['pattern']) }, root)
    case 'minimum':
      return `at least ${params['limit']}`
    case 'maximum':
      return `at most ${params['limit']}`
    case 'minLength':
      return `at least ${counted(params['limit'], 'character')}`
    case 'maxLength':
      return `at most ${counted(params['limit'], 'character')}`
    case 'minItems':
      return `at least ${counted(params['limit'], 'item')}`
    case 'maxItems':
      return `at most ${counted(params['limit'], 'item')}`
    default:
      return (error.message ?? error.keyword).replace(/^must /, 'to ')
  }
}

function counted(count: unknown, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`
}

/** Whether a value is an integer, as a number or as digits, that a JavaScript number cannot hold. */
function isUnsafe(value: unknown): boolean {
  const digits = typeof value === 'number' || (typeof value === 'string' && /^-?\d+$/.test(value))
  return digits && Number.isInteger(Number(value)) && !Number.isSafeInteger(Number(value))
}

/** What is expected instead of an integer past 2^53: a digit string, if the types allow one. */
export function exactInteger(types: readonly string[]): string {
  return types.length === 0 || types.includes('string')
    ? 'the same digits as a string: as a number it is past 2^53, where JSON clients round it, so digits may already be lost'
    : `an integer no further from 0 than ${Number.MAX_SAFE_INTEGER}, since JSON clients round larger ones`
}

/** Why tools.yaml withholds an argument; undefined if it does not. */
export function withheldReason({ withheld }: Pick<ToolRecord, 'withheld'>, name: string): string | undefined {
  return withheld && Object.hasOwn(withheld, name) ? withheld[name] : undefined
}

export function unavailableArgument(argument: string, value: unknown, why: string): FoundProblem {
  return {
    argument,
    expected: `no value: ${why}`,
    got: show(value),
    sentence: `Argument "${argument}" is not available: ${why.replace(/\.$/, '')}.`,
  }
}

const maxListed = 40

/** `path`: the argument's whole path, if it is inside another. */
export function unknownArgument(
  name: string,
  value: unknown,
  schema: JsonSchema | undefined,
  path = name,
): FoundProblem {
  const known = Object.keys(schema?.properties ?? {})
  const near = nearest(name, known)
  const some = known.length > maxListed ? [...known.slice(0, maxListed), '...'] : known
  const hint = near.length > 0 ? `Did you mean ${near.join(', ')}?` : `Known: ${some.join(', ') || 'none'}.`
  return {
    argument: path,
    expected: `no value: there is no such argument. ${hint}`,
    got: show(value),
    sentence: `Unknown argument "${path}". ${hint}`,
  }
}

const maxNames = 8

/** A schema in a few words: `an object with body, public`. */
function describeForm(schema: JsonSchema, root: JsonSchema, depth = 0): string {
  const form = resolve(schema, root) ?? schema
  if (form.const !== undefined) return JSON.stringify(form.const)
  if (form.enum) return `one of ${listed(form.enum)}`
  if (form.pattern === digitsPattern) return 'an id of digits, as a string'
  if (form.pattern !== undefined) return `a string that matches ${form.pattern}`
  if (form.anyOf && !form.properties && depth === 0)
    return [...new Set(form.anyOf.map((variant) => describeForm(variant, root, 1)))].join(', or ')
  return typesOf(form)
    .map((type) => describeType(type, form, root, depth))
    .join(' or ')
}

function describeType(type: string, form: JsonSchema, root: JsonSchema, depth: number): string {
  if (type === 'object') {
    const names = [...new Set([...(form.required ?? []), ...Object.keys(form.properties ?? {})])]
    const more = names.length > maxNames ? ', ...' : ''
    return names.length > 0 ? `an object with ${names.slice(0, maxNames).join(', ')}${more}` : 'an object'
  }
  if (type === 'array')
    return form.items && depth < 2 ? `a list of ${describeForm(form.items, root, depth + 1)}` : 'a list'
  return type === 'integer' ? 'an integer' : type === 'null' ? 'null' : `a ${type}`
}

function listed(values: readonly Json[]): string {
  return values.map((value) => JSON.stringify(value)).join(', ')
}

/** The start of a value as JSON, to recognise it by. */
function show(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = JSON.stringify(value) ?? typeof value
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`
}

/** The error for a value that cannot be sent, although the schema allows it. */
export function invalidValue(argument: string, text: string, why: string, expected: string): ConnectorError {
  const got = text.slice(0, 80)
  return new ConnectorError('invalid_arguments', `${argument}: ${JSON.stringify(got)} ${why}`, {
    details: [{ argument, expected, got }],
  })
}
