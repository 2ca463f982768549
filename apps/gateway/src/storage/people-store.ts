import type { ApiToken, Identity, Person, Session, Time } from '../model.ts'
import type { Listed, Page } from './page.ts'

/** A link that signs in once, as it is stored. */
export interface SignInLink {
  codeHash: string
  expiresAt: Time
}

/** A link that is sent by e-mail, and works in the browser that asked for it. */
export interface MailLink extends SignInLink {
  personId: string
  browserHash: string
  returnTo: string | null
}

/** A sign-in that has begun at an OpenID Connect provider, to be taken up once by the browser that began it. */
export interface SignInState {
  browserHash: string
  nonce: string
  codeVerifier: string
  returnTo: string | null
  expiresAt: Time
}

export interface SignInStateStore {
  add(stateHash: string, state: SignInState): Promise<void>
  /** Answers a state once, to its browser, until it expires. */
  take(stateHash: string, browserHash: string, now: Time): Promise<SignInState | undefined>
}

/** People of a tenant; with null as the tenant, the owners of the gateway. */
export interface PersonStore {
  list(tenantId: string | null, page: Page): Promise<Listed<Person>>
  get(tenantId: string | null, id: string): Promise<Person | undefined>
  /** Rejects with a `NameTakenError` when the tenant has somebody with this e-mail address. */
  invite(
    tenantId: string | null,
    draft: Pick<Person, 'name' | 'email' | 'role'>,
    link: SignInLink,
  ): Promise<Person>
  /** A new link, instead of those from before. Undefined when there is no such person. */
  renewLink(tenantId: string | null, id: string, link: SignInLink): Promise<Person | undefined>
  /** Undefined when there is no such person. Rejects with a `LastOwnerError` or a `NameTakenError`. */
  update(
    tenantId: string | null,
    id: string,
    change: Partial<Pick<Person, 'name' | 'email' | 'role'>>,
  ): Promise<Person | undefined>
  /** Also ends the person's sessions and connected apps. False when there is no such person. Rejects with a `LastOwnerError`. */
  remove(tenantId: string | null, id: string): Promise<boolean>
  /** One person for each tenant. */
  byEmail(email: string): Promise<Person[]>
  /** Adds links that are sent by e-mail. False, and none is added, when one of the people has that many which are still valid. */
  addMailLinks(links: readonly MailLink[], max: number): Promise<boolean>
  /** Who someone is at an OpenID Connect provider, for each tenant. Whoever was invited by that e-mail address is remembered as them. */
  byIdentity(identity: Identity, email: string | null): Promise<Person[]>
}

/** With whom MCP servers are shared. */
export interface ShareStore {
  /** The people with whom a server is shared. */
  list(tenantId: string, serverId: string): Promise<Person[]>
  /** Shares a server with these people alone. False when there is no such server. Rejects with a `NotFoundError` when a person does not exist. */
  set(tenantId: string, serverId: string, personIds: readonly string[]): Promise<boolean>
  /** The servers that are shared with a person. */
  ofPerson(personId: string): Promise<string[]>
  /** The servers that are shared with each person of a tenant; people with whom none is shared are left out. */
  ofTenant(tenantId: string): Promise<ReadonlyMap<string, readonly string[]>>
  /** Shares these servers, and no others, with a person. False when there is no such person. Rejects with a `NotFoundError` when a server does not exist. */
  setOfPerson(tenantId: string, personId: string, serverIds: readonly string[]): Promise<boolean>
}

export type SessionDraft = Pick<Session, 'until' | 'userAgent' | 'address'>

export interface SessionStore {
  /** Rejects with a `NotFoundError` when the token was removed. `tokenEnd`: the last characters of the token that was sent. */
  create(
    session: SessionDraft & { tokenId: string },
    sessionHash: string,
    tokenEnd?: string,
  ): Promise<Session>
  /**
   * Uses a one-time link. Undefined when it is unknown, over or another browser's, which leaves it as it is. A link without a person signs
   * in the gateway's owner.
   */
  createByLink(
    codeHash: string,
    session: SessionDraft,
    sessionHash: string,
    browserHash?: string,
  ): Promise<{ session: Session; person: Person; returnTo: string | null } | undefined>
  /** Whom a one-time link signs in that is still valid and not bound to a browser; it is left as it is. Undefined where there is none, or it names nobody. */
  personOfLink(codeHash: string): Promise<Person | undefined>
  /** Undefined when the person was removed. */
  createForPerson(
    personId: string,
    session: SessionDraft,
    sessionHash: string,
  ): Promise<{ session: Session; person: Person } | undefined>
  /** Undefined when the session, or the token or person that it has its rights from, is unknown or has ended. */
  byHash(sessionHash: string, now: Time): Promise<OpenSession | undefined>
  /** Newest first. */
  ofPerson(personId: string, now: Time): Promise<Session[]>
  extend(id: string, until: Time): Promise<void>
  remove(session: Session): Promise<void>
  /** A link for the gateway's owner. */
  addLink(codeHash: string, expiresAt: Time): Promise<void>
}

/** A session, and whose it is. */
export type OpenSession = { session: Session } & (
  | { token: ApiToken; person: undefined }
  | { token: undefined; person: Person }
)
