import type { SandboxRequest } from './exchange.ts'

/** What goes wrong. */
export type FaultKind =
  /** The vendor's own form of a refusal unless a body is given. */
  | { kind: 'status'; status: number; body?: unknown; headers?: Record<string, string> }
  | { kind: 'latency'; ms: number }
  /** The connection is dropped without an answer. */
  | { kind: 'reset' }
  /** No answer, ever. */
  | { kind: 'hang' }
  /** Less comes than content-length promises. */
  | { kind: 'cut' }
  /** A gateway's page instead of JSON. */
  | { kind: 'html'; status?: number }
  /** No body at all. */
  | { kind: 'empty'; status?: number }
  /** The answer, padded; 10 MiB. */
  | { kind: 'large'; bytes?: number }
  /** A field that the document does not know, in every object of the answer. */
  | { kind: 'field'; name?: string; value?: unknown }

export type Fault = FaultKind & {
  /** A path is relative to the base path: a prefix, or a pattern (over HTTP `{ "pattern": "..." }`) that also sees the query. */
  match?: { method?: string; path?: string | RegExp | { pattern: string } }
  /** How many requests it hits; 1. */
  times?: number | 'always'
  /** The request has its effect before its answer is lost. Always so for cut, large and field. */
  takesEffect?: boolean
}

export interface FaultQueue {
  add(fault: Fault): void
  clear(): void
  pending(): Fault[]
  /** What befalls a request: at most one delay and one other fault, the oldest that match. */
  take(request: SandboxRequest): { latency?: Extract<Fault, { kind: 'latency' }>; fault?: Fault }
}

export function createFaultQueue(basePath: string, initial: readonly Fault[] = []): FaultQueue {
  let queue = initial.map((fault) => ({ fault, left: fault.times ?? 1 }))

  const next = (request: SandboxRequest, delays: boolean) => {
    const entry = queue.find(({ fault }) => {
      return (fault.kind === 'latency') === delays && matches(fault, request, basePath)
    })
    if (entry && entry.left !== 'always') {
      entry.left--
      queue = queue.filter(({ left }) => left === 'always' || left > 0)
    }
    return entry?.fault
  }

  return {
    add: (fault) => void queue.push({ fault, left: fault.times ?? 1 }),
    clear: () => {
      queue = []
    },
    pending: () => queue.map(({ fault, left }) => ({ ...fault, times: left })),
    take(request) {
      const latency = next(request, true)
      const fault = next(request, false)
      return { ...(latency?.kind === 'latency' ? { latency } : {}), ...(fault ? { fault } : {}) }
    },
  }
}

function matches({ match = {} }: Fault, request: SandboxRequest, basePath: string): boolean {
  if (match.method && match.method.toUpperCase() !== request.method) return false
  if (match.path === undefined) return true
  const { target } = request
  const path = target.startsWith(basePath) ? target.slice(basePath.length) : target
  if (typeof match.path === 'string') return path.startsWith(match.path)
  const pattern = match.path instanceof RegExp ? match.path : new RegExp(match.path.pattern)
  return path.search(pattern) >= 0
}
