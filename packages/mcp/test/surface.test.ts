import { describe, expect, test } from 'vitest'
import { surface, surfaces } from '../src/index.ts'
import { sampleConnector, sampleRecord } from './support/sample-connector.ts'

const catalogNames = ['search_tools', 'describe_tools', 'call_read_tool', 'call_write_tool']

function many(id: string, count: number, essentials = 0, description = 'Lists.') {
  return sampleConnector(
    id,
    Array.from({ length: count }, (_, index) =>
      sampleRecord(`list_all_${id}_${index}`, { essential: index < essentials, description }),
    ),
  )
}

function desk() {
  return sampleConnector(
    'desk',
    [
      sampleRecord('list_all_desk_tickets', {
        description: 'Lists the open tickets of the account. Newest first.',
      }),
      sampleRecord('get_single_desk_customer_by_id', { resource: 'customers', tags: ['customers'] }),
      sampleRecord('update_a_desk_ticket_by_id', {
        aliases: ['update_a_desk_ticket_datum_by_id'],
        description: 'Changes the status and the assignee.',
        inputSchema: { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] },
      }),
      sampleRecord('desk_tickets_send_message', {
        method: 'send_message',
        description: 'Sends a message by mail.',
      }),
      sampleRecord('desk_tickets_search', { method: 'search', effects: ['read'] }),
    ],
    ['delete_a_desk_ticket_by_id'],
  )
}

describe('what is listed', () => {
  test.each([
    ['direct', [many('a', 60)], 60, false],
    ['catalog', [many('a', 3)], 0, true],
    ['essential', [many('a', 30, 20), many('b', 30, 20), many('c', 30, 1)], 41, true],
    ['essential', [many('a', 10, 3)], 3, true],
    ['essential', [many('a', 50, 30)], 20, true],
    ['essential', [many('a', 3)], 0, true],
    ['auto', [many('a', 40)], 40, false],
    ['auto', [many('a', 30), many('b', 11)], 0, true],
    ['auto', [many('a', 30, 5), many('b', 11, 2)], 7, true],
    ['auto', [many('a', 50, 30)], 20, true],
    ['auto', [many('a', 30, 20), many('b', 30, 20)], 40, true],
    ['auto', [many('a', 30, 20), many('b', 30, 20), many('c', 30, 1)], 0, true],
    ['auto', [many('a', 30, 5, 'x'.repeat(1_500))], 5, true],
    ['auto', [many('a', 30, 0, 'x'.repeat(1_500))], 30, false],
    ['direct', [many('a', 30, 5, 'x'.repeat(1_500))], 30, false],
  ] as const)('%s, case %#', (mode, connectors, own, catalog) => {
    const names = surface(connectors, mode).tools.map((tool) => tool.name)
    expect(names.filter((name) => name.startsWith('list_all'))).toHaveLength(own)
    expect(names.slice(own)).toEqual(catalog ? catalogNames : [])
  })

  test('the tools carry the hints that follow from their effects', () => {
    const tools = surface([desk()], 'direct').tools
    expect(tools.map((tool) => tool.annotations.readOnlyHint)).toEqual([true, true, false, false, true])
    const [, , read, write] = surface([desk()], 'catalog').tools
    expect(read?.annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false })
    expect(write?.annotations).toMatchObject({ readOnlyHint: false, destructiveHint: true })
  })

  test('the instructions name the vendors and, with a catalog, the way', () => {
    expect(surface([desk()], 'direct').instructions).toMatch(/^Tools for DESK\. A list/)
    expect(surface([desk()], 'catalog').instructions).toMatch(/Find tools with search_tools/)
  })

  test('one name in two connectors is refused', () => {
    expect(() => surface([desk(), desk()])).toThrow('Two connectors have a tool named list_all_desk_tickets.')
  })
})

describe.each(surfaces)('with the surface %s', (mode) => {
  test('every permitted tool can be called by its name, and by its older one', async () => {
    const connector = desk()
    const tools = surface([many('other', 45), connector], mode)
    await tools.call('desk_tickets_send_message', { id: '1' })
    await tools.call('update_a_desk_ticket_datum_by_id', {})
    expect(connector.calls.map((made) => made.name)).toEqual([
      'desk_tickets_send_message',
      'update_a_desk_ticket_datum_by_id',
    ])
  })

  test('a tool that is filtered out is refused with its reason', async () => {
    const result = await surface([many('other', 45), desk()], mode).call('delete_a_desk_ticket_by_id', {})
    expect(result).toMatchObject({
      isError: true,
      structuredContent: { error: { code: 'blocked_by_policy' } },
    })
  })

  test('an unknown name is an unknown tool, and the nearest ones are suggested', async () => {
    const tools = surface([many('other', 45), desk()], mode)
    await expect(tools.call('list_all_desk_ticket', {})).rejects.toMatchObject({
      name: 'UnknownToolError',
      message: expect.stringContaining('Did you mean list_all_desk_tickets'),
    })
  })
})

