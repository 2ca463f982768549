import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { installPacked } from './pack/install.ts'
import { root } from './repository/workspace.ts'

/** A connector that somebody makes outside of this repository, from nothing but packed packages. */
let folder: string
const own = () => join(folder, 'acme-desk')

beforeAll(() => {
  const needed = ['derive', 'connector', 'mcp', 'sandbox', 'testing', 'gateway'].map(
    (name) => `@helpdesk-mcp/${name}`,
  )
  folder = installPacked(...needed)
}, 300_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(command: string, args: readonly string[], cwd = own()): string {
  const bin = command === 'npm' ? command : join(folder, 'node_modules/.bin', command)
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined }
  return execFileSync(bin, args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

test('is made, built and tested', { timeout: 300_000 }, () => {
  const document = join(root, 'docs/examples/acme-desk.yaml')
  const said = run('helpdesk-mcp-derive', ['init', 'acme-desk', '--openapi', document], folder)
  expect(said).toContain('Wrote acme-desk: 8 tools of 8 operations')
  expect(() => run('helpdesk-mcp-derive', ['generate'])).toThrow('is not settled')
  const overlay = join(own(), 'overlay.yaml')
  writeFileSync(overlay, readFileSync(overlay, 'utf8').replace(/^ +x-unsettled: .*\n/gm, ''))
  expect(run('helpdesk-mcp-derive', ['generate'])).toContain('guesses to confirm')
  expect(() => run('helpdesk-mcp-derive', ['generate', '--check', '--strict'])).toThrow('is a guess')
  run('npm', ['run', 'build'])
  expect(run('npm', ['test'])).toMatch(/Tests\D+\d+ passed/)
})

test('runs by its command', async () => {
  run('npm', ['install', '--no-audit', '--no-fund', '--offline', '--no-save', './acme-desk'], folder)
  const client = new Client({ name: 'pack-test', version: '1.0.0' })
  const transport = new StdioClientTransport({
    command: join(folder, 'node_modules/.bin/helpdesk-mcp-acme-desk'),
    args: ['--sandbox'],
    cwd: folder,
  })
  await client.connect(transport)
  try {
    const result = await client.callTool({ name: 'list_all_acme_desk_tickets', arguments: { limit: 1 } })
    expect(result.structuredContent).toMatchObject({ result: [{ status: 'open' }] })
  } finally {
    await client.close()
  }
})

test('is loaded by a gateway under its name', { timeout: 120_000 }, async () => {
  const child = spawn(join(folder, 'node_modules/.bin/helpdesk-mcp'), ['--demo'], {
    cwd: folder,
    env: {
      ...process.env,
      PORT: '0',
      HELPDESK_MCP_LOG_LEVEL: 'warn',
      HELPDESK_MCP_CONNECTORS: 'helpdesk-mcp-acme-desk',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  try {
    let said = ''
    for await (const text of child.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
      said += text
      if (said.includes('Ctrl-C')) break
    }
    const client = new Client({ name: 'pack-test', version: '1.0.0' })
    const url = /http\S+\/mcp\/hdm_mcp_[\w-]+/.exec(said)?.[0] ?? said
    await client.connect(new StreamableHTTPClientTransport(new URL(url)))
    const result = await client.callTool({ name: 'list_all_acme_desk_tickets', arguments: { limit: 1 } })
    expect(result.structuredContent).toMatchObject({ result: [{ status: 'open' }] })
    await client.close()
  } finally {
    child.kill('SIGTERM')
  }
  expect(await ended).toEqual([0, null])
})
