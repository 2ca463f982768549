import { type EffectRule, effects, isObject, type Json, type JsonSchema } from '@helpdesk-mcp/contracts'
import { typesOf } from '@helpdesk-mcp/tools'
import type { Report } from '../problems.ts'

const reads = new Set(['list', 'get'])
const knownMethods = new Set(['list', 'get', 'create', 'update', 'delete'])

function onlyReads({ effects }: Record<string, unknown>): boolean {
  return Array.isArray(effects) && effects.every((effect) => effect === 'read')
}

const ruleKeys = ['arguments', 'absent', 'effects']

/** Effects must be stated, in known words. A rule without a condition would always apply. `writes` is for custom tools alone. */
export function checkEffects(raw: Record<string, unknown>, report: Report): void {
  const method = String(raw['method'])
  const rules = Array.isArray(raw['when']) ? raw['when'] : []
  if (raw['effects'] !== undefined) checkList(method, raw['effects'], 'effects', report)
  else if (!reads.has(method))
    report('effects', 'is missing.', `List what a call does: one or more of ${effects.join(', ')}.`)
  for (const [index, rule] of rules.entries()) {
    const key = `when.${index}`
    if (!isObject(rule) || !Object.keys(rule).every((name) => ruleKeys.includes(name)) || !hasCondition(rule))
      report(
        key,
        'is not a valid rule.',
        'Write { arguments: { <path>: <value> }, effects: [...] } or { absent: [<path>], effects: [...] }.',
      )
    else if (contradicts(rule))
      report(
        key,
        'never applies: it needs a value for an argument that must be absent.',
        'Remove one of the two conditions.',
      )
    else checkList(method, rule['effects'], key, report)
  }
  if (raw['writes'] === undefined) return
  if (knownMethods.has(method))
    report('writes', `is only for custom methods, not for ${method}.`, 'Remove it.')
  else if (onlyReads(raw))
    report('writes', 'is not for a tool that only reads.', 'Remove it, or state what it changes.')
}

function hasCondition(rule: Record<string, unknown>): boolean {
  const { arguments: equal, absent } = rule
  const isEqual = isObject(equal) && Object.keys(equal).length > 0
  const isAbsent =
    Array.isArray(absent) && absent.length > 0 && absent.every((path) => typeof path === 'string')
  return (isEqual || equal === undefined) && (isAbsent || absent === undefined) && (isEqual || isAbsent)
}

function contradicts({ arguments: equal, absent }: Record<string, unknown>): boolean {
  const paths = Object.keys(isObject(equal) ? equal : {})
  return ((absent ?? []) as string[]).some((name) =>
    paths.some((path) => path === name || path.startsWith(`${name}.`)),
  )
}

function checkList(method: string, list: unknown, key: string, report: Report): void {
  const isKnown =
    Array.isArray(list) &&
    list.length > 0 &&
    list.every((effect) => (effects as readonly unknown[]).includes(effect))
  if (!isKnown)
    report(
      key,
      `${JSON.stringify(list) ?? 'nothing'} is not a list of effects.`,
      `Use one or more of ${effects.join(', ')}.`,
    )
  else if (reads.has(method) && list.some((effect) => effect !== 'read'))
    report(
      key,
      `a ${method} tool cannot have effects other than read.`,
      'Give it a custom method that says what it does.',
    )
}

/** A rule may only ask for what a call can hold: a path that the schema has, and a value that the path takes. */
export function checkRules(rules: readonly EffectRule[], inputSchema: JsonSchema, report: Report): void {
  for (const [index, { arguments: equal = {}, absent = [] }] of rules.entries()) {
    for (const path of [...Object.keys(equal), ...absent]) {
      const schema = schemaAt(inputSchema, path)
      const value = equal[path]
      if (!schema) report(`when.${index}`, `${path} is not an argument.`, 'Name it as the input schema does.')
      else if (value !== undefined && !takes(schema, value))
        report(
          `when.${index}`,
          `${path} can never be ${JSON.stringify(value)}.`,
          schema.enum
            ? `It is one of ${schema.enum.join(', ')}.`
            : `It is of type ${typesOf(schema).join(' or ')}.`,
        )
    }
  }
}

/** The schema of a dotted path, references followed. */
function schemaAt(inputSchema: JsonSchema, path: string): JsonSchema | undefined {
  return path.split('.').reduce<JsonSchema | undefined>((schema, step) => {
    const properties = schema?.properties ?? {}
    const next = Object.hasOwn(properties, step) ? properties[step] : undefined
    const name = next?.$ref?.replace('#/$defs/', '')
    return name === undefined ? next : { ...inputSchema.$defs?.[name], ...next }
  }, inputSchema)
}

function takes(schema: JsonSchema, value: Json): boolean {
  if (schema.enum) return schema.enum.includes(value)
  const types = typesOf(schema)
  return types.length === 0 || types.includes(value === null ? 'null' : typeof value)
}
