import { createHash } from 'node:crypto'
import type { Connector, Tool, ToolRecord } from '@helpdesk-mcp/contracts'
import { listen } from '@helpdesk-mcp/gateway'
import type { Accounts, FoundAccount } from '../apps/gateway/src/accounts/open.ts'
import { createRecorder } from '../apps/gateway/src/activity/recorder.ts'
import { createEndpoint } from '../apps/gateway/src/servers/endpoint.ts'
import { createWriteGuards } from '../apps/gateway/src/writes/guards.ts'
import { createFixture } from './fixture/create-fixture.ts'
import { openContextBeside } from './open-context-beside.ts'
import type { Opened } from './opened.ts'

/**
 * The fixture as a connector of an account, at an address of the gateway's endpoint. `whole`: with what a server can do besides offering
 * tools, which the protocol's SDK answers; without it the endpoint answers as it answers for vendors.
 */
export async function openGatewayFixture({ whole }: { whole: boolean }): Promise<Opened> {
  const { toolset, more } = createFixture()
  const token = 'hdm_mcp_conformance'
  let answer = async (_: Request) => new Response(null, { status: 503 })
  const listening = await listen((request) => answer(request), { port: 0, host: '127.0.0.1' })
  const { context, close } = await openContextBeside(listening.url)
  const draft = { connector: 'fixture', name: 'Fixture', settings: {}, state: 'connected' as const, tags: {} }
  const account = await context.store.accounts.create('default', draft, { secrets: {} })

  const records = toolset.tools.map(toRecord)
  const connector: Connector = {
    id: 'fixture',
    title: 'Fixture',
    version: '1.0.0',
    tools: records,
    call: toolset.call,
    check: async () => {},
  }
  const accounts: Accounts = {
    find: async () => ({ account, records, entry: { definition: {} } }) as unknown as FoundAccount,
    open: async () => connector,
    check: async () => ({}),
    close: () => {},
  }
  const server = { name: 'Fixture', accountIds: [account.id], requireApiTokenAuth: false, expiresAt: null }
  const config = { surface: 'direct' as const }
  const hash = createHash('sha256').update(token).digest('hex')
  await context.store.servers.create('default', { ...server, config }, hash)
  const recorder = createRecorder(context)
  const guards = createWriteGuards(context)
  const endpoint = createEndpoint(context, { accounts, recorder, guards }, whole ? more : {})
  answer = (request) => endpoint.fetch(request, new URL(request.url).pathname.split('/')[2] ?? '')
  return {
    url: `${listening.url}/mcp/${token}`,
    async close() {
      await listening.close()
      await endpoint.close()
      await guards.close()
      await recorder.close()
      await close()
    },
  }
}

/** As a connector knows a tool that reads. */
function toRecord({ annotations: _, ...tool }: Tool): ToolRecord {
  return {
    ...tool,
    id: tool.name,
    resource: 'tests',
    method: 'run',
    group: 'conversations',
    tags: ['tests'],
    effects: ['read'],
    request: { operationId: tool.name, method: 'GET', path: '/', parameters: [] },
    response: { kind: 'item' },
  }
}
