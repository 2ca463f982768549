import { randomBytes } from 'node:crypto'

type IdPrefix = 'acc' | 'mcp' | 'tok' | 'ten' | 'call' | 'ses'

/** 128 random bits after a prefix that says what the id names: acc_, mcp_, tok_, ten_, call_ or ses_. */
export function newId(prefix: IdPrefix): string {
  return `${prefix}_${randomBytes(16).toString('hex')}`
}

/** Tells apart the processes that share a database. */
export function newInstanceId(): string {
  return randomBytes(9).toString('base64url')
}
