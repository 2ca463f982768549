import { readFile, rename } from 'node:fs/promises'
import { isObject } from '@helpdesk-mcp/contracts'
import type { Token } from '../token.ts'

/** What a token file holds. */
export interface TokenRecord {
  version: 1
  connector: string
  /** Of a login: what else it takes to use it. */
  settings?: Record<string, string>
  token: Token
}

/**
 * Undefined where there is no file. One that cannot be understood is set aside under another name, and reported: it must not stop every
 * start from then on.
 */
export async function readRecord(
  file: string,
  onProblem: (sentence: string) => void,
): Promise<TokenRecord | undefined> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    if (code !== 'ENOENT' && code !== 'ENOTDIR')
      onProblem(`The token file ${file} cannot be read (${code}), and is left out.`)
    return undefined
  }
  const record = parse(text)
  if (record) return record
  const aside = `${file}.unreadable`
  const moved = await rename(file, aside).then(
    () => `It was set aside as ${aside}.`,
    () => 'Remove it.',
  )
  onProblem(
    `The token file ${file} holds nothing that can be understood. ${moved} You may have to log in again.`,
  )
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
