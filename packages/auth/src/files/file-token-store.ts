import { dirname } from 'node:path'
import { type Clock, isConnectorError } from '@helpdesk-mcp/contracts'
import type { Token, TokenStore } from '../token.ts'
import { withFileLock } from './file-lock.ts'
import { readRecord, type TokenRecord } from './read-record.ts'
import { makeOwnFolder, probeTokenFile, writeFileWhole } from './write-file-whole.ts'

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
  /** Told, each sentence once, of what keeps tokens from being kept. The account works on, with what is in memory. */
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
  const notKept = (error: unknown) => {
    const code = error instanceof Error && 'code' in error ? ` (${error.code})` : ''
    onProblem(
      `Tokens cannot be kept in ${file}${code}: they live in this process only, and are not shared with others.`,
    )
  }

  return {
    readRecord: () => readRecord(file, onProblem),
    read: async () => (await readRecord(file, onProblem))?.token,
    probe: () =>
      probeTokenFile(file).then(
        () => true,
        (error: unknown) => {
          notKept(error)
          return false
        },
      ),
    async write(token: Token) {
      const { settings } = (await readRecord(file, onProblem)) ?? {}
      const record: TokenRecord = { version: 1, connector, ...(settings ? { settings } : {}), token }
      await writeFileWhole(file, `${JSON.stringify(record, undefined, 2)}\n`).catch(notKept)
    },
    async lock(work) {
      let started = false
      const run = () => {
        started = true
        return work()
      }
      try {
        await makeOwnFolder(dirname(file))
        return await withFileLock(`${file}.lock`, clock, run)
      } catch (error) {
        if (started || isConnectorError(error)) throw error
        notKept(error)
        return work()
      }
    },
  }
}
