import { ConnectorError, isObject, type JsonSchema, type ToolRecord } from '@helpdesk-mcp/contracts'
import type { Ajv2020, ValidateFunction } from 'ajv/dist/2020.js'
import { type ArgumentProblem, describeProblems } from './argument-problems.ts'
import { findRounded, heal } from './coerce.ts'
import { findStrays, reserved } from './unknown-arguments.ts'

/** Heals arguments by a tool's schema, then refuses what still does not fit. */
export type CheckArguments = (record: ToolRecord, args: unknown) => Promise<Record<string, unknown>>

/**
 * Makes a check that compiles a tool's schema on its first call, and loads the compiler only then.
 * Throws `invalid_arguments` with one problem per argument in `details`.
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
      throw refusal(record, [{ argument: '(arguments)', expected: 'an object', got: typeof args }])
    }
    const rounded = findRounded(args, inputSchema)
    if (rounded.length > 0) throw refusal(record, rounded)
    const healed = heal(args, inputSchema, inputSchema) as Record<string, unknown>
    const validate = await compile(inputSchema)
    const found = validate(healed) ? [] : describeProblems(validate.errors ?? [], healed, record)
    const problems = [...found, ...findStrays(record, healed)]
    if (problems.length > 0) throw refusal(record, problems)
    const possible = nothingToChange(record, healed)
    if (possible) {
      const expected = `at least one of ${possible.join(', ')}`
      throw new ConnectorError(
        'invalid_arguments',
        `${record.name} was not called: nothing to change: give ${expected}.`,
        { details: [{ argument: '(arguments)', expected, got: 'nothing' }] },
      )
    }
    return healed
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

const shown = 10

function refusal(record: ToolRecord, problems: readonly ArgumentProblem[]): ConnectorError {
  const lines = problems.slice(0, shown).map(sentence)
  const more = problems.length > shown ? ` And ${problems.length - shown} more.` : ''
  return new ConnectorError('invalid_arguments', `${record.name} was not called. ${lines.join(' ')}${more}`, {
    details: problems.slice(0, shown),
  })
}

function sentence({ argument, expected, got }: ArgumentProblem): string {
  const came = got === 'nothing' ? '' : `; got ${got}`
  return `${argument}: expected ${expected.replace(/\.$/, '')}${came}.`
}

/** The arguments of which an update needs one at least, when it has none of them; undefined when all is well. */
export function nothingToChange(
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
