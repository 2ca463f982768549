import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { clients } from './support/clients.ts'
import { freshFolder, type GatewayProcess, startGateway } from './support/start-gateway.ts'

const tools = [
  'list_all_chatwoot_conversations',
  'list_all_e_desk_tickets',
  'list_all_fuse_desk_cases',
  'list_all_richpanel_conversations',
  'list_all_zoho_desk_tickets',
]

test('a demo opens five helpdesks to every kind of client, and is there at the next start', async () => {
  const folder = await freshFolder()
  const first = await startGateway(folder, { arguments: ['--demo-if-empty'] })
  const url = mcpUrl(first)
  const apiToken = /hdm_api_[\w-]+/.exec(first.said())?.[0] ?? ''
  expect(first.said()).toContain(`claude mcp add --transport http hd ${url}`)
  expect(first.said()).toContain(
    `{"mcpServers":{"hd":{"command":"npx","args":["-y","mcp-remote","${url}"]}}}`,
  )
  expect(first.said()).toContain(`{"mcpServers":{"hd":{"url":"${url}"}}}`)

  for (const [name, connect] of Object.entries(clients)) {
    const client = await connect(url, folder)
    try {
      expect(await client.list(), name).toContain('search_tools')
      for (const tool of tools) {
        const result = await client.call(tool, { limit: 1 })
        expect(result.isError, `${name}: ${tool}`).toBeFalsy()
        expect(result.structuredContent, `${name}: ${tool}`).toMatchObject({ result: [{}] })
      }
    } finally {
      await client.close()
    }
  }
  const before = await manage(first, apiToken, '/integrated-account')
  expect(before.result).toHaveLength(5)
  expect(await first.stop()).toBe(0)

  const second = await startGateway(folder, { arguments: ['--demo-if-empty'] })
  expect(second.said()).toContain('freshly seeded')
  expect(second.said()).not.toMatch(/hdm_api_/)
  const ids = (listed: Listed) => listed.result.map(({ id }) => id)
  expect(ids(await manage(second, apiToken, '/integrated-account'))).toEqual(ids(before))
  const servers = (await manage(second, apiToken, '/mcp-servers')).result as unknown as Named[]
  expect(servers.map(({ name }) => name)).toEqual(['Support assistant', 'Demo'])
  // Its calls are made in the process, as the demo starts.
  expect(servers[0]?.last_used_at).toMatch(/Z$/)
  const server = servers.find(({ name }) => name === 'Demo')
  const calls = await manage(second, apiToken, `/activity?limit=100&mcp_server_id=${server?.id}`)
  expect(calls.result).toHaveLength(tools.length * Object.keys(clients).length)

  // Only the port is another: it is any free one in this test.
  expect(mcpUrl(second)).toBe(url.replace(first.url, second.url))
  expect((await post(mcpUrl(second))).status).toBe(200)
  const rotated = await fetch(`${second.url}/mcp-servers/${server?.id}/rotate`, {
    method: 'POST',
    headers: { authorization: `Bearer ${apiToken}`, 'content-type': 'application/json' },
    body: '{}',
  })
  const rotatedUrl = ((await rotated.json()) as { url: string }).url
  expect(await second.stop()).toBe(0)

  const third = await startGateway(folder, { arguments: ['--demo'] })
  expect(third.said()).toContain('The URL that you rotated to still opens')
  expect((await post(rotatedUrl.replace(second.url, third.url))).status).toBe(200)
  expect((await post(url.replace(first.url, third.url))).status).toBe(404)
  expect(await third.stop()).toBe(0)

  const logged = [first, second]
    .flatMap((each) => each.said().split('\n'))
    .filter((line) => line.startsWith('{"level"'))
  expect(logged.length).toBeGreaterThan(10)
  expect(logged.join('\n')).not.toMatch(/hdm_(mcp|api)_[\w-]/)
  const dump = everything(join(folder, 'data'))
  for (const secret of [url, rotatedUrl, apiToken].map((text) => text.split('/').at(-1) ?? '')) {
    expect(secret).toMatch(/^hdm_/)
    expect(dump.includes(secret)).toBe(false)
  }
})

