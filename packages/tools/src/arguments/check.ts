import { ConnectorError, isObject, type JsonSchema, type ToolRecord } from '@helpdesk-mcp/contracts'
import type { Ajv2020, ValidateFunction } from 'ajv/dist/2020.js'
import { heal, resolve } from './heal.ts'
import { type ArgumentProblem, describeProblems, exactDigits } from './problems.ts'

/** Heals arguments by a tool's schema, then refuses what still does not fit. */
export type CheckArguments = (record: ToolRecord, args: unknown) => Promise<Record<string, unknown>>

/**
 * Makes a check that compiles a tool's schema on its first call, and loads the compiler only then.
 * Throws `invalid_arguments` with one problem per argument in `details`.
 */
export function createArgumentCheck(): CheckArguments {
  const compiled = new Map<JsonSchema, ValidateFunction>()
  let ajv: Promise<Ajv2020> | undefined

  async function compile(schema: JsonSchema): Promise<ValidateFunction> {
    const known = compiled.get(schema)
    if (known) return known
    ajv ??= import('ajv/dist/2020.js').then(
      (module) =>
        new module.Ajv2020({ allErrors: true, strict: false, validateFormats: false, verbose: true }),
    )
    const validate = (await ajv).compile(schema)
    compiled.set(schema, validate)
    return validate
  }

  return async (record, args) => {
    const { inputSchema } = record
    if (!isObject(args))
      throw refusal(record, [{ argument: '(arguments)', expected: 'an object', got: typeof args }])
    const rounded = findRounded(args, inputSchema, inputSchema, [])
    if (rounded.length > 0) throw refusal(record, rounded)
    const healed = heal(args, inputSchema, inputSchema) as Record<string, unknown>
    const validate = await compile(inputSchema)
    if (validate(healed)) return healed
    throw refusal(record, describeProblems(validate.errors ?? [], healed, record))
  }
}

/** Integers that a JSON client has already rounded, or may have. */
function findRounded(
  value: unknown,
  schema: JsonSchema | undefined,
  root: JsonSchema,
  path: string[],
): ArgumentProblem[] {
  const meant = resolve(schema, root)
  if (typeof value === 'number') {
    const safe = !Number.isInteger(value) || Number.isSafeInteger(value) || meant?.type === 'number'
    return safe ? [] : [{ argument: path.join('.'), expected: exactDigits, got: String(value) }]
  }
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => findRounded(item, meant?.items, root, [...path, String(index)]))
  }
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, item]) => {
    const known = Object.hasOwn(meant?.properties ?? {}, key) ? meant?.properties?.[key] : undefined
    return findRounded(item, known, root, [...path, key])
  })
}

const shown = 10

function refusal(record: ToolRecord, problems: ArgumentProblem[]): ConnectorError {
  const lines = problems
    .slice(0, shown)
    .map(
      ({ argument, expected, got }) =>
        `${argument}: expected ${expected}${got === 'nothing' ? '' : `; got ${got}`}.`,
    )
  const more = problems.length > shown ? ` And ${problems.length - shown} more.` : ''
  return new ConnectorError('invalid_arguments', `${record.name} was not called. ${lines.join(' ')}${more}`, {
    details: problems.slice(0, shown),
  })
}
