import type { SandboxClock, Timeline } from './clock.ts'
import type { Collection } from './collection.ts'
import type { Reply, SandboxRequest } from './exchange.ts'
import type { Attempt, LimitRule } from './limits/limit.ts'
import type { OpenApiDocument } from './open-api.ts'
import type { Operation } from './operation.ts'
import type { Refusal } from './refusal.ts'

/** What a sandbox remembers: collections by name, and whatever else its handlers keep. */
export interface SandboxState {
  collections: Record<string, Collection<object>>
}

export interface SeedContext {
  /** When the story is told: seeded times are counted back from here. */
  now: number
  timeline: Timeline
  clock: SandboxClock
  /** How many records the vendor's main list should hold; the stories alone when absent. */
  records: number | undefined
}

/** A request that was authenticated, admitted, found and checked. */
export interface Call<State> {
  state: State
  document: OpenApiDocument
  operation: Operation
  /** Decoded path parameters, as text. */
  path: Record<string, string>
  /** Query parameters in the document's types, defaults filled in. */
  query: Record<string, unknown>
  /** Header parameters of the document, by lower-case name. */
  headers: Record<string, unknown>
  /** The body, fitting the document: JSON, form fields with `FilePart`s for files, or bytes. */
  body: unknown
  request: SandboxRequest
  clock: SandboxClock
  timeline: Timeline
}

export type Handler<State> = (call: Call<State>) => Reply | Promise<Reply>

/** A path outside the document, such as an OAuth token endpoint: nothing is checked before it. */
export type ExtraRoute<State> = (
  request: SandboxRequest,
  context: { state: State; clock: SandboxClock },
) => Reply | Promise<Reply>

/** A vendor's API as data and handlers. */
export interface SandboxDefinition<State extends SandboxState> {
  document: OpenApiDocument | (() => OpenApiDocument)
  /** Where the document's paths begin: `/v1`. */
  basePath: string
  /** What a connector must be told to connect: demo credentials, never secret. */
  settings: Record<string, string>
  seed(context: SeedContext): State
  /** By operationId. */
  handlers: Record<string, Handler<State>>
  /** Answers operations without a handler, such as `byShape`; else they are answered 501. */
  fallback?: Handler<State>
  /** Says why a caller is turned away. Not asked where the document says `security: []`. */
  authenticate(attempt: Attempt, context: { state: State; clock: SandboxClock }): Refusal | undefined
  limits?: readonly LimitRule[]
  /** The vendor's form of a refusal. */
  refuse(refusal: Refusal, request: SandboxRequest): Reply
  /** `refuse` makes an unknown query parameter a problem; `ignore` is the default. */
  unknownQuery?: 'ignore' | 'refuse'
  /** A path whose parameters do not fit their schemas leads nowhere (`not_found`) where it is `unknown`; else it is `invalid`. */
  unfitPath?: 'invalid' | 'unknown'
  /** A larger body is refused as `too_large`. */
  maximumBodyBytes?: number
  /** By method and whole path: `POST /oauth/v2/token`. */
  routes?: Record<string, ExtraRoute<State>>
}
