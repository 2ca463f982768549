import { createTimeline, type SandboxClock } from './clock.ts'
import { createControl } from './control.ts'
import type { SandboxDefinition, SandboxState, SeedSize } from './definition.ts'
import type { RecordedRequest } from './exchange.ts'
import { createFaultQueue, createResponder, type Fault } from './faults.ts'
import { type OpenApiDocument, toOpenApi31 } from './openapi/document.ts'
import { createPipeline, errorReply } from './pipeline.ts'
import { type RunningSandbox, serve } from './serve.ts'
import { toFetch } from './to-fetch.ts'

export interface SandboxOptions {
  /**
   * `size`: `small`, the default, holds the few stories that tests name; `large` adds a few hundred conversations.
   * `records`: how many records the vendor's main list should hold at least.
   */
  seed?: { size?: SeedSize; records?: number }
  clock?: SandboxClock
  faults?: readonly Fault[]
}

/** A running stand-in for a vendor's API; its data lives in memory. */
export interface Sandbox<State = unknown> {
  /** Answers in this process, whatever the host of the request. */
  readonly fetch: typeof fetch
  /** Serves on 127.0.0.1; without a port on any free one. */
  listen(port?: number): Promise<RunningSandbox>
  readonly state: State
  /** The latest 10,000, oldest first. */
  readonly requests: RecordedRequest[]
  fault(fault: Fault): void
  /** What a connector needs to connect. */
  readonly settings: Readonly<Record<string, string>>
  readonly document: OpenApiDocument
}

export function createSandbox<State extends SandboxState>(
  definition: SandboxDefinition<State>,
  options: SandboxOptions = {},
): Sandbox<State> {
  const { clock = { now: () => Date.now() }, seed } = options
  const { basePath, settings } = definition
  const document = toOpenApi31(
    typeof definition.document === 'function' ? definition.document() : definition.document,
  )
  const timeline = createTimeline(clock)
  const state = definition.seed({
    now: clock.now(),
    timeline,
    clock,
    size: seed?.size ?? 'small',
    records: seed?.records,
  })
  const pipeline = createPipeline(definition, { document, state, clock, timeline })
  const faults = createFaultQueue(basePath, options.faults)
  const requests: RecordedRequest[] = []
  const answer = createResponder({
    clock,
    pipeline,
    faults,
    requests,
    errorReply: (error, request) => errorReply(definition, error, request),
  })
  const control = createControl({ faults, requests, state })
  return {
    fetch: toFetch(answer),
    listen: (port = 0) => serve(answer, control, basePath, port),
    state,
    requests,
    fault: (fault) => faults.add(fault),
    settings,
    document,
  }
}
