import { randomBytes } from 'node:crypto'
import { open, readFile, rm, stat, utimes } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { type Clock, ConnectorError } from '@helpdesk-mcp/contracts'
import { makePrivateFolder } from './private-file.ts'

/** A holder that has not touched its lock for so long is gone, wherever it ran. */
const staleMs = 15_000
const touchMs = 5_000
const pollMs = 50
/** How long to wait for the lock. Longer than a token endpoint may take for the processes before this one. */
const lockTimeoutMs = 90_000

/**
 * Runs `work` while no other process does that uses the same file. The lock of a process of this machine that is gone is taken over at
 * once, that of another machine (or container) after `staleMs`.
 */
export async function withFileLock<T>(file: string, clock: Clock, work: () => Promise<T>): Promise<T> {
  const mine = JSON.stringify({ pid: process.pid, host: hostname(), nonce: randomBytes(8).toString('hex') })
  await makePrivateFolder(dirname(file))
  for (let waited = 0; !(await take(file, mine)); waited += pollMs) {
    if (waited > lockTimeoutMs) {
      throw new ConnectorError(
        'unavailable',
        `Another process holds the lock ${file}. If no other process is running, delete that file.`,
      )
    }
    if (!(await breakStale(file))) await clock.sleep(pollMs)
  }
  const touching = setInterval(() => {
    const now = new Date()
    utimes(file, now, now).catch(() => undefined)
  }, touchMs)
  touching.unref()
  try {
    return await work()
  } finally {
    clearInterval(touching)
    if ((await content(file)) === mine) await rm(file, { force: true })
  }
}

async function take(file: string, mine: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx', 0o600)
    await handle.writeFile(mine).finally(() => handle.close())
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** Removes the lock of a holder that is gone; one process at a time, so that none removes what the next has taken. */
async function breakStale(file: string): Promise<boolean> {
  const seen = await content(file)
  if (seen === undefined) return true
  if (!(await isStale(file, seen))) return false
  const guard = `${file}.breaking`
  if (!(await take(guard, ''))) {
    if (await isExpired(guard)) await rm(guard, { force: true })
    return false
  }
  try {
    const still = await content(file)
    if (still !== undefined && (await isStale(file, still))) await rm(file, { force: true })
    return true
  } finally {
    await rm(guard, { force: true })
  }
}

async function isExpired(file: string): Promise<boolean> {
  const touched = await stat(file).catch(() => undefined)
  return touched !== undefined && Date.now() - touched.mtimeMs > staleMs
}

async function isStale(file: string, text: string): Promise<boolean> {
  if (await isExpired(file)) return true
  try {
    // One that was made this moment may be empty still, which is no JSON.
    const { pid, host } = JSON.parse(text) as { pid: number; host: string }
    return host === hostname() && !isAlive(pid)
  } catch {
    return false
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) !== 'ESRCH'
  }
}

function content(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined)
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}
