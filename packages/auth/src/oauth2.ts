import {
  type Clock,
  ConnectorError,
  discard,
  isConnectorError,
  isObject,
  type SentResponse,
} from '@helpdesk-mcp/contracts'
import type { Auth, Token, TokenStore } from './auth.ts'
import { findCredential, withCredential } from './credential.ts'
import { labelled, type OAuth2Table, oauth2Settings } from './oauth2-table.ts'
import { requestToken } from './token-endpoint.ts'

/**
 * Sends access tokens, obtained with the stored or configured refresh token, or once with a grant code. When the API refuses a token (401,
 * or what the table says), the call is repeated once with a new one; a second refusal goes to the caller.
 */
export function oauth2<Settings extends object>(table: OAuth2Table<Settings>): Auth<Settings> {
  const { scheme = 'Bearer', refusedBody } = table
  const names = oauth2Settings(table)

  return (settings, context) => {
    const exchange = (rotated: string | undefined): Promise<Token> => {
      const refreshToken = rotated ?? findCredential(settings, names.refreshToken)
      if (refreshToken !== undefined) {
        const grant = { grant_type: 'refresh_token', refresh_token: refreshToken } as const
        return requestToken(table, settings, context, grant)
      }
      const code = names.grantCode === undefined ? undefined : findCredential(settings, names.grantCode)
      if (code !== undefined) {
        return requestToken(table, settings, context, { grant_type: 'authorization_code', code })
      }
      throw new ConnectorError(
        'unauthorized',
        `There is no refresh token. Log in, or set "${labelled(names, context).refreshToken}".`,
      )
    }
    const tokens = createAccessTokens(async (rotated) => exchange(rotated), context)

    return (next) => async (request) => {
      const { cancellation } = request
      const sendWith = async ({ accessToken }: Token) => {
        const sent = withCredential(request, 'authorization', `${scheme} ${accessToken}`)
        return isRefused(await next(sent), refusedBody)
      }
      const token = tokens.held() ?? (await cancellation.until(() => tokens.current()))
      const first = await sendWith(token)
      if (!first.refused || !tokens.canReplace(token)) return first.response
      discard(first.response)
      const second = await sendWith(await cancellation.until(() => tokens.replace(token)))
      if (second.refused) tokens.refusedAgain()
      return second.response
    }
  }
}

/** A body that only refuses a token is short. A longer one is not read here. */
const maxBytes = 1_000

/** Whether a response rejects the access token. The returned response can still be read in full. */
export async function isRefused(
  response: SentResponse,
  table: OAuth2Table<never>['refusedBody'],
): Promise<{ refused: boolean; response: SentResponse }> {
  const { status, headers, body } = response
  if (status === 401) return { refused: true, response }
  const isJson = /\bjson\b/i.test(headers.get('content-type') ?? '')
  const isLong = Number(headers.get('content-length')) > maxBytes
  if (!table || status < 200 || status > 299 || !body || !isJson || isLong) {
    return { refused: false, response }
  }
  const { text, whole } = await peek(body)
  return { refused: text !== undefined && bodyRefuses(text, table), response: { ...response, body: whole } }
}

function bodyRefuses(
  text: string,
  { member, values }: { member: string; values: readonly string[] },
): boolean {
  try {
    const body: unknown = JSON.parse(text)
    return isObject(body) && values.includes(String(body[member]))
  } catch {
    return false
  }
}

/** The text of a short body, and all of the body, still to be read. */
async function peek(
  body: AsyncIterable<Uint8Array>,
): Promise<{ text?: string; whole: AsyncIterable<Uint8Array> }> {
  const rest = body[Symbol.asyncIterator]()
  const read: Uint8Array[] = []
  let bytes = 0
  let done = false
  while (!done && bytes <= maxBytes) {
    const next = await rest.next()
    done = next.done === true
    if (next.done) break
    read.push(next.value)
    bytes += next.value.byteLength
  }
  const text = done ? Buffer.concat(read).toString() : undefined
  return { whole: afterPeek(read, rest), ...(text === undefined ? {} : { text }) }
}

async function* afterPeek(
  read: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* read
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}

interface AccessTokens {
  /** The token in memory, if it has not expired. */
  held(): Token | undefined
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
    held: () => (held && isGood(held) ? held : undefined),
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
