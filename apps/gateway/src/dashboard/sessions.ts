import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { personActor, recorded, tokenEnd } from '../audit/origin.ts'
import type { GatewayContext } from '../context.ts'
import type { ApiEnvironment } from '../http/auth.ts'
import type { Credential } from '../http/failed-authentications.ts'
import { ApiError } from '../http/problem.ts'
import { beginSession, draftSession, type SignInFrom, sessionCookie } from '../http/session.ts'
import type { Session } from '../model.ts'
import { hashToken, newToken } from '../secrets/tokens.ts'

type SessionContext = Pick<GatewayContext, 'store' | 'clock' | 'log'>

/** Makes the error for a credential that is not valid, and counts it. */
type Refused = (credential: Credential, detail: string) => ApiError

/** Signs in with an API token of the scope `manage`. */
export async function signIn(
  context: SessionContext,
  secret: string,
  from: SignInFrom,
  refused: Refused,
): Promise<{ secret: string; session: Session }> {
  const token = await context.store.tokens.byHash(hashToken(secret), context.clock.now())
  if (!token) throw refused('api_token', 'This API token is unknown or has expired.')
  if (!token.scopes.includes('manage')) {
    throw new ApiError('forbidden', 'This API token only opens MCP servers. Use one with the scope "manage".')
  }
  return beginSession(context, token, from, tokenEnd(secret))
}

/** Signs in with a one-time link: as the owner of the gateway, or as whoever it was sent to. */
export async function signInByLink(
  context: SessionContext,
  { code, browser }: { code: string; browser: string },
  from: SignInFrom,
  refused: Refused,
): Promise<{ secret: string; session: Session; returnTo: string | null }> {
  const { secret, draft } = draftSession(context, from)
  const begun = await context.store.sessions.createByLink(
    hashToken(code),
    draft,
    hashToken(secret),
    hashToken(browser),
  )
  if (!begun) {
    throw refused(
      'sign_in_link',
      'This link has been used, has expired, or was asked for in another browser. Ask for another link.',
    )
  }
  context.log.info({ session: begun.session.id, person: begun.person.id }, 'Someone signed in by a link.')
  return { secret, session: begun.session, returnTo: begun.returnTo }
}

/** Puts a new session into the browser, instead of the one before: it has one at a time. */
export async function setSession(
  context: GatewayContext,
  c: Context<ApiEnvironment>,
  secret: string,
): Promise<void> {
  await endSession(context, c)
  const { name, attributes } = sessionCookie(context)
  setCookie(c, name, secret, attributes)
}

/** Ends the session of the browser, where it has one. */
export async function endSession(
  context: GatewayContext,
  c: Context<ApiEnvironment>,
): Promise<Session | undefined> {
  const { store, clock } = context
  const secret = getCookie(c, sessionCookie(context).name) ?? ''
  const found = await store.sessions.byHash(hashToken(secret), clock.now())
  const actor = found?.person && personActor(found.person)
  if (found) await recorded(context, c, actor).store.sessions.remove(found.session)
  return found?.session
}

/** How long a sign-in link is valid. */
const linkMs = 3_600_000

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
