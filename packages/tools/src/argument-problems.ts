import type { Json, JsonSchema, ToolRecord } from '@helpdesk-mcp/contracts'
import type { ErrorObject } from 'ajv'
import { exactInteger } from './coerce.ts'
import { digitsPattern, resolve, typesOf } from './json-schema.ts'
import { reasonOf, unknownArgument } from './unknown-arguments.ts'

/** One thing wrong with the arguments. */
export interface ArgumentProblem {
  /** Dotted name. */
  argument: string
  expected: string
  got: string
  /** The values that would do, where they can be counted. */
  allowed?: Json[]
}

type Checked = Pick<ToolRecord, 'inputSchema' | 'withheld'>

/** Says in a model's terms what ajv (`verbose`) found. */
export function describeProblems(
  errors: readonly ErrorObject[],
  args: Record<string, unknown>,
  record: Checked,
): ArgumentProblem[] {
  const problems = tellingErrors(errors).map((error) => describe(error, args, record))
  return [
    ...new Map(problems.map((problem) => [`${problem.argument} ${problem.expected}`, problem])).values(),
  ]
}

function describe(error: ErrorObject, args: Record<string, unknown>, record: Checked): ArgumentProblem {
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
    return { argument: at(String(params['missingProperty'])), expected: 'to be given', got: 'nothing' }
  }
  if (error.keyword === 'additionalProperties') {
    const name = String(params['additionalProperty'])
    const withheld = steps.length === 0 ? reasonOf(record, name) : undefined
    return {
      argument: at(name),
      expected: withheld ?? unknownArgument(name, error.parentSchema as JsonSchema),
      got: show((value as Record<string, unknown>)[name]),
    }
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
      return `${JSON.stringify(params['allowedValue'])}, the only value permitted here`
    case 'type': {
      const types = [params['type']].flat().map(String)
      if (isUnsafe(value)) return exactInteger(types)
      const plain = types.join(' or ')
      return value === null ? `${plain}, or to be left out: null is not taken` : plain
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
    default:
      return (error.message ?? error.keyword).replace(/^must /, 'to ')
  }
}

/** An integer, as a number or as digits, that a JavaScript number does not hold. */
function isUnsafe(value: unknown): boolean {
  const digits = typeof value === 'number' || (typeof value === 'string' && /^-?\d+$/.test(value))
  return digits && Number.isInteger(Number(value)) && !Number.isSafeInteger(Number(value))
}

/** A value as far as it helps to recognise it. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = JSON.stringify(value) ?? typeof value
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`
}

const most = 8

/** A schema in a few words: `an object with body, public`. */
export function describeForm(schema: JsonSchema, root: JsonSchema, depth = 0): string {
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
    const more = names.length > most ? ', ...' : ''
    return names.length > 0 ? `an object with ${names.slice(0, most).join(', ')}${more}` : 'an object'
  }
  if (type === 'array')
    return form.items && depth < 2 ? `a list of ${describeForm(form.items, root, depth + 1)}` : 'a list'
  return type === 'integer' ? 'an integer' : type === 'null' ? 'null' : `a ${type}`
}

/** Values as they would be written. */
export function listed(values: readonly Json[]): string {
  return values.map((value) => JSON.stringify(value)).join(', ')
}

/**
 * Of what ajv says about a value with several forms, only what tells: that its type is none of theirs, else what is
 * wrong inside it, else that none fits. What each form alone found missing is left out.
 */
export function tellingErrors(errors: readonly ErrorObject[]): ErrorObject[] {
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
