import type { GatewayContext } from '../context.ts'
import { Refusal } from '../http/problem.ts'
import type { ApiToken, Session } from '../model.ts'
import { hashToken, newToken } from '../secrets/tokens.ts'
import { NotFoundError } from '../storage/errors.ts'
import { makeToken } from '../tokens/manage.ts'

const hour = 3_600_000
/** A session ends after so long without use, and after so long in any case. */
const idleMs = 12 * hour
const lifeMs = 7 * 24 * hour
/** How often the end of a session that is used is extended. */
const extendEveryMs = 60_000

type SessionContext = Pick<GatewayContext, 'store' | 'clock' | 'log'>

/** Signs in with an API token of the scope `manage`. */
export async function signIn(
  context: SessionContext,
  secret: string,
): Promise<{ secret: string; session: Session }> {
  const token = await context.store.tokens.byHash(hashToken(secret), context.clock.now())
  if (!token) throw new Refusal('unauthorized', 'This API token is unknown or has expired.')
  if (!token.scopes.includes('manage')) {
    throw new Refusal('forbidden', 'This API token only opens MCP servers. Use one with the scope "manage".')
  }
  return begin(context, token, false)
}

/** Signs in as the owner with a one-time link. Creates an API token for this session alone. */
export async function signInByLink(
  context: SessionContext,
  code: string,
): Promise<{ secret: string; session: Session }> {
  const now = context.clock.now()
  if (!(await context.store.sessions.takeLink(hashToken(code), now))) {
    throw new Refusal(
      'unauthorized',
      'This link has been used or has expired. Use another link, or an API token.',
    )
  }
  const { token } = await makeToken(context, null, {
    name: `signed in by link ${new Date(now).toISOString().slice(0, 16)}Z`,
    scopes: ['manage'],
    expiresAt: now + lifeMs,
  })
  return begin(context, token, true)
}

async function begin({ store, clock, log }: SessionContext, token: ApiToken, endsToken: boolean) {
  const secret = newToken('hdm_ses_')
  const draft = { tokenId: token.id, endsToken, until: clock.now() + idleMs }
  const session = await store.sessions.create(draft, hashToken(secret)).catch((error: unknown) => {
    throw error instanceof NotFoundError
      ? new Refusal('unauthorized', 'This API token has just been revoked.')
      : error
  })
  log.info({ session: session.id, apiToken: token.id }, 'Someone signed in to the dashboard.')
  return { secret, session }
}

/** The session that a cookie opens, and its token. Using a session extends it. */
export async function openSession(
  { store, clock, log }: SessionContext,
  secret: string,
): Promise<{ session: Session; token: ApiToken } | undefined> {
  const now = clock.now()
  const found = await store.sessions.byHash(hashToken(secret), now)
  if (!found) return undefined
  const { session, token } = found
  const until = Math.min(now + idleMs, session.createdAt + lifeMs)
  if (until - session.until < extendEveryMs) return found
  await store.sessions.extend(session.id, until).catch((error: unknown) => {
    log.warn({ error: error instanceof Error ? error.name : typeof error }, 'Failed to extend a session.')
  })
  return { session: { ...session, until }, token }
}

/** How long a sign-in link is valid. */
const linkMs = hour

/** A URL that signs in to the dashboard as the owner, once. The code is in the fragment, which no server, proxy or log sees. */
export async function makeSignInLink({
  store,
  clock,
  publicUrl,
}: Pick<GatewayContext, 'store' | 'clock' | 'publicUrl'>): Promise<string> {
  const code = newToken('hdm_link_')
  await store.sessions.addLink(hashToken(code), clock.now() + linkMs)
  return `${publicUrl}/sign-in#${code}`
}
