import { describeError } from '@helpdesk-mcp/contracts'
import { helpdeskOf } from '../accounts/helpdesk-of.ts'
import { type Accounts, createAccounts } from '../accounts/open.ts'
import { createRecorder } from '../activity/recorder.ts'
import type { GatewayContext } from '../context.ts'
import type { McpServer, ServerConfig } from '../model.ts'
import { accountFilter } from '../servers/filter.ts'
import { mintServer } from '../servers/manage.ts'
import { createWriteGuards } from '../writes/guards.ts'

/** What an assistant has done in the demo when somebody first looks: read, written what waits for a person, and failed at once. */
interface Step {
  connector: string
  tool: string
  arguments: Record<string, unknown>
}

/** Two replies wait beside each other, since the customer is promised two things. */
const steps: readonly Step[] = [
  {
    connector: 'chatwoot',
    tool: 'list_all_chatwoot_conversations',
    arguments: { status: 'open', limit: 20 },
  },
  { connector: 'chatwoot', tool: 'list_all_chatwoot_messages', arguments: { conversation_id: '909' } },
  {
    connector: 'chatwoot',
    tool: 'chatwoot_messages_reply',
    arguments: {
      conversation_id: '909',
      content:
        'Dear Amara,\n\nI am sorry that you have heard nothing for more than a week. I have asked the courier where order FF-3001 is, and will write to you again by tomorrow noon.\n\nKind regards',
    },
  },
  {
    connector: 'chatwoot',
    tool: 'chatwoot_messages_reply',
    arguments: {
      conversation_id: '909',
      content:
        'Dear Amara,\n\nshould order FF-3001 not arrive by Friday, we will send it again or refund it, whichever you prefer. You need not send anything back.\n\nKind regards',
      add_labels: ['escalated'],
    },
  },
  {
    connector: 'richpanel',
    tool: 'get_single_richpanel_conversation_by_id',
    arguments: { id: '20008' },
  },
  {
    connector: 'richpanel',
    tool: 'richpanel_conversations_send_message',
    arguments: {
      conversation_id: '20008',
      body: 'Dear Ana,\n\nI am sorry for the wait. Order 1001 is with the courier, and I have asked them to look for it. You will hear from me within a day.\n\nKind regards',
      add_tags: ['late_delivery'],
    },
  },
  // Nobody has this id: the agent has left.
  {
    connector: 'zoho-desk',
    tool: 'update_a_zoho_desk_ticket_by_id',
    arguments: { id: '103', assigneeId: '71928300000099999' },
  },
]

const name = 'Support assistant'
const config: ServerConfig = {
  surface: 'essential',
  effects: ['read', 'internal', 'outbound'],
  outbound: 'draft',
}

/**
 * Opens an MCP server whose replies wait for a person, and has an assistant call its tools as one does, so that a demo shows approvals and a
 * failure. Made once: later starts call again only where nothing waits. Answers the server's id.
 */
export async function playAssistant(
  context: GatewayContext,
  tenantId: string,
  accountOf: Readonly<Record<string, string>>,
  known: string | null,
): Promise<string | null> {
  const { store } = context
  const accountIds = [...new Set(steps.flatMap(({ connector }) => accountOf[connector] ?? []))]
  if (accountIds.length === 0) return known
  if (known !== null && !(await store.servers.get(tenantId, known))) return known
  const draft = { name, accountIds, config, expiresAt: null, requireApiTokenAuth: false }
  const id = known ?? (await mintServer(context, tenantId, draft)).server.id
  const server = await store.servers.get(tenantId, id)
  const { waiting = 0, stale = 0 } = await store.outbox.counts(tenantId, { serverIds: [id] })
  if (server && waiting + stale === 0) await callTools(context, server, accountOf)
  return id
}

async function callTools(
  context: GatewayContext,
  server: McpServer,
  accountOf: Readonly<Record<string, string>>,
): Promise<void> {
  const accounts = createAccounts(context)
  const recorder = createRecorder(context)
  const guards = createWriteGuards(context)
  try {
    for (const step of steps) {
      const accountId = accountOf[step.connector]
      if (accountId === undefined || !server.accountIds.includes(accountId)) continue
      // What only a person who looks for the first time needs to see goes on without it.
      await callTool({ accounts, recorder, guards }, server, accountId, step).catch((error: unknown) =>
        context.log.warn({ tool: step.tool, ...describeError(error) }, 'A call of the demo was not made.'),
      )
    }
  } finally {
    await recorder.close()
    await guards.close()
    accounts.close()
  }
}

async function callTool(
  {
    accounts,
    recorder,
    guards,
  }: {
    accounts: Accounts
    recorder: ReturnType<typeof createRecorder>
    guards: ReturnType<typeof createWriteGuards>
  },
  server: McpServer,
  accountId: string,
  { connector, tool, arguments: args }: Step,
): Promise<void> {
  const { id: serverId, tenantId } = server
  const { account, entry, records } = await accounts.find(tenantId, accountId)
  const filter = accountFilter(server.config, records)
  const opened = await accounts.open(tenantId, accountId, {
    ...(filter ? { filter } : {}),
    audit: recorder.audit({ tenantId, serverId, accountId, connector }),
    writes: guards.ofServer(server, {
      id: accountId,
      helpdesk: helpdeskOf(account, entry.definition),
    }),
  })
  await opened.call(tool, args)
}
