import { randomBytes } from 'node:crypto'
import { request } from 'node:http'
import { systemClock } from '@helpdesk-mcp/contracts'
import { describe, expect, test, vi } from 'vitest'
import { readKeys } from '../../src/secrets/key-ring.ts'
import { hashToken, newToken } from '../../src/secrets/tokens.ts'
import { openStore } from '../../src/storage/open.ts'
import type { Store } from '../../src/storage/store.ts'
import { databases } from '../databases.ts'
import { makeAccount } from '../storage/samples.ts'
import { freshFolder, type GatewayProcess, startGateway } from './support/start-gateway.ts'

describe.each(databases)('workers on $kind', ({ fresh }) => {
  test('share the port and the database, add up their metrics, are replaced, and stop together', async () => {
    const url = await fresh()
    const key = randomBytes(32).toString('base64')
    const withStore = async <Result>(work: (store: Store) => Promise<Result>): Promise<Result> => {
      const store = await openStore({ url, keys: readKeys(key), clock: systemClock })
      try {
        return await work(store)
      } finally {
        await store.close()
      }
    }
    const token = newToken('hdm_api_')
    const accountId = await withStore(async (store) => {
      const draft = { name: 'owner', serverIds: null }
      await store.tokens.create(
        { ...draft, scopes: ['manage', 'mcp'], tenantId: null, expiresAt: null },
        hashToken(token),
      )
      return (await makeAccount(store)).id
    })
    const gateway = await startGateway(await freshFolder(), {
      arguments: ['--workers', '2'],
      environment: { HELPDESK_MCP_DATABASE_URL: url, HELPDESK_MCP_SECRET_KEY: key },
    })
    await started(gateway, 2)
    const manage = async (method: string, path: string, body?: object) => {
      const { status, text } = await ask(
        gateway.url + path,
        method,
        { authorization: `Bearer ${token}` },
        body,
      )
      expect(status, text).toBeLessThan(300)
      return text === '' ? {} : JSON.parse(text)
    }

    // Each request has a connection of its own: the workers take turns.
    const call = (mcpUrl: string) => {
      const params = { name: 'no_such_tool', arguments: {} }
      return ask(mcpUrl, 'POST', mcpHeaders, { jsonrpc: '2.0', id: 1, method: 'tools/call', params })
    }
    const statuses = async (mcpUrl: string) => [(await call(mcpUrl)).status, (await call(mcpUrl)).status]
    for (let round = 0; round < 8; round++) {
      const server = await manage('POST', `/integrated-account/${accountId}/mcp`, { name: `s${round}` })
      expect(await statuses(server.url)).toEqual([200, 200])
      await manage('PATCH', `/mcp-servers/${server.id}`, { require_api_token_auth: true })
      expect(await statuses(server.url)).toEqual([401, 401])
      await manage('DELETE', `/mcp-servers/${server.id}`)
      expect(await statuses(server.url)).toEqual([404, 404])
    }
    for (let worker = 0; worker < 2; worker++) {
      const { text } = await ask(`${gateway.url}/metrics`, 'GET', { authorization: `Bearer ${token}` })
      const route = 'helpdesk_mcp_http_request_duration_seconds_count{route="/mcp/{token}",method="POST"'
      for (const status of [200, 401, 404]) expect(text).toContain(`${route},status="${status}"} 16`)
    }

    const [pid] = pids(gateway)
    process.kill(pid ?? 0, 'SIGKILL')
    await gateway.says('A worker ended unexpectedly. Another one is started.')
    await started(gateway, 3)
    expect(pids(gateway)).toHaveLength(3)
    const kept = await manage('POST', `/integrated-account/${accountId}/mcp`, { name: 'kept' })
    expect(await statuses(kept.url)).toEqual([200, 200])

    expect(await gateway.stop()).toBe(0)
    await withStore(async (store) => {
      const { rows } = await store.calls.list('default', { limit: 50, serverId: kept.id })
      expect(rows).toHaveLength(2)
    })
  })
})

test('a worker that cannot start says why, once, and nothing is left running', async () => {
  const folder = await freshFolder()
  const taken = await startGateway(folder)
  const { port } = new URL(taken.url)
  const starting = startGateway(folder, { arguments: ['--workers', '2', '--port', port] })
  const message = await starting.then(
    () => 'started',
    (error: Error) => error.message,
  )
  expect(message).toContain('The gateway ended with 2')
  expect(message.split(`PORT ${port}`)).toHaveLength(2)
  expect(message).not.toContain('Another one is started')
})

const mcpHeaders = { accept: 'application/json, text/event-stream' }

function pids(gateway: GatewayProcess): number[] {
  return [...gateway.said().matchAll(/"pid":(\d+).*"message":"The gateway started."/g)].map(([, pid]) =>
    Number(pid),
  )
}

async function started(gateway: GatewayProcess, times: number): Promise<void> {
  await vi.waitFor(() => expect(pids(gateway)).toHaveLength(times), { timeout: 120_000, interval: 50 })
}

function ask(url: string, method: string, headers: Record<string, string>, body?: object) {
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const json = body ? { 'content-type': 'application/json' } : {}
    const outgoing = request(url, { method, headers: { ...json, ...headers }, agent: false }, (incoming) => {
      let text = ''
      incoming.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk
      })
      incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, text }))
    })
    outgoing.on('error', reject)
    outgoing.end(body ? JSON.stringify(body) : undefined)
  })
}
