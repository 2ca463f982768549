import type { Operation } from '@helpdesk-mcp/derive'

/** An entry of tools.yaml for every operation, as nobody has written one: only to have them derived. */
export function entriesFor(operations: Iterable<Operation>): Record<string, unknown> {
  return Object.fromEntries(
    [...operations].map((operation, index) => [
      `operation_${index}`,
      {
        operation: operation.operationId,
        resource: 'things',
        method: operation.method === 'GET' ? 'show' : 'act',
        name: `operation_${index}`,
        group: 'conversations',
        description: 'Stands for the operation.',
        effects: [operation.method === 'GET' ? 'read' : 'internal'],
      },
    ]),
  )
}
