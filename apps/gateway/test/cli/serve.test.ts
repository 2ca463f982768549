import { once } from 'node:events'
import { chmodSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { freshCommand, runCommand } from './run.ts'

test.each([
  ['PORT', 'eighty', /PORT is "eighty"\. Use a whole number/],
  ['PORT', '70000', /PORT/],
  ['HOST', 'http://x', /HOST is "http:\/\/x"\. Use an address/],
  ['HELPDESK_MCP_DATABASE_URL', 'mysql://root:hunter2@x/y', /DATABASE_URL must be file:/],
  ['HELPDESK_MCP_DATABASE_URL', 'postgres://u:hunter2@x/y', /HELPDESK_MCP_SECRET_KEY is missing/],
  ['HELPDESK_MCP_SECRET_KEY', 'hunter2', /SECRET_KEY holds no valid key.*openssl rand -base64 32/],
  ['HELPDESK_MCP_PUBLIC_URL', 'example.com', /PUBLIC_URL is "example.com"\. Use the URL/],
  ['HELPDESK_MCP_PUBLIC_URL', 'https://example.com/?a=1', /PUBLIC_URL/],
  ['HELPDESK_MCP_LOG_LEVEL', 'loud', /LOG_LEVEL is "loud"\. Use one of trace, debug/],
  ['HELPDESK_MCP_ACTIVITY_DAYS', '0', /ACTIVITY_DAYS/],
  ['HELPDESK_MCP_AUDIT_DAYS', 'forever', /AUDIT_DAYS is "forever"\. Use a whole number of days/],
  [
    'HELPDESK_MCP_DATABSE_URL',
    'file:x',
    /Unknown setting HELPDESK_MCP_DATABSE_URL\. Did you mean HELPDESK_MCP_DATABASE_URL\?/,
  ],
  ['HELPDESK_MCP_CONNECTORS', '@acme/none', /HELPDESK_MCP_CONNECTORS: "@acme\/none" is not installed/],
])('%s=%s stops the start with a sentence', async (name, value, sentence) => {
  const { run } = await freshCommand()
  const { code, out, err } = await run('serve', { PORT: '0', [name]: value })
  expect(code).toBeGreaterThan(0)
  expect(out).toBe('')
  expect(err).toMatch(sentence)
  expect(err).not.toContain('hunter2')
  expect(err.trim().split('\n')).toHaveLength(1)
})

test('a port that is taken stops the start before anything is made', async () => {
  const { run, file } = await freshCommand()
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  onTestFinished(() => void other.close())
  const { port } = other.address() as AddressInfo
  const { code, err } = await run(`serve --port ${port} --demo`)
  expect({ code, err }).toEqual({
    code: 2,
    err: expect.stringContaining(`PORT ${port} on 127.0.0.1 is taken`),
  })
  expect((await run('accounts list')).err).toContain(`no database at ${file}`)
})

test('a database that cannot be read stops the start', async () => {
  const { run, folder } = await freshCommand()
  await run('tokens create')
  const asText = { HELPDESK_MCP_DATABASE_URL: `file:${join(folder, 'gateway.key')}` }
  expect(await run('serve --port 0', asText)).toMatchObject({
    code: 1,
    err: expect.stringContaining('HELPDESK_MCP_DATABASE_URL'),
  })
  chmodSync(join(folder, 'gateway.key'), 0o600)
})

test('data that is not a demo’s never becomes one', async () => {
  const { run } = await freshCommand()
  await run('tokens create')
  expect(await run('serve --demo --port 0')).toMatchObject({
    code: 2,
    err: expect.stringContaining('--demo needs a database of its own'),
  })
})

test('without a demo it says where it is, how to begin, and ends when it is told', async () => {
  const { file } = await freshCommand()
  const stopping = new AbortController()
  const environment = { HELPDESK_MCP_DATABASE_URL: `file:${file}`, PORT: '0' }
  const running = runCommand('', environment, stopping.signal)
  const said = await running.says('Ctrl-C')
  expect(said).toContain('helpdesk-mcp tokens create')
  const url = /listens at (\S+)/.exec(said)?.[1]
  const page = await fetch(`${url}/`)
  expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
  expect(await page.text()).toContain('<title>Helpdesk MCP')
  const known = await fetch(`${url}/.well-known/oauth-authorization-server`)
  expect(known.status).toBe(404)
  expect(known.headers.get('content-type')).toMatch(/json/)
  stopping.abort()
  expect(await running.ended).toMatchObject({ code: 0 })
})

test('a link that signs in as the owner is printed to a terminal, or where it is asked for', async () => {
  const { run, file } = await freshCommand()
  const environment = { HELPDESK_MCP_DATABASE_URL: `file:${file}`, PORT: '0' }
  let methods: unknown
  const start = async (args: string, isTTY = false) => {
    const stop = new AbortController()
    const running = runCommand(args, environment, stop.signal, isTTY)
    const url = /listens at (\S+)/.exec(await running.says('Ctrl-C'))?.[1]
    methods = await (await fetch(`${url}/session/methods`)).json()
    stop.abort()
    const { out, err } = await running.ended
    return out + err
  }
  const silent = await start('serve')
  expect(silent).not.toContain('hdm_link_')
  // In a clone no such command is in the path.
  expect(silent).toContain('run `npx pnpm@12 helpdesk-mcp sign-in-link`')
  expect(methods).toMatchObject({ command: 'npx pnpm@12 helpdesk-mcp' })
  expect(await start('serve --print-sign-in-link')).toMatch(/\/sign-in#hdm_link_\S+/)
  expect(await start('serve', true)).toMatch(/\/sign-in#hdm_link_\S+/)
  expect((await run('sign-in-link')).out).toMatch(/^http:\/\/\S+\/sign-in#hdm_link_[\w-]+\n$/)
})
