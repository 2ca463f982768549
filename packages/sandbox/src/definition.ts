import type { ApiError } from './api-error.ts'
import type { SandboxClock, Timeline } from './clock.ts'
import type { Collection } from './collection.ts'
import type { Reply, SandboxRequest } from './exchange.ts'
import type { Attempt, LimitRule } from './limits.ts'
import type { OpenApiDocument } from './openapi/document.ts'
import type { Operation } from './openapi/operations.ts'

/** A sandbox's data: collections by name, and whatever else its handlers keep. */
export interface SandboxState {
  collections: Record<string, Collection<object>>
}

/** `small` for tests, `large` for people who look around. */
export type SeedSize = 'small' | 'large'

export interface SeedContext {
  /** The time of seeding: seeded times are counted back from it. */
  now: number
  timeline: Timeline
  clock: SandboxClock
  size: SeedSize
  /** How many records the vendor's main list should hold at least; the stories alone when absent. */
  records: number | undefined
}

/** A request that was authenticated, admitted, routed and validated. */
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
  /** The validated body: JSON, form fields with `FilePart`s for files, or bytes. */
  body: unknown
  request: SandboxRequest
  clock: SandboxClock
  timeline: Timeline
}

export type Handler<State> = (call: Call<State>) => Reply | Promise<Reply>

/** A path outside the document, such as an OAuth token endpoint: not authenticated, limited or validated. */
export type ExtraRoute<State> = (
  request: SandboxRequest,
  context: { state: State; clock: SandboxClock },
) => Reply | Promise<Reply>

/** A vendor's API as data and handlers. */
export interface SandboxDefinition<State extends SandboxState> {
  document: OpenApiDocument | (() => OpenApiDocument)
  /** Where the document's paths begin: `/v1`. */
  basePath: string
  /** The settings with which a connector connects: demo credentials, never secret. */
  settings: Record<string, string>
  seed(context: SeedContext): State
  /** By operationId. */
  handlers: Record<string, Handler<State>>
  /** Answers operations without a handler, such as `byPath` or `byDocument`; without one they answer 501. */
  fallback?: Handler<State>
  /** Why a caller is not authenticated; undefined where it is. Not called where the document says `security: []`. */
  authenticate(attempt: Attempt, context: { state: State; clock: SandboxClock }): ApiError | undefined
  limits?: readonly LimitRule[]
  /** An error in the vendor's form. */
  errorReply(error: ApiError, request: SandboxRequest): Reply
  /** Whether an unknown query parameter is a problem; `ignore` by default. */
  unknownQuery?: 'ignore' | 'reject'
  /** The error of a path whose parameters do not fit their schemas; `invalid` by default. */
  invalidPath?: 'invalid' | 'not_found'
  /** A larger body is `too_large`. */
  maxBodyBytes?: number
  /** By method and whole path: `POST /oauth/v2/token`. */
  routes?: Record<string, ExtraRoute<State>>
}

/** What the parts of one sandbox share. */
export interface Runtime<State> {
  document: OpenApiDocument
  state: State
  clock: SandboxClock
  timeline: Timeline
}
