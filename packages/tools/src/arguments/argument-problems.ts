import { ConnectorError, type Json, type JsonSchema, type ToolRecord } from '@helpdesk-mcp/contracts'
import type { ErrorObject } from 'ajv'
import { nearestArguments } from '../names/meant-names.ts'
import { formatWords } from '../values/formats.ts'
import { resolve } from '../values/json-schema.ts'
import type { FoundProblem } from './argument-problem.ts'
import { stepsOf } from './coerce.ts'
import { describeForm, describePattern, listed } from './describe-form.ts'
import { choiceIn, isSeveral, nearValues } from './meant-values.ts'
import { relevantErrors } from './relevant-errors.ts'

type Checked = Pick<ToolRecord, 'inputSchema' | 'withheld'> & Partial<Pick<ToolRecord, 'request'>>

/** The name of the tool that lists the values of an argument, if the caller may use one. */
export type ListedBy = (argument: string) => string | undefined

const maxProblems = 10
/** Of what a message repeats: names may be of any length, and choices very many. */
const maxArgument = 200
const maxSentence = 1_500
/** Of the checker's errors: each is compared with others and described, and there may be thousands. */
const maxErrors = 200

/** The error for a call that was not made because of these problems. */
export function argumentError(
  record: Pick<ToolRecord, 'name'>,
  problems: readonly FoundProblem[],
): ConnectorError {
  const shown = problems.slice(0, maxProblems)
  const more = problems.length - shown.length
  const sentences = [...shown.map(sentenceOf), ...(more > 0 ? [`And ${more} more.`] : [])]
  return new ConnectorError('invalid_arguments', `${record.name} was not called. ${sentences.join(' ')}`, {
    details: shown.map(({ sentence: _, ...problem }) => ({
      ...problem,
      argument: problem.argument.slice(0, maxArgument),
    })),
  })
}

function sentenceOf({ argument, expected, got, sentence }: FoundProblem): string {
  const words = sentence ?? `${argument.slice(0, maxArgument)}: expected ${expected}; got ${got}.`
  return words.slice(0, maxSentence)
}

/** Describes ajv's errors (with `verbose`) in a model's terms. */
export function describeProblems(
  errors: readonly ErrorObject[],
  args: Record<string, unknown>,
  record: Checked,
  listedBy: ListedBy = () => undefined,
): FoundProblem[] {
  const problems = relevantErrors(errors.slice(0, maxErrors))
    .map((error) => describe(error, args, record))
    .map((problem) => withSource(problem, listedBy))
  return [
    ...new Map(problems.map((problem) => [`${problem.argument} ${problem.expected}`, problem])).values(),
  ]
}

/** Says where the values come from, unless they are given already. */
function withSource(problem: DescribedProblem, listedBy: ListedBy): FoundProblem {
  const { hasSource = false, ...found } = problem
  const tool = hasSource ? listedBy(found.argument) : undefined
  if (tool === undefined) return found
  const source = tool.startsWith('list_') ? `${tool} lists them.` : `Take it from ${tool}.`
  return { ...found, sentence: `${sentenceOf(found)} ${source}` }
}

interface DescribedProblem extends FoundProblem {
  /** Whether a tool may list the values. */
  hasSource?: boolean
}

function describe(error: ErrorObject, args: Record<string, unknown>, record: Checked): DescribedProblem {
  const steps = stepsOf(error.instancePath)
  const value = steps.reduce<unknown>(
    (current, step) => (current as Record<string, unknown> | undefined)?.[step],
    args,
  )
  const at = (...more: string[]) => [...steps, ...more].join('.') || '(arguments)'
  const params = error.params as Record<string, unknown>
  if (error.keyword === 'required') {
    const name = String(params['missingProperty'])
    const own = (error.parentSchema as JsonSchema).properties?.[name]
    const argument = steps.length === 0 ? record.inputSchema.properties?.[name] : undefined
    return missing(at(name), own ?? argument, record.inputSchema)
  }
  if (error.keyword === 'additionalProperties') {
    const name = String(params['additionalProperty'])
    const given = (value as Record<string, unknown>)[name]
    const isTop = steps.length === 0
    const withheld = isTop ? (withheldReason(record, name) ?? fixedReason(record, name)) : undefined
    return withheld === undefined
      ? unknownArgument(name, given, error.parentSchema as JsonSchema, at(name))
      : unavailableArgument(name, given, withheld)
  }
  const choice = choiceIn(error.parentSchema as JsonSchema, record.inputSchema)
  const isEnum = error.keyword === 'enum' || choice !== undefined
  const allowed = isEnum ? { allowed: choice ?? (params['allowedValues'] as Json[]) } : {}
  const problem = {
    argument: at(),
    expected: expectation(error, value, record.inputSchema),
    got: show(value),
    ...allowed,
  }
  const values = (allowed.allowed ?? []).map(String)
  const near = isEnum && typeof value === 'string' ? nearValues(value, values) : []
  const about = isEnum ? firstSentence((error.parentSchema as JsonSchema).description ?? '') : ''
  const isAboutValues = (allowed.allowed ?? []).some((one) => about.includes(String(one)))
  // A word that is near is meant; for others the description of the values says which comes next to it.
  const meant = near.map((one) => JSON.stringify(one)).join(' or ')
  const hint = near.length > 0 ? `Did you mean ${meant}?` : isAboutValues ? about : ''
  const more = isEnum && !choice && isSeveral(value, values) ? 'It takes one value at a time.' : hint
  const sentence = more === '' ? {} : { sentence: `${sentenceOf(problem)} ${more}` }
  return { ...problem, ...sentence, hasSource: ['type', 'pattern'].includes(error.keyword) }
}

