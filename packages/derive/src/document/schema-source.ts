import { isObject } from '@helpdesk-mcp/contracts'
import { mergeTwo } from './merge-schemas.ts'
import { follow, hasSiblings, type OpenApiDocument } from './openapi.ts'

export type Schema = Record<string, unknown>

/** Reads a document's schemas with references followed and `allOf` merged. */
export interface SchemaSource {
  follow(value: unknown): unknown
  /** Merges a schema's `allOf` parts into it. The same schema always gives the same object. */
  merge(schema: Schema): Schema
  /** Follows and merges, and unwraps a single variant beside `null`. Undefined if the value is no schema. */
  read(value: unknown): Schema | undefined
  /** Whether objects that say nothing of further fields have none: the document's own `x-closed-objects: true`. */
  readonly isClosed: boolean
  /** Whether keys beside a `$ref` count. */
  readonly countsSiblings: boolean
}

export function createSchemaSource(document: OpenApiDocument): SchemaSource {
  const targets = new Map<string, unknown>()
  const joined = new Map<Schema, Schema>()
  const merged = new Map<Schema, Schema>()
  const merging = new Set<Schema>()
  const parents = createParents(document)
  const countsSiblings = hasSiblings(document)

  function followed(value: unknown): unknown {
    const ref = isObject(value) ? value['$ref'] : undefined
    if (typeof ref !== 'string') return value
    if (countsSiblings && hasForm(value as Schema)) return withSiblings(value as Schema)
    if (!targets.has(ref)) targets.set(ref, parents.withVariants(follow(document, value)))
    return targets.get(ref)
  }

  /** A reference with conditions of its own, which must hold too. */
  function withSiblings(value: Schema): Schema {
    const known = joined.get(value)
    if (known) return known
    const { $ref, ...own } = value
    const whole = { allOf: [{ $ref }], ...own }
    joined.set(value, whole)
    return whole
  }

  /** A part of an `allOf` is what it says, not any of the variants that extend it. */
  function partOf(value: unknown): unknown {
    const part = isObject(value) && hasForm(value) ? followed(value) : follow(document, value)
    return part
  }

  function merge(schema: Schema): Schema {
    const parts = schema['allOf']
    if (!Array.isArray(parts)) return schema
    const known = merged.get(schema)
    if (known) return known
    const { allOf: _allOf, ...own } = schema
    merging.add(schema)
    const whole = parts
      .map(partOf)
      .filter((target): target is Schema => isObject(target) && !merging.has(target))
      .reduce<Schema>((sum, target) => mergeTwo(sum, withoutDiscriminator(merge(target))), {})
    merging.delete(schema)
    const result = mergeTwo(whole, own)
    merged.set(schema, result)
    return result
  }

  function read(value: unknown): Schema | undefined {
    let target = followed(value)
    for (let step = 0; step < 8 && isObject(target); step++) {
      const schema = merge(target)
      const forms = schema['oneOf'] ?? schema['anyOf']
      const real = Array.isArray(forms) && !('properties' in schema) ? forms.filter(isNotNull) : []
      if (real.length !== 1) return schema
      target = followed(real[0])
    }
    return isObject(target) ? merge(target) : undefined
  }

  return { follow: followed, merge, read, isClosed: document['x-closed-objects'] === true, countsSiblings }
}

/** A parent's discriminator is for its children to be told apart, not for a child. */
function withoutDiscriminator(schema: Schema): Schema {
  if (schema['discriminator'] === undefined || schema['oneOf'] || schema['anyOf']) return schema
  const { discriminator: _, ...rest } = schema
  return rest
}

/** Keys that only describe. */
const annotations = new Set(
  '$ref description summary title default example examples deprecated externalDocs xml readOnly writeOnly $comment nullable'.split(
    ' ',
  ),
)

/** Whether a reference has conditions beside it. */
function hasForm(value: Schema): boolean {
  return Object.keys(value).some(
    (key) => !annotations.has(key) && !key.startsWith('x-') && !key.startsWith('$'),
  )
}

/** Finds the schemas that extend others through `allOf`. */
function createParents(document: OpenApiDocument) {
  const schemas = isObject(document.components?.['schemas']) ? document.components['schemas'] : {}
  const prefix = '#/components/schemas/'
  let children: Map<unknown, string[]> | undefined
  const known = new Map<Schema, Schema>()

  function childrenOf(parent: unknown): string[] {
    children ??= readChildren()
    const found = new Set<string>()
    const waiting = [...(children.get(parent) ?? [])]
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      if (found.has(name)) continue
      found.add(name)
      waiting.push(...(children.get(schemas[name]) ?? []))
    }
    return [...found]
  }

  function readChildren(): Map<unknown, string[]> {
    const read = new Map<unknown, string[]>()
    for (const [name, schema] of Object.entries(schemas)) {
      const parts = isObject(schema) && Array.isArray(schema['allOf']) ? schema['allOf'] : []
      for (const part of parts) {
        const parent = isObject(part) && typeof part['$ref'] === 'string' ? follow(document, part) : undefined
        if (parent !== undefined) read.set(parent, [...(read.get(parent) ?? []), name])
      }
    }
    return read
  }

  return {
    /** A schema whose variants are the schemas that extend it, as a choice of these. Others as they are. */
    withVariants(value: unknown): unknown {
      if (!isObject(value) || !isObject(value['discriminator'])) return value
      if (value['oneOf'] || value['anyOf']) return value
      const cached = known.get(value)
      if (cached) return cached
      const { propertyName, mapping } = value['discriminator']
      const given = Object.entries(isObject(mapping) ? mapping : {}).map(
        ([name, ref]) => [name, referenceTo(String(ref))] as const,
      )
      const own =
        given.length > 0 ? given : childrenOf(value).map((name) => [name, referenceTo(name)] as const)
      if (own.length === 0 || typeof propertyName !== 'string') return value
      const { description, title, nullable } = value
      const refs = [...new Set(own.map(([, ref]) => ref.$ref))]
      // A parent that is its own variant is read as it stands, or it would never end.
      const oneOf = refs.map((ref) =>
        follow(document, { $ref: ref }) === value ? withoutDiscriminator(value) : { $ref: ref },
      )
      const choice: Schema = {
        ...(description === undefined ? {} : { description }),
        ...(title === undefined ? {} : { title }),
        ...(nullable === undefined ? {} : { nullable }),
        oneOf,
        discriminator: {
          propertyName,
          mapping: Object.fromEntries(own.map(([name, ref]) => [name, ref.$ref])),
        },
        'x-inherited': true,
      }
      known.set(value, choice)
      return choice
    },
  }

  function referenceTo(ref: string): { $ref: string } {
    return { $ref: /[#/]/.test(ref) ? ref : `${prefix}${ref}` }
  }
}

function isNotNull(form: unknown): boolean {
  return !(isObject(form) && form['type'] === 'null')
}
