import { readFileSync, statSync } from 'node:fs'
import { type KeyRing, loadOrMakeKey, readKeys } from './seal/key-ring.ts'

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
