import type { Json, JsonSchema, ToolRecord } from '@helpdesk-mcp/contracts'
import type { ErrorObject } from 'ajv'
import { describeForm, listed } from './describe-form.ts'
import { exactInteger } from './rounded.ts'
import { show } from './show.ts'
import { reasonOf, unknownArgument } from './strays.ts'
import { tellingErrors } from './telling-errors.ts'

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
