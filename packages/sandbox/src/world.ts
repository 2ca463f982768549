import type { SandboxClock, Timeline } from './clock.ts'
import type { OpenApiDocument } from './open-api.ts'

/** What one sandbox works with. */
export interface World<State> {
  document: OpenApiDocument
  state: State
  clock: SandboxClock
  timeline: Timeline
}
