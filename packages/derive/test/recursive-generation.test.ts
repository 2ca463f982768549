import { expect, it } from 'vitest'
import { int64Table } from '../src/answers/int64.ts'
import { toolTypes } from '../src/tools/tool-types.ts'
import { deriveOne, documentOf } from './derive-one.ts'

it('a schema that holds itself through an allOf ends, and its 64-bit integers are found at any depth', () => {
  const Node = {
    type: 'object',
    properties: {
      id: { type: 'integer', format: 'int64' },
      parent: { allOf: [{ $ref: '#/components/schemas/Node' }], description: 'Its own kind.' },
    },
  }
  const sketch = {
    body: { type: 'object', properties: { n: { type: 'string' }, node: Node.properties.parent } },
  }
  const document = documentOf({ act: sketch }, { Node })
  const { operations, schemas } = int64Table(document)
  const request = operations['POST /act']?.request as Record<string, unknown>
  const inner = request['node'] as Record<string, unknown>
  expect(inner['id']).toBe(true)
  const [name = ''] = [inner['parent']].flat() as string[]
  expect(schemas[name]).toMatchObject({ id: true, parent: name })
  expect(toolTypes([deriveOne(sketch, {}, { Node })], document)).toContain('interface Tools')
})
