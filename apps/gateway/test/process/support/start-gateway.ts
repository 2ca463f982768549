import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { onTestFinished } from 'vitest'
import { bundled } from '../../../../../test/programs/bundled.ts'
import { temporaryFolder } from '../../../../../test/temporary-folder.ts'
import type { Keep } from '../../databases.ts'

const bin = new URL('../../../src/bin.ts', import.meta.url)

export interface GatewayProcess {
  /** Where it listens. */
  url: string
  /** All that it has said, on both streams. */
  said(): string
  /** Resolves when it has said that. */
  says(text: string): Promise<void>
  /** Tells it to stop; answers its exit code. */
  stop(): Promise<number | null>
  /** As when the machine takes it. */
  kill(): Promise<void>
}

export interface StartOptions {
  arguments?: readonly string[]
  environment?: Readonly<Record<string, string>>
  /** Another program than the gateway's own; it says `listens at` and its address too. */
  program?: URL
  /** How the program is run; `sh -c` around it, for instance. */
  around?: (command: readonly string[]) => readonly string[]
}

/**
 * Starts the gateway from source in a process of its own, and waits until it listens. It ends with the test, or by `keep` with whatever
 * started it.
 */
export async function startGateway(
  folder: string,
  options: StartOptions = {},
  keep: Keep = onTestFinished,
): Promise<GatewayProcess> {
  const child = await spawnGateway(folder, options)
  let said = ''
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      for (const listener of listeners) listener()
    })
  }
  const says = (text: string | RegExp) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (typeof text === 'string' ? said.includes(text) : text.test(said)) resolve()
      }
      listeners.add(look)
      child.once('exit', (code) => reject(new Error(`The gateway ended with ${code}: ${said}`)))
      look()
    })
  keep(() => end(child, 'SIGKILL').then(() => undefined))
  await says(/listens at \S+[\s\S]*Ctrl-C/)
  const url = /listens at (\S+)/.exec(said)?.[1] ?? ''
  return {
    url,
    said: () => said,
    says,
    stop: () => end(child, 'SIGTERM'),
    kill: async () => void (await end(child, 'SIGKILL')),
  }
}

/** A folder for data that is gone when the test has ended. */
export async function freshFolder(): Promise<string> {
  const folder = await temporaryFolder('helpdesk-mcp-process-')
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

async function spawnGateway(folder: string, options: StartOptions): Promise<ChildProcess> {
  const file = await bundled(options.program ?? bin)
  const command = [process.execPath, file, ...(options.arguments ?? [])]
  const [program = '', ...args] = options.around?.(command) ?? command
  const environment = { ...process.env, NODE_ENV: 'production', PORT: '0', ...options.environment }
  return spawn(program, args, { cwd: folder, env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const ended = once(child, 'close')
  child.kill(signal)
  await ended
  return child.exitCode
}
