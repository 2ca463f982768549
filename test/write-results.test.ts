import { type Connector, isObject, type ToolFilter } from '@helpdesk-mcp/connector'
import { createEdeskConnector } from '@helpdesk-mcp/edesk'
import { createSandbox as createEdesk } from '@helpdesk-mcp/edesk/sandbox'
import { createFusedeskConnector } from '@helpdesk-mcp/fusedesk'
import { createSandbox as createFusedesk } from '@helpdesk-mcp/fusedesk/sandbox'
import { createRichpanelConnector } from '@helpdesk-mcp/richpanel'
import { createSandbox as createRichpanel } from '@helpdesk-mcp/richpanel/sandbox'
import { createZohoDeskConnector } from '@helpdesk-mcp/zoho-desk'
import { createSandbox as createZohoDesk } from '@helpdesk-mcp/zoho-desk/sandbox'
import { describe, expect, it } from 'vitest'

type Content = Record<string, unknown>

/** Calls a tool and gives what it answers; a refusal fails the test. */
function calling(connector: Connector) {
  return async (tool: string, args: object = {}): Promise<Content> => {
    const { isError, structuredContent = {} } = await connector.call(tool, { ...args })
    if (isError) throw new Error(`${tool}: ${JSON.stringify(structuredContent)}`)
    return structuredContent
  }
}

async function rowsOf(answer: Promise<Content>): Promise<Content[]> {
  const { result } = await answer
  return (Array.isArray(result) ? result : []).filter(isObject)
}

function zohoDesk(filter: ToolFilter = {}) {
  const sandbox = createZohoDesk()
  const { fetch, settings } = sandbox
  const connector = createZohoDeskConnector({ fetch, settings: settings as never, filter })
  return { sandbox, connector, use: calling(connector) }
}

function edesk(filter: ToolFilter = {}, change: (body: Content) => Content = (body) => body) {
  const sandbox = createEdesk()
  const fetch = async (request: Request) => {
    const response = await sandbox.fetch(request.clone())
    if (request.method !== 'POST') return response
    return Response.json(change((await response.json()) as Content), { status: response.status })
  }
  const connector = createEdeskConnector({ fetch, settings: sandbox.settings as never, filter })
  return { sandbox, connector, use: calling(connector) }
}

describe('what Zoho Desk is told to do', () => {
  const id = '71928300000012345'
  const own = 'support@tideline.example'

  it('answers from the address of the ticket’s department, without asking for it', async () => {
    const { use, sandbox } = zohoDesk()
    const before = sandbox.state.deliveries.length
    await use('get_single_zoho_desk_ticket_by_id', { id })
    const sent = await use('create_a_zoho_desk_email_reply', { ticket_id: id, content: 'It is on its way.' })
    expect(sent).toMatchObject({
      customer_visible: 'yes',
      delivery: { to: 'elena@mail.example', channel: 'email', id: sent['id'], state: 'accepted', also: [] },
      defaults_used: { fromEmailAddress: own, to: 'elena@mail.example' },
      link: expect.stringContaining('https://desk.zoho.com/'),
      vendor_calls: 2,
    })
    expect(sandbox.state.deliveries.slice(before)).toMatchObject([{ from: own, to: 'elena@mail.example' }])
  })

  it('names the tool that lists the addresses where it may not look, and sends nothing', async () => {
    const deny = ['get_single_zoho_desk_ticket_by_id']
    const { connector, sandbox } = zohoDesk({ tools: { deny } })
    const before = sandbox.state.deliveries.length
    const args = { ticket_id: id, content: 'It is on its way.' }
    const { isError, structuredContent } = await connector.call('create_a_zoho_desk_email_reply', args)
    expect(isError).toBe(true)
    expect(JSON.stringify(structuredContent)).toContain('list_all_zoho_desk_mail_reply_addresses')
    expect(sandbox.state.deliveries).toHaveLength(before)
  })

  it('logs time as of now, and says whose it is and that it is billable', async () => {
    const { use, connector, sandbox } = zohoDesk()
    const entry = { ticket_id: id, hoursSpent: 0, minutesSpent: 45 }
    const made = await use('create_a_zoho_desk_ticket_time_entry', entry)
    expect(made).toMatchObject({
      id: expect.any(String),
      minutesSpent: 45,
      customer_visible: 'no',
      defaults_used: {
        executedTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        ownerId: expect.any(String),
        isBillable: true,
      },
    })
    const given = { executedTime: '2026-01-31T09:00:00.000Z', isBillable: false }
    const { defaults_used } = await use('create_a_zoho_desk_ticket_time_entry', { ...entry, ...given })
    expect(defaults_used).toEqual({ ownerId: expect.any(String) })
    const before = sandbox.state.collections.timeEntries.size
    const long = await connector.call('create_a_zoho_desk_ticket_time_entry', { ...entry, minutesSpent: 90 })
    expect(JSON.stringify(long.structuredContent)).toContain('minutesSpent: expected at most 59')
    expect(sandbox.state.collections.timeEntries.size).toBe(before)
  })

  it('says whose note it is, and what closing may set off', async () => {
    const { use } = zohoDesk()
    const note = await use('create_a_zoho_desk_ticket_comment', { ticket_id: id, content: 'Found in Cork.' })
    expect(note).toMatchObject({ customer_visible: 'no', recorded_as: expect.any(String) })
    expect(note).not.toHaveProperty('delivery')
    const update = 'update_a_zoho_desk_ticket_by_id'
    expect(await use(update, { id, status: 'Closed' })).toMatchObject({
      customer_visible: 'unknown',
      delivery: {
        to: 'elena@mail.example',
        id: null,
        state: 'unknown',
        also: [expect.stringMatching(/mail.*rating/)],
      },
    })
    const quiet = await use(update, { id, status: 'Closed', disableClosureNotification: true })
    expect(quiet).toMatchObject({ customer_visible: 'no' })
    expect(quiet).not.toHaveProperty('delivery')
  })
})

