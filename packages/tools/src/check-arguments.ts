import { ConnectorError, isObject, type JsonSchema, type ToolRecord } from '@helpdesk-mcp/contracts'
import type { Ajv2020, ValidateFunction } from 'ajv/dist/2020.js'
import { describeProblems, type FoundProblem, findRounded } from './argument-problems.ts'
import { coerce } from './coerce.ts'
import { findUnknownArguments, reserved } from './unknown-arguments.ts'

/** Coerces arguments to a tool's schema, and throws if they still do not fit. */
export type CheckArguments = (record: ToolRecord, args: unknown) => Promise<Record<string, unknown>>

/**
 * Makes a check that compiles a tool's schema at its first call, and loads the compiler only then. It throws `invalid_arguments` with one problem an argument in `details`.
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
    validateFormats: false,
    multipleOfPrecision: 6,
    verbose: true,
  })
}

const maxProblems = 10

function argumentError(record: ToolRecord, problems: readonly FoundProblem[]): ConnectorError {
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
    ...reserved,
    ...parameters.flatMap(({ argument, parts }) => (parts ? Object.values(parts) : (argument ?? []))),
  ])
  const changes = (name: string) => !elsewhere.has(name)
  const possible = Object.keys(inputSchema.properties ?? {}).filter(changes)
  return possible.length === 0 || Object.keys(args).some(changes) ? undefined : possible
}
