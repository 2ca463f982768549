import { type ConnectorDefinition, describeSettings, type z } from '@helpdesk-mcp/connector'
import type { ToolRecord } from '@helpdesk-mcp/contracts'
import type { Argument } from '../entries/argument.ts'
import type { DeriveProblem } from '../problems.ts'

/** What a connector's definition sends by itself, so that no model sees it. */
export interface Constants {
  /** Parameter or body field of the document -> the setting that fills it. */
  bound?: Readonly<Record<string, string>>
  /** Names of headers that are the same on every request. */
  headers?: readonly string[]
}

interface BoundArguments {
  args: Argument[]
  /** Argument -> setting, of those that the operation has. */
  bound: Record<string, string>
}

/** The arguments of an operation without constant headers; those that settings fill are marked, and no longer the model's. */
export function bindArguments(
  args: readonly Argument[],
  { bound = {}, headers = [] }: Constants,
): BoundArguments {
  const constant = new Set(headers.map((name) => name.toLowerCase()))
  const found: Record<string, string> = {}
  const kept = args.flatMap((argument): Argument[] => {
    const { target, name } = argument
    const place = 'parameter' in target ? target.parameter : 'field' in target ? target.field : undefined
    if (place && 'in' in place && place.in === 'header' && constant.has(place.name.toLowerCase())) return []
    const setting = place && Object.hasOwn(bound, place.name) ? bound[place.name] : undefined
    if (setting === undefined) return [argument]
    found[name] = setting
    return [{ ...argument, required: false, internal: true }]
  })
  return { args: kept, bound: found }
}

/** What a caller is told who gives such an argument nevertheless. */
export function boundReasons(bound: Readonly<Record<string, string>>): Record<string, string> {
  const reason = 'The settings of the account say it.'
  return Object.fromEntries(Object.keys(bound).map((name) => [name, reason]))
}

/** Headers that the connector, its authentication or HTTP itself writes. */
const reserved = new Set([
  'authorization',
  'connection',
  'content-length',
  'content-type',
  'cookie',
  'host',
  'transfer-encoding',
  'user-agent',
])

/** What of a definition's tables does not fit its settings, or cannot be sent. */
export function definitionProblems(definition: ConnectorDefinition): DeriveProblem[] {
  const problems: DeriveProblem[] = []
  const report = (key: string, problem: string, fix: string) =>
    problems.push({ file: 'src/definition.ts', key, problem, fix })
  const settings = new Map(describeSettings(definition).map((setting) => [setting.name, setting]))
  const known = [...settings.keys()].join(', ')

  for (const [name, setting] of Object.entries(definition.bound ?? {})) {
    const key = `bound.${name}`
    if (!settings.has(setting)) report(key, `${setting} is an unknown setting.`, `Known: ${known}.`)
    else if (mayBeAbsent(definition, setting))
      report(key, `${setting} may be left out.`, 'Make the setting required, or give it a default.')
  }
  for (const [name, value] of Object.entries(definition.headers ?? {})) {
    const key = `headers.${name}`
    if (reserved.has(name.toLowerCase()))
      report(key, 'is a header that the connector writes itself.', 'Remove it.')
    if (!/^[!#$%&'*+.^_`|~\w-]+$/.test(name) || !/^[\x20-\x7e]+$/.test(value))
      report(key, 'cannot be sent.', 'Use printable ASCII, and a token for the name.')
  }
  const { baseUrl } = definition
  if (typeof baseUrl === 'object' && !settings.has(baseUrl.setting))
    report('baseUrl', `${baseUrl.setting} is an unknown setting.`, `Known: ${known}.`)
  else if (typeof baseUrl === 'object' && mayBeAbsent(definition, baseUrl.setting))
    report('baseUrl', `${baseUrl.setting} may be left out.`, 'Make it required, or give it a default.')
  return problems
}

function mayBeAbsent({ settings }: ConnectorDefinition, name: string): boolean {
  const parsed = (settings.shape[name] as z.ZodType).safeParse(undefined)
  return parsed.success && parsed.data === undefined
}

/** Names that no tool of the connector takes, such as misspelled ones. */
export function unusedBound(
  bound: Readonly<Record<string, string>>,
  records: readonly ToolRecord[],
): DeriveProblem[] {
  const used = new Set(records.flatMap(({ request }) => Object.values(request.bound ?? {})))
  return Object.entries(bound)
    .filter(([, setting]) => !used.has(setting))
    .map(([name]) => ({
      file: 'src/definition.ts',
      key: `bound.${name}`,
      problem: `no tool's operation takes ${name}.`,
      fix: 'Fix the name, or remove it.',
    }))
}
