import type { CallAnswer } from './agent.ts'
import type { Scenario, Stage } from './door.ts'
import type { LimitScript, WalkScript } from './every-vendor.ts'
import type { VendorId } from './vendors.ts'

/** A call over HTTP, as far as its headers say something. */
export type HeadersOfCall = (
  tool: string,
  args: Record<string, unknown>,
) => Promise<{ status: number; headers: Headers }>

/** Everything that is played with one vendor, whichever way leads to it. */
export interface VendorScript<Sandbox extends Stage> {
  vendor: VendorId
  title: string
  surface?: 'auto'
  sandbox(): Sandbox
  scenarios: Readonly<Record<string, Scenario<Sandbox>>>
  /** At least so many of its tools do more than read. */
  fewestWrites: number
  /** A list of 500, and how records arrive in it. */
  walk: { sandbox(): Sandbox; script(sandbox: Sandbox): WalkScript }
  limit: {
    title: string
    sandbox(): Sandbox
    /** What is left is used up by somebody else, but for a few calls. */
    spend?(sandbox: Sandbox): Promise<void>
    script(sandbox: Sandbox): LimitScript
    check?(refused: CallAnswer, sandbox: Sandbox): void
  }
  /** What HTTP headers say of the limit. */
  headers: {
    title: string
    sandbox(): Sandbox
    check(headersOf: HeadersOfCall, sandbox: Sandbox): Promise<void>
  }
}
