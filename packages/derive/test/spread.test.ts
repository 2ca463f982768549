import { expect, it } from 'vitest'
import { deriveTools } from '../src/index.ts'

const range = {
  type: 'object',
  properties: {
    after: { type: 'string', format: 'date', description: 'After this day.' },
    before: { type: 'string' },
  },
}
const parameter = (name: string, schema: object) => ({
  name,
  in: 'query',
  content: { 'application/json': { schema } },
})

it.each([
  ['stands in the parameter', range],
  ['is referenced', { $ref: '#/components/schemas/Range' }],
])('spreads an object whose schema %s over arguments of its own', (_where, schema) => {
  const [tool] = deriveTools({
    document: {
      openapi: '3.1.0',
      info: { title: 'Desk', version: '1' },
      paths: {
        '/notes': {
          get: {
            operationId: 'notes',
            parameters: [parameter('written', schema), parameter('read', schema)],
            responses: {},
          },
        },
      },
      components: { schemas: { Range: range } },
    } as never,
    entries: {
      list_notes: {
        operation: 'notes',
        resource: 'notes',
        method: 'list',
        group: 'conversations',
        description: 'Lists notes.',
        spread: { written: { after: 'written_after', before: 'written_before' } },
      },
    },
    brand: 'desk',
    paging: { parameters: [] },
  })
  expect(tool?.inputSchema.properties).toMatchObject({
    written_after: { type: 'string', format: 'date', description: 'After this day.' },
    written_before: { type: 'string' },
    read: { type: 'object' },
  })
  expect(tool?.inputSchema.properties).not.toHaveProperty('written')
  expect(tool?.request.parameters[0]).toEqual({
    in: 'query',
    name: 'written',
    json: true,
    parts: { after: 'written_after', before: 'written_before' },
  })
})
