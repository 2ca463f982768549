import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { readDocuments, shellBlocks } from './repository/documents.ts'
import { listFiles, root } from './repository/workspace.ts'

/** What stands after `sh` where a shell block cannot run here. CONTRIBUTING.md lists them. */
const reasons = ['account', 'published', 'docker', 'bench']
const documents = readDocuments()
const clone = join(mkdtempSync(join(tmpdir(), 'helpdesk-mcp-docs-')), 'helpdesk-mcp')
const installed = join(dirname(clone), 'bin')

beforeAll(() => {
  for (const file of listFiles(root)) cpSync(file, join(clone, relative(root, file)))
  // The command of an installed gateway.
  mkdirSync(installed)
  const source = '--conditions=helpdesk-mcp-source --import tsx apps/gateway/src/bin.ts'
  writeFileSync(join(installed, 'helpdesk-mcp'), `#!/bin/sh\nexec node ${source} "$@"\n`)
  chmodSync(join(installed, 'helpdesk-mcp'), 0o755)
})

/** The package manager that runs the tests, if it does: what `npx pnpm@12` starts once it has found it, which takes a second or two. */
const packageManager = process.env['npm_execpath']
const viaNpx = 'npx pnpm@12 '
let isFetched = false

/** The line as a reader types it; later ones start the package manager that the first has fetched. */
function asTyped(line: string): string {
  if (!isFetched || !packageManager?.endsWith('pnpm') || !line.startsWith(viaNpx)) return line
  return `'${packageManager}' ${line.slice(viaNpx.length)}`
}

afterAll(() => rmSync(dirname(clone), { recursive: true, force: true }))

test('every shell block runs here or says why not', () => {
  const unknown = documents.flatMap(({ path, text }) =>
    shellBlocks(text)
      .filter(({ reason }) => reason !== '' && !reasons.includes(reason))
      .map(({ reason }) => `${path}: sh ${reason}`),
  )
  expect(unknown).toEqual([])
})

test.each(commandLines())('%s', { timeout: 300_000 }, async (line) => {
  const { code, output, isServer } = await run(line)
  expect(isServer || code === 0, output).toBe(true)
})

test('a client starts a connector as the README configures it', { timeout: 300_000 }, async () => {
  const readme = documents.find(({ path }) => path === 'README.md')?.text ?? ''
  const config = JSON.parse(/```json\n([\s\S]*?)```/.exec(readme)?.[1] ?? '')
  const { command, args } = config.mcpServers.richpanel
  const transport = new StdioClientTransport({
    command,
    args: [...args.map((each: string) => each.replace('/path/to/helpdesk-mcp', clone)), '--sandbox'],
    cwd: tmpdir(),
    env: environment() as Record<string, string>,
    stderr: 'ignore',
  })
  const client = new Client({ name: 'reader', version: '1.0.0' })
  await client.connect(transport as never)
  onTestFinished(() => client.close())
  const names = (await client.listTools()).tools.map(({ name }) => name)
  expect(names).toContain('list_all_richpanel_conversations')
  expect(names).not.toContain('richpanel_conversations_send_message')
})

/** Each command once, in the order in which a reader comes to it. */
function commandLines(): string[] {
  const blocks = documents.flatMap(({ text }) => shellBlocks(text)).filter(({ reason }) => reason === '')
  return [...new Set(blocks.flatMap(({ lines }) => lines))]
}

interface Ran {
  code: number | null
  output: string
  /** It was a server, and it answered. */
  isServer: boolean
}

/** Runs one line in the clone. A server gets one request and is then stopped as by Ctrl-C. */
async function run(line: string): Promise<Ran> {
  const child = spawn('sh', ['-c', asTyped(line).replace(/--http(?= |$)/, '--http 0')], {
    cwd: clone,
    env: environment(),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let answers: Promise<number> | undefined
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
      const url = /http:\/\/(?:127\.0\.0\.1|localhost):\d+/.exec(output)?.[0]
      if (url === undefined || !/Press Ctrl-C to stop|Local:/.test(output)) return
      answers ??= fetch(url)
        .then(({ status }) => status)
        .finally(() => signal(child, 'SIGINT'))
    })
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve)
  })
  signal(child, 'SIGKILL')
  isFetched ||= line.startsWith(viaNpx)
  return { code, output: `${line}\n${output}`, isServer: answers !== undefined && (await answers) < 500 }
}

/** Signals every process that the line has started. */
function signal({ pid }: ChildProcess, name: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, name)
  } catch {
    // It has ended.
  }
}

/** The environment of a reader: nothing from the package manager or the test runner, and any free port. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(p?npm_|vitest|node_env$|ci$)/i.test(name))
  return {
    ...Object.fromEntries(own),
    PATH: `${installed}:${process.env['PATH']}`,
    PORT: '0',
    npm_config_yes: 'true',
  }
}
