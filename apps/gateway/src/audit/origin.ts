import { userInfo } from 'node:os'
import { readApiToken } from '@helpdesk-mcp/mcp'
import type { Context } from 'hono'
import type { GatewayContext } from '../context.ts'
import { type ApiEnvironment, type Principal, sentHeaders } from '../http/auth.ts'
import type { SignInFrom } from '../http/session.ts'
import type { Actor, Origin, Person } from '../model.ts'

/** A request without valid credentials. */
export const nobody: Actor = { kind: 'anonymous', id: null, name: null, tokenId: null, tokenEnd: null }

/** Whoever opened a one-time sign-in link. */
export const linkActor: Actor = { ...nobody, kind: 'link' }

/** Someone who is signed in by name. */
export function personActor({ id, name }: Person): Actor {
  return { ...nobody, kind: 'person', id, name }
}

/** The context for a change that a request asks for: what it changes is recorded as done by whoever sent the request. */
export function recorded(
  context: GatewayContext,
  c: Context<ApiEnvironment>,
  actor: Actor = actorOf(c),
): GatewayContext {
  return recordedBy(context, { ...originOf(c), actor })
}

export function recordedBy<Parts extends Pick<GatewayContext, 'store'>>(parts: Parts, origin: Origin): Parts {
  return { ...parts, store: parts.store.by(origin) }
}

export function originOf(c: Context<ApiEnvironment>): Origin {
  return {
    actor: actorOf(c),
    // There are no bindings where the API is called without a connection.
    address: (c.env as typeof c.env | undefined)?.address ?? null,
    userAgent: c.req.header('user-agent') ?? null,
    requestId: (c.get('requestId') as string | undefined) ?? null,
  }
}

/** Where someone signs in from, as their sessions are listed. */
export function signInFrom(c: Context<ApiEnvironment>): SignInFrom {
  const { address, userAgent } = originOf(c)
  return { address, userAgent }
}

function actorOf(c: Context<ApiEnvironment>): Actor {
  const principal = c.get('principal') as Principal | undefined
  if (principal === undefined) return nobody
  const { token, session, person } = principal
  if (person) return personActor(person)
  const { name, id: tokenId } = token
  if (session) return { kind: 'session', id: session.id, name, tokenId, tokenEnd: null }
  const sent = readApiToken(sentHeaders(c))
  return { kind: 'token', id: tokenId, name, tokenId, tokenEnd: sent === undefined ? null : tokenEnd(sent) }
}

/** Tells tokens of one name apart. */
export function tokenEnd(secret: string): string {
  return secret.slice(-4)
}

/** A command of this process, run by a user of the machine. */
export function cliOrigin(): Origin {
  return {
    actor: { ...nobody, kind: 'cli', name: userName() },
    address: null,
    userAgent: null,
    requestId: null,
  }
}

function userName(): string {
  try {
    return userInfo().username
  } catch {
    // In a container, a user may have a number only.
    return `uid ${process.getuid?.() ?? 'unknown'}`
  }
}
