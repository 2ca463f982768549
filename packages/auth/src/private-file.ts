import { randomBytes } from 'node:crypto'
import { chmod, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Replaces a file as a whole, for this user's eyes only: a reader finds the old content or the new one, and a crash leaves either. */
export async function replaceFile(file: string, text: string): Promise<void> {
  await makePrivateFolder(dirname(file))
  const beside = `${file}.${randomBytes(6).toString('hex')}.tmp`
  try {
    const handle = await open(beside, 'wx', 0o600)
    try {
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(beside, file)
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined)
    throw error
  }
}

export async function makePrivateFolder(folder: string): Promise<void> {
  const made = await mkdir(folder, { recursive: true, mode: 0o700 })
  // One that others made may be open to them; the files in it are not.
  if (made === undefined) await chmod(folder, 0o700).catch(() => undefined)
}

/** Throws what the file system throws where the file could not be written. */
export async function probeTokenFile(file: string): Promise<void> {
  await makePrivateFolder(dirname(file))
  const beside = `${file}.${randomBytes(6).toString('hex')}.tmp`
  await (await open(beside, 'wx', 0o600)).close()
  await rm(beside, { force: true })
}
