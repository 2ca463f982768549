import { type SandboxClock, wait } from './clock.ts'
import { distort } from './distort.ts'
import type { Answer, Outcome, RecordedRequest, Reply, SandboxRequest } from './exchange.ts'
import type { Fault, FaultQueue } from './fault.ts'
import type { Pipeline } from './pipeline.ts'
import { type Refusal, type RefusalReason, usualStatus } from './refusal.ts'
import { toWire } from './to-wire.ts'

export interface AnswerParts {
  clock: SandboxClock
  pipeline: Pipeline
  faults: FaultQueue
  requests: RecordedRequest[]
  refuse(refusal: Refusal, request: SandboxRequest): Reply
}

/** Older requests are forgotten, so that a demo can run for weeks. */
const remembered = 10_000

/** Records each request, and lets faults come between it and its answer. */
export function createAnswer(parts: AnswerParts): Answer {
  const { clock, pipeline, faults, requests, refuse } = parts
  return async (request, signal) => {
    requests.push(record(request))
    if (requests.length > remembered) requests.splice(0, requests.length - remembered)
    const { latency, fault } = faults.take(request)
    const pause = async () => {
      if (latency) await wait(clock, latency.ms, signal)
    }
    if (!fault) return { kind: 'answer', reply: toWire(await pipeline(request, pause)) }
    const reached = fault.takesEffect || ['cut', 'large', 'field'].includes(fault.kind)
    const reply = reached
      ? await pipeline(request, pause)
      : await pause().then((): Reply => ({ status: 200 }))
    return end(fault, fault.kind === 'status' ? refused(fault, refuse, request) : reply)
  }
}

function end(fault: Fault, reply: Reply): Outcome {
  if (fault.kind === 'reset' || fault.kind === 'hang') return { kind: fault.kind }
  return { kind: fault.kind === 'cut' ? 'cut' : 'answer', reply: toWire(distort(reply, fault)) }
}

function refused(
  fault: Extract<Fault, { kind: 'status' }>,
  refuse: AnswerParts['refuse'],
  request: SandboxRequest,
): Reply {
  const { status, body, headers } = fault
  if (body !== undefined) return { status, body, ...(headers && { headers }) }
  const reasons = Object.keys(usualStatus) as RefusalReason[]
  const reason = reasons.find((one) => usualStatus[one] === status) ?? 'unavailable'
  const reply = refuse({ reason, message: `The sandbox was told to answer ${status}.` }, request)
  return { ...reply, status, headers: { ...reply.headers, ...headers } }
}

function record({ method, target, headers, body }: SandboxRequest): RecordedRequest {
  return { method, path: target, headers: Object.fromEntries(headers), body: new TextDecoder().decode(body) }
}
