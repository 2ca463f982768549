import type { JsonSchema, ToolRecord } from '@helpdesk-mcp/contracts'
import { effectsOf } from '@helpdesk-mcp/tools'

type Arguments = Record<string, unknown>

/** Arguments whose effects are all granted; undefined where none can be found. */
export function permittedArguments(
  record: ToolRecord,
  granted: readonly string[] | undefined,
): Arguments | undefined {
  return candidates(record).find((args) =>
    effectsOf(record, args).every((effect) => (granted ? granted.includes(effect) : effect !== 'admin')),
  )
}

/** What the tool requires, and the same with each value that its rules look at. */
function candidates(record: ToolRecord): Arguments[] {
  const { properties = {}, required = [] } = record.inputSchema
  const base = () => Object.fromEntries(required.map((name) => [name, sample(properties[name] ?? {})]))
  const rules = record.when ?? []
  const paths = [
    ...new Set(rules.flatMap((rule) => [...Object.keys(rule.arguments ?? {}), ...(rule.absent ?? [])])),
  ]
  const ruled = rules.map((rule) => {
    const args: Arguments = base()
    for (const [path, value] of Object.entries(rule.arguments ?? {})) set(args, path.split('.'), value)
    for (const path of rule.absent ?? []) delete args[path]
    return args
  })
  const varied = paths.flatMap((path) => {
    const schema = properties[path] ?? {}
    return [...(schema.enum ?? []), sample(schema), 'x', true, false].map((value) => {
      const args: Arguments = base()
      set(args, path.split('.'), value)
      return args
    })
  })
  return [base(), ...ruled, ...varied]
}

function set(target: Record<string, unknown>, [key = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) target[key] = value
  else {
    const inner = { ...(target[key] as object) }
    set(inner, rest, value)
    target[key] = inner
  }
}

function sample(schema: JsonSchema): unknown {
  const { const: only, enum: values, type, properties = {}, required = [], items } = schema
  if (only !== undefined) return only
  if (values) return values[0]
  if (type === 'object') {
    return Object.fromEntries(required.map((name) => [name, sample(properties[name] ?? {})]))
  }
  if (type === 'array') return items ? [sample(items as JsonSchema)] : []
  if (type === 'integer' || type === 'number') return 1
  if (type === 'boolean') return true
  return String(schema.pattern ?? '').includes('[0-9]') ? '1' : 'x'
}
