import { createSandbox as createEdesk } from '@helpdesk-mcp/edesk/sandbox'
import { createSandbox as createFusedesk } from '@helpdesk-mcp/fusedesk/sandbox'
import { createSandbox as createRichpanel } from '@helpdesk-mcp/richpanel/sandbox'
import { createSandbox as createZohoDesk } from '@helpdesk-mcp/zoho-desk/sandbox'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noteByAssistant } from '../../../../test/note-by-assistant.ts'
import { type ClientKind, clients, openAgent } from '../../../../test/scenarios/agent.ts'
import type { Stage } from '../../../../test/scenarios/door.ts'
import * as edeskScenarios from '../../../../test/scenarios/edesk.ts'
import * as fusedeskScenarios from '../../../../test/scenarios/fusedesk.ts'
import * as richpanelScenarios from '../../../../test/scenarios/richpanel.ts'
import * as zohoDeskScenarios from '../../../../test/scenarios/zoho-desk.ts'
import { databases } from '../databases.ts'
import { onConnection } from './support/on-connection.ts'
import { type RunningGateway, runGateway } from './support/running-gateway.ts'
import { createTwoShops } from './support/two-shops.ts'

const makeSandboxes = () => ({
  edesk: createEdesk(),
  fusedesk: createFusedesk(),
  richpanel: createRichpanel(),
  'zoho-desk': createZohoDesk(),
})

