import type { Effect, EffectRule, Json, JsonSchema, ToolRecord } from '@helpdesk-mcp/contracts'
import { sentDefaults } from './effects.ts'
import { resolve } from './json-schema.ts'

/**
 * Narrows a tool to the granted effects: undefined if they permit no call of it, else with a schema that shows which
 * arguments remain (`public: { const: false }`). Each call is checked anyway.
 */
export function narrow(record: ToolRecord, granted: ReadonlySet<Effect> | undefined): ToolRecord | undefined {
  const permits = (effects: readonly Effect[]) => !granted || effects.every((effect) => granted.has(effect))
  if (permits(record.effects)) return record
  const { required = [] } = record.inputSchema
  const rules = (record.when ?? []).filter((rule) => permits(rule.effects) && canHold(rule, required))
  if (rules.length === 0) return undefined
  return { ...record, inputSchema: narrowSchema(record.inputSchema, rules, sentDefaults(record.request)) }
}

/** Whether any arguments can satisfy a rule: it may not need a required argument, or a given one, to be absent. */
function canHold({ arguments: equal = {}, absent = [] }: EffectRule, required: readonly string[]): boolean {
  const given = [...required, ...Object.keys(equal)]
  return !absent.some((name) => given.some((path) => path === name || path.startsWith(`${name}.`)))
}

/** Puts into the schema what every rule asks of an argument; what only some of them ask cannot be expressed. */
function narrowSchema(
  schema: JsonSchema,
  rules: readonly EffectRule[],
  sent: Record<string, Json>,
): JsonSchema {
  const named = new Set(
    rules.flatMap((rule) => [...Object.keys(rule.arguments ?? {}), ...(rule.absent ?? [])]),
  )
  const demands = [...named].map((path) => demandOf(path, rules))
  return demands.reduce((current, { path, demand }) => {
    if (!demand) return current
    const steps = path.split('.')
    if (demand.values.length === 0) return without(current, steps, schema)
    // A default that is sent satisfies the rule, so the argument stays optional.
    const isSent = Object.hasOwn(sent, path) && demand.values.includes(sent[path] as Json)
    return restrict(current, steps, demand.values, isSent ? 1 : demand.absentSteps, schema)
  }, schema)
}

interface Demand {
  /** The values that the rules ask for; empty if all ask for absence. */
  values: Json[]
  /** How many steps of the path may be absent: 1 for `comment` in `comment.public`. */
  absentSteps: number
}

function demandOf(path: string, rules: readonly EffectRule[]): { path: string; demand: Demand | undefined } {
  const values: Json[] = []
  let absentSteps = 0
  for (const rule of rules) {
    const equal = rule.arguments && Object.hasOwn(rule.arguments, path) ? rule.arguments[path] : undefined
    if (equal !== undefined) values.push(equal)
    else {
      const absent = (rule.absent ?? []).filter((name) => path === name || path.startsWith(`${name}.`))
      if (absent.length === 0) return { path, demand: undefined }
      absentSteps = Math.max(absentSteps, ...absent.map((name) => name.split('.').length))
    }
  }
  return { path, demand: { values: [...new Set(values)], absentSteps } }
}

function restrict(
  schema: JsonSchema,
  [key, ...rest]: readonly string[],
  values: readonly Json[],
  absentSteps: number,
  root: JsonSchema,
): JsonSchema {
  const property = propertyAt(schema, key, root)
  if (key === undefined || property === undefined) return schema
  const inner =
    rest.length > 0 ? restrict(property, rest, values, absentSteps - 1, root) : only(property, values)
  return {
    ...schema,
    properties: { ...schema.properties, [key]: inner },
    ...(absentSteps < 1 ? { required: [...new Set([...(schema.required ?? []), key])] } : {}),
  }
}

function only(property: JsonSchema, values: readonly Json[]): JsonSchema {
  const { enum: _enum, default: value, ...plain } = property
  return {
    ...plain,
    ...(values.length === 1 ? { const: values[0] as Json } : { enum: [...values] }),
    ...(value !== undefined && values.includes(value) ? { default: value } : {}),
  }
}

function without(schema: JsonSchema, [key, ...rest]: readonly string[], root: JsonSchema): JsonSchema {
  const property = propertyAt(schema, key, root)
  if (key === undefined || property === undefined) return schema
  if (rest.length > 0) {
    return { ...schema, properties: { ...schema.properties, [key]: without(property, rest, root) } }
  }
  const { [key]: _removed, ...others } = schema.properties ?? {}
  return { ...schema, properties: others }
}

/** An argument's own schema, copied if it is shared, so that only this one changes. */
function propertyAt(schema: JsonSchema, key: string | undefined, root: JsonSchema): JsonSchema | undefined {
  const properties = schema.properties ?? {}
  if (key === undefined || !Object.hasOwn(properties, key)) return undefined
  const property = properties[key]
  if (property?.$ref === undefined) return property
  const { $ref: _ref, ...beside } = property
  return { ...resolve(property, root), ...beside }
}
