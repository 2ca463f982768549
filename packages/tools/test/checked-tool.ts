import type { ConnectorError, JsonSchema, ToolRecord } from '@helpdesk-mcp/contracts'
import { type ArgumentProblem, createArgumentCheck } from '../src/index.ts'

/** A record whose check is of interest, and nothing else. */
export function toolOf(inputSchema: JsonSchema, more: Partial<ToolRecord> = {}): ToolRecord {
  return {
    id: 'act',
    name: 'acme_things_act',
    title: 'Act',
    description: 'Acts.',
    resource: 'things',
    method: 'act',
    group: 'conversations',
    tags: ['things'],
    effects: ['internal'],
    inputSchema: { type: 'object', additionalProperties: false, ...inputSchema },
    request: { operationId: 'act', method: 'POST', path: '/act', parameters: [] },
    response: { kind: 'item' },
    ...more,
  }
}

/** Arguments as they come out of the check of a tool that takes these. */
export function checked(
  properties: Record<string, JsonSchema>,
  args: Record<string, unknown>,
  more: Partial<JsonSchema> = {},
): Promise<Record<string, unknown>> {
  return createArgumentCheck()(toolOf({ properties, ...more }), args)
}

/** How a check refuses; fails if it does not. */
export async function refusal(
  record: ToolRecord,
  args: unknown,
): Promise<{ message: string; problems: ArgumentProblem[] }> {
  try {
    await createArgumentCheck()(record, args)
  } catch (error) {
    const { code, message, details } = error as ConnectorError
    if (code !== 'invalid_arguments') throw error
    return { message, problems: details as ArgumentProblem[] }
  }
  throw new Error('The arguments were not refused.')
}
