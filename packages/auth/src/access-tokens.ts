import { type Clock, ConnectorError, isConnectorError } from '@helpdesk-mcp/contracts'
import type { Token, TokenStore } from './auth.ts'

interface AccessTokens {
  /** A token that is good, as far as the clock tells. */
  current(): Promise<Token>
  /** Whether there may be a better one than this, which the API did not accept. */
  canReplace(refused: Token): boolean
  /** A token that differs from this one. */
  replace(refused: Token): Promise<Token>
  /** Reports that the replacement was refused as well. */
  refusedAgain(): void
}

/**
 * How long 401s start no exchange after a new token was refused too (the token is not the fault then, and vendors ration exchanges), and
 * how long a server that said it gives no more tokens is left alone.
 */
const restMs = 60_000

/** One account's access token: exchanged once for all that wait, who share the outcome. A failure is not kept. */
export function createAccessTokens(
  exchange: (rotated: string | undefined) => Promise<Token>,
  context: { clock: Clock; store?: TokenStore; onSecret?: (secret: string) => void },
): AccessTokens {
  const { clock, store } = context
  let held: Token | undefined
  let flight: Promise<Token> | undefined
  let restUntil = Number.NEGATIVE_INFINITY
  let rationed: { error: ConnectorError; until: number } | undefined

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
    if (rationed && clock.now() < rationed.until) throw rationed.error
    const rotated = latest(shared, held)?.refreshToken
    const fresh = await exchange(rotated).catch((error: unknown) => {
      if (isConnectorError(error) && error.code === 'rate_limited') {
        rationed = { error, until: clock.now() + restMs }
      }
      throw error
    })
    const token = { ...(rotated === undefined ? {} : { refreshToken: rotated }), ...fresh }
    held = token
    await store?.write(token)
    return token
  }

  const fly = (refused?: Token): Promise<Token> => {
    flight ??= (store?.lock ? store.lock(() => renew(refused)) : renew(refused))
      .catch((error: unknown) => {
        throw store === undefined || isConnectorError(error) ? error : storeFailed()
      })
      .finally(() => {
        flight = undefined
      })
    return flight
  }

  return {
    current: async () => (held && isGood(held) ? held : fly()),
    canReplace: (refused) => (held && isGood(held, refused)) || clock.now() >= restUntil,
    replace: async (refused) => (held && isGood(held, refused) ? held : fly(refused)),
    refusedAgain: () => {
      restUntil = clock.now() + restMs
    },
  }
}

/** What is held is later than what is shared when a write failed: a server that rotates accepts the last refresh token only. */
function latest(shared: Token | undefined, held: Token | undefined): Token | undefined {
  if (!shared || !held) return shared ?? held
  return (held.renewAt ?? 0) > (shared.renewAt ?? 0) ? held : shared
}

/** Without a cause: what a store throws may hold the token that it was given. */
function storeFailed(): ConnectorError {
  return new ConnectorError(
    'unavailable',
    'The shared token could not be read or written. Check the token store.',
  )
}
