import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { onTestFinished } from 'vitest'
import { bundled } from '../../../../test/programs/bundled.ts'
import { temporaryFolder } from '../../../../test/temporary-folder.ts'
import { executeCommand } from '../../src/cli/program.ts'

export interface Ran {
  code: number
  out: string
  err: string
}

/** A folder for a database, and the command on it, in this process. */
export async function freshCommand() {
  const folder = await temporaryFolder('helpdesk-mcp-command-')
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const file = join(folder, 'gateway.db')
  const run = (args: string, environment: Record<string, string> = {}, signal?: AbortSignal) =>
    runCommand(args, { HELPDESK_MCP_DATABASE_URL: `file:${file}`, ...environment }, signal).ended
  return { folder, file, run }
}

/** The same in a process of its own: libsql lets go of a file for good only when its process ends. */
export async function runApart(args: string, environment: Record<string, string>): Promise<Ran> {
  const bin = await bundled(new URL('../../src/bin.ts', import.meta.url))
  const options = { env: { ...process.env, ...environment } }
  return new Promise((resolve) => {
    execFile(process.execPath, [bin, ...args.split(' ')], options, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    )
  })
}

/** Words are parted by spaces. */
export function runCommand(
  args: string,
  environment: Record<string, string>,
  signal?: AbortSignal,
  isTTY = false,
) {
  const said = { out: '', err: '' }
  const heard = new Set<() => void>()
  const into = (key: 'out' | 'err') =>
    new Writable({
      write(chunk, _encoding, done) {
        said[key] += String(chunk)
        for (const listener of heard) listener()
        done()
      },
    })
  const ended = executeCommand({
    arguments: args.split(' ').filter((word) => word !== ''),
    environment,
    input: Readable.from([]),
    output: Object.assign(into('out'), isTTY ? { isTTY } : {}),
    errors: into('err'),
    ...(signal ? { signal } : {}),
  }).then((code): Ran => ({ code, ...said }))
  return {
    ended,
    /** Resolves with all of stdout once it holds that, or with the end. */
    says: (text: string) =>
      new Promise<string>((resolve) => {
        const look = () => {
          if (said.out.includes(text)) resolve(said.out)
        }
        heard.add(look)
        ended.then(({ out, err }) => resolve(out + err))
        look()
      }),
  }
}