/** Says what to give: the form or the values, and what the argument is for. */
function missing(argument: string, schema: JsonSchema | undefined, root: JsonSchema): DescribedProblem {
  const target = schema && resolve(schema, root)
  const expected = (target && describeForm(target, root)) || 'a value'
  const about = firstSentence(schema?.description ?? target?.description ?? '')
  const allowed = target?.enum ? { allowed: target.enum } : {}
  const sentence = `Missing argument "${argument}": give ${expected}.${about === '' ? '' : ` ${about}`}`
  return { argument, expected, got: 'nothing', ...allowed, sentence, hasSource: target?.enum === undefined }
}

const maxAbout = 120

function firstSentence(text: string): string {
  const [first = ''] = text.trim().split(/(?<=[.!?])\s/)
  if (first === '') return ''
  const short = first.length > maxAbout ? `${first.slice(0, maxAbout - 1)}…` : first
  return /[.!?…]$/.test(short) ? short : `${short}.`
}

function expectation(error: ErrorObject, value: unknown, root: JsonSchema): string {
  const params = error.params as Record<string, unknown>
  const schema = error.parentSchema as JsonSchema
  switch (error.keyword) {
    case 'enum':
      return `one of ${listed(params['allowedValues'] as Json[], value)}`
    case 'const':
      return `${JSON.stringify(params['allowedValue'])}, the only value allowed here`
    case 'type': {
      const types = [params['type']].flat().map(String)
      if (isUnsafe(value)) return exactInteger(types)
      if (types.length > 1) return types.join(' or ')
      return describeForm(schema, root).replace(/^an? (?=(string|boolean|number|integer)$)/, '')
    }
    case 'anyOf':
    case 'oneOf': {
      const choice = choiceIn(schema, root)
      if (choice) return `one or several of ${listed(choice, value)}`
      const forms = [...new Set((schema.oneOf ?? schema.anyOf ?? []).map((form) => describeForm(form, root)))]
      const isNone = error.keyword === 'anyOf' || params['passingSchemas'] === null
      return `${isNone ? '' : 'only one of '}${forms.filter((form) => form !== '').join(', or ')}`
    }
    case 'not':
      return forbidden(schema['not'] as JsonSchema | undefined)
    case 'dependentRequired':
      return `${params['missingProperty']} beside ${params['property']}`
    case 'minProperties':
      return `at least ${counted(params['limit'], 'field')}`
    case 'maxProperties':
      return `at most ${counted(params['limit'], 'field')}`
    case 'x-minimum':
      return `at least ${schema['x-minimum']}`
    case 'x-maximum':
      return `at most ${schema['x-maximum']}`
    case 'exclusiveMinimum':
    case 'x-exclusiveMinimum':
      return `more than ${schema[error.keyword]}`
    case 'exclusiveMaximum':
    case 'x-exclusiveMaximum':
      return `less than ${schema[error.keyword]}`
    case 'multipleOf':
    case 'x-multipleOf':
      return `a multiple of ${schema[error.keyword]}`
    case 'uniqueItems':
      return `each item once, and not item ${Number(params['i']) + 1} again as item ${Number(params['j']) + 1}`
    case 'format':
      if (params['format'] === 'date' && /^\d{4}-\d\d-\d\d$/.test(String(value)))
        return 'a date that exists, written YYYY-MM-DD'
      return formatWords[String(params['format'])] ?? `a ${params['format']}`
    case 'pattern': {
      const format = schema['format']
      const words = typeof format === 'string' ? formatWords[format] : undefined
      return words ?? describePattern(String(params['pattern']), schema.description)
    }
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

function forbidden(schema: JsonSchema | undefined): string {
  const names = schema?.required ?? []
  return names.length > 1
    ? `not ${names.join(' and ')} together`
    : 'another value, since the vendor excludes this one'
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

/** Says of an argument that a tool fills in itself what it always is; undefined for others. */
function fixedReason({ request }: Pick<Checked, 'request'>, name: string): string | undefined {
  const fixed = request && fixedValues(request).get(name)
  return fixed === undefined ? undefined : `it is always ${JSON.stringify(fixed)} here`
}

/** What a tool always sends, by the vendor's name for it. */
export function fixedValues({ body, parameters }: ToolRecord['request']): ReadonlyMap<string, Json> {
  const sent = [...(body?.fields ?? []), ...parameters]
  return new Map(
    sent.flatMap(({ name, argument, value }): [string, Json][] =>
      argument === undefined && ['string', 'number', 'boolean'].includes(typeof value)
        ? [[name, value as Json]]
        : [],
    ),
  )
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
  const near = nearestArguments(name, known)
  const some = known.length > maxListed ? [...known.slice(0, maxListed), '...'] : known
  const meant = near.length > 0 ? `Did you mean ${near.join(' or ')}? ` : ''
  const hint = `${meant}Allowed: ${some.join(', ') || 'none'}.`
  return {
    argument: path,
    expected: `no value: there is no such argument. ${hint}`,
    got: show(value),
    sentence: `Unknown argument "${path.slice(0, 200)}". ${hint}`,
  }
}

/** The start of a value as JSON, to recognise it by. */
function show(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = JSON.stringify(value) ?? typeof value
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`
}
