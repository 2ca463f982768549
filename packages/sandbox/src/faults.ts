import { type ApiError, defaultStatus, type ErrorReason } from './api-error.ts'
import { type SandboxClock, wait } from './clock.ts'
import {
  type Outcome,
  type RecordedRequest,
  type Reply,
  type Responder,
  type SandboxRequest,
  toWire,
} from './exchange.ts'
import { isObject } from './json.ts'
import type { Pipeline } from './pipeline.ts'

/** What a fault does to a request. */
export type FaultKind =
  /** In the vendor's form of an error, unless `body` is given. */
  | { kind: 'status'; status: number; body?: unknown; headers?: Record<string, string> }
  | { kind: 'latency'; ms: number }
  /** The connection is dropped without an answer. */
  | { kind: 'reset' }
  /** No answer, ever. */
  | { kind: 'hang' }
  /** The body is shorter than content-length. */
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
  /** How many requests it affects; 1. */
  times?: number | 'always'
  /** The request is processed before its answer is lost. Always true for cut, large and field. */
  takesEffect?: boolean
}

export interface FaultQueue {
  add(fault: Fault): void
  clear(): void
  pending(): Fault[]
  /** The faults of a request: at most one delay and one other, the oldest that match. */
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

interface ResponderParts {
  clock: SandboxClock
  pipeline: Pipeline
  faults: FaultQueue
  requests: RecordedRequest[]
  errorReply(error: ApiError, request: SandboxRequest): Reply
}

/** Older requests are dropped, so that a demo can run for weeks. */
const maxRecordedRequests = 10_000

/** Answers requests with the pipeline: records each, and applies the faults that match it. */
export function createResponder(parts: ResponderParts): Responder {
  const { clock, pipeline, faults, requests, errorReply } = parts
  return async (request, signal) => {
    requests.push(recordRequest(request))
    if (requests.length > maxRecordedRequests) requests.splice(0, requests.length - maxRecordedRequests)
    const { latency, fault } = faults.take(request)
    const pause = async () => {
      if (latency) await wait(clock, latency.ms, signal)
    }
    if (!fault) return { kind: 'answer', reply: toWire(await pipeline(request, pause)) }
    const isProcessed = fault.takesEffect || ['cut', 'large', 'field'].includes(fault.kind)
    const reply = isProcessed
      ? await pipeline(request, pause)
      : await pause().then((): Reply => ({ status: 200 }))
    return outcomeOf(fault, fault.kind === 'status' ? statusFaultReply(fault, errorReply, request) : reply)
  }
}

function outcomeOf(fault: Fault, reply: Reply): Outcome {
  if (fault.kind === 'reset' || fault.kind === 'hang') return { kind: fault.kind }
  return { kind: fault.kind === 'cut' ? 'cut' : 'answer', reply: toWire(applyFault(reply, fault)) }
}

function statusFaultReply(
  fault: Extract<Fault, { kind: 'status' }>,
  errorReply: ResponderParts['errorReply'],
  request: SandboxRequest,
): Reply {
  const { status, body, headers } = fault
  if (body !== undefined) return { status, body, ...(headers && { headers }) }
  const reasons = Object.keys(defaultStatus) as ErrorReason[]
  const reason = reasons.find((one) => defaultStatus[one] === status) ?? 'unavailable'
  const reply = errorReply({ reason, message: `The sandbox was told to answer ${status}.` }, request)
  return { ...reply, status, headers: { ...reply.headers, ...headers } }
}

function recordRequest({ method, target, headers, body }: SandboxRequest): RecordedRequest {
  return { method, path: target, headers: Object.fromEntries(headers), body: new TextDecoder().decode(body) }
}

const gatewayErrorPage =
  '<!doctype html><html><head><title>502 Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>'

/** The answer with a fault applied; unchanged for faults that do not concern its content. */
function applyFault(reply: Reply, fault: Fault): Reply {
  const headers = reply.headers ?? {}
  if (fault.kind === 'html') {
    const type = { 'content-type': 'text/html; charset=utf-8' }
    return { status: fault.status ?? 502, headers: { ...headers, ...type }, content: gatewayErrorPage }
  }
  if (fault.kind === 'empty') {
    return {
      status: fault.status ?? reply.status,
      headers: { ...headers, 'content-type': 'application/json' },
    }
  }
  if (reply.body === undefined) return reply
  if (fault.kind === 'large') return { ...reply, body: pad(reply.body, fault.bytes ?? 10 * 2 ** 20) }
  if (fault.kind !== 'field') return reply
  const extra = { [fault.name ?? 'undocumented_field']: fault.value ?? 'unexpected' }
  return { ...reply, body: addField(reply.body, extra) }
}

function pad(body: unknown, bytes: number): unknown {
  const padding = 'x'.repeat(bytes)
  if (Array.isArray(body)) return [...body, { padding }]
  return isObject(body) ? { ...body, padding } : padding
}

function addField(value: unknown, extra: Record<string, unknown>): unknown {
  if (Array.isArray(value)) return value.map((item) => addField(item, extra))
  if (!isObject(value)) return value
  const members = Object.entries(value).map(([key, member]) => [key, addField(member, extra)])
  return { ...Object.fromEntries(members), ...extra }
}