describe.each(databases)('one URL over several accounts, on $kind', ({ fresh }) => {
  const ends: (() => Promise<void>)[] = []
  const shops = createTwoShops()
  let gateway: RunningGateway

  beforeAll(async () => {
    const databaseUrl = await fresh((end) => ends.unshift(end))
    gateway = await runGateway({ databaseUrl, fetch: shops.fetch })
    ends.unshift(gateway.close)
  })
  afterAll(async () => {
    for (const end of ends) await end()
  })

  const connect = async (connector: string, sandbox: Stage) => {
    const { url, close } = await sandbox.listen()
    ends.unshift(close)
    gateway.vendors.set(connector, url)
    return gateway.connect(connector, sandbox.settings)
  }
  const openOver = async (client: ClientKind) => {
    const sandboxes = makeSandboxes()
    const accounts: string[] = []
    for (const [id, sandbox] of Object.entries(sandboxes)) {
      accounts.push(await connect(id, sandbox))
    }
    const { url } = await gateway.mintOver(accounts)
    return { sandboxes, agent: await openAgent(client, { url }) }
  }

  test.each(clients)('an agent works in four helpdesks at once (client %s)', async (client) => {
    const { sandboxes, agent } = await openOver(client)
    expect((await agent.names()).length).toBeLessThanOrEqual(44)
    await Promise.all([
      edeskScenarios.settleDamage(agent, sandboxes.edesk),
      fusedeskScenarios.replaceVase(agent, sandboxes.fusedesk),
      richpanelScenarios.triageReturns(agent, sandboxes.richpanel),
      zohoDeskScenarios.logTimeAndClose(agent, sandboxes['zoho-desk']),
    ])
    await agent.close()
  })

  test.each(clients)('what one helpdesk knows is carried into the next (client %s)', async (client) => {
    const { sandboxes, agent } = await openOver(client)
    const listed = <Row>(tool: string, args: object) =>
      agent.use<{ result: Row[] }>(tool, { ...args }).then(({ result }) => result[0] as Row)

    const mail = await listed<{ caseid: number; summary: string }>('list_all_fuse_desk_cases', {
      status: 'open',
    })
    const row = await listed<{ id: string; subject: string }>('list_all_richpanel_conversations', {
      limit: 1,
    })
    const ticket = await listed<{ id: number; sales_order_id: number }>('list_all_e_desk_tickets', {
      limit: 1,
    })
    const found = `FuseDesk ${mail.caseid}: ${mail.summary}; Richpanel ${row.id}: ${row.subject}`
    const note = await agent.use<{ id: number }>('create_a_e_desk_order_note', {
      sales_order_id: String(ticket.sales_order_id),
      text: found,
    })
    const id = '71928300000012345'
    const content = `${found}; eDesk note ${note.id}`
    await agent.use('call_write_tool', {
      name: 'create_a_zoho_desk_ticket_comment',
      arguments: { ticket_id: id, content, isPublic: false },
    })
    await agent.use('create_a_richpanel_conversation_tag', { conversation_id: row.id, tags: ['escalated'] })
    await agent.close()

    const { edesk, richpanel } = sandboxes
    expect(edesk.state.collections.orderNotes.get(note.id)?.text).toBe(noteByAssistant(found))
    const comments = sandboxes['zoho-desk'].state.collections.comments.filter(
      ({ ticketId }) => ticketId === id,
    )
    expect(comments.map((comment) => comment.content)).toContain(noteByAssistant(content))
    const tag = richpanel.state.collections.tags.find(({ name }) => name === 'escalated')?.id
    expect(richpanel.state.collections.tickets.get(row.id)?.tags).toContain(tag)
  })

  test.each(clients)('of two shops each call reaches the one that it names (client %s)', async (client) => {
    const { north, south } = await shops.open()
    const accounts = [
      await gateway.connect('edesk', { token: north.token }, { name: `North for ${client}` }),
      await gateway.connect('edesk', { token: south.token }, { name: `South for ${client}` }),
    ]
    const { url } = await gateway.mintOver(accounts, { config: { surface: 'direct' } })
    const agent = await openAgent(client, { url })
    const names = await agent.names()
    expect(new Set(names).size).toBe(names.length)

    const before = north.sandbox.requests.length
    await edeskScenarios.answerWhereIsMyOrder(onConnection(agent, `South for ${client}`), south.sandbox)
    expect(north.sandbox.requests).toHaveLength(before)
    expect(north.sandbox.state.deliveries).toEqual([])
    await edeskScenarios.handOver(onConnection(agent, `North for ${client}`), north.sandbox)
    expect(north.sandbox.state.deliveries).toEqual([])

    const sent = south.sandbox.requests.length + north.sandbox.requests.length
    const unsaid = await agent.call('list_all_e_desk_tickets', { limit: 1 })
    expect(unsaid.structuredContent).toMatchObject({ error: { code: 'invalid_arguments' } })
    expect(unsaid.content?.[0]?.text).toContain(`South for ${client}`)
    expect(south.sandbox.requests.length + north.sandbox.requests.length).toBe(sent)
    await agent.close()
    await shops.close()
  })

  test('of two shops an agent is told the values of each, and once what both have', async () => {
    const { north, south } = await shops.open()
    const [tag] = [...south.sandbox.state.collections.tags.filter(() => true)]
    if (tag) tag.name = 'Only in the south'
    const accounts = [
      await gateway.connect('edesk', { token: north.token }, { name: 'North with values' }),
      await gateway.connect('edesk', { token: south.token }, { name: 'South with values' }),
    ]
    const { url } = await gateway.mintOver(accounts, { config: { surface: 'catalog' } })
    const agent = await openAgent('v2, 2026 era', { url })
    const tool = 'update_a_e_desk_ticket_by_id'
    const { account_values: values } = await agent.use<{ account_values: Record<string, object> }>(
      'describe_tools',
      { names: [tool] },
    )
    const told = values[tool] as Record<string, string[]>
    expect(told['owner_user_id']).toEqual(expect.arrayContaining([expect.any(String)]))
    expect(told['add_tag_ids of "South with values"']).toContain('Only in the south')
    expect(told['add_tag_ids of "North with values"']).not.toContain('Only in the south')
    expect(told).not.toHaveProperty('add_tag_ids')
    await agent.close()
    await shops.close()
  })
})
