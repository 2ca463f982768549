import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openLibsql } from '../../src/storage/sqlite.ts'
import { startPostgres } from '../postgres/server.ts'
import { type OneVendor, startOneVendor } from './support/one-vendor-client.ts'
import { freshFolder } from './support/start-gateway.ts'

const reading = ['list_all_richpanel_conversations', { limit: 1 }] as const

test('a database that another process holds answers 503 with a hint, and then goes on', async () => {
  const folder = await freshFolder()
  const gateway = await startOneVendor(folder)
  const holder = openLibsql(join(folder, 'data/gateway.db'))
  onTestFinished(() => holder.close())
  // The gateway may be writing something of its start.
  holder.exec('pragma busy_timeout = 60000')
  holder.exec('begin immediate')
  await expectUnavailable(gateway)
  const sending = ['richpanel_conversations_send_message', { conversation_id: 'a', body: 'b' }] as const
  expect((await gateway.call(...sending)).text).toContain('Nothing was sent')
  expect(await gateway.call(...reading), 'reads go on').toMatchObject({ status: 200 })
  holder.exec('rollback')
  expect((await makeToken(gateway)).status).toBe(201)
})

test.skipIf(process.platform === 'win32')(
  'a disk that takes no more answers 503, and the process lives',
  async () => {
    const folder = await freshFolder()
    const limited = ['sh', '-c', 'trap "" XFSZ; ulimit -f 3000; exec "$@"', 'sh']
    const gateway = await startOneVendor(folder, { around: (command) => [...limited, ...command] })
    const made: string[] = []
    let full: Response | undefined
    for (let tries = 0; !full && tries < 2_000; tries++) {
      const response = await makeToken(gateway)
      if (response.status === 201) made.push(((await response.json()) as { id: string }).id)
      else full = response
    }
    expect(full?.status).toBe(503)
    expect(full?.headers.get('retry-after')).toMatch(/^\d+$/)
    expect((await fetch(`${gateway.url}/healthz`)).status).toBe(200)
    expect(await gateway.call(...reading)).toMatchObject({ status: 200 })
    const listed = await gateway.manage('GET', '/api-tokens?owner=true&limit=10')
    const { result } = (await listed.json()) as { result: { id: string }[] }
    // Several may have been made in one millisecond.
    expect(result.map(({ id }) => id)).toContain(made.at(-1))
  },
)

test('a PostgreSQL that goes and comes back is waited for', async () => {
  const folder = await freshFolder()
  const postgres = await startPostgres()
  onTestFinished(() => postgres.close())
  const gateway = await startOneVendor(folder, {
    environment: {
      HELPDESK_MCP_DATABASE_URL: postgres.url,
      HELPDESK_MCP_SECRET_KEY: randomBytes(32).toString('base64'),
    },
  })
  expect((await makeToken(gateway)).status).toBe(201)
  expect((await gateway.call(...reading)).status).toBe(200)
  await postgres.stop()
  await expectUnavailable(gateway)
  expect((await gateway.call(...reading)).status).toBe(503)
  expect((await fetch(`${gateway.url}/readyz`)).status).toBe(503)
  await postgres.start()
  await vi.waitFor(async () => expect((await makeToken(gateway)).status).toBe(201), {
    timeout: 120_000,
    interval: 200,
  })
  expect((await gateway.call(...reading)).status).toBe(200)
})

async function expectUnavailable(gateway: OneVendor): Promise<void> {
  const response = await makeToken(gateway)
  expect(response.status).toBe(503)
  expect(response.headers.get('retry-after')).toMatch(/^\d+$/)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect((await fetch(`${gateway.url}/healthz`)).status).toBe(200)
}

function makeToken(gateway: OneVendor): Promise<Response> {
  return gateway.manage('POST', '/api-tokens', { name: 'more', scopes: ['mcp'], owner: true })
}
