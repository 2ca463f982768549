import { describeError } from '@helpdesk-mcp/contracts'
import type { GatewayContext } from '../context.ts'
import type { ApiToken, Session } from '../model.ts'
import { hashToken, newToken } from '../secrets/tokens.ts'
import { NotFoundError } from '../storage/errors.ts'
import type { OpenSession, SessionDraft } from '../storage/people-store.ts'
import { ApiError } from './problem.ts'

const hour = 3_600_000
/** An unused session ends after this time. */
const idleMs = 12 * hour
/** Every session ends after this time. */
const sessionMs = 7 * 24 * hour
/** How often the end of a session that is in use is moved on. */
const extendEveryMs = 60_000

type Parts = Pick<GatewayContext, 'store' | 'clock' | 'log'>

/** Where someone signs in from, as their sessions are listed. */
export type SignInFrom = Pick<SessionDraft, 'userAgent' | 'address'>

/** A new session: what is kept of it, and the secret of its cookie. */
export function draftSession(
  { clock }: Pick<Parts, 'clock'>,
  from: SignInFrom,
): { secret: string; draft: SessionDraft } {
  return { secret: newToken('hdm_ses_'), draft: { ...from, until: clock.now() + idleMs } }
}

/** Starts a session with the rights of an API token. */
export async function beginSession(
  { store, clock, log }: Parts,
  token: ApiToken,
  from: SignInFrom,
  tokenEnd: string,
): Promise<{ secret: string; session: Session }> {
  const { secret, draft } = draftSession({ clock }, from)
  const session = await store.sessions
    .create({ ...draft, tokenId: token.id }, hashToken(secret), tokenEnd)
    .catch((error: unknown) => {
      throw error instanceof NotFoundError
        ? new ApiError('unauthorized', 'This API token has just been revoked.')
        : error
    })
  log.info({ session: session.id, apiToken: token.id }, 'Someone signed in to the dashboard.')
  return { secret, session }
}

/** The session of a cookie, and whose it is. Using it moves its end on. */
export async function openSession(
  { store, clock, log }: Parts,
  secret: string,
): Promise<OpenSession | undefined> {
  const now = clock.now()
  const found = await store.sessions.byHash(hashToken(secret), now)
  if (!found) return undefined
  const { session } = found
  const until = Math.min(now + idleMs, session.createdAt + sessionMs)
  if (until - session.until < extendEveryMs) return found
  await store.sessions.extend(session.id, until).catch((error: unknown) => {
    log.warn(describeError(error), 'Failed to extend a session.')
  })
  return { ...found, session: { ...session, until } }
}

/** The cookie that holds a session. Cookies ignore ports, so gateways on one machine are told apart by its name. */
export function sessionCookie({ publicUrl }: { publicUrl: string }) {
  const { protocol, port } = new URL(publicUrl)
  const secure = protocol === 'https:'
  const name = port === '' ? 'helpdesk_mcp_session' : `helpdesk_mcp_session_${port}`
  return {
    // The prefix makes browsers refuse the cookie from any other host, or without TLS.
    name: secure ? `__Host-${name}` : name,
    attributes: { httpOnly: true, sameSite: 'Strict', path: '/', secure },
  } as const
}

/**
 * Refuses a request that a page of another origin may have sent with this browser's cookie. Browsers say where a request comes from in
 * Sec-Fetch-Site or, where it changes something, in Origin. A change with neither header did not come from a browser.
 */
export function requireSameOrigin(request: Request, { publicUrl }: { publicUrl: string }): void {
  const site = request.headers.get('sec-fetch-site')
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  if (site !== null && site !== 'same-origin' && !(isRead && site === 'none')) throw otherOrigin()
  const origin = request.headers.get('origin')
  if (origin === null) {
    if (isRead || site === 'same-origin') return
    throw otherOrigin()
  }
  // Of a form on a page that sends no referrer, Origin is null, and the site alone tells. Of a frame without an origin it is cross-site.
  if (origin === 'null' && site === 'same-origin') return
  const own = [new URL(publicUrl).host, new URL(request.url).host]
  if (!URL.canParse(origin) || !own.includes(new URL(origin).host)) throw otherOrigin()
}

function otherOrigin(): ApiError {
  return new ApiError(
    'forbidden',
    'A session works from the gateway’s own page only. Programs send an API token instead.',
  )
}
