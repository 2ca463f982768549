import { execFileSync, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { installPacked } from './pack/install.ts'

let folder: string

beforeAll(() => {
  folder = installPacked('@helpdesk-mcp/richpanel')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const bin = () => join(folder, 'node_modules/.bin/helpdesk-mcp-richpanel')
const installed = (path: string) => join(folder, 'node_modules/@helpdesk-mcp', path)

test('the command says its version', () => {
  const { version } = JSON.parse(readFileSync(installed('richpanel/package.json'), 'utf8'))
  expect(execFileSync(bin(), ['--version'], { encoding: 'utf8' }).trim()).toBe(version)
})

test('the command serves its sandbox over stdio', async () => {
  const client = new Client({ name: 'pack-test', version: '1.0.0' })
  await client.connect(new StdioClientTransport({ command: bin(), args: ['--sandbox'], cwd: folder }))
  try {
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toContain('list_all_richpanel_conversations')
    const result = await client.callTool({
      name: 'list_all_richpanel_conversations',
      arguments: { limit: 1 },
    })
    expect(result.isError).toBeFalsy()
    expect(result.structuredContent).toMatchObject({ result: [{}] })
  } finally {
    await client.close()
  }
})

test('the types hold in a strict project that checks libraries too, and refuse what the vendor does not have', () => {
  const problems = compile({
    'right.ts': typedClient,
    'path.ts': typedClient.replace("'/tickets/{id}'", "'/nowhere/{id}'"),
    'setting.ts': typedClient.replace('apiKey:', 'apiKy:'),
    'tool.ts': typedClient.replace('list_all_richpanel_', 'list_al_richpanel_'),
    'argument.ts': typedClient.replace('limit:', 'limits:'),
  })
  const of = (file: string) => problems.filter((line) => line.startsWith(`${file}(`)).join('\n')
  expect(of('path.ts')).toContain('/nowhere/{id}')
  expect(of('setting.ts')).toContain('apiKy')
  expect(of('tool.ts')).toContain('list_al_richpanel_')
  expect(of('argument.ts')).toContain('limits')
  expect(problems.filter((line) => !/^((path|setting|tool|argument)\.ts|\s)/.test(line))).toEqual([])
})

test('no source, test or workspace range is published', () => {
  for (const name of readdirSync(installed(''))) {
    const manifest = readFileSync(installed(`${name}/package.json`), 'utf8')
    expect(manifest, name).not.toMatch(/workspace:|catalog:|helpdesk-mcp-source/)
    expect(readdirSync(installed(name)), name).not.toContain('src')
    expect(readdirSync(installed(name)), name).toContain('LICENSE')
  }
})

const typedClient = `
import { createRichpanelClient, createRichpanelConnector, type paths } from '@helpdesk-mcp/richpanel'

const client = createRichpanelClient({ settings: { apiKey: 'key' } })
const { data, error } = await client.GET('/tickets/{id}', { params: { path: { id: 'a' } } })
export const subject: string | undefined | null = data?.ticket?.subject
export const failure: unknown = error
const connector = createRichpanelConnector({ settings: { apiKey: 'key' } })
const page = await connector.call('list_all_richpanel_conversations', { limit: 5 })
export const titles = page.isError ? [] : page.structuredContent.result.map(({ subject }) => subject)
export type Tags = paths['/tags']['get']
`

/** The lines that tsc prints about modules in the consumer's folder. */
function compile(texts: Record<string, string>): string[] {
  for (const [file, text] of Object.entries(texts)) writeFileSync(join(folder, file), text)
  const options = [
    '--noEmit',
    '--module',
    'nodenext',
    '--target',
    'es2023',
    '--strict',
    '--skipLibCheck',
    'false',
  ]
  const args = [join(folder, 'node_modules/.bin/tsc'), ...options, ...Object.keys(texts)]
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  return stdout.split('\n').filter(Boolean)
}
