import type { Token, TokenStore } from '@helpdesk-mcp/connector'
import { isObject } from '@helpdesk-mcp/contracts'
import type { AccountStore } from '../storage/store.ts'

type StoredTokens = ReturnType<AccountStore['tokens']>

/** A token as the store keeps it, with the credential that it belongs to. */
export function writeTokenText(key: string, token: Token): string {
  return JSON.stringify({ key, token })
}

/** The token in a stored text, if it belongs to that credential. */
export function readTokenText(key: string, text: string | undefined): Token | undefined {
  if (text === undefined) return undefined
  try {
    const stored: unknown = JSON.parse(text)
    if (!isObject(stored) || stored.key !== key || !isObject(stored.token)) return undefined
    const token = stored.token as unknown as Token
    return typeof token.accessToken === 'string' ? token : undefined
  } catch {
    return undefined
  }
}

/** An account's OAuth tokens, sealed in the store and renewed by one instance at a time. */
export function accountTokens(stored: StoredTokens, key: string): TokenStore {
  return {
    read: async () => readTokenText(key, await stored.read()),
    write: (token) => stored.write(writeTokenText(key, token)),
    lock: (work) => stored.lock(work),
  }
}

/** Tokens of an account that is not stored yet: they are kept here until it is. */
export function draftTokens(key: string): TokenStore & { text(): string | undefined } {
  let token: Token | undefined
  return {
    read: async () => token,
    write: async (obtained) => {
      token = obtained
    },
    text: () => token && writeTokenText(key, token),
  }
}
