import type { JsonSchema, ToolRecord } from '@helpdesk-mcp/contracts'
import type { ErrorObject } from 'ajv'
import { nearest } from './nearest.ts'

/** One thing wrong with the arguments. */
export interface ArgumentProblem {
  /** Dotted name. */
  argument: string
  expected: string
  got: string
}

/** Says in a model's terms what ajv found. */
export function describeProblems(
  errors: readonly ErrorObject[],
  args: Record<string, unknown>,
  record: Pick<ToolRecord, 'inputSchema' | 'withheld'>,
): ArgumentProblem[] {
  const told = errors.filter(({ keyword }) => keyword !== 'anyOf' && keyword !== 'if')
  const problems = (told.length > 0 ? told : errors).map((error) => describe(error, args, record))
  const seen = new Set<string>()
  return problems.filter(({ argument, expected }) => {
    const key = `${argument} ${expected}`
    return seen.has(key) ? false : seen.add(key)
  })
}

function describe(
  error: ErrorObject,
  args: Record<string, unknown>,
  record: Pick<ToolRecord, 'inputSchema' | 'withheld'>,
): ArgumentProblem {
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
    const name = String(params['missingProperty'])
    return { argument: at(name), expected: 'to be given', got: 'nothing' }
  }
  if (error.keyword === 'additionalProperties') {
    const name = String(params['additionalProperty'])
    return {
      argument: at(name),
      expected: unknown(name, steps, error.parentSchema as JsonSchema, record),
      got: show((value as Record<string, unknown>)[name]),
    }
  }
  return { argument: at(), expected: expectation(error, value), got: show(value) }
}

function unknown(
  name: string,
  steps: string[],
  parent: JsonSchema | undefined,
  record: Pick<ToolRecord, 'withheld'>,
): string {
  const reason = steps.length === 0 ? record.withheld?.[name] : undefined
  if (reason) return `to be left out: ${reason}`
  const known = Object.keys(parent?.properties ?? {})
  const meant = nearest(name, known)
  return `to be left out: there is no such argument. ${meant.length > 0 ? `Did you mean ${meant.join(', ')}?` : `Known: ${known.join(', ')}.`}`
}

function expectation(error: ErrorObject, value: unknown): string {
  const params = error.params as Record<string, unknown>
  switch (error.keyword) {
    case 'enum':
      return `one of ${(params['allowedValues'] as unknown[]).map((item) => JSON.stringify(item)).join(', ')}`
    case 'const':
      return `${JSON.stringify(params['allowedValue'])}, the only value permitted here`
    case 'type':
      if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value))
        return exactDigits
      return `${([] as unknown[]).concat(params['type']).join(' or ')}`
    case 'pattern':
      if (params['pattern'] === '^-?[0-9]+$') return 'an id of digits, as a string'
      if ((error.parentSchema as JsonSchema | undefined)?.format === 'date')
        return 'a date written YYYY-MM-DD, such as 2026-11-30'
      return `a string that matches ${params['pattern']}`
    default:
      return error.message ?? error.keyword
  }
}

/** Why a number past 2^53 is refused. */
export const exactDigits =
  'the same digits as a string: as a number it is past 2^53, where JSON clients round, so digits may already be lost'

function show(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = JSON.stringify(value) ?? typeof value
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`
}
