import { randomBytes } from 'node:crypto'
import { chmod, mkdir, open, rename, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

export interface FolderSource {
  environment: Readonly<Record<string, string | undefined>>
  platform?: NodeJS.Platform
  home?: string
}

/**
 * Where this user's own things are kept: `XDG_CONFIG_HOME` wherever it is set, else `~/.config`, `~/Library/Application Support` on macOS
 * and `%APPDATA%` on Windows.
 */
export function configFolder(source: FolderSource): string {
  const { environment, platform = process.platform } = source
  const { XDG_CONFIG_HOME, APPDATA } = environment
  if (XDG_CONFIG_HOME) return join(XDG_CONFIG_HOME, 'helpdesk-mcp')
  const home = source.home ?? environment[platform === 'win32' ? 'USERPROFILE' : 'HOME'] ?? ownHome()
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'helpdesk-mcp')
  if (platform === 'win32') return join(APPDATA ?? join(home, 'AppData', 'Roaming'), 'helpdesk-mcp')
  return join(home, '.config', 'helpdesk-mcp')
}

/** A user of a container may have no home at all: then nothing is kept, which is said where it is tried. */
function ownHome(): string {
  try {
    return homedir()
  } catch {
    return '/'
  }
}

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
