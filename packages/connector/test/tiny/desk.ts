import { deriveTools } from '@helpdesk-mcp/derive'
import { stillClock } from '@helpdesk-mcp/testing'
import { parse } from 'yaml'
import { createConnector, type ToolFilter } from '../../src/index.ts'
import { tiny } from './tiny-connector.ts'

const text = { type: 'string' }
const object = (properties: object) => ({ type: 'object', properties })
const operation = (operationId: string, answer: object, more: object = {}) => ({
  operationId,
  ...more,
  responses: { 200: { description: 'Done', content: { 'application/json': { schema: answer } } } },
})
const id = { name: 'id', in: 'path', required: true, schema: text }
const body = (properties: object, required: string[] = []) => ({
  requestBody: { content: { 'application/json': { schema: { ...object(properties), required } } } },
})
const ticket = object({
  id: text,
  subject: text,
  mail: text,
  via: text,
  url: text,
  customer: text,
  team: text,
})
const message = object({ id: text, to: text, errors: { type: 'array', items: text }, author: text })
const template = object({ id: text, text })
const document = {
  openapi: '3.1.0',
  info: { title: 'Desk', version: '1' },
  paths: {
    '/tickets': { get: operation('listTickets', { type: 'array', items: ticket }) },
    '/tickets/{id}': {
      get: operation('getTicket', ticket, { parameters: [id] }),
      put: operation('updateTicket', ticket, { parameters: [id], ...body({ status: text, quiet: text }) }),
    },
    '/customers/{id}': {
      get: operation('getCustomer', object({ id: text, mail: text }), { parameters: [id] }),
    },
    '/tickets/{ticket_id}/messages': {
      post: operation('write', message, {
        parameters: [{ ...id, name: 'ticket_id' }],
        ...body({ body: text, from: text, at: text, billed: { type: 'boolean' } }, ['from', 'at']),
      }),
    },
    '/addresses': {
      get: operation(
        'listAddresses',
        { type: 'array', items: object({ address: text, main: text, ok: text }) },
        {
          parameters: [{ name: 'team', in: 'query', schema: text }],
        },
      ),
    },
    '/templates/{id}': { get: operation('getTemplate', template, { parameters: [id] }) },
  },
}
const entries = parse(`
targets:
  ticket: { resources: [tickets], title: [subject], link: url, address: [mail], channel: via, of: { customer: customer, team: team } }
  customer: { resources: [customers], address: [mail] }
  team: { arguments: [team] }
list_tickets: { operation: listTickets, resource: tickets, method: list, group: conversations, description: Lists. }
get_ticket: { operation: getTicket, resource: tickets, method: get, group: conversations, description: Gets. }
get_customer: { operation: getCustomer, resource: customers, method: get, group: customers, description: Gets. }
list_addresses: { operation: listAddresses, resource: addresses, method: list, group: channels, description: Lists. }
update_ticket:
  operation: updateTicket
  resource: tickets
  method: update
  group: conversations
  description: Updates.
  effects: [outbound]
  delivery: { also: [{ given: [status], absent: [quiet], says: A closing mail. }] }
  when: [{ absent: [status], effects: [internal] }]
write:
  operation: write
  resource: messages
  method: create
  group: conversations
  description: Answers.
  effects: [outbound]
  visibility: sent
  delivery: { to: { answer: [to] }, id: id, failed: errors }
  now: { at: iso }
  fill:
    from:
      of: { argument: ticket_id, kind: ticket, read: get_ticket, at: team, is: team, as: team }
      list: list_addresses
      where: { ok: "yes" }
      prefer: { main: "yes" }
      value: address
  unless_given: { billed: { says: it may be billed } }
  recorded_as: { answer: author, says: the API's user }
get_template:
  operation: getTemplate
  resource: templates
  method: get
  group: knowledge
  description: Gets.
  placeholders:
    texts: [text]
    form: "\\\\{\\\\{(\\\\w+)\\\\}\\\\}"
    from:
      ticket_id: { read: get_ticket, as: id, called: ticket }
      customer_id: { read: get_customer, as: id, called: customer, else: [ticket.customer] }
    values: { number: [ticket.id], subject: [ticket.subject], mail: [ticket.mail, customer.mail] }
    near: { name: [customer.mail] }
`)
const records = deriveTools({ document, entries, brand: 'desk', paging: { parameters: [] } })

export const answers: Record<string, unknown> = {
  '/v2/tickets': [
    { id: '7', mail: 'ana@mail.example', via: 'chat', url: 'https://desk.example/7', team: '3' },
  ],
  '/v2/tickets/7': {
    ...{
      id: '7',
      subject: 'Late $& parcel',
      mail: 'ana@mail.example',
      via: 'chat',
      url: 'https://desk.example/7',
    },
    ...{ customer: '9', team: '3' },
  },
  '/v2/tickets/8': { id: '8', customer: '9', team: '4' },
  '/v2/customers/9': { id: '9', mail: 'ana@home.example' },
  '/v2/addresses?team=3': [
    { address: 'main@desk.example', main: 'yes', ok: 'yes' },
    { address: 'other@desk.example', main: 'no', ok: 'yes' },
    { address: 'old@desk.example', main: 'yes', ok: 'no' },
  ],
  '/v2/addresses?team=4': [
    { address: 'one@desk.example', ok: 'yes' },
    { address: 'two@desk.example', ok: 'yes' },
  ],
  '/v2/templates/1': { id: '1', text: 'Hi {{name}}, {{subject}} ({{Number}}) {{mail}} {{other}}' },
  'POST /v2/tickets/7/messages': { id: 'm1' },
  'POST /v2/tickets/8/messages': { id: 'm2' },
  'PUT /v2/tickets/7': { id: '7' },
}

/** A desk whose writes say whom they reach, and what was sent to it. */
export function openDesk(filter: ToolFilter = {}, more: Record<string, unknown> = {}) {
  const sent: { path: string; body?: unknown }[] = []
  const send = async (request: Request) => {
    const { pathname, search } = new URL(request.url)
    const path = `${request.method === 'GET' ? '' : `${request.method} `}${pathname}${search}`
    const given = await request.text()
    sent.push({ path, ...(given ? { body: JSON.parse(given) } : {}) })
    const answer = { ...answers, ...more }[path]
    return answer instanceof Response
      ? answer.clone()
      : Response.json(answer ?? {}, { status: answer === undefined ? 404 : 200 })
  }
  const settings = { token: 'test-token' }
  const connector = createConnector(tiny, { settings, fetch: send, clock: stillClock(), records, filter })
  const call = async (tool: string, args: object) =>
    (await connector.call(tool, { ...args })).structuredContent
  return { connector, call, sent }
}
