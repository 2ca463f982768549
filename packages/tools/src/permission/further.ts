import type {
  CompanionPlan,
  Json,
  JsonSchema,
  ShortPlan,
  StepPlan,
  ToolRecord,
} from '@helpdesk-mcp/contracts'
import { resolve } from '../values/json-schema.ts'

/**
 * The permitted tools without the arguments that would make a call of another one, or a call of it that its own narrowed schema does not
 * take: what a filter leaves out, no other tool does.
 */
export function withinPermitted(permitted: readonly ToolRecord[]): ToolRecord[] {
  const byId = new Map(permitted.map((record) => [record.id, record]))
  return permitted.map((record) => {
    if (!record.steps && !record.companions && !record.short_for) return record
    const steps = record.steps?.flatMap((plan) => narrowStep(plan, byId.get(plan.tool)) ?? [])
    const companions = Object.entries(record.companions ?? {}).filter(([, plan]) => isReadable(plan, byId))
    const short = Object.entries(record.short_for ?? {}).filter(([, plan]) => isExpressible(plan, record))
    const { steps: _steps, companions: _companions, short_for: _short, ...rest } = record
    return {
      ...rest,
      inputSchema: narrowSchema(record, steps ?? [], byId, {
        words: new Set(companions.map(([word]) => word)),
        short: new Set(short.map(([name]) => name)),
      }),
      ...(steps && steps.length > 0 ? { steps } : {}),
      ...(companions.length > 0 ? { companions: Object.fromEntries(companions) } : {}),
      ...(short.length > 0 ? { short_for: Object.fromEntries(short) } : {}),
    }
  })
}

function narrowStep(plan: StepPlan, target: ToolRecord | undefined): StepPlan | undefined {
  if (!target) return undefined
  const { properties = {}, required = [] } = target.inputSchema
  const isPossible = Object.entries(plan.set ?? {}).every(
    ([name, value]) => Object.hasOwn(properties, name) && allows(properties[name], value),
  )
  const takes = Object.entries(plan.takes).filter(([, as]) => Object.hasOwn(properties, as))
  const given = new Set([...Object.keys({ ...plan.same, ...plan.set }), ...takes.map(([, as]) => as)])
  if (!isPossible || takes.length === 0 || !required.every((name) => given.has(name))) return undefined
  return { ...plan, takes: Object.fromEntries(takes) }
}

function allows({ const: only, enum: values }: JsonSchema = {}, value: Json): boolean {
  return (only === undefined || only === value) && (values?.includes(value) ?? true)
}

/** Whether what an argument stands for is permitted. */
function isExpressible({ argument, as, set }: ShortPlan, { inputSchema }: ToolRecord): boolean {
  const whole = inputSchema.properties?.[argument]
  const fields = (whole && resolve(whole, inputSchema)?.properties) ?? {}
  return (
    Object.hasOwn(fields, as) && Object.entries(set).every(([name, value]) => allows(fields[name], value))
  )
}

function isReadable(plan: CompanionPlan, byId: ReadonlyMap<string, ToolRecord>): boolean {
  return byId.has(plan.tool) && (plan.next === undefined || isReadable(plan.next, byId))
}

function narrowSchema(
  record: ToolRecord,
  steps: readonly StepPlan[],
  byId: ReadonlyMap<string, ToolRecord>,
  { words, short }: { words: ReadonlySet<string>; short: ReadonlySet<string> },
): JsonSchema {
  const kept = new Map(
    steps.flatMap(({ tool, takes }) =>
      Object.entries(takes).map(
        ([name, as]) => [name, byId.get(tool)?.inputSchema.properties?.[as]] as const,
      ),
    ),
  )
  const own = new Set((record.steps ?? []).flatMap(({ takes }) => Object.keys(takes)))
  const properties = Object.entries(record.inputSchema.properties ?? {}).flatMap(([name, schema]) => {
    if (record.short_for && Object.hasOwn(record.short_for, name) && !short.has(name)) return []
    if (own.has(name)) return kept.has(name) ? [[name, chosen(schema, kept.get(name))] as const] : []
    if (name !== 'with' || !record.companions) return [[name, schema] as const]
    const values = schema.items?.enum?.filter((word) => words.has(String(word))) ?? []
    return values.length === 0
      ? []
      : [[name, { ...schema, items: { ...schema.items, enum: values } }] as const]
  })
  return { ...record.inputSchema, properties: Object.fromEntries(properties) }
}

/** With the values that the other tool's narrowed argument takes. */
function chosen(schema: JsonSchema, target: JsonSchema | undefined): JsonSchema {
  const { const: only, enum: values } = target ?? {}
  const { enum: _all, ...plain } = schema
  if (only !== undefined) return { ...plain, const: only }
  return values === undefined || schema.enum === undefined ? schema : { ...plain, enum: values }
}

/** What a call must give: one id, or several in its place. */
export function requiredOf({ inputSchema, several }: Pick<ToolRecord, 'inputSchema' | 'several'>): string[] {
  return (inputSchema.required ?? []).filter((name) => name !== several?.of)
}