describe('what Richpanel is told to do', () => {
  it('names the recipient of a message, whose own answer says nothing', async () => {
    const { fetch, settings } = createRichpanel()
    const use = calling(createRichpanelConnector({ fetch, settings: settings as never }))
    const rows = await rowsOf(use('list_all_richpanel_conversations', { limit: 20 }))
    const row = rows.find((one) => isObject(one['via']) && one['via']['channel'] === 'email')
    const sent = await use('richpanel_conversations_send_message', {
      conversation_id: row?.['id'],
      body: 'Hi',
    })
    expect(sent).toMatchObject({
      customer_visible: 'yes',
      delivery: { to: expect.stringContaining('@'), channel: 'email', id: null, state: 'accepted', also: [] },
      defaults_used: { author_id: 'operator' },
      link: expect.stringMatching(/^https:/),
    })
    const update = 'update_a_richpanel_conversation_by_id'
    const comment = { body: 'Stored only', sender_type: 'operator' }
    expect(await use(update, { id: row?.['id'], comment, status: 'CLOSED' })).toMatchObject({
      customer_visible: 'unknown',
      delivery: { id: expect.any(String), state: 'stored', also: [expect.stringContaining('survey')] },
    })
    const note = await use(update, { id: row?.['id'], comment: { ...comment, public: false } })
    expect(note['customer_visible']).toBe('no')
    expect(note).not.toHaveProperty('delivery')
  })
})

describe('what FuseDesk is told to do', () => {
  it('names the recipient that the contact was read with, and says what is not documented', async () => {
    const { fetch, settings } = createFusedesk()
    const use = calling(createFusedeskConnector({ fetch, settings: settings as never }))
    const [row] = (await rowsOf(use('list_all_fuse_desk_cases', { limit: 20 }))).filter(
      ({ contactUuid }) => typeof contactUuid === 'string',
    )
    const { emailAddress } = await use('get_single_fuse_desk_contact_by_id', { id: row?.['contactUuid'] })
    const reply = { case_id: row?.['caseid'], body: 'Hi' }
    expect(await use('fuse_desk_cases_reply', reply)).toMatchObject({
      customer_visible: 'yes',
      delivery: { to: emailAddress, channel: 'email', id: expect.any(String), state: 'accepted' },
      defaults_used: { to: expect.stringContaining('not documented') },
    })
    const elsewhere = await use('fuse_desk_cases_reply', { ...reply, body: 'Hello', to: 'ana@mail.example' })
    expect(elsewhere).toMatchObject({ delivery: { to: 'ana@mail.example' } })
    const note = { case_id: row?.['caseid'], note: 'Asked the carrier', title: 'Carrier' }
    expect(await use('fuse_desk_cases_add_note', note)).toMatchObject({
      customer_visible: 'no',
      recorded_as: expect.any(String),
    })
  })
})

