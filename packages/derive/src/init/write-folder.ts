import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { UsageError } from './identity.ts'

/** Throws a `UsageError` if the folder is there already. */
export function checkFree(folder: string): void {
  if (existsSync(folder))
    throw new UsageError(`${folder} is already there: choose another id or folder, or remove it.`)
}

/** Writes a new folder in one step: whatever fails, there is all of it or nothing. */
export function writeFolder(folder: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(dirname(folder), { recursive: true })
  const draft = mkdtempSync(join(dirname(folder), `.${basename(folder)}-`))
  try {
    for (const [path, text] of Object.entries(files)) {
      const file = join(draft, path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
    checkFree(folder)
    renameSync(draft, folder)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    throw error
  }
}
