import type { RecordedRequest, Reply, SandboxRequest } from './exchange.ts'
import type { Fault, FaultQueue } from './faults.ts'
import { readJson } from './json.ts'

interface ControlParts {
  faults: FaultQueue
  requests: RecordedRequest[]
  state: unknown
}

const prefix = '/__sandbox__/'

/**
 * Answers control calls; undefined for other requests: POST, GET and DELETE faults; GET and DELETE requests; GET state.
 * Requires a JSON content type and a loopback Host, which another site's web page cannot send.
 */
export function createControl(parts: ControlParts): (request: SandboxRequest) => Reply | undefined {
  const { faults, requests, state } = parts
  const calls: Record<string, (request: SandboxRequest) => Reply> = {
    'GET faults': () => ({ status: 200, body: faults.pending().map(printable) }),
    'POST faults': ({ body }) => {
      for (const fault of [readJson(new TextDecoder().decode(body))].flat()) faults.add(fault as Fault)
      return { status: 201, body: faults.pending().map(printable) }
    },
    'DELETE faults': () => {
      faults.clear()
      return { status: 204 }
    },
    'GET requests': () => ({ status: 200, body: requests }),
    'DELETE requests': () => {
      requests.length = 0
      return { status: 204 }
    },
    'GET state': () => ({ status: 200, body: state }),
  }
  return (request) => {
    if (!request.target.startsWith(prefix)) return undefined
    const call = calls[`${request.method} ${request.target.slice(prefix.length)}`]
    if (!call)
      return { status: 404, content: `Unknown control call. Known calls: ${Object.keys(calls).join(', ')}.` }
    if (!/^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.origin)) return { status: 403 }
    const json = request.headers.get('content-type')?.startsWith('application/json')
    if (request.method === 'POST' && !json)
      return { status: 415, content: 'The content type must be application/json.' }
    return call(request)
  }
}

function printable(fault: Fault): unknown {
  const path = fault.match?.path
  return path instanceof RegExp
    ? { ...fault, match: { ...fault.match, path: { pattern: path.source } } }
    : fault
}
