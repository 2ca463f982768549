import type { JsonSchema } from '@helpdesk-mcp/contracts'
import { typesOf } from '@helpdesk-mcp/tools'
import { findPaths } from './find-paths.ts'
import type { Definitions } from './input-schema.ts'

/**
 * Dotted paths in and below `path` of the values that a pattern stands for, such as 64-bit integers; `{}` stands for every key of a map. Empty if the vendor also
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
    inside: ({ items, prefixItems = [], anyOf, oneOf, properties, additionalProperties }) => [
      ...[...(items ? [items] : []), ...prefixItems].map((item) => ({ node: definitions.resolve(item) })),
      ...variants(wanted, oneOf ?? anyOf ?? [], definitions),
      ...Object.entries(properties ?? {}).map(([step, node]) => ({ step, node: definitions.resolve(node) })),
      ...(typeof additionalProperties === 'object' && !properties
        ? [{ step: '{}', node: definitions.resolve(additionalProperties) }]
        : []),
    ],
  })
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
  return schema.pattern !== wanted && typesOf(schema).includes('string')
}
