import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'
import { bundled } from '../../../../../test/programs/bundled.ts'

const program = await bundled(new URL('write-until-killed.ts', import.meta.url))

export interface WritingProcess {
  /** What it says that the store has acknowledged. */
  lines: string[]
  /** Resolves when it has said so many lines. */
  said(count: number): Promise<void>
  /** As when the machine takes it: it has no time for anything. */
  kill(): Promise<void>
}

export function startWriting(url: string, key: string): WritingProcess {
  const child = spawn(process.execPath, [program, url, key], { stdio: ['ignore', 'pipe', 'inherit'] })
  const reader = createInterface({ input: child.stdout })
  const lines: string[] = []
  onTestFinished(() => killed(child))
  return {
    lines,
    said: (count) =>
      new Promise((resolve, reject) => {
        child.once('exit', (code) => reject(new Error(`The process ended with ${code}.`)))
        reader.on('line', (line) => {
          if (lines.push(line) === count) resolve()
        })
      }),
    kill: () => killed(child),
  }
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'close')
  child.kill('SIGKILL')
  await ended
}
