import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Token } from '../token.ts'
import { readRecord } from './read-record.ts'
import { writeFileWhole } from './write-file-whole.ts'

/** An account that was logged into: all that it takes to use it. */
export interface Login {
  file: string
  /** By the names of the connector's settings. */
  settings: Readonly<Record<string, string>>
  token: Token
}

/** Throws what the file system throws: a login that cannot be kept is no login. */
export async function saveLogin(login: Login & { connector: string }): Promise<void> {
  const { file, connector, settings, token } = login
  await writeFileWhole(file, `${JSON.stringify({ version: 1, connector, settings, token }, undefined, 2)}\n`)
}

/** The connector's logins in a folder, in a fixed order. */
export async function listLogins(
  folder: string,
  connector: string,
  onProblem: (sentence: string) => void,
): Promise<Login[]> {
  const tokens = join(folder, 'tokens')
  const names = await readdir(tokens).catch(() => [])
  const own = names.filter((name) => name.startsWith(`${connector}.`) && name.endsWith('.json')).sort()
  const logins: Login[] = []
  for (const name of own) {
    const file = join(tokens, name)
    const record = await readRecord(file, onProblem)
    if (record?.settings) logins.push({ file, settings: record.settings, token: record.token })
  }
  return logins
}

export async function removeLogin({ file }: Pick<Login, 'file'>): Promise<void> {
  await rm(file, { force: true })
}
