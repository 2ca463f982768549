import { createSandbox as createEdesk } from '@helpdesk-mcp/edesk/sandbox'
import { createSandbox as createZohoDesk } from '@helpdesk-mcp/zoho-desk/sandbox'
import { expect, it } from 'vitest'
import { connectors } from './scenarios/vendors.ts'

type Answer = Record<string, unknown> & { result: Record<string, unknown>[]; error?: { message: string } }

function open(id: 'edesk' | 'zoho-desk') {
  const { create, settings } = connectors[id]
  const { fetch } = id === 'edesk' ? createEdesk() : createZohoDesk()
  const connector = (create as (options: object) => ReturnType<typeof connectors.edesk.create>)({
    settings,
    fetch,
  })
  return async (tool: string, args: object) =>
    (await connector.call(tool as never, args as never)).structuredContent as unknown as Answer
}

it('eDesk: an order is found by its number and by its id, whichever filter is given which', async () => {
  const call = open('edesk')
  const [order = {}] = (await call('list_all_e_desk_sales_orders', { limit: 1 })).result
  const [id, number] = [String(order['id']), String(order['seller_order_id'])]
  for (const list of ['list_all_e_desk_sales_orders', 'list_all_e_desk_tickets']) {
    const byId = await call(list, { filter_seller_order_id_equals: id })
    expect(byId.result.length, list).toBeGreaterThan(0)
    expect(byId.result).toEqual((await call(list, { filter_seller_order_id_equals: number })).result)
    for (const unknown of ['999', 'NL-999'])
      expect((await call(list, { filter_seller_order_id_equals: unknown })).error?.message, list).toMatch(
        /^filter_seller_order_id_equals: .* was not found/,
      )
  }
})

it('eDesk: an order is found by its id as people write it, too', async () => {
  const call = open('edesk')
  const [order = {}] = (await call('list_all_e_desk_sales_orders', { limit: 1 })).result
  for (const id of [`#${order['id']}`, `order ${order['id']}`])
    expect(await call('get_single_e_desk_sales_order_by_id', { id })).toMatchObject({ id: order['id'] })
})

it('Zoho Desk: an article names its author once', async () => {
  const call = open('zoho-desk')
  const [row = {}] = (await call('list_all_zoho_desk_articles', { limit: 1 })).result
  const tool = 'get_single_zoho_desk_article_by_id'
  const article = await call(tool, { id: row['id'] })
  expect(article['author_name']).toEqual(expect.any(String))
  for (const key of ['author', 'createdBy', 'owner']) expect(article).not.toHaveProperty(key)
  const whole = await call(tool, { id: row['id'], fields: ['author'] })
  expect(whole['author']).toMatchObject({ name: article['author_name'] })
})
