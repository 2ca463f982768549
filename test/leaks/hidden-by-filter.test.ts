import type { ToolFilter } from '@helpdesk-mcp/contracts'
import { surface, toCallResult } from '@helpdesk-mcp/mcp'
import { describe, expect, it } from 'vitest'
import { openAccount } from './account.ts'
import { type VendorLeaks, vendors } from './vendors.ts'

function open(id: string, filter: ToolFilter) {
  const account = openAccount(vendors.find((vendor) => vendor.id === id) as VendorLeaks)
  const connector = account.open(filter)
  const toolset = surface([connector], 'catalog')
  const call = async (name: string, args: Record<string, unknown>) =>
    toCallResult(await toolset.call(name, args)) as {
      isError?: boolean
      structuredContent: Record<string, unknown>
    }
  const first = (resource: string, matches: (record: object) => boolean = () => true) => {
    const { idKey, records } = account.recordsOf(resource)
    return String(Reflect.get(records.find(matches) as object, idKey))
  }
  const told = (received: unknown) =>
    [...account.markers.values()].filter(({ token }) => JSON.stringify(received).includes(token))
  return { account, connector, call, first, told }
}

describe('a name that leads nowhere does not show the directory that is hidden', () => {
  it.each([
    ['richpanel', ['conversations'], 'conversations', 'update_a_richpanel_conversation_by_id', 'assignee_id'],
    ['richpanel', ['conversations'], 'conversations', 'update_a_richpanel_conversation_by_id', 'team_id'],
    ['zoho-desk', ['tickets', 'comments'], 'tickets', 'update_a_zoho_desk_ticket_by_id', 'assigneeId'],
    ['zoho-desk', ['tickets', 'comments'], 'tickets', 'update_a_zoho_desk_ticket_by_id', 'departmentId'],
    ['zoho-desk', ['tickets', 'comments'], 'tickets', 'update_a_zoho_desk_ticket_by_id', 'contactId'],
  ])('%s %j: %s, %s by %s', async (id, tags, resource, tool, argument) => {
    const { account, connector, call, first, told } = open(id, { tags })
    const plan = connector.tools.find(({ name }) => name === tool)?.resolve?.[argument]
    if (!plan) return expect(connector.tools.some(({ name }) => name === tool)).toBe(true)
    const listed = account.resources.filter((one) => plan.list.endsWith(one))
    const ids = listed.flatMap((one) =>
      account.recordsOf(one).records.map((entry) => String(Reflect.get(entry, 'id'))),
    )
    for (const wrong of ['?', 'Mar', 'support']) {
      const result = await call(tool, { id: first(resource), [argument]: wrong })
      expect(result.isError, wrong).toBe(true)
      expect(JSON.stringify(result)).toContain('was not found. Give the id instead')
      expect(told(result)).toEqual([])
      for (const one of ids) expect(JSON.stringify(result)).not.toContain(one)
    }
  })

  it('but shows it where the list is permitted', async () => {
    const { call, first, told } = open('richpanel', { tags: ['conversations', 'users'] })
    const args = { id: first('conversations'), assignee_id: '?' }
    const result = await call('update_a_richpanel_conversation_by_id', args)
    expect(told(result).map(({ owner }) => owner)).toContain('users')
  })
})

