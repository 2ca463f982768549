import { describe, expect, it } from 'vitest'
import type { PagingTable } from '../src/index.ts'
import { deriveOne } from './derive-one.ts'

const table: PagingTable = {
  parameters: ['page', 'per_page'],
  size: 'per_page',
  position: 'page',
  maximum: 100,
  base: 1,
}
const query = (name: string, schema: object = { type: 'integer' }) => ({ name, in: 'query', schema })
const answer = { type: 'array', items: {} }

function derive(parameters: Record<string, unknown>[], entry: object = { method: 'list' }, paging = table) {
  const schemas = { Size: { type: 'integer', maximum: 40 } }
  return deriveOne({ method: 'get', parameters, answer }, entry as Record<string, unknown>, schemas, paging)
}

describe('a list', () => {
  it('takes limit and next_cursor instead of what the vendor pages by', () => {
    const { inputSchema, response, request } = derive([query('page'), query('per_page'), query('status')])
    expect(Object.keys(inputSchema.properties ?? {})).toEqual(['status', 'limit', 'next_cursor', 'fields'])
    expect(inputSchema.properties).toMatchObject({
      limit: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
      next_cursor: { type: 'string', description: expect.stringContaining('unchanged') },
      fields: { type: 'array', items: { type: 'string' } },
    })
    expect(response.paging).toEqual({ native: true, maximum: 100 })
    expect(request.parameters.map(({ name }) => name)).toEqual(['status'])
  })

  it("goes by the operation's own maximum and base", () => {
    const size = query('per_page', { $ref: '#/components/schemas/Size' })
    expect(derive([query('page', { type: 'integer', minimum: 0 }), size]).response.paging).toEqual({
      native: true,
      maximum: 40,
      base: 0,
    })
    const small = derive([query('page'), query('per_page', { type: 'integer', maximum: 5 })])
    expect(small.inputSchema.properties?.['limit']).toMatchObject({ maximum: 100, default: 20 })
    expect(small.response.paging?.maximum).toBe(5)
  })

  it('is paged here where the vendor does not, or not wholly: then its own parameters are shown', () => {
    expect(derive([]).response.paging).toEqual({ native: false, maximum: 100 })
    const { inputSchema, response } = derive([query('per_page'), query('limit')])
    expect(Object.keys(inputSchema.properties ?? {})).toEqual([
      'per_page',
      'limit_query',
      'limit',
      'next_cursor',
      'fields',
    ])
    expect(response.paging).toEqual({ native: false, maximum: 100 })
  })

  it('may be sorted, always or by arguments', () => {
    const fixed = { method: 'list', order: { field: 'created_at', direction: 'desc', id: 'id' } }
    expect(derive([], fixed).response.paging?.order).toEqual({
      field: { values: { '': 'created_at' }, default: '' },
      direction: { values: { '': 'desc' }, default: '' },
      id: 'id',
    })
    const field = { argument: 'sort', values: { newest: 'created_at' }, default: 'newest' }
    const direction = { argument: 'order', values: { UP: 'asc', DOWN: 'desc' }, default: 'DOWN' }
    const asked = { method: 'list', order: { field, direction, id: 'id' } }
    expect(derive([query('sort'), query('order')], asked).response.paging?.order).toEqual({
      field,
      direction,
      id: 'id',
    })
  })
})

describe('other tools', () => {
  it('take fields when they read, and when their answer says which record a write made', () => {
    const own = (entry: object) => Object.keys(derive([], entry).inputSchema.properties ?? {})
    expect(own({ method: 'get' })).toEqual(['fields'])
    expect(own({ method: 'search', effects: ['read'] })).toEqual(['fields'])
    expect(own({ method: 'search', effects: ['read', 'internal'] })).toEqual(['fields'])
    expect(own({ method: 'create' })).toEqual(['fields'])
  })

  it("show the vendor's paging", () => {
    const { inputSchema } = derive([query('page'), query('per_page')], {
      method: 'export',
      effects: ['read'],
    })
    expect(Object.keys(inputSchema.properties ?? {})).toEqual(['page', 'per_page', 'fields'])
  })
})
