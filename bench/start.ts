import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { stop } from './server-process.ts'
import { median, type Row } from './table.ts'

const runs = 7
const bin = join(import.meta.dirname, '../packages/richpanel/dist/bin.js')
const bare = join(import.meta.dirname, 'servers/bare-stdio.mjs')
const messages = [
  {
    id: 1,
    method: 'initialize',
    params: {
      protocolVersion: '2025-11-25',
      capabilities: {},
      clientInfo: { name: 'bench', version: '1.0.0' },
    },
  },
  { method: 'notifications/initialized' },
  { id: 2, method: 'tools/list' },
]

interface Start {
  milliseconds: number
  megabytes: number
}

/** From the start of a process to its first tools/list answer, and what it takes in memory then. */
export async function measureStart(): Promise<Row[]> {
  const subjects: Record<string, string[]> = {
    sandbox: [bin, '--sandbox'],
    account: [bin],
    bare: [bare],
  }
  const starts: Record<string, Start[]> = { sandbox: [], account: [], bare: [] }
  const node: number[] = []
  for (let run = 0; run < runs; run++) {
    for (const [name, args] of Object.entries(subjects)) starts[name]?.push(await start(args))
    node.push(await runNode())
  }
  const { sandbox = [], account = [], bare: bareStarts = [] } = starts
  const times = (of: Start[]) => of.map(({ milliseconds }) => milliseconds)
  const memory = (of: Start[]) => median(of.map(({ megabytes }) => megabytes))
  const compared = (what: string, of: Start[]): Row => ({
    what: `start to first tools/list, ${what}: min / median`,
    ours: spread(times(of)),
    baseline: spread(times(bareStarts)),
    ratio: median(times(of)) / median(times(bareStarts)),
    aim: '< 400 ms',
    met: median(times(of)) < 400,
  })
  const resident = (what: string, of: Start[]): Row => ({
    what: `resident memory then, ${what}`,
    ours: `${memory(of).toFixed(0)} MB`,
    baseline: `${memory(bareStarts).toFixed(0)} MB`,
    ratio: memory(of) / memory(bareStarts),
  })
  return [
    { what: 'node -e 0: min / median', ours: spread(node) },
    compared('on an account', account),
    compared('with the sandbox', sandbox),
    resident('on an account', account),
    resident('with the sandbox', sandbox),
  ]
}

async function start(args: string[]): Promise<Start> {
  const began = performance.now()
  const env = { ...process.env, RICHPANEL_API_KEY: 'bench' }
  const child = spawn(process.execPath, args, { env, stdio: ['pipe', 'pipe', 'inherit'] })
  for (const message of messages) child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      if (JSON.parse(line).id !== 2) continue
      const milliseconds = performance.now() - began
      const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' })
      return { milliseconds, megabytes: Number(kilobytes) / 1024 }
    }
  } finally {
    await stop(child)
  }
  throw new Error(`${args.join(' ')} ended without answering tools/list.`)
}

async function runNode(): Promise<number> {
  const began = performance.now()
  await once(spawn(process.execPath, ['-e', '0']), 'exit')
  return performance.now() - began
}

function spread(values: readonly number[]): string {
  return `${Math.min(...values).toFixed(0)} / ${median(values).toFixed(0)} ms`
}
