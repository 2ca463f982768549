import { randomBytes } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { open, readFile, rename, rm } from 'node:fs/promises'
import { type KeyRing, loadOrMakeKey, readKeys } from './key-ring.ts'

/** Puts a new key in front of those in a file; what reads the file meanwhile finds the old ones or the new ones, never a part. */
export async function addKey(file: string): Promise<void> {
  await replace(file, [randomBytes(32).toString('base64'), ...(await wordsOf(file))])
}

/** Leaves the first key alone. */
export async function dropOldKeys(file: string): Promise<void> {
  await replace(file, (await wordsOf(file)).slice(0, 1))
}

async function wordsOf(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8')
  // Throws where there is none, or something that is no key.
  readKeys(text)
  return text.split(/[\s,]+/).filter((word) => word !== '')
}

async function replace(file: string, words: readonly string[]): Promise<void> {
  const beside = `${file}.${randomBytes(6).toString('hex')}`
  try {
    const handle = await open(beside, 'wx', 0o600)
    try {
      await handle.writeFile(`${words.join('\n')}\n`)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(beside, file)
  } finally {
    await rm(beside, { force: true })
  }
}

/**
 * The ring in a file, as it is now: when the keys in it are changed while the gateway runs, what is sealed from then on is sealed with the
 * new one. A file that cannot be read at the moment leaves the ring as it was.
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
      // The ring that was read before goes on.
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
