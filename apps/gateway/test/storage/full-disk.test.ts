import { systemClock } from '@helpdesk-mcp/contracts'
import { expect, onTestFinished, test } from 'vitest'
import { makeSignInLink } from '../../src/dashboard/sessions.ts'
import { createGateway } from '../../src/gateway.ts'
import { createStore } from '../../src/storage/open.ts'
import { withPendingRemovals } from '../../src/storage/pending-removals.ts'
import { type LibsqlDatabase, openLibsql, openSqlite } from '../../src/storage/sqlite.ts'
import { openTestApi } from '../api/open-test-api.ts'
import { databases, newKeys, openTestStore } from '../databases.ts'

/** A gateway over Richpanel's sandbox, on a disk that can be filled. */
async function open() {
  const url = (await databases.find(({ kind }) => kind === 'sqlite')?.fresh()) ?? ''
  let opened: LibsqlDatabase | undefined
  const database = await openSqlite(url, systemClock, (file) => {
    opened = openLibsql(file)
    return opened
  })
  const raw = opened as LibsqlDatabase
  const keys = newKeys()
  const parts = { database, keys, clock: systemClock }
  const store = withPendingRemovals(createStore(parts), parts)
  onTestFinished(() => store.close())
  const api = await openTestApi({ store })
  const gateway = createGateway(api.context, { pageFolders: [] })
  onTestFinished(() => gateway.close())
  const token = await api.tokenFor('default')
  const send = async (method: string, path: string, body?: object, bearer: string | null = token) => {
    const response = await gateway.fetch(
      new Request(new URL(path, 'http://gateway.test'), {
        method,
        headers: {
          accept: 'application/json, text/event-stream',
          ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
          ...(body ? { 'content-type': 'application/json' } : {}),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      }),
    )
    const text = await response.text()
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) }
  }
  const call = async (path: string, name: string, args: object) => {
    const request = {
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/call',
      params: { name, arguments: args },
    }
    const { status, body } = await send('POST', path, request, null)
    return { status, result: body.result?.structuredContent, body }
  }
  return {
    ...api,
    url,
    keys,
    token,
    send,
    call,
    fill() {
      const pages = Number(raw.query('pragma page_count')[0]?.['page_count'])
      raw.exec(`pragma max_page_count = ${pages}`)
      // The room that pages in use still have.
      for (const bytes of [30_000, 3_000, 300, 30, 1]) {
        for (let index = 0; ; index++) {
          try {
            raw.query(
              'insert into meta (key, value) values (?, ?)',
              `fill ${bytes} ${index}`,
              'x'.repeat(bytes),
            )
          } catch {
            break
          }
        }
      }
      // Of the tables that a removal and a call write, too.
      const rows = [
        "insert into changes (id, instance, at) values ('fill', 'fill', 0)",
        `insert into tool_calls (id, tenant_id, server_id, account_id, tool, effects, outcome, at, argument_names, arguments_digest)
          values (hex(randomblob(4)), '', '', '', '', '[]', 'ok', 0, '[]', '')`,
      ]
      for (const row of rows) {
        for (let failures = 0; failures < 100; ) {
          try {
            raw.query(row)
          } catch {
            failures++
          }
        }
      }
    },
    empty: () => raw.exec('pragma max_page_count = 1000000'),
  }
}

test('on a full disk readiness says so, liveness does not, and both recover', async () => {
  const { send, fill, empty, pass } = await open()
  expect(await send('GET', '/readyz', undefined, null)).toEqual({ status: 200, body: { status: 'ok' } })
  fill()
  pass(2_000)
  expect(await send('GET', '/readyz', undefined, null)).toMatchObject({
    status: 503,
    body: { detail: expect.stringContaining('The disk that holds the database is full.') },
  })
  expect((await send('GET', '/healthz', undefined, null)).status).toBe(200)
  expect(await send('POST', '/api-tokens', { name: 'a', scopes: ['mcp'] })).toMatchObject({
    status: 503,
    body: { detail: expect.stringContaining('The disk that holds the database is full.') },
  })
  empty()
  expect((await send('GET', '/readyz', undefined, null)).status).toBe(200)
  expect((await send('POST', '/api-tokens', { name: 'a', scopes: ['mcp'] })).status).toBe(201)
})

