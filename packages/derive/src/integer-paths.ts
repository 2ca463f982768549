import type { JsonSchema } from '@helpdesk-mcp/contracts'
import { digitsPattern, typesOf } from '@helpdesk-mcp/tools'
import { findPaths } from './find-paths.ts'
import type { Definitions } from './input-schema.ts'

/**
 * Dotted paths in and below `path` that hold 64-bit integers; `{}` stands for every key of a map. Empty if the vendor also
 * accepts other text there.
 */
export function integerPaths(
  schema: JsonSchema,
  definitions: Definitions,
  path: readonly string[],
): string[] {
  return findPaths({
    start: definitions.resolve(schema),
    path,
    matches: ({ pattern }) => pattern === digitsPattern,
    inside: ({ items, prefixItems = [], anyOf, oneOf, properties, additionalProperties }) => [
      ...[...(items ? [items] : []), ...prefixItems].map((item) => ({ node: definitions.resolve(item) })),
      ...variants(oneOf ?? anyOf ?? [], definitions),
      ...Object.entries(properties ?? {}).map(([step, node]) => ({ step, node: definitions.resolve(node) })),
      ...(typeof additionalProperties === 'object' && !properties
        ? [{ step: '{}', node: definitions.resolve(additionalProperties) }]
        : []),
    ],
  })
}

function variants(forms: readonly JsonSchema[], definitions: Definitions): { node: JsonSchema }[] {
  const resolved = forms.map((form) => definitions.resolve(form))
  return resolved.some(isText) ? [] : resolved.map((node) => ({ node }))
}

function isText(schema: JsonSchema): boolean {
  return schema.pattern !== digitsPattern && typesOf(schema).includes('string')
}
