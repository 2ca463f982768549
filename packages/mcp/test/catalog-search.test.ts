import type { Tool } from '@helpdesk-mcp/contracts'
import { describe, expect, test } from 'vitest'
import { surface } from '../src/index.ts'
import { sampleConnector, sampleRecord } from './support/sample-connector.ts'

function few(id: string) {
  const records = Array.from({ length: 3 }, (_, index) =>
    sampleRecord(`list_all_${id}_${index}`, { description: 'Lists.' }),
  )
  return sampleConnector(id, records)
}

describe('search_tools', () => {
  test('gives the arguments of the best two, and of the others those that they cannot do without', async () => {
    const properties = { id: { type: 'string', description: 'The ticket.' }, note: { type: 'string' } }
    const inputSchema = { type: 'object' as const, properties, required: ['id'] }
    const records = Array.from({ length: 4 }, (_, index) =>
      sampleRecord(`desk_tickets_do_${index}`, { method: `do_${index}`, effects: ['internal'], inputSchema }),
    )
    const { structuredContent } = await surface([sampleConnector('desk', records)], 'catalog').call(
      'search_tools',
      { query: 'tickets' },
    )
    const rows = structuredContent?.['result'] as Record<string, unknown>[]
    expect(rows).toHaveLength(4)
    for (const row of rows.slice(0, 2)) {
      expect(row).toMatchObject({
        run_with: 'call_write_tool',
        arguments: { id: 'string, required: The ticket.', note: 'string' },
      })
    }
    for (const row of rows.slice(2)) {
      expect(row).toMatchObject({ required: ['id'] })
      expect(row).not.toHaveProperty('arguments')
    }
  })

  test('names the arguments that do what was asked, of those that the server permits', async () => {
    const record = sampleRecord('update_a_desk_ticket_by_id', {
      effects: ['internal'],
      phrases: [
        { argument: 'owner', says: ['hand it over'] },
        { argument: 'gone', says: ['hand it on'] },
      ],
      inputSchema: { type: 'object', properties: { id: { type: 'string' }, owner: { type: 'string' } } },
    })
    const tools = surface([sampleConnector('desk', [record])], 'catalog')
    const found = async (query: string) => {
      const { structuredContent } = await tools.call('search_tools', { query })
      return ((structuredContent?.['result'] ?? []) as Record<string, unknown>[])[0]
    }
    expect(await found('hand it over')).toMatchObject({ with: ['owner'] })
    expect(await found('hand it on')).not.toHaveProperty('with')
    expect(await found('ticket')).not.toHaveProperty('with')
  })

  describe('with several helpdesks', () => {
    const both = () => surface([few('left'), few('right')], 'catalog')
    const names = async (args: Record<string, unknown>) => {
      const { structuredContent } = await both().call('search_tools', { query: 'lists', ...args })
      const rows = (structuredContent?.['result'] ?? []) as { name: string }[]
      return rows.map(({ name }) => name)
    }

    test('searches one of them', async () => {
      const { inputSchema } = both().tools.find(({ name }) => name === 'search_tools') as Tool
      expect(inputSchema.properties?.['helpdesk']).toMatchObject({ enum: ['LEFT', 'RIGHT'] })
      expect(await names({})).toHaveLength(6)
      for (const helpdesk of ['RIGHT', 'right', 'Right ']) {
        expect(await names({ helpdesk })).toEqual(
          expect.not.arrayContaining([expect.stringContaining('left')]),
        )
        expect(await names({ helpdesk })).toHaveLength(3)
      }
    })

    test('another is refused with those that there are', async () => {
      const result = await both().call('search_tools', { query: 'lists', helpdesk: 'middle' })
      expect(result).toMatchObject({
        isError: true,
        structuredContent: { error: { message: expect.stringContaining('LEFT, RIGHT') } },
      })
    })

    test('one alone has no argument for it', async () => {
      const tools = surface([few('left')], 'catalog')
      const { inputSchema } = tools.tools.find(({ name }) => name === 'search_tools') as Tool
      expect(inputSchema.properties).not.toHaveProperty('helpdesk')
      expect(await tools.call('search_tools', { query: 'lists', helpdesk: 'LEFT' })).toMatchObject({
        isError: true,
      })
    })
  })
})
