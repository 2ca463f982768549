import { type Connector, type ToolResult, valueAt } from '@helpdesk-mcp/connector'
import { describe, expect, it } from 'vitest'
import { errorOf, firstId, now, reasonOf, turnsOf, type Vendor, vendors } from './trusted-writes/vendors.ts'

const theirs = 'NO REFUND, I have settled it with her.'

/** Reads the record of a conversation without its messages. */
const records: Readonly<Record<string, (id: string) => [tool: string, args: Record<string, unknown>]>> = {
  Richpanel: (id) => ['get_single_richpanel_conversation_by_id', { id, fields: ['status'] }],
  eDesk: (id) => ['get_single_e_desk_ticket_by_id', { id }],
  FuseDesk: (id) => ['get_single_fuse_desk_case_by_id', { id, fields: ['summary'] }],
  'Zoho Desk': (id) => ['get_single_zoho_desk_ticket_by_id', { id }],
  Chatwoot: (id) => ['get_single_chatwoot_conversation_by_id', { id }],
}

function expectDone(result: ToolResult) {
  expect(result.isError, JSON.stringify(result.structuredContent)).toBeFalsy()
}

function expectChanged(result: ToolResult) {
  expect(reasonOf(result), JSON.stringify(result.structuredContent)).toBe('conversation_changed')
  expect(JSON.stringify(valueAt(errorOf(result), 'details.new_turns'))).toContain(theirs)
}

/** A helpdesk where nothing happens within the same minute. */
async function opened(vendor: Vendor) {
  let time = now
  const desk = vendor.desk({ now: () => time })
  const later = () => {
    time += 60_000
  }
  const [agent, colleague] = [desk.connect(), desk.connect()]
  const id = await firstId(agent, vendor)
  const reply = (connector: Connector, text: string) => {
    later()
    const { answer, of, words } = vendor
    return connector.call(vendor.reply, { ...answer, [of]: id, [words]: text })
  }
  return { agent, colleague, id, reply, later }
}

describe.each(Object.entries(records))('an agent that has read a record of %s alone', (name, read) => {
  const vendor = vendors[name] as Vendor

  it('does not answer past what a colleague has written since', async () => {
    const { agent, colleague, id, reply } = await opened(vendor)
    expectDone(await agent.call(...read(id)))
    expectDone(await reply(colleague, theirs))
    expectChanged(await reply(agent, 'You get a refund.'))
    // That was shown with it.
    expectDone(await reply(agent, 'You get a refund.'))
  })

  it('answers at once where nothing was written since', async () => {
    const { agent, colleague, id, reply, later } = await opened(vendor)
    expectDone(await reply(colleague, theirs))
    later()
    expectDone(await agent.call(...read(id)))
    expectDone(await reply(agent, 'You get a refund.'))
    expectDone(await agent.call(...read(id)))
    expectDone(await reply(agent, 'It takes three days.'))
  })

  it('has read no further than before where it had read the messages', async () => {
    const { agent, colleague, id, reply } = await opened(vendor)
    await turnsOf(agent, vendor, id)
    expectDone(await reply(colleague, theirs))
    expectDone(await agent.call(...read(id)))
    expectChanged(await reply(agent, 'You get a refund.'))
  })
})

it('counts a message of eDesk that is read by its own id as read in its ticket', async () => {
  const vendor = vendors['eDesk'] as Vendor
  const { agent, colleague, id, reply } = await opened(vendor)
  const last = (await turnsOf(colleague, vendor, id)).at(-1)
  expectDone(await agent.call('get_single_e_desk_message_by_id', { id: last?.['id'] }))
  expectDone(await reply(colleague, theirs))
  expectChanged(await reply(agent, 'You get a refund.'))
})
