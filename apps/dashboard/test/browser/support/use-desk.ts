import type { Client } from '@modelcontextprotocol/sdk/client/index.js'
import type { Locator, Page } from 'playwright-core'
import { beforeAll } from 'vitest'
import { connectAgent } from './connect-agent.ts'
import type { World } from './open-world.ts'

/** An account of Richpanel, and an MCP server whose assistant asks first before it answers a customer. */
export interface Desk {
  accountId: string
  conversations: { id: string }[]
  /** An agent connected to the server. */
  connect(): Promise<Client>
  /** An agent reads a conversation, then answers it: the server's policy holds the answer. Answers the id of what waits. */
  hold(agent: Client, index: number, body: string): Promise<string>
  /** A colleague answers a conversation. */
  write(index: number, body: string): Promise<void>
  /** What the helpdesk has of a conversation. */
  textsOf(index: number): Promise<string>
}

/** The card of the text that waits. */
export const cardOf = (page: Page, text: string) => page.locator('[data-card]').filter({ hasText: text })

/** Opens the card of something that waits, where it is a line. A card that is open has its buttons once the conversation was read. */
export async function openCard(card: Locator): Promise<void> {
  const line = card.locator('button[aria-expanded=false]')
  const approve = card.getByRole('button', { name: 'Approve and send' })
  await line.or(approve).first().waitFor()
  if ((await line.count()) > 0) await line.click()
  await approve.waitFor()
}

/** One for all tests of a file. */
export function useDesk(world: () => World): () => Desk {
  let desk: Desk | undefined
  beforeAll(async () => {
    desk = await openDesk(world())
  })
  return () => {
    if (!desk) throw new Error('The desk is opened before the first test.')
    return desk
  }
}

async function openDesk(world: World): Promise<Desk> {
  const accountId = await world.connect('richpanel', 'Shop')
  const { url } = await world.ask<{ url: string }>('POST', '/mcp-servers', {
    name: 'Front desk',
    accounts: [accountId],
    config: { effects: ['read', 'internal', 'outbound'], outbound: 'draft' },
    expires_at: null,
  })
  const call = (tool: string, args: object = {}) =>
    world.ask<{ result: { result: Record<string, unknown>[] } }>(
      'POST',
      `/integrated-account/${accountId}/tools/${tool}`,
      { arguments: args },
    )
  const rowsOf = async (tool: string) => (await call(tool)).result.result
  const conversations = (await rowsOf('list_all_richpanel_conversations')).map((row) => ({
    id: String(row['id']),
  }))
  const [user] = await rowsOf('list_all_richpanel_users')
  const author = user?.['id']
  return {
    accountId,
    conversations,
    connect: () => connectAgent(url),
    async hold(agent, index, body) {
      const id = conversations[index]?.id
      await agent.callTool({ name: 'get_single_richpanel_conversation_by_id', arguments: { id } })
      const args = { conversation_id: id, body, author_id: author }
      const held = await agent.callTool({ name: 'richpanel_conversations_send_message', arguments: args })
      const { approval } = held.structuredContent as { approval?: { id: string } }
      if (!approval) throw new Error(`The call was not held: ${JSON.stringify(held)}`)
      return approval.id
    },
    async write(index, body) {
      const args = { conversation_id: conversations[index]?.id, body, author_id: author }
      await call('richpanel_conversations_send_message', args)
    },
    textsOf: async (index) =>
      JSON.stringify(await call('get_single_richpanel_conversation_by_id', { id: conversations[index]?.id })),
  }
}
