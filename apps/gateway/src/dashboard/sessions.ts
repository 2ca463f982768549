import type { GatewayContext } from '../context.ts'
import { Refusal } from '../http/problem.ts'
import type { ApiToken, Session } from '../model.ts'
import { hashToken, newToken } from '../secrets/tokens.ts'
import { NotFoundError } from '../storage/errors.ts'
import { makeToken } from '../tokens/manage.ts'

const hour = 3_600_000
/** How long a session lasts that nobody uses, and one that is used. */
const idleMs = 12 * hour
const lifeMs = 7 * 24 * hour
/** How often its end is moved on. */
const extendEveryMs = 60_000

type Parts = Pick<GatewayContext, 'store' | 'clock' | 'log'>

/** Signs in by an API token, which must be one that may manage. */
export async function signIn(context: Parts, secret: string): Promise<{ secret: string; session: Session }> {
  const token = await context.store.tokens.byHash(hashToken(secret), context.clock.now())
  if (!token) throw new Refusal('unauthorized', 'This API token is not known, or its time is over.')
  if (!token.scopes.includes('manage')) {
    throw new Refusal(
      'forbidden',
      'This API token opens MCP servers only. It takes one of the scope "manage".',
    )
  }
  return begin(context, token, false)
}

/** Signs in by a one-time link: as the owner, by an API token of the session's own. */
export async function signInByLink(
  context: Parts,
  code: string,
): Promise<{ secret: string; session: Session }> {
  const now = context.clock.now()
  if (!(await context.store.sessions.takeLink(hashToken(code), now))) {
    throw new Refusal(
      'unauthorized',
      'This link has been used, or its time is over. Take another, or an API token.',
    )
  }
  const { token } = await makeToken(context, null, {
    name: `signed in by link ${new Date(now).toISOString().slice(0, 16)}Z`,
    scopes: ['manage'],
    expiresAt: now + lifeMs,
  })
  return begin(context, token, true)
}

async function begin({ store, clock, log }: Parts, token: ApiToken, endsToken: boolean) {
  const secret = newToken('hdm_ses_')
  const draft = { tokenId: token.id, endsToken, until: clock.now() + idleMs }
  const session = await store.sessions.create(draft, hashToken(secret)).catch((error: unknown) => {
    throw error instanceof NotFoundError
      ? new Refusal('unauthorized', 'This API token has just been revoked.')
      : error
  })
  log.info({ session: session.id, apiToken: token.id }, 'Someone signed in to the page.')
  return { secret, session }
}

/** Whose session it is, whose end moves on by that. */
export async function openSession(
  { store, clock, log }: Parts,
  secret: string,
): Promise<{ session: Session; token: ApiToken } | undefined> {
  const now = clock.now()
  const found = await store.sessions.byHash(hashToken(secret), now)
  if (!found) return undefined
  const { session, token } = found
  const until = Math.min(now + idleMs, session.createdAt + lifeMs)
  if (until - session.until < extendEveryMs) return found
  await store.sessions.extend(session.id, until).catch((error: unknown) => {
    log.warn({ error: error instanceof Error ? error.name : typeof error }, 'A session was not extended.')
  })
  return { session: { ...session, until }, token }
}

/** How long the link is good that is printed at the start. */
const linkMs = 3_600_000

/** An address that signs in to the page as the owner, once. The code stands in the fragment: no server, proxy or log sees it. */
export async function makeSignInLink({
  store,
  clock,
  publicUrl,
}: Pick<GatewayContext, 'store' | 'clock' | 'publicUrl'>): Promise<string> {
  const code = newToken('hdm_link_')
  await store.sessions.addLink(hashToken(code), clock.now() + linkMs)
  return `${publicUrl}/sign-in#${code}`
}
