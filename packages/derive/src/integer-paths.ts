import type { JsonSchema } from '@helpdesk-mcp/contracts'
import { digitsPattern, typesOf } from '@helpdesk-mcp/tools'
import { findPaths } from './find-paths.ts'
import type { Definitions } from './input-schema.ts'

/**
 * Dotted paths in and below `path` that hold 64-bit integers; `{}` stands for every key of a map. Where the vendor takes
 * other text too, there are none.
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
    inside: ({ items, anyOf, properties, additionalProperties }) => [
      ...(items ? [{ node: definitions.resolve(items) }] : []),
      ...(anyOf && !anyOf.some((form) => isText(definitions.resolve(form)))
        ? anyOf.map((form) => ({ node: definitions.resolve(form) }))
        : []),
      ...Object.entries(properties ?? {}).map(([step, node]) => ({ step, node: definitions.resolve(node) })),
      ...(typeof additionalProperties === 'object' && !properties
        ? [{ step: '{}', node: definitions.resolve(additionalProperties) }]
        : []),
    ],
  })
}

function isText(schema: JsonSchema): boolean {
  return schema.pattern !== digitsPattern && typesOf(schema).includes('string')
}