test('a demo shows what an assistant has done: replies that wait for a person, and a call that failed', async () => {
  const folder = await freshFolder()
  const first = await startGateway(folder, { arguments: ['--demo'] })
  const apiToken = /hdm_api_[\w-]+/.exec(first.said())?.[0] ?? ''
  const waitingAt = async (gateway: GatewayProcess) => {
    const { result } = await manage(gateway, apiToken, '/outbox?state=waiting')
    return result as unknown as { id: string; summary: string; thread: Thread; waiting_beside: number }[]
  }
  const waiting = await waitingAt(first)
  expect(
    waiting.map(({ summary, thread, waiting_beside }) => [summary, thread.customer, waiting_beside]),
  ).toEqual([
    ['Reply to the customer, add the tag late_delivery.', 'Ana Cruz', 0],
    ['Reply to the customer, add the label escalated.', 'Amara Okoye', 1],
    ['Reply to the customer.', 'Amara Okoye', 1],
  ])
  const failed = (await manage(first, apiToken, '/activity?outcome=error')).result
  expect(failed).toMatchObject([
    {
      summary: expect.stringMatching(/^Ticket 103 was not assigned: there is no agent \d+ in Zoho Desk\./),
      error_code: 'invalid_arguments',
      error_argument: 'assigneeId',
      vendor_message: 'The data is not valid. assigneeId does not exist.',
      targets: [{ kind: 'ticket', number: '103' }],
    },
  ])
  // They are calls like any other: one is approved, and the customer has it.
  const headers = { authorization: `Bearer ${apiToken}`, 'content-type': 'application/json' }
  const path = `/outbox/${waiting[2]?.id}/approve`
  const approved = await fetch(first.url + path, { method: 'POST', headers, body: '{}' })
  expect(await approved.json()).toMatchObject({ state: 'sent' })
  expect(await first.stop()).toBe(0)

  const second = await startGateway(folder, { arguments: ['--demo'] })
  expect((await waitingAt(second)).map(({ id }) => id)).toEqual([waiting[0]?.id, waiting[1]?.id])
  expect((await manage(second, apiToken, '/activity?outcome=error')).result).toHaveLength(1)
  expect(await second.stop()).toBe(0)
})

test('a demo lists what support work needs, says what opens its sandboxes, and takes an OAuth consent', async () => {
  const folder = await freshFolder()
  const gateway = await startGateway(folder, { arguments: ['--demo'] })
  const apiToken = /hdm_api_[\w-]+/.exec(gateway.said())?.[0] ?? ''
  const { result } = (await (await post(mcpUrl(gateway))).json()) as { result: { tools: { name: string }[] } }
  const listed = result.tools.map(({ name }) => name)
  expect(listed).toEqual(expect.arrayContaining([...tools, 'search_tools', 'call_write_tool']))

  const connectors = (await manage(gateway, apiToken, '/connectors')).result as unknown as {
    id: string
    sandbox: { settings: Record<string, string> } | null
    tools: { name: string; essential: boolean }[]
  }[]
  const essential = connectors.flatMap((each) => each.tools.filter((tool) => tool.essential))
  expect(listed).toEqual(expect.arrayContaining(essential.map(({ name }) => name)))
  expect(connectors.map(({ sandbox }) => Object.keys(sandbox?.settings ?? {}).length > 0)).toEqual(
    connectors.map(() => true),
  )

  const headers = { authorization: `Bearer ${apiToken}`, 'content-type': 'application/json' }
  const { refreshToken: _, ...credentials } =
    connectors.find(({ id }) => id === 'zoho-desk')?.sandbox?.settings ?? {}
  const draft = { connector: 'zoho-desk', name: 'By consent', credentials }
  const made = await fetch(`${gateway.url}/integrated-account`, {
    method: 'POST',
    headers,
    body: JSON.stringify(draft),
  })
  const { id } = (await made.json()) as { id: string }
  const started = await fetch(`${gateway.url}/integrated-account/${id}/connect`, {
    method: 'POST',
    headers,
    body: '{}',
  })
  const consent = new URL(((await started.json()) as { url: string }).url)
  const shown = await fetch(consent)
  expect(await shown.text()).toContain('Accept')
  consent.searchParams.set('decision', 'accept')
  const accepted = await fetch(consent.origin + consent.pathname, {
    method: 'POST',
    body: consent.searchParams,
    redirect: 'manual',
  })
  const back = await fetch(accepted.headers.get('location') ?? '', {
    headers: { cookie: started.headers.get('set-cookie')?.split(';')[0] ?? '' },
    redirect: 'manual',
  })
  expect(back.status).toBeLessThan(400)
  const checked = await fetch(`${gateway.url}/integrated-account/${id}`, { headers })
  expect(await checked.json()).toMatchObject({ state: 'connected' })
  expect(await gateway.stop()).toBe(0)
})