describe("a ticket does not show the customer's order to a server without orders", () => {
  const withOrder = (record: object) => Reflect.get(record, 'sales_order_id') != null
  const ownedBy = (owner: string, markers: readonly { owner: string }[]) =>
    markers.filter((marker) => marker.owner === owner)

  it.each([
    ['as it comes', undefined],
    ['by every field', ['*']],
    ['by the order', ['id', 'sales_order']],
    ['by a field of the order', ['sales_order.ship_to.line_1', 'sales_order.total_amount']],
    ['by all of it', ['sales_order.*']],
  ])('%s', async (_how, fields) => {
    const { call, first, told } = open('edesk', { tags: ['tickets'] })
    const args = { id: first('tickets', withOrder), ...(fields ? { fields } : {}) }
    const result = await call('get_single_e_desk_ticket_by_id', args)
    expect(result.isError).toBeUndefined()
    expect(ownedBy('sales_orders', told(result))).toEqual([])
    expect(JSON.stringify(result)).not.toMatch(/ship_to|total_amount"|order_items/)
    expect(result.structuredContent).toMatchObject({
      left_out: ['sales_order except id: needs a tool for sales_orders'],
    })
    expect(result.structuredContent).not.toHaveProperty('missing_fields')
  })

  it('in lists and in the answers of writes, either', async () => {
    const { call, first, told } = open('edesk', { tags: ['tickets'] })
    const list = await call('list_all_e_desk_tickets', { fields: ['*'] })
    const update = await call('update_a_e_desk_ticket_by_id', {
      id: first('tickets', withOrder),
      status: 'Pending',
    })
    expect(list.structuredContent).toMatchObject({ left_out: [expect.stringContaining('sales_order')] })
    for (const result of [list, update]) expect(ownedBy('sales_orders', told(result))).toEqual([])
  })

  it('but whole to one with orders', async () => {
    const { call, first, told } = open('edesk', { tags: ['tickets', 'sales_orders'], methods: ['read'] })
    const result = await call('get_single_e_desk_ticket_by_id', { id: first('tickets', withOrder) })
    expect(ownedBy('sales_orders', told(result)).length).toBeGreaterThan(3)
    expect(result.structuredContent).not.toHaveProperty('left_out')
  })

  it('and making a tracking link does not show it', async () => {
    const { call, first, told } = open('edesk', { tags: ['tracking_links'] })
    const result = await call('create_a_e_desk_tracking_link', {
      sales_order_id: first('sales_orders'),
      tracking_links: [{ tracking_link: 'https://parcels.example/1', tracking_carrier_name: 'DHL' }],
    })
    expect(result.isError).toBeUndefined()
    expect(JSON.stringify(result)).toContain('https://parcels.example/1')
    expect(told(result).filter(({ place }) => !place.includes('tracking'))).toEqual([])
  })
})

describe('what include asks for', () => {
  const contacted = (record: object) => Reflect.get(record, 'contactId') != null
  const asked = async (tags: string[]) => {
    const { call, first, told } = open('zoho-desk', { tags })
    const args = { id: first('tickets', contacted), include: ['contacts', 'assignee'] }
    const result = await call('get_single_zoho_desk_ticket_by_id', args)
    expect(result.isError).toBeUndefined()
    return { result, places: told(result).map(({ place }) => place) }
  }

  it('is the name of a person to a server without contacts and agents, not the address', async () => {
    const { result, places } = await asked(['tickets'])
    expect(places).toEqual(expect.arrayContaining(['contacts.lastName', 'agents.lastName']))
    expect(places.filter((place) => /^(contacts|agents)\..*(mail|phone|mobile)/.test(place))).toEqual([])
    expect(JSON.stringify(result.structuredContent['left_out'])).toMatch(/contact except .*agents/)
  })

  it('is the whole record where it is readable', async () => {
    const { result, places } = await asked(['tickets', 'contacts', 'agents'])
    expect(places.some((place) => /^contacts\.(email|phone)/.test(place))).toBe(true)
    expect(JSON.stringify(result.structuredContent['left_out'] ?? [])).not.toMatch(/contact except|agents/)
  })
})

describe('a refusal names only what is permitted', () => {
  it('of values: those of the narrowed schema', async () => {
    const { call, first } = open('edesk', { effects: ['read', 'internal'], tags: ['messages'] })
    const result = await call('create_a_e_desk_message', {
      ticket_id: first('tickets'),
      type: 'Fax',
      body: 'Hello',
    })
    expect(result.isError).toBe(true)
    expect(JSON.stringify(result)).toContain('Note')
    expect(JSON.stringify(result)).not.toContain('"Message')
  })

  it('of tools: a hidden one says that it is blocked, by its name and its older one, and nothing of others', async () => {
    const { call, account } = open('edesk', { tools: { allow: ['list_all_e_desk_tags'] } })
    for (const name of ['update_a_e_desk_ticket_by_id', 'update_a_e_desk_ticket_datum_by_id']) {
      const direct = await call(name, { id: '1', status: 'Closed' })
      const through = await call('call_write_tool', { name, arguments: { id: '1', status: 'Closed' } })
      for (const result of [direct, through]) {
        expect(result.structuredContent).toMatchObject({ error: { code: 'blocked_by_policy' } })
        expect(JSON.stringify(result).match(/\b\w*_e_desk_\w+/g)).toEqual(
          expect.arrayContaining(['update_a_e_desk_ticket_by_id']),
        )
        expect(new Set(JSON.stringify(result).match(/\b\w*_e_desk_\w+/g)).size).toBe(1)
      }
    }
    expect(account.requests()).toBe(0)
  })

  it('and a hidden tool is described as one that never was', async () => {
    const { call } = open('edesk', { tools: { allow: ['list_all_e_desk_tags'] } })
    const describeTool = async (name: string) =>
      JSON.stringify((await call('describe_tools', { names: [name] })).structuredContent).replaceAll(name, '')
    expect(await describeTool('get_single_e_desk_sales_order_by_id')).toBe(
      await describeTool('get_single_e_desk_sales_onder_by_id'),
    )
    const { structuredContent } = await call('search_tools', { query: 'order address of a customer' })
    expect(JSON.stringify(structuredContent)).not.toMatch(/order_by_id|sales_orders/)
  })
})
