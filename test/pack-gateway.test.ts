import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { installPacked } from './pack/install.ts'

let folder: string

beforeAll(() => {
  folder = installPacked('@helpdesk-mcp/gateway')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const bin = () => join(folder, 'node_modules/.bin/helpdesk-mcp')

test('the installed command says its version', () => {
  const manifest = join(folder, 'node_modules/@helpdesk-mcp/gateway/package.json')
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'))
  expect(execFileSync(bin(), ['--version'], { encoding: 'utf8' }).trim()).toBe(version)
})

test('the installed command serves a demo of every helpdesk', async () => {
  const environment = { ...process.env, PORT: '0', HELPDESK_MCP_LOG_LEVEL: 'warn' }
  const child = spawn(bin(), ['--demo'], {
    cwd: folder,
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  try {
    let said = ''
    for await (const text of child.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
      said += text
      if (said.includes('Ctrl-C')) break
    }
    const url = /http\S+\/mcp\/hdm_mcp_[\w-]+/.exec(said)?.[0] ?? said
    const client = new Client({ name: 'pack-test', version: '1.0.0' })
    await client.connect(new StreamableHTTPClientTransport(new URL(url)))
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toContain('call_read_tool')
    const result = await client.callTool({ name: 'list_all_zoho_desk_tickets', arguments: { limit: 1 } })
    expect(result.structuredContent).toMatchObject({ result: [{}] })
    await client.close()
  } finally {
    child.kill('SIGTERM')
  }
  expect(await ended).toEqual([0, null])
})