test('on a full disk a revoked URL or token is closed at once, and the removal is stored when there is room', async () => {
  const { ask, send, call, fill, empty, connect, mint, owner, tokenFor, token, url, keys, context } =
    await open()
  const account = await connect(token)
  const [server, kept] = [await mint(account, token), await mint(account, token)]
  const [path, keptPath] = [new URL(server.url).pathname, new URL(kept.url).pathname]
  const other = await tokenFor('default', { name: 'other' })
  const { id: otherId } = (await send('GET', '/me', undefined, other)).body.token
  expect((await call(path, 'list_all_richpanel_tags', {})).status).toBe(200)
  const here = { origin: 'http://gateway.test' }
  const code = (await makeSignInLink(context)).split('#')[1]
  const signedIn = await ask('POST', '/session/link', { token: null, headers: here, body: { code } })
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
  expect((await ask('GET', '/session', { token: null, headers: { cookie } })).status).toBe(200)

  fill()
  const revoked = await send('DELETE', `/mcp-servers/${server.id}`)
  expect(revoked).toMatchObject({
    status: 202,
    body: { stored: false, detail: expect.stringContaining('this process') },
  })
  expect((await call(path, 'list_all_richpanel_tags', {})).status).toBe(404)
  expect((await call(keptPath, 'list_all_richpanel_tags', {})).status).toBe(200)
  expect((await send('GET', `/mcp-servers/${server.id}`)).status).toBe(404)
  expect((await send('DELETE', `/mcp-servers/${server.id}`)).status).toBe(404)
  const { body: list } = await send('GET', '/mcp-servers')
  expect(list.result.map(({ id }: { id: string }) => id)).toEqual([kept.id])
  expect((await send('DELETE', '/mcp-servers/mcp_none')).status, 'what is not there').toBe(404)
  expect((await send('DELETE', `/api-tokens/${otherId}`)).status).toBe(202)
  expect((await send('GET', '/me', undefined, other)).status).toBe(401)
  expect((await ask('DELETE', '/session', { token: null, headers: { ...here, cookie } })).status).toBe(202)
  expect((await ask('GET', '/session', { token: null, headers: { cookie } })).status).toBe(401)

  const fullUntil = Date.now()
  empty()
  const elsewhere = await openTestStore(url, { keys })
  await expect.poll(() => elsewhere.servers.get('default', server.id), { timeout: 60_000 }).toBeUndefined()
  await expect.poll(() => elsewhere.tokens.exists('default', otherId), { timeout: 60_000 }).toBe(false)
  await expect.poll(() => context.store.isUnstored(server.id), { timeout: 60_000 }).toBe(false)
  const endings = async () => {
    const { result } = (await send('GET', '/audit?outcome=ok', undefined, owner)).body
    return result.filter(({ action }: { action: string }) => /\.(revoked|ended)$/.test(action)).reverse()
  }
  await expect.poll(async () => (await endings()).length, { timeout: 60_000 }).toBe(3)
  const records = await endings()
  expect(records, 'each once, by whom it was asked').toMatchObject([
    { action: 'server.revoked', subject: { id: server.id }, actor: { kind: 'token', name: 'test' } },
    { action: 'token.revoked', subject: { id: otherId }, actor: { kind: 'token', name: 'test' } },
    { action: 'session.ended', actor: { kind: 'person', name: 'Owner' } },
  ])
  for (const { at } of records) expect(Date.parse(at), 'when it was asked').toBeLessThanOrEqual(fullUntil)
  expect((await call(path, 'list_all_richpanel_tags', {})).status).toBe(404)
  expect((await send('DELETE', `/mcp-servers/${kept.id}`)).status).toBe(204)
})

test('on a full disk reads go on and are recorded later; what must be recorded first is not sent', async () => {
  const { call, fill, empty, connect, mint, token, context } = await open()
  const account = await connect(token)
  const { url } = await mint(account, token)
  const path = new URL(url).pathname
  const listed = await call(path, 'list_all_richpanel_conversations', { limit: 1 })
  const id = listed.result.result[0].id
  fill()
  const reads = await Promise.all(
    Array.from({ length: 20 }, () => call(path, 'list_all_richpanel_conversations', { limit: 1 })),
  )
  for (const { result } of reads) expect(result.result).toHaveLength(1)
  const message = { conversation_id: id, body: 'Hello' }
  const refused = await call(path, 'richpanel_conversations_send_message', message)
  expect(refused.result.error).toMatchObject({
    code: 'unavailable',
    message: expect.stringMatching(/was not called.*accepts no writes.*Nothing was sent/),
  })
  empty()
  const sent = await call(path, 'richpanel_conversations_send_message', message)
  expect(sent.result.error).toBeUndefined()
  const recorded = async () => {
    const { rows } = await context.store.calls.list('default', { limit: 100 })
    return rows.map(({ tool }) => tool).filter((tool) => tool === 'list_all_richpanel_conversations').length
  }
  await expect.poll(recorded, { timeout: 60_000 }).toBe(21)
})
