import { randomBytes } from 'node:crypto'
import { open, readFile, rename, rm } from 'node:fs/promises'
import { readKeys } from './seal/key-ring.ts'

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
