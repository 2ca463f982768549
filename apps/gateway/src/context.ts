import type { Clock, Fetch } from '@helpdesk-mcp/contracts'
import type { FetchPublic } from './authorization/public-fetch.ts'
import type { ApprovalSettings } from './config-approvals.ts'
import type { Catalog } from './connectors/catalog.ts'
import type { Post } from './outbox/channels/post.ts'
import type { SignInProvider } from './sign-in/provider.ts'
import type { StartedWith } from './started-with.ts'
import type { Store } from './storage/store.ts'

/** What every part of the gateway is given. Nothing of it is at module level: two gateways can run in one process. */
export interface GatewayContext {
  store: Store
  catalog: Catalog
  clock: Clock
  log: Log
  metrics: Metrics
  /** How many calls may be under way; the defaults of the settings where it is left out. */
  limits?: CallLimits
  /** Where clients reach this gateway, without a trailing slash. */
  publicUrl: string
  /** How it was started; undefined in tests that start it without settings. */
  startedWith?: StartedWith
  /** What runs its command line where it was started; `helpdesk-mcp` where it is left out. */
  command?: string
  /** Host names under which clients may reach this gateway, besides those of this machine and of the public URL. */
  allowedHosts?: readonly string[]
  /** Hosts in the operator's own network at which accounts may have their helpdesk. */
  privateHosts?: readonly string[]
  /** Sends e-mail, where a mail server is set. */
  mail?: Mail
  /** What people sign in by, where an OpenID Connect provider is set. */
  provider?: SignInProvider
  /** Fetches the metadata documents of clients; `fetchPublic` unless a test says otherwise. */
  fetchDocument?: FetchPublic
  /** How people are asked to approve; by the page alone where it is left out. */
  approvals?: ApprovalSettings
  /** Sends to Slack and to the webhook; `postPublic` unless a test says otherwise. */
  post?: Post
  /** Keys the digests of arguments. */
  digestKey: Uint8Array
  /** Reaches the vendors; the global fetch unless a test says otherwise. */
  fetch?: Fetch
  /** The address of a connector's sandbox, in demo mode; from process code, never from a request. */
  sandboxUrl(connector: string): string | undefined
  /** The settings that open a connector's sandbox, in demo mode. They are public. */
  sandboxSettings?(connector: string): Readonly<Record<string, string>> | undefined
}

export interface CallLimits {
  /** Of all accounts. */
  maxCalls: number
  maxCallsPerAccount: number
  /** For how long a call waits for its turn. */
  waitMs: number
}

export interface Mail {
  /** Rejects when the mail server does not take it. */
  send(message: { to: string; subject: string; text: string }): Promise<void>
  /** Asks the mail server whether it would take e-mail. Rejects when it does not. */
  check(): Promise<void>
  /** From whom and by which server, without its password. */
  describe(): string
}

/** As pino logs: fields, then a message. No token, credential or argument value ever goes in. */
export interface Log {
  debug(fields: object, message: string): void
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

export interface Metrics {
  toolCall(call: {
    connector: string
    tool: string
    outcome: string
    code: string | null
    durationMs: number
  }): void
  request(request: { route: string; method: string; status: number; durationMs: number }): void
  /** `limited`: the client was told to wait. */
  failedAuthentication(failure: { credential: string; limited: boolean }): void
  /** A call that was not begun because too many others were under way, or a large answer that was not read. */
  busy(refusal: { what: 'call' | 'large_answer'; reason: string }): void
  /** Told how to read how many calls are under way, and wait, whenever the metrics are read. */
  watchCalls(read: () => { running: number; waiting: number; largeAnswers: number }): void
  /** A sampled answer differed from the vendor's document. */
  answerDifference(found: { connector: string; tool: string; difference: string; field: string }): void
  /** What a vendor said is left of an account's quota. */
  quota(quota: { connector: string; account: string; remaining: number; limit?: number }): void
}
