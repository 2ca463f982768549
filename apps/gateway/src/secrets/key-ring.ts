import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

/** Keys that seal (encrypt) secrets. The first one seals; all of them open. */
export interface KeyRing {
  /** AES-256-GCM; opens again only with the same `associated` text, so a text that is sealed for one account cannot be opened for another. */
  seal(text: string, associated: string): string
  /** Throws an `UnsealError` when no key of the ring opens it, or when it was sealed for something else. */
  open(sealed: string, associated: string): string
  /** Identifies the first key without revealing it. */
  fingerprint: string
  /** Whether a key of this fingerprint, or the one that sealed this text, is in the ring. */
  knows(fingerprint: string): boolean
  /** 32 bytes derived from the first key, for a use other than sealing. */
  derive(use: string): Uint8Array
}

/** A sealed text cannot be opened: it has another key, belongs to something else, or is damaged. */
export class UnsealError extends Error {
  override readonly name = 'UnsealError'
}

/** The given text is not a valid key. */
export class InvalidKeyError extends Error {
  override readonly name = 'InvalidKeyError'
}

const algorithm = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

function createKeyRing(keys: readonly Uint8Array[]): KeyRing {
  const byFingerprint = new Map(keys.map((key) => [fingerprintOf(key), key]))
  const [first] = byFingerprint
  if (first === undefined) throw new InvalidKeyError('There is no key.')
  const [fingerprint, sealing] = first

  return {
    fingerprint,
    knows: (text) => byFingerprint.has(sealedWith(text) ?? text),
    derive: (use) => createHmac('sha256', sealing).update(`helpdesk-mcp ${use}`).digest(),
    seal(text, associated) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv(algorithm, sealing, nonce).setAAD(Buffer.from(associated))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      const whole = Buffer.concat([nonce, body, cipher.getAuthTag()])
      return `v1.${fingerprint}.${whole.toString('base64url')}`
    },
    open(sealed, associated) {
      const key = byFingerprint.get(sealedWith(sealed) ?? '')
      if (key === undefined) throw new UnsealError('This was sealed with a key that is not in the ring.')
      const whole = Buffer.from(sealed.slice(sealed.lastIndexOf('.') + 1), 'base64url')
      if (whole.length < nonceBytes + tagBytes) throw new UnsealError('What was sealed is cut short.')
      try {
        const decipher = createDecipheriv(algorithm, key, whole.subarray(0, nonceBytes))
        decipher.setAAD(Buffer.from(associated)).setAuthTag(whole.subarray(-tagBytes))
        const body = whole.subarray(nonceBytes, -tagBytes)
        return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
      } catch {
        throw new UnsealError('What was sealed was changed, or belongs to something else.')
      }
    },
  }
}

/** The fingerprint in an envelope: `v1.<fingerprint>.<nonce, text and tag>`. */
function sealedWith(sealed: string): string | undefined {
  return /^v1\.([0-9a-f]{16})\.[\w-]+$/.exec(sealed)?.[1]
}

function fingerprintOf(key: Uint8Array): string {
  return createHmac('sha256', key).update('helpdesk-mcp fingerprint').digest('hex').slice(0, 16)
}

const keyBytes = 32

/** Reads keys of 32 bytes in base64, the sealing one first, between commas or spaces. */
export function readKeys(text: string): KeyRing {
  const words = text.split(/[\s,]+/).filter((word) => word !== '')
  if (words.length === 0) throw new InvalidKeyError(`There is no key. ${howToMake}`)
  return createKeyRing(words.map(readKey))
}

const howToMake = 'Make one with `openssl rand -base64 32`.'

function readKey(word: string): Uint8Array {
  const key = Buffer.from(word, 'base64')
  const isBase64 = /^[A-Za-z0-9+/_-]+={0,2}$/.test(word)
  if (isBase64 && key.length === keyBytes) return key
  const found = isBase64 ? `this one has ${key.length} bytes` : 'this one is not base64'
  throw new InvalidKeyError(`A key is 32 bytes in base64; ${found}. ${howToMake}`)
}
