import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export interface ServerProcess {
  url: string
  stop(): Promise<void>
}

/** Starts one of bench/servers in a process of its own; it prints its address once it listens. */
export async function startServer(name: string, argument: string): Promise<ServerProcess> {
  const script = join(import.meta.dirname, 'servers', `${name}.mjs`)
  const child = spawn(process.execPath, [script, argument], { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })
  const [url] = (await Promise.race([once(lines, 'line'), died(child, name)])) as [string]
  return { url, stop: () => stop(child) }
}

export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

async function died(child: ChildProcess, name: string): Promise<never> {
  const [code] = await once(child, 'exit')
  throw new Error(`The server ${name} ended with ${code} before it listened.`)
}
