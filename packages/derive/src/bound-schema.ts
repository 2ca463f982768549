import type { JsonSchema } from '@helpdesk-mcp/contracts'
import { refName } from '@helpdesk-mcp/tools'
import type { Definitions } from './input-schema.ts'
import { pruneSchema } from './prune-schema.ts'
import { byteLength, mapParts, partsOf, withDefinitions } from './schema-parts.ts'

/** Definitions that are no longer than this stand wherever they are referred to. */
const short = 250

/**
 * Puts definitions back in place where that is short: those used once or small, and not recursive. The others stay in
 * `$defs`, once each. A schema beyond `maximum` bytes is pruned, so that no document makes a tool that no model can read.
 */
export function boundSchema(schema: JsonSchema, definitions: Definitions, maximum = 48_000): JsonSchema {
  const uses = countUses(schema, definitions)
  const expanded = new Map<string, { schema: JsonSchema; isInline: boolean }>()

  function definition(name: string): { schema: JsonSchema; isInline: boolean } {
    const known = expanded.get(name)
    if (known) return known
    const recursive = definitions.isRecursive(name)
    if (recursive) expanded.set(name, { schema: {}, isInline: false })
    const whole = expand(definitions.get(name) ?? {})
    const isInline = !recursive && (uses.get(name) === 1 || JSON.stringify(whole).length <= short)
    const result = { schema: whole, isInline }
    expanded.set(name, result)
    return result
  }

  function expand(value: JsonSchema): JsonSchema {
    const name = refName(value)
    if (name === undefined) return mapParts(value, expand)
    const { $ref, ...beside } = value
    const { schema: whole, isInline } = definition(name)
    if (isInline) return { ...whole, ...beside }
    const { type } = definitions.get(name) ?? {}
    return { $ref: `#/$defs/${name}`, ...(type === undefined ? {} : { type }), ...beside }
  }

  const body = expand(schema)
  const whole = withDefinitions(body, (name) => expanded.get(name)?.schema)
  return byteLength(whole) <= maximum ? whole : pruneSchema(whole, maximum)
}

function countUses(schema: JsonSchema, definitions: Definitions): ReadonlyMap<string, number> {
  const uses = new Map<string, number>()
  const visit = (value: JsonSchema): void => {
    const name = refName(value)
    if (name !== undefined) {
      const before = uses.get(name) ?? 0
      uses.set(name, before + 1)
      if (before === 0) visit(definitions.get(name) ?? {})
    }
    partsOf(value).forEach(visit)
  }
  visit(schema)
  return uses
}
