import { execFileSync, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { stop } from './server-process.ts'

const clientInfo = { name: 'bench', version: '1.0.0' }
const messages = [
  { id: 1, method: 'initialize', params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo } },
  { method: 'notifications/initialized' },
  { id: 2, method: 'tools/list' },
]
const search = {
  id: 3,
  method: 'tools/call',
  params: { name: 'search_tools', arguments: { query: 'reply to a customer' } },
}

export interface FirstList {
  /** From the start of the process to its first tools/list answer. */
  milliseconds: number
  /** Resident memory then. */
  megabytes: number
  /** Resident memory once tools were searched for, where there is a tool for that. */
  megabytesSearched?: number
}

/** Starts a stdio server as a host does. */
export async function firstList(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<FirstList> {
  const began = performance.now()
  const env = { ...process.env, ...environment }
  const child = spawn(process.execPath, args, { env, stdio: ['pipe', 'pipe', 'inherit'] })
  const send = (message: object) => child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
  for (const message of messages) send(message)
  let first: FirstList | undefined
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const { id, result } = JSON.parse(line)
      if (id === 3 && first) return { ...first, megabytesSearched: resident(child.pid) }
      if (id !== 2) continue
      first = { milliseconds: performance.now() - began, megabytes: resident(child.pid) }
      if (!result.tools.some(({ name }: { name: string }) => name === search.params.name)) return first
      send(search)
    }
  } finally {
    await stop(child)
  }
  throw new Error(`${args.join(' ')} ended before it had answered.`)
}

function resident(pid: number | undefined): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024
}