describe('what eDesk is told to do', () => {
  const list = (use: ReturnType<typeof calling>) => rowsOf(use('list_all_e_desk_tickets', { limit: 50 }))
  const message = 'create_a_e_desk_message'
  const withData = (change: Content) => (body: Content) =>
    isObject(body['data']) && 'direction' in body['data'] ? { data: { ...body['data'], ...change } } : body

  it('names the recipient, the channel and whose words they are', async () => {
    const { use } = edesk()
    const [row] = await list(use)
    const [contact] = await rowsOf(
      use('list_all_e_desk_contacts', { consumer_id: String(row?.['contact_id']) }),
    )
    const channels = await rowsOf(use('list_all_e_desk_channels'))
    const channel = channels.find(({ id }) => id === row?.['channel_id'])
    const args = { ticket_id: String(row?.['id']), type: 'Message', body: 'Hi' }
    expect(await use(message, { ...args, send: true })).toMatchObject({
      customer_visible: 'yes',
      delivery: {
        to: contact?.['email'],
        channel: channel?.['name'],
        id: expect.any(String),
        state: 'accepted',
      },
      recorded_as: expect.any(String),
    })
    expect(await use(message, { ...args, body: 'Hello' })).toMatchObject({
      customer_visible: 'unknown',
      delivery: { state: 'unknown', also: [expect.stringContaining('send true')] },
    })
    expect(await use(message, { ...args, type: 'Note' })).not.toHaveProperty('delivery')
  })

  it('did not reach the customer where a 2xx has errors, and is an error where nothing was made', async () => {
    const stored = edesk({}, withData({ errors: ['The marketplace refused it'] }))
    const [row] = await list(stored.use)
    const args = { ticket_id: String(row?.['id']), type: 'Message', send: true, body: 'Hi' }
    expect(await stored.use(message, args)).toMatchObject({
      customer_visible: 'no',
      errors: ['The marketplace refused it'],
      delivery: { state: 'failed', id: expect.any(String) },
    })
    const nothing = edesk({}, withData({ id: null, errors: ['The marketplace refused it'] }))
    const { isError, structuredContent } = await nothing.connector.call(message, args as never)
    expect(isError).toBe(true)
    expect(structuredContent).toMatchObject({
      error: { code: 'conflict', message: expect.stringContaining('The marketplace refused it') },
    })
  })

  it('fills a template in from the ticket at hand, and guesses nothing', async () => {
    const { use } = edesk()
    const ticket = (await list(use)).find(({ subject }) => /where is my parcel/i.test(String(subject)))
    const get = 'get_single_e_desk_template_by_id'
    const plain = await use(get, { id: 'Parcel is late' })
    expect(plain['body_text']).toContain('{{tracking_code}}')
    expect(plain).not.toHaveProperty('not_filled')
    const orderId = String(ticket?.['sales_order_id'])
    const order = await use('get_single_e_desk_sales_order_by_id', { id: orderId })
    const [parcel] = order['tracking_codes'] as { tracking_code: string; tracking_carrier_name: string }[]
    const filled = await use(get, { id: 'Parcel is late', ticket_id: String(ticket?.['id']) })
    expect(filled['body_text']).toContain(parcel?.tracking_code)
    expect(filled['body_text']).toContain(parcel?.tracking_carrier_name)
    expect(filled).toMatchObject({
      message_subject: expect.stringContaining('{{order_id}}'),
      ambiguous: {
        order_id: { 'order.seller_order_id': order['seller_order_id'], 'order.id': orderId },
      },
    })
    const { name } = order['ship_to'] as { name: string }
    expect(filled['body_text']).toContain(name.split(' ')[0])
    expect(filled['body_text']).not.toContain('{{first_name}}')
    const byOrder = await use(get, { id: 'Parcel is late', sales_order_id: order['seller_order_id'] })
    expect(byOrder['body_text']).toContain(parcel?.tracking_code)
    const narrow = edesk({ tools: { deny: ['get_single_e_desk_sales_order_by_id'] } })
    const unread = await narrow.use(get, { id: 'Parcel is late', ticket_id: String(ticket?.['id']) })
    expect(unread).toMatchObject({
      not_read: ['order'],
      not_filled: {
        tracking_code: 'the order may not be read here',
        carrier: 'the order may not be read here',
      },
    })
    expect(JSON.stringify(unread)).not.toContain(parcel?.tracking_code)
  })
})
