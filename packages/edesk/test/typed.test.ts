import { observe } from '@helpdesk-mcp/testing'
import { expect, expectTypeOf, it } from 'vitest'
import { createEdeskClient, createEdeskConnector, type Tools } from '../src/index.ts'

const settings = { token: 'test-token' }
const long = '71928300000012348'

it('keeps 64-bit ids exact in paths, bodies and answers of the typed client', async () => {
  const answer = new Response(
    `{"data":{"id":${long},"contact_id":12,"tags_ids":[${long},3],"subject":"7"}}`,
    {
      headers: { 'content-type': 'application/json' },
    },
  )
  const network = observe(answer.clone(), answer)
  const client = createEdeskClient({ settings, fetch: network.fetch })
  const { data } = await client.GET('/tickets/{ticketId}', { params: { path: { ticketId: long } } })
  expectTypeOf(data?.data?.id).toEqualTypeOf<string | undefined>()
  expect(data).toEqual({ data: { id: long, contact_id: '12', tags_ids: [long, '3'], subject: '7' } })
  await client.POST('/tickets', { body: { subject: '7', channel_id: long, status: 'Open' } })
  expect(network.sent.map(({ url, text }) => [new URL(url).pathname, text])).toEqual([
    [`/v1/tickets/${long}`, ''],
    ['/v1/tickets', `{"subject":"7","channel_id":${long},"status":"Open"}`],
  ])
})

it('leaves an answer that is not JSON to the client', async () => {
  const page = new Response('<html>', { status: 502, headers: { 'content-type': 'text/html' } })
  const client = createEdeskClient({ settings, fetch: observe(page).fetch })
  const { error, response } = await client.GET('/tickets/{ticketId}', { params: { path: { ticketId: '1' } } })
  expect(response.status).toBe(502)
  expect(error).toBe('<html>')
})

it('knows the names, arguments and results of its tools', async () => {
  const connector = createEdeskConnector({
    settings,
    fetch: observe(Response.json({ data: { id: 5, subject: 'Parcel' } })).fetch,
  })
  const result = await connector.call('get_single_e_desk_ticket_by_id', { id: '5' })
  if (result.isError) throw new Error(result.structuredContent.error.message)
  expectTypeOf(result.structuredContent.subject).toEqualTypeOf<string | undefined>()
  expect(result.structuredContent.subject).toBe('Parcel')
})

it('does not compile with a misspelt name or argument, a missing argument or a wrong value', () => {
  type Call = ReturnType<typeof createEdeskConnector>['call']
  // Never called: the compiler reads it.
  const calls = (call: Call) => [
    // @ts-expect-error The name is misspelt.
    call('get_single_e_desk_tickets_by_id', { id: '5' }),
    // @ts-expect-error The argument is misspelt.
    call('get_single_e_desk_ticket_by_id', { number: '5' }),
    // @ts-expect-error An argument is missing.
    call('get_single_e_desk_sales_order_by_id', {}),
    // @ts-expect-error eDesk has no such status.
    call('list_all_e_desk_tickets', { filter_status_equals: 'Resolved' }),
  ]
  expect(calls).toBeTypeOf('function')
  expectTypeOf<Tools['list_all_e_desk_tickets']['result']['next_cursor']>().toEqualTypeOf<string | null>()
})