describe('the catalog', () => {
  test.each([
    ['call_tool', 'call_read_tool or call_write_tool?'],
    ['search', 'search_tools?'],
    ['describeTool', 'describe_tools?'],
  ])('its tools are suggested first for %s', async (name, meant) => {
    const tools = surface([many('other', 45), desk()], 'catalog')
    await expect(tools.call(name, {})).rejects.toMatchObject({
      name: 'UnknownToolError',
      message: expect.stringContaining(`Did you mean ${meant}`),
    })
  })

  async function ask(tool: string, args: Record<string, unknown>) {
    const connector = desk()
    const result = await surface([connector], 'catalog').call(tool, args)
    return {
      result: result.structuredContent as never,
      isError: result.isError ?? false,
      calls: connector.calls,
    }
  }

  test.each([
    ['reply to a buyer', 'desk_tickets_send_message'],
    ['resolve a case', 'update_a_desk_ticket_by_id'],
    ['list open cases', 'list_all_desk_tickets'],
    ['who is the contact', 'get_single_desk_customer_by_id'],
    ['custmoer', 'get_single_desk_customer_by_id'],
  ])('search_tools finds for %j first %s', async (query, name) => {
    const { result } = await ask('search_tools', { query })
    expect((result as { result: { name: string }[] }).result[0]?.name).toBe(name)
  })

  test('search_tools answers with what one needs to call the best tool, and obeys the limit', async () => {
    const { result } = await ask('search_tools', { query: 'list tickets', limit: '1' })
    expect(result).toEqual({
      result: [
        {
          name: 'list_all_desk_tickets',
          description: 'Lists the open tickets of the account.',
          effects: ['read'],
          run_with: 'call_read_tool',
          arguments: { id: 'string' },
        },
      ],
    })
  })

  test('search_tools says what there is when nothing matches', async () => {
    const { result } = await ask('search_tools', { query: 'zzzzzz' })
    expect(result).toMatchObject({ result: [], topics: ['customers', 'tickets'] })
  })

  test('describe_tools gives schemas and suggests for unknown names', async () => {
    const { result } = await ask('describe_tools', {
      names: ['update_a_desk_ticket_datum_by_id', 'desk_tickets_search', 'desk_tickets_send_mesage'],
    })
    expect(result).toMatchObject({
      result: [
        { name: 'update_a_desk_ticket_by_id', run_with: 'call_write_tool', inputSchema: { type: 'object' } },
        { name: 'desk_tickets_search', run_with: 'call_read_tool' },
      ],
      unknown: [{ name: 'desk_tickets_send_mesage', did_you_mean: ['desk_tickets_send_message'] }],
    })
  })

  test('describe_tools does not speak of tools that are filtered out', async () => {
    const { result } = await ask('describe_tools', { names: ['delete_a_desk_ticket_by_id'] })
    expect(result).toMatchObject({ result: [], unknown: [{ name: 'delete_a_desk_ticket_by_id' }] })
  })

  test.each([
    ['call_read_tool', 'list_all_desk_tickets'],
    ['call_read_tool', 'desk_tickets_search'],
    ['call_write_tool', 'update_a_desk_ticket_by_id'],
    ['call_write_tool', 'desk_tickets_send_message'],
  ])('%s runs %s and refuses to be used for the other kind', async (tool, name) => {
    const args = { id: '1' }
    const run = await ask(tool, { name, arguments: JSON.stringify(args) })
    expect(run).toMatchObject({ isError: false, result: { called: name }, calls: [{ name, args }] })
    const other = tool === 'call_read_tool' ? 'call_write_tool' : 'call_read_tool'
    const refused = await ask(other, { name, arguments: args })
    expect(refused).toMatchObject({
      isError: true,
      calls: [],
      result: { error: { code: 'invalid_arguments' } },
    })
    expect(refused.result).toMatchObject({
      error: { message: expect.stringContaining(`run it with ${tool}`) },
    })
  })

  test.each(['call_read_tool', 'call_write_tool'])('%s runs nothing that is filtered out', async (tool) => {
    const { result, isError } = await ask(tool, { name: 'delete_a_desk_ticket_by_id' })
    expect({ result, isError }).toMatchObject({
      isError: true,
      result: { error: { code: 'blocked_by_policy' } },
    })
  })

  test.each([
    ['call_read_tool', { name: 'no_such' }, /no tool named "no_such"/],
    [
      'call_read_tool',
      { name: 'list_all_desk_tickets', limit: 5 },
      /Unknown argument "limit".*go into `arguments`/,
    ],
    ['call_read_tool', { name: 'list_all_desk_tickets', arguments: [1] }, /arguments must be an object/],
    ['call_read_tool', {}, /name must be/],
    ['call_write_tool', { name: 'search_tools' }, /no tool named/],
    ['search_tools', {}, /query must/],
    ['search_tools', { query: 'x', limit: 99 }, /limit must be a whole number from 1 to 25/],
    ['describe_tools', { names: [] }, /names must be/],
    ['describe_tools', { names: Array.from({ length: 11 }, String) }, /at most 10 names/],
  ])('%s refuses %j', async (tool, args, reason) => {
    const { result, isError, calls } = await ask(tool, args)
    expect(isError).toBe(true)
    expect(result).toMatchObject({
      error: { code: 'invalid_arguments', message: expect.stringMatching(reason) },
    })
    expect(calls).toEqual([])
  })
})
