import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, it } from 'vitest'
import { effects, toolsOf } from './hosts/tools.ts'
import { root } from './repository/workspace.ts'

/** The Inspector's own command, version 2.12.0 on npm. It asks for Node 22.19; its CLI runs on Node 20 too. */
const require = createRequire(import.meta.url)
const inspector = require.resolve('@modelcontextprotocol/inspector/package.json')
const { bin } = JSON.parse(readFileSync(inspector, 'utf8')) as { bin: { 'mcp-inspector': string } }
const command = join(dirname(inspector), bin['mcp-inspector'])
/** The Inspector keeps a catalog of servers in the home folder. */
const home = mkdtempSync(join(tmpdir(), 'helpdesk-mcp-inspector-'))

afterAll(() => rmSync(home, { recursive: true, force: true }))

interface Finding {
  toolName: string
  findings: { rule: string; severity: 'error' | 'warning'; schema: string; path: string }[]
}

it.each(toolsOf)('--strict finds nothing in the tools of %s', { timeout: 300_000 }, async (folder, tools) => {
  const listed = await inspect(...served(folder), '--surface', 'direct')
  expect(listed.names).toEqual(tools.map(({ name }) => name))
  expect(listed.findings).toEqual([])
})

it('--strict finds nothing in the catalog', { timeout: 300_000 }, async () => {
  const listed = await inspect(...served('zoho-desk'), '--surface', 'catalog')
  expect(listed.names).toHaveLength(4)
  expect(listed.findings).toEqual([])
})

it('--strict finds what clients may refuse', { timeout: 300_000 }, async () => {
  const listed = await inspect(
    '--input-type=module',
    '-e',
    serverOf({ type: 'object', properties: { due: { type: ['string', 'null'] }, any: {} } }),
  )
  expect(listed.findings).toEqual([
    'warning type-union of properties.due in inputSchema of a',
    'warning untyped-schema of properties.any in inputSchema of a',
  ])
})

function served(folder: string): string[] {
  const source = ['--conditions=helpdesk-mcp-source', '--import', 'tsx', `packages/${folder}/src/bin.ts`]
  return [...source, '--sandbox', '--unverified', '--effects', effects.join(',')]
}

/** Runs the Inspector with a server that Node starts with these arguments. */
async function inspect(...args: string[]) {
  const options = [
    '--cli',
    '--method',
    'tools/list',
    '--strict',
    '--format',
    'json',
    '--connect-timeout',
    '300000',
  ]
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [command, ...options, '--', process.execPath, ...args],
    {
      cwd: root,
      env: { ...process.env, HOME: home },
      maxBuffer: 16 * 2 ** 20,
    },
  )
  const { result, schemaFindings = [] } = JSON.parse(stdout) as {
    result: { tools: { name: string }[] }
    schemaFindings?: Finding[]
  }
  return {
    names: result.tools.map(({ name }) => name),
    findings: schemaFindings.flatMap(({ toolName, findings }) =>
      findings.map(
        ({ rule, severity, schema, path }) => `${severity} ${rule} of ${path} in ${schema} of ${toolName}`,
      ),
    ),
  }
}

/** A program that serves one tool over stdio. */
function serverOf(inputSchema: object): string {
  return `
    import { createInterface } from 'node:readline'
    for await (const line of createInterface({ input: process.stdin })) {
      const { id, method, params } = JSON.parse(line)
      const { protocolVersion } = params ?? {}
      const result = method === 'initialize'
        ? { protocolVersion, capabilities: { tools: {} }, serverInfo: { name: 'a', version: '1.0.0' } }
        : { tools: [{ name: 'a', inputSchema: ${JSON.stringify(inputSchema)} }] }
      if (id !== undefined) console.log(JSON.stringify({ jsonrpc: '2.0', id, result }))
    }`
}
