import { randomBytes } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { chmod, link, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { InvalidKeyError, type KeyRing, readKeys } from './key-ring.ts'

/**
 * The key ring in a file, kept up to date: after the file changes, the new first key seals. If the file cannot be read, the ring stays as it
 * was.
 */
export async function openKeyFile(file: string): Promise<KeyRing> {
  let ring = await loadOrMakeKey(file)
  let seen = stampOf(file)

  const current = (): KeyRing => {
    try {
      const stamp = stampOf(file)
      if (stamp !== seen) {
        ring = readKeys(readFileSync(file, 'utf8'))
        seen = stamp
      }
    } catch {
      // Keep the ring that was read before.
    }
    return ring
  }
  return {
    get fingerprint() {
      return current().fingerprint
    },
    seal: (text, associated) => current().seal(text, associated),
    open: (sealed, associated) => current().open(sealed, associated),
    knows: (fingerprint) => current().knows(fingerprint),
    derive: (use) => current().derive(use),
  }
}

function stampOf(file: string): string {
  const { ino, mtimeMs, size } = statSync(file)
  return `${ino} ${mtimeMs} ${size}`
}

/** Reads the keys in a file. If there is none, creates it with one key (mode 0600); of several processes that start at once, one does. */
export async function loadOrMakeKey(file: string): Promise<KeyRing> {
  const there = await read(file)
  if (there !== undefined) return there
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  await writeBeside(file, [newKey()], (beside) =>
    link(beside, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    }),
  )
  const made = await read(file)
  if (made === undefined) throw new InvalidKeyError(`${file} was removed while it was created.`)
  return made
}

async function read(file: string): Promise<KeyRing | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (text === undefined) return undefined
  await chmod(file, 0o600).catch(() => undefined)
  try {
    return readKeys(text)
  } catch (error) {
    throw error instanceof InvalidKeyError ? new InvalidKeyError(`${file}: ${error.message}`) : error
  }
}

/** Puts a new key in front of those in a file. Readers see the old content or the new one, never a part. */
export async function addKey(file: string): Promise<void> {
  await replace(file, [newKey(), ...(await keysIn(file))])
}

/** Removes all keys but the first. */
export async function dropOldKeys(file: string): Promise<void> {
  await replace(file, (await keysIn(file)).slice(0, 1))
}

async function keysIn(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8')
  // Throws if there is no key, or an invalid one.
  readKeys(text)
  return text.split(/[\s,]+/).filter((word) => word !== '')
}

function newKey(): string {
  return randomBytes(32).toString('base64')
}

function replace(file: string, keys: readonly string[]): Promise<void> {
  return writeBeside(file, keys, (beside) => rename(beside, file))
}

/** Writes keys to a temporary file (mode 0600) in the same folder; `place` then moves or links it. */
async function writeBeside(
  file: string,
  keys: readonly string[],
  place: (beside: string) => Promise<void>,
): Promise<void> {
  const beside = `${file}.${randomBytes(6).toString('hex')}`
  try {
    const handle = await open(beside, 'wx', 0o600)
    try {
      await handle.writeFile(`${keys.join('\n')}\n`)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await place(beside)
  } finally {
    await rm(beside, { force: true })
  }
}
