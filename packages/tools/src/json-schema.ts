import type { JsonSchema } from '@helpdesk-mcp/contracts'

/** What a 64-bit id looks like to a model: JSON numbers lose digits past 2^53. */
export const digitsPattern = '^-?[0-9]+$'

export function typesOf(schema: JsonSchema | undefined): readonly string[] {
  return schema?.type === undefined ? [] : [schema.type].flat()
}

/** The name under `$defs` that a schema points to. */
export function refName(schema: JsonSchema | undefined): string | undefined {
  return schema?.$ref?.replace('#/$defs/', '')
}
