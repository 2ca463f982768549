import { randomBytes } from 'node:crypto'

export type IdPrefix = 'acc' | 'mcp' | 'tok' | 'ten' | 'call' | 'ses'

/** 128 random bits behind a prefix that says what it names. */
export function newId(prefix: IdPrefix): string {
  return `${prefix}_${randomBytes(16).toString('hex')}`
}

/** Names one process among those that share a database. */
export function newInstanceId(): string {
  return randomBytes(9).toString('base64url')
}
