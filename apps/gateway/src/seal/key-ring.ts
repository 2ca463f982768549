import { randomBytes } from 'node:crypto'
import { chmod, link, mkdir, open, readFile, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createKeyRing, InvalidKeyError, type KeyRing } from './create-key-ring.ts'

export { InvalidKeyError, type KeyRing, UnsealError } from './create-key-ring.ts'

const keyBytes = 32

/** Reads keys of 32 bytes in base64, the sealing one first, between commas or spaces. */
export function readKeys(text: string): KeyRing {
  const words = text.split(/[\s,]+/).filter((word) => word !== '')
  if (words.length === 0) throw new InvalidKeyError(`There is no key. ${howToMake}`)
  return createKeyRing(words.map(readKey))
}

/** The keys in a file for its owner's eyes only (0600). Without the file, makes it with one key; of several that start at once, one does. */
export async function loadOrMakeKey(file: string): Promise<KeyRing> {
  const there = await read(file)
  if (there !== undefined) return there
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const beside = `${file}.${randomBytes(6).toString('hex')}`
  try {
    const handle = await open(beside, 'wx', 0o600)
    try {
      await handle.writeFile(`${randomBytes(32).toString('base64')}\n`)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await link(beside, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  } finally {
    await rm(beside, { force: true })
  }
  const made = await read(file)
  if (made === undefined) throw new InvalidKeyError(`${file} was removed while it was made.`)
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

const howToMake = 'Make one with `openssl rand -base64 32`.'

function readKey(word: string): Uint8Array {
  const key = Buffer.from(word, 'base64')
  const isBase64 = /^[A-Za-z0-9+/_-]+={0,2}$/.test(word)
  if (isBase64 && key.length === keyBytes) return key
  const found = isBase64 ? `this one has ${key.length} bytes` : 'this one is not base64'
  throw new InvalidKeyError(`A key is 32 bytes in base64; ${found}. ${howToMake}`)
}
