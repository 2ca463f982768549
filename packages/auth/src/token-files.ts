import { createHash } from 'node:crypto'
import { readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Clock, isConnectorError, isObject } from '@helpdesk-mcp/contracts'
import type { Token, TokenStore } from './auth.ts'
import { withFileLock } from './file-lock.ts'
import { makePrivateFolder, probeTokenFile, replaceFile } from './private-file.ts'

export { configFolder, type FolderSource } from './config-folder.ts'
export { probeTokenFile } from './private-file.ts'

/** Identifies an account; a login has neither refresh token nor grant code. */
export interface TokenFileKey {
  connector: string
  clientId: string
  region?: string
  refreshToken?: string
  grantCode?: string
}

/** The file of one account's tokens. Its name gives nothing away but the connector. */
export function tokenFile(folder: string, key: TokenFileKey): string {
  const { connector, clientId, region, refreshToken, grantCode } = key
  const parts = [clientId, region ?? null, refreshToken ?? null, refreshToken ? null : (grantCode ?? null)]
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24)
  return join(folder, 'tokens', `${connector}.${digest}.json`)
}

/** What a token file holds. */
export interface TokenRecord {
  version: 1
  connector: string
  /** Of a login: what else it takes to use it. */
  settings?: Record<string, string>
  token: Token
}

/**
 * Undefined where there is no file. One that is not valid is renamed and reported, so that it does not stop every start from then
 * on.
 */
async function readRecord(
  file: string,
  onProblem: (sentence: string) => void,
): Promise<TokenRecord | undefined> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    if (code !== 'ENOENT' && code !== 'ENOTDIR')
      onProblem(`The token file ${file} cannot be read (${code}), so it is ignored.`)
    return undefined
  }
  const record = parse(text)
  if (record) return record
  const aside = `${file}.unreadable`
  const moved = await rename(file, aside).then(
    () => `It was renamed to ${aside}.`,
    () => 'Delete it.',
  )
  onProblem(`The token file ${file} is not valid. ${moved} You may have to log in again.`)
  return undefined
}

function parse(text: string): TokenRecord | undefined {
  try {
    const record: unknown = JSON.parse(text)
    return isObject(record) && isRecord(record) ? record : undefined
  } catch {
    return undefined
  }
}

function isRecord(record: Record<string, unknown>): record is Record<string, unknown> & TokenRecord {
  const { version, connector, token, settings } = record
  return (
    version === 1 &&
    typeof connector === 'string' &&
    isObject(token) &&
    typeof token.accessToken === 'string' &&
    isOptional(token.renewAt, 'number') &&
    isOptional(token.refreshToken, 'string') &&
    (settings === undefined ||
      (isObject(settings) && Object.values(settings).every((value) => typeof value === 'string')))
  )
}

function isOptional(value: unknown, type: 'number' | 'string'): boolean {
  return value === undefined || typeof value === type
}

export interface FileTokenStore extends TokenStore {
  lock<T>(work: () => Promise<T>): Promise<T>
  readRecord(): Promise<TokenRecord | undefined>
  /** Whether tokens can be kept; tells where they cannot. */
  probe(): Promise<boolean>
}

export interface FileTokenStoreOptions {
  /** From `tokenFile`. */
  file: string
  connector: string
  clock: Clock
  /** Called once with each problem that prevents saving tokens. The account keeps working with tokens in memory. */
  onProblem: (sentence: string) => void
}

/** One account's tokens in a file that processes share: 0600 in a folder of 0700, replaced whole, renewed by one process at a time. */
export function createFileTokenStore(options: FileTokenStoreOptions): FileTokenStore {
  const { file, connector, clock } = options
  const told = new Set<string>()
  const onProblem = (sentence: string) => {
    if (!told.has(sentence)) options.onProblem(sentence)
    told.add(sentence)
  }
  const reportNotSaved = (error: unknown) => {
    const code = error instanceof Error && 'code' in error ? ` (${error.code})` : ''
    onProblem(
      `Tokens cannot be saved in ${file}${code}. They stay in the memory of this process and are not shared with others.`,
    )
  }

  return {
    readRecord: () => readRecord(file, onProblem),
    read: async () => (await readRecord(file, onProblem))?.token,
    probe: () =>
      probeTokenFile(file).then(
        () => true,
        (error: unknown) => {
          reportNotSaved(error)
          return false
        },
      ),
    async write(token: Token) {
      const { settings } = (await readRecord(file, onProblem)) ?? {}
      const record: TokenRecord = { version: 1, connector, ...(settings ? { settings } : {}), token }
      await replaceFile(file, `${JSON.stringify(record, undefined, 2)}\n`).catch(reportNotSaved)
    },
    async lock(work) {
      let started = false
      const run = () => {
        started = true
        return work()
      }
      try {
        await makePrivateFolder(dirname(file))
        return await withFileLock(`${file}.lock`, clock, run)
      } catch (error) {
        if (started || isConnectorError(error)) throw error
        reportNotSaved(error)
        return work()
      }
    },
  }
}

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
  await replaceFile(file, `${JSON.stringify({ version: 1, connector, settings, token }, undefined, 2)}\n`)
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
