import { type Clock, ConnectorError, isConnectorError } from '@helpdesk-mcp/contracts'
import type { Token, TokenStore } from './auth.ts'

interface AccessTokens {
  /** A token that has not expired yet. */
  current(): Promise<Token>
  /** Whether another token may work in place of this one, which the API refused. */
  canReplace(refused: Token): boolean
  /** Another token than this one. */
  replace(refused: Token): Promise<Token>
  /** Reports that the replacement was refused as well. */
  refusedAgain(): void
}

/**
 * How long no new token is requested after a new one was refused too, since the token is not the cause then and vendors limit such
 * requests; and after the server said that it limits tokens.
 */
const pauseMs = 60_000

/** One account's access token. All calls that wait for a new one share one request and its outcome; a failure is not kept. */
export function createAccessTokens(
  exchange: (rotated: string | undefined) => Promise<Token>,
  context: { clock: Clock; store?: TokenStore; onSecret?: (secret: string) => void },
): AccessTokens {
  const { clock, store } = context
  let held: Token | undefined
  let renewing: Promise<Token> | undefined
  let pausedUntil = Number.NEGATIVE_INFINITY
  let limited: { error: ConnectorError; until: number } | undefined

  const isGood = (token: Token, refused?: Token) =>
    token.accessToken !== refused?.accessToken && clock.now() < (token.renewAt ?? Number.POSITIVE_INFINITY)

  const renew = async (refused?: Token): Promise<Token> => {
    const shared = await store?.read()
    for (const secret of [shared?.accessToken, shared?.refreshToken]) {
      if (secret !== undefined) context.onSecret?.(secret)
    }
    if (shared && isGood(shared, refused)) {
      held = shared
      return shared
    }
    if (limited && clock.now() < limited.until) throw limited.error
    const rotated = latest(shared, held)?.refreshToken
    const fresh = await exchange(rotated).catch((error: unknown) => {
      if (isConnectorError(error) && error.code === 'rate_limited') {
        limited = { error, until: clock.now() + pauseMs }
      }
      throw error
    })
    const token = { ...(rotated === undefined ? {} : { refreshToken: rotated }), ...fresh }
    held = token
    await store?.write(token)
    return token
  }

  const renewOnce = (refused?: Token): Promise<Token> => {
    renewing ??= (store?.lock ? store.lock(() => renew(refused)) : renew(refused))
      .catch((error: unknown) => {
        throw store === undefined || isConnectorError(error) ? error : storeFailed()
      })
      .finally(() => {
        renewing = undefined
      })
    return renewing
  }

  return {
    current: async () => (held && isGood(held) ? held : renewOnce()),
    canReplace: (refused) => (held && isGood(held, refused)) || clock.now() >= pausedUntil,
    replace: async (refused) => (held && isGood(held, refused) ? held : renewOnce(refused)),
    refusedAgain: () => {
      pausedUntil = clock.now() + pauseMs
    },
  }
}

/** The token in memory is newer than the stored one when a write failed. A server that rotates accepts only the newest refresh token. */
function latest(shared: Token | undefined, held: Token | undefined): Token | undefined {
  if (!shared || !held) return shared ?? held
  return (held.renewAt ?? 0) > (shared.renewAt ?? 0) ? held : shared
}

/** Without a cause: what a store throws may contain the token. */
function storeFailed(): ConnectorError {
  return new ConnectorError(
    'unavailable',
    'The shared token could not be read or written. Check the token store.',
  )
}
