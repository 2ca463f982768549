import type { JsonSchema, PagingPlan } from '@helpdesk-mcp/contracts'

/** The arguments that are ours, not the vendor's: paging on lists, a choice of fields on every read. */
export function ownArguments(paging: PagingPlan | undefined, readOnly: boolean): Record<string, JsonSchema> {
  return {
    ...(paging ? { limit: limit(paging.maximum), next_cursor: nextCursor } : {}),
    ...(readOnly ? { fields } : {}),
  }
}

function limit(maximum: number): JsonSchema {
  return {
    type: 'integer',
    minimum: 1,
    maximum,
    default: Math.min(20, maximum),
  }
}

const nextCursor: JsonSchema = {
  type: 'string',
  description: 'From the previous answer, unchanged.',
}

const fields: JsonSchema = {
  type: 'array',
  items: { type: 'string' },
  description: 'Dotted paths; ["*"]: all.',
}
