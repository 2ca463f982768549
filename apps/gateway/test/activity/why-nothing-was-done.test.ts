import { createSandbox as createEdesk } from '@helpdesk-mcp/edesk/sandbox'
import { createSandbox as createZohoDesk } from '@helpdesk-mcp/zoho-desk/sandbox'
import { afterEach, describe, expect, test } from 'vitest'
import { type Agent, openAgent } from '../../../../test/scenarios/agent.ts'
import type { ToolCall } from '../../src/model.ts'
import { openGateway, type TestGateway } from '../endpoint/support/gateway.ts'

let gateway: TestGateway
let agent: Agent
afterEach(async () => {
  await agent.close()
  await gateway.close()
})

async function open(connector: string, sandbox: ReturnType<typeof createEdesk>, config: object = {}) {
  gateway = await openGateway({ vendors: { [connector]: sandbox } })
  const account = await gateway.connect(connector, 'Shop')
  agent = await openAgent('v1', { url: (await gateway.mint([account.id], { config })).url })
}

/** Oldest first. */
const told = (calls: readonly ToolCall[]) =>
  calls.toReversed().map(({ summary, targets, changes }) => ({ summary, targets, changes }))

describe('the activity says why nothing was done', () => {
  const reply = { ticket_id: '640002', type: 'Message', body: 'Secret words' }

  test('a reply that the server does not allow: never that a customer sees it', async () => {
    await open('edesk', createEdesk(), { effects: ['read', 'internal'] })
    await agent.use('list_all_e_desk_tickets', { filter_status_equals: 'Open' })
    await agent.call('create_a_e_desk_message', reply)
    const [row] = await gateway.calls({ outcome: 'error' })
    expect(row).toMatchObject({
      summary: 'This MCP server does not allow replies. Nothing was sent. Asked for: Create message.',
      // What the list showed before.
      targets: [{ kind: 'ticket', id: '640002', title: 'Where is my parcel?' }],
      changes: [],
      vendorCalls: 0,
    })
    expect(row?.summary).not.toMatch(/customer/)
  })

  test('what the vendor refused, and what may or may not have been done', async () => {
    const sandbox = createEdesk()
    await open('edesk', sandbox)
    sandbox.fault({ kind: 'status', status: 422 } as never)
    await agent.call('create_a_e_desk_message', reply)
    gateway.clock.time += 1_000
    sandbox.fault({ kind: 'status', status: 503 } as never)
    await agent.call('create_a_e_desk_message', reply)
    const rows = told(await gateway.calls())
    const asked = { targets: [{ kind: 'ticket', id: '640002' }] }
    expect(rows).toMatchObject([
      {
        ...asked,
        summary: 'eDesk did not accept the values. Asked for: Reply to the customer.',
        changes: [],
      },
      {
        ...asked,
        summary:
          // The ticket was read again, and the message is not there.
          'eDesk was not available. Asked for: Reply to the customer.',
        changes: [],
      },
    ])
  })

  test('why the helpdesk refused it, in its own words and by the argument: also of an approved call', async () => {
    await open('zoho-desk', createZohoDesk() as never)
    const { result } = await agent.use('list_all_zoho_desk_tickets', { limit: 1 })
    const [ticket] = result as { id: string }[]
    const change = { id: ticket?.id, assigneeId: '99999999' }
    await agent.call('update_a_zoho_desk_ticket_by_id', change)
    const why = {
      errorCode: 'invalid_arguments',
      errorArgument: 'assigneeId',
      vendorMessage: 'The data is not valid. assigneeId does not exist.',
    }
    expect(await gateway.calls({ outcome: 'error' })).toMatchObject([
      {
        ...why,
        summary: expect.stringMatching(
          /^Ticket \d+ was not assigned: there is no agent 99999999 in Zoho Desk\.$/,
        ),
      },
    ])
    // Nor does the number that people see hide it, which is looked up once the helpdesk has no such ID.
    gateway.clock.time += 1_000
    await agent.call('update_a_zoho_desk_ticket_by_id', { ...change, id: '103' })
    expect((await gateway.calls({ outcome: 'error' }))[0]).toMatchObject({
      ...why,
      summary: 'Ticket 103 was not assigned: there is no agent 99999999 in Zoho Desk.',
      // The agent does not exist, so that the call has not touched it.
      targets: [{ kind: 'ticket', number: '103' }],
      targetCount: 1,
    })
    // Neither the words of a comment that it repeats.
    await agent.call('create_a_zoho_desk_ticket_comment', {
      ticket_id: ticket?.id,
      content: 'x'.repeat(40_000),
    })
    const [row] = await gateway.calls({ outcome: 'error', tool: 'create_a_zoho_desk_ticket_comment' })
    expect(row?.vendorMessage ?? '').not.toContain('xxxx')
  })

  test('what was found wrong on the way counts as refused, an answer of the vendor as failed', async () => {
    const sandbox = createEdesk()
    await open('edesk', sandbox)
    await agent.call('create_a_e_desk_message', { ...reply, ticket_id: 'Nobody knows this' })
    gateway.clock.time += 1_000
    await agent.call('get_single_e_desk_ticket_by_id', { id: '99999999' })
    const rows = (await gateway.calls({ outcome: 'error' })).toReversed()
    expect(rows.map(({ vendorCalls, errorCode }) => [errorCode, vendorCalls])).toEqual([
      ['invalid_arguments', 0],
      ['not_found', 1],
    ])
    expect(rows[0]?.summary).toMatch(/^The value of ticket was not valid: expected .*\. Nothing was sent\./)
    expect(rows[1]?.summary).toMatch(/^eDesk has no ticket 99999999\. Asked for: /)
  })

  test('a tool that there is not, directly and by search', async () => {
    await open('edesk', createEdesk())
    await agent.call('delete_everything\u202e', { id: 1 }).catch(() => undefined)
    await agent.close()
    const account = await gateway.connect('edesk', 'Other')
    const { url } = await gateway.mint([account.id], { config: { surface: 'catalog' } })
    agent = await openAgent('v1', { url })
    await agent.call('call_write_tool', { name: 'delete_all', arguments: {} })
    const rows = await gateway.calls()
    const refused = {
      errorCode: 'unknown_tool',
      effects: [],
      vendorCalls: 0,
      outcome: 'error',
    }
    expect(rows).toMatchObject([refused, refused])
    expect(new Set(rows.map(({ tool }) => tool))).toEqual(new Set(['delete_everything ', 'delete_all']))
    for (const { tool, summary } of rows)
      expect(summary).toBe(`There is no tool “${tool}”. Nothing was sent.`)
  })

  test('arguments that cannot be read, and those that are nested too deep', async () => {
    await open('edesk', createEdesk())
    const account = await gateway.connect('edesk', 'Other')
    const { url } = await gateway.mint([account.id])
    const post = (params: string) =>
      fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
        body: `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":${params}}`,
      })
    await post('{"name":"list_all_e_desk_tickets","arguments":[1]}')
    await post('{"name":{"toString":1},"arguments":{}}')
    const deep = `${'['.repeat(5_000)}${']'.repeat(5_000)}`
    await post(`{"name":"list_all_e_desk_tickets","arguments":{"limit":${deep}}}`)
    const rows = (await gateway.calls()).filter(({ outcome }) => outcome === 'error')
    expect(rows.map(({ tool }) => tool).sort()).toEqual([
      '',
      'list_all_e_desk_tickets',
      'list_all_e_desk_tickets',
    ])
    for (const { summary } of rows) expect(summary).toMatch(/^The (values?|arguments) .* Nothing was sent\./)
  })
})

test('the words of a reply are kept where the team wants them: sealed, and read for one call only', async () => {
  gateway = await openGateway({ vendors: { edesk: createEdesk() }, keepTexts: true })
  const account = await gateway.connect('edesk', 'Shop')
  agent = await openAgent('v1', { url: (await gateway.mint([account.id])).url })
  await agent.use('create_a_e_desk_message', { ticket_id: '640002', type: 'Message', body: 'Secret words' })
  const [row] = await gateway.calls()
  expect(JSON.stringify(row)).not.toContain('Secret words')
  expect(await gateway.store.calls.texts('default', row?.id ?? '')).toEqual({
    body: { after: 'Secret words' },
  })
})
