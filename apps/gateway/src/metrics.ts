import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Metrics } from './context.ts'

/** Metrics with a registry of their own: two gateways in one process do not mix. */
export interface PrometheusMetrics extends Metrics {
  readonly contentType: string
  /** In Prometheus' text format. */
  text(): Promise<string>
}

/** No label holds a name that people gave, a token or an argument. */
export function createMetrics(options: { process?: boolean } = {}): PrometheusMetrics {
  const registry = new Registry()
  const registers = [registry]
  // They watch the whole process: once is enough, and not in tests.
  if (options.process) collectDefaultMetrics({ register: registry })
  const calls = new Counter({
    name: 'helpdesk_mcp_tool_calls_total',
    help: 'Tool calls by what became of them.',
    labelNames: ['connector', 'tool', 'outcome', 'code'],
    registers,
  })
  const callSeconds = new Histogram({
    name: 'helpdesk_mcp_tool_call_duration_seconds',
    help: 'How long tool calls took, the vendor included.',
    labelNames: ['connector', 'outcome'],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  })
  const requestSeconds = new Histogram({
    name: 'helpdesk_mcp_http_request_duration_seconds',
    help: 'How long HTTP requests took, by route.',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 30],
    registers,
  })
  const failures = new Counter({
    name: 'helpdesk_mcp_failed_authentications_total',
    help: 'Failed authentications by what was presented, and whether the client was told to wait.',
    labelNames: ['credential', 'limited'],
    registers,
  })
  const labelNames = ['connector', 'account']
  const remaining = new Gauge({
    name: 'helpdesk_mcp_vendor_quota_remaining',
    help: 'Calls that the vendor said are left of the account’s quota.',
    labelNames,
    registers,
  })
  const limit = new Gauge({
    name: 'helpdesk_mcp_vendor_quota_limit',
    help: 'Calls that the vendor said the account’s quota has.',
    labelNames,
    registers,
  })

  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    toolCall({ connector, tool, outcome, code, durationMs }) {
      calls.inc({ connector, tool, outcome, code: code ?? '' })
      callSeconds.observe({ connector, outcome }, durationMs / 1000)
    },
    request({ route, method, status, durationMs }) {
      requestSeconds.observe({ route, method, status: String(status) }, durationMs / 1000)
    },
    failedAuthentication({ credential, limited }) {
      failures.inc({ credential, limited: String(limited) })
    },
    quota({ connector, account, ...quota }) {
      remaining.set({ connector, account }, quota.remaining)
      if (quota.limit !== undefined) limit.set({ connector, account }, quota.limit)
    },
  }
}