test('a credential that is planted is in no log, no answer and not in the database', async () => {
  const folder = await freshFolder()
  const gateway = await startGateway(folder, {
    arguments: ['--demo'],
    environment: { HELPDESK_MCP_LOG_LEVEL: 'trace' },
  })
  const apiToken = /hdm_api_[\w-]+/.exec(gateway.said())?.[0] ?? ''
  const planted = 'planted-credential-7b1f0c'
  const body = { connector: 'richpanel', name: 'Planted', credentials: { apiKey: planted }, skip_check: true }
  const headers = { authorization: `Bearer ${apiToken}`, 'content-type': 'application/json' }
  const made = await fetch(`${gateway.url}/integrated-account`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  })
  expect(made.status).toBe(201)
  const account = (await made.json()) as { id: string }
  const server = await fetch(`${gateway.url}/integrated-account/${account.id}/mcp`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ name: 'Planted' }),
  })
  const { url } = (await server.json()) as { url: string }
  const answers = [JSON.stringify(account)]
  for (const path of [
    `/integrated-account/${account.id}/check`,
    `/connect/callback?code=${planted}&state=${planted}`,
  ]) {
    const method = path.includes('check') ? 'POST' : 'GET'
    answers.push(await (await fetch(gateway.url + path, { method, headers })).text())
  }
  answers.push(
    await (await post(url, { name: 'list_all_richpanel_conversations', arguments: { limit: 1 } })).text(),
  )
  await fetch(`${gateway.url}/${apiToken}`)
  await fetch(`${gateway.url}/.well-known/oauth-protected-resource${new URL(url).pathname}`)
  expect(answers.join('\n')).toContain('unauthorized')
  expect(answers.join('\n')).not.toContain(planted)
  expect(await gateway.stop()).toBe(0)
  const logged = gateway.said().slice(gateway.said().indexOf('Ctrl-C'))
  expect(logged).toContain('"path":"/.well-known/…"')
  for (const secret of [planted, apiToken, new URL(url).pathname.split('/').at(-1) ?? 'none']) {
    expect(logged).not.toContain(secret)
    expect(everything(join(folder, 'data')).includes(secret)).toBe(false)
  }
})

interface Named {
  id: string
  name: string
  last_used_at?: string | null
}

interface Thread {
  customer: string
}

interface Listed {
  result: { id: string }[]
}

function mcpUrl(gateway: GatewayProcess): string {
  return /http\S+\/mcp\/hdm_mcp_[\w-]+/.exec(gateway.said())?.[0] ?? ''
}

async function manage(gateway: GatewayProcess, token: string, path: string): Promise<Listed> {
  const response = await fetch(gateway.url + path, { headers: { authorization: `Bearer ${token}` } })
  expect(response.status).toBe(200)
  return (await response.json()) as Listed
}

function post(url: string, params?: object): Promise<Response> {
  const method = params === undefined ? 'tools/list' : 'tools/call'
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params: params ?? {} }),
  })
}

/** Every byte under a folder, the database's own files and the key's. */
function everything(folder: string): string {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, 'latin1'))
    .join('\n')
}
