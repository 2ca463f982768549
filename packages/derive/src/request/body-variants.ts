import { isObject } from '@helpdesk-mcp/contracts'
import { mergeTwo } from '../document/merge-schemas.ts'
import type { Schema, SchemaSource } from '../document/schema-source.ts'
import type { ToolEntry } from '../entries/entry.ts'
import type { Report } from '../problems.ts'
import { variantReference } from '../schemas/choice.ts'

/** A body's schema without variants at its root. */
export interface Settled {
  schema: Schema
  /** The schema with them, where they are no tools of their own. */
  choice?: Schema
}

/** Picks a value of a body's discriminator; undefined if none was chosen. An `isOptional` one may be left to the caller of the tool. */
export type Choose = (property: string, values: readonly string[], isOptional: boolean) => string | undefined

/** Chooses the variant of a body by the entry's `fixed`: each variant is a tool of its own. */
export function chooser(entry: ToolEntry, report: Report): Choose {
  return (property, values, isOptional) => {
    const value = Object.hasOwn(entry.fixed ?? {}, property) ? entry.fixed?.[property] : undefined
    if (typeof value === 'string' && values.includes(value)) return value
    if (isOptional && value === undefined) return undefined
    report(
      'fixed',
      `the body of ${entry.operation} has a variant for each ${property}.`,
      `Make a tool for each: fixed: { ${property}: one of ${values.join(', ')} }.`,
    )
    return undefined
  }
}

/** A body's schema without variants at its root: the discriminator's choice, else all of them combined. */
export function settleVariants(
  source: SchemaSource,
  schema: unknown,
  choose: Choose,
  seen: readonly unknown[] = [],
): Settled {
  const target = source.follow(schema)
  if (!isObject(target) || seen.includes(target)) return { schema: {} }
  const merged = source.merge(target)
  const variants = merged['oneOf'] ?? merged['anyOf']
  if (!Array.isArray(variants)) return { schema: merged }
  const { oneOf: _oneOf, anyOf: _anyOf, discriminator, ...own } = merged
  const settle = (variant: unknown) => settleVariants(source, variant, choose, [...seen, target]).schema
  const chosen = isObject(discriminator)
    ? variantOf(source, merged, discriminator, variants, choose)
    : undefined
  if (!chosen) return { schema: combine(own, variants.map(settle)), choice: merged }
  const { property, variant } = chosen
  const whole = mergeTwo(own, settle(variant))
  const properties = isObject(whole['properties']) ? whole['properties'] : {}
  return {
    schema: { ...whole, type: 'object', properties: { [property]: { type: 'string' }, ...properties } },
  }
}

function variantOf(
  source: SchemaSource,
  { 'x-inherited': isInherited }: Schema,
  discriminator: Schema,
  variants: readonly unknown[],
  choose: Choose,
): { property: string; variant: unknown } | undefined {
  const property = String(discriminator['propertyName'])
  const mapping = Object.entries(isObject(discriminator['mapping']) ? discriminator['mapping'] : {})
  const mapped = mapping.map(([value, ref]) => [value, variantReference(String(ref))] as const)
  const known = new Set(mapped.map(([, ref]) => source.follow(ref)))
  const byValue = new Map<string, unknown>([
    ...mapped,
    ...variants
      .filter((variant) => !known.has(source.follow(variant)))
      .flatMap((variant) => valuesOf(source, variant, property).map((value) => [value, variant] as const)),
  ])
  const value = choose(property, [...byValue.keys()], isInherited === true)
  return value === undefined ? undefined : { property, variant: byValue.get(value) }
}

/** The discriminator's values for a variant: its enum, its const, else its own name. */
function valuesOf(source: SchemaSource, variant: unknown, property: string): string[] {
  const properties = source.read(variant)?.['properties']
  const field = isObject(properties) ? source.read(properties[property]) : undefined
  if (Array.isArray(field?.['enum'])) return field['enum'].map(String)
  if (field?.['const'] !== undefined) return [String(field['const'])]
  const ref = isObject(variant) ? variant['$ref'] : undefined
  return typeof ref === 'string' ? [ref.split('/').at(-1) ?? ref] : []
}

/** Every field of any variant, required if all variants require it. */
function combine(own: Schema, variants: readonly Schema[]): Schema {
  const objects = variants.filter(
    (variant) => isObject(variant['properties']) || variant['type'] === 'object',
  )
  const [first] = objects
  if (!first) return isObject(own['properties']) ? own : { ...variants[0], ...own }
  const required = objects
    .map((variant) => (variant['required'] ?? []) as string[])
    .reduce((common, names) => common.filter((name) => names.includes(name)))
  const properties = objects
    .map((variant) => (isObject(variant['properties']) ? variant['properties'] : {}))
    .reduce<Schema>(unite, {})
  const isOpen = objects.some((variant) => variant['additionalProperties'] === true)
  const union = {
    type: 'object',
    properties,
    required,
    ...(isOpen ? { additionalProperties: true } : {}),
    ...(objects.length === 1 && first['description'] !== undefined
      ? { description: first['description'] }
      : {}),
  }
  return mergeTwo(union, own)
}

/** The fields of both; one that both have accepts what either accepts. */
function unite(first: Schema, second: Schema): Schema {
  const entries = Object.entries(second).map(([name, property]) => {
    const before = Object.hasOwn(first, name) ? first[name] : undefined
    return [name, before === undefined || isSame(before, property) ? property : either(before, property)]
  })
  return { ...first, ...Object.fromEntries(entries) }
}

function isSame(first: unknown, second: unknown): boolean {
  return first === second || JSON.stringify(first) === JSON.stringify(second)
}

function either(first: unknown, second: unknown): Schema {
  const forms = isObject(first) && first['x-either'] === true ? (first['anyOf'] as unknown[]) : [first]
  return { 'x-either': true, anyOf: [...forms, second] }
}
