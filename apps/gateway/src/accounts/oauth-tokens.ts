import { createHash } from 'node:crypto'
import {
  type ConnectorDefinition,
  oauth2Settings,
  type Token,
  type TokenStore,
} from '@helpdesk-mcp/connector'
import { isObject } from '@helpdesk-mcp/contracts'
import type { AccountStore } from '../storage/store.ts'

/**
 * Tells one consent from another: tokens that were obtained under another client, region or refresh token are not this credential's.
 * Undefined for connectors without OAuth.
 */
export function credentialKey(
  definition: ConnectorDefinition,
  settings: Readonly<Record<string, unknown>>,
): string | undefined {
  const { oauth } = definition
  if (!oauth) return undefined
  const names = oauth2Settings(oauth)
  const refreshToken = settings[names.refreshToken]
  const grantCode = refreshToken || names.grantCode === undefined ? undefined : settings[names.grantCode]
  const region = oauth.region === undefined ? undefined : settings[oauth.region]
  const parts = [definition.id, settings[names.clientId], region, refreshToken, grantCode]
  return createHash('sha256')
    .update(JSON.stringify(parts.map((part) => part ?? null)))
    .digest('hex')
}

export type StoredTokens = ReturnType<AccountStore['tokens']>

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
