import { type JsonSchema, keyStep } from '@helpdesk-mcp/contracts'
import { digitsPattern, typesOf } from '@helpdesk-mcp/tools'
import { findPaths } from '../document/find-paths.ts'
import type { Definitions } from './input-schema.ts'

/**
 * Dotted paths in and below `path` of the values that a pattern stands for, such as 64-bit integers; `{}` stands for every key of a map, `keyStep` for those of a pattern. Empty if the vendor also
 * accepts other text there.
 */
export function patternPaths(
  wanted: string,
  schema: JsonSchema,
  definitions: Definitions,
  path: readonly string[],
): string[] {
  return findPaths({
    start: definitions.resolve(schema),
    path,
    matches: ({ pattern }) => pattern === wanted,
    inside: ({ items, prefixItems = [], anyOf, oneOf, properties, ...map }) => [
      ...[...(items ? [items] : []), ...prefixItems].map((item) => ({ node: definitions.resolve(item) })),
      ...variants(wanted, oneOf ?? anyOf ?? [], definitions),
      ...Object.entries(properties ?? {}).map(([step, node]) => ({ step, node: definitions.resolve(node) })),
      ...furtherKeys(Object.keys(properties ?? {}), map).map(({ step, schema: node }) => ({
        step,
        node: definitions.resolve(node),
      })),
    ],
  })
}

/** The steps of the keys that an object has besides its named ones, each with its schema. */
export function furtherKeys(
  named: readonly string[],
  {
    patternProperties = {},
    additionalProperties,
  }: Pick<JsonSchema, 'patternProperties' | 'additionalProperties'>,
): { step: string; schema: JsonSchema }[] {
  const patterns = Object.entries(patternProperties)
  const matched = patterns.map(([pattern, schema]) => ({ step: keyStep(pattern), schema }))
  if (typeof additionalProperties !== 'object') return matched
  const taken = [
    ...named.map((name) => `^${name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}$`),
    ...patterns.map(([pattern]) => pattern),
  ]
  const others = taken.length === 0 ? '{}' : keyStep(`^(?![^]*(?:${taken.join('|')}))`)
  return [...matched, { step: others, schema: additionalProperties }]
}

function variants(
  wanted: string,
  forms: readonly JsonSchema[],
  definitions: Definitions,
): { node: JsonSchema }[] {
  const resolved = forms.map((form) => definitions.resolve(form))
  return resolved.some((form) => isText(wanted, form)) ? [] : resolved.map((node) => ({ node }))
}

function isText(wanted: string, schema: JsonSchema): boolean {
  if (schema.pattern === wanted || !typesOf(schema).includes('string')) return false
  const words = schema.enum ?? (schema.const === undefined ? undefined : [schema.const])
  // Words are told apart from digits.
  return wanted !== digitsPattern || !words || words.some((word) => /^-?\d+$/.test(String(word)))
}
