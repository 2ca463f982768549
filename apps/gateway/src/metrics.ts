import { collectDefaultMetrics, type Metric, Registry } from 'prom-client'
import type { Metrics } from './context.ts'
import { createCounter, createGauge, createHistogram, type MetricValues } from './metric-values.ts'

/** Metrics with a registry of their own: two gateways in one process do not mix. */
export interface PrometheusMetrics extends Metrics {
  readonly contentType: string
  /** In Prometheus' text format. */
  text(): Promise<string>
  /** As values, which can be sent to another process and added to those of others. */
  values(): Promise<object[]>
}

/** No label holds a name that people gave, a token or an argument. */
export function createMetrics(options: { process?: boolean } = {}): PrometheusMetrics {
  const registry = new Registry()
  const registered = <Values extends MetricValues>(values: Values): Values => {
    registry.registerMetric(values as unknown as Metric)
    return values
  }
  // They watch the whole process: once is enough, and not in tests.
  if (options.process) collectDefaultMetrics({ register: registry })
  const calls = registered(
    createCounter({
      name: 'helpdesk_mcp_tool_calls_total',
      help: 'Tool calls by what became of them.',
      labelNames: ['connector', 'tool', 'outcome', 'code'],
    }),
  )
  const callSeconds = registered(
    createHistogram({
      name: 'helpdesk_mcp_tool_call_duration_seconds',
      help: 'How long tool calls took, the vendor included.',
      labelNames: ['connector', 'outcome'],
      buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    }),
  )
  const requestSeconds = registered(
    createHistogram({
      name: 'helpdesk_mcp_http_request_duration_seconds',
      help: 'How long HTTP requests took, by route.',
      labelNames: ['route', 'method', 'status'],
      buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 30],
    }),
  )
  const failures = registered(
    createCounter({
      name: 'helpdesk_mcp_failed_authentications_total',
      help: 'Failed authentications by what was presented, and whether the client was told to wait.',
      labelNames: ['credential', 'limited'],
    }),
  )
  const busy = registered(
    createCounter({
      name: 'helpdesk_mcp_busy_total',
      help: 'Calls that were not begun, and large answers that were not read, because too many others were under way.',
      labelNames: ['what', 'reason'],
    }),
  )
  const differences = registered(
    createCounter({
      name: 'helpdesk_mcp_answer_differences_total',
      help: 'Sampled answers that differed from the vendor’s document, by tool and field.',
      labelNames: ['connector', 'tool', 'difference', 'field'],
    }),
  )
  const atOnce = registered(
    createGauge({
      aggregator: 'sum',
      name: 'helpdesk_mcp_calls',
      help: 'Tool calls that are under way, wait for their turn, or hold an answer of more than 1 MB.',
      labelNames: ['state'],
    }),
  )
  let readCalls = () => ({ running: 0, waiting: 0, largeAnswers: 0 })
  const look = () => {
    const { running, waiting, largeAnswers } = readCalls()
    atOnce.set(running, 'running')
    atOnce.set(waiting, 'waiting')
    atOnce.set(largeAnswers, 'large_answer')
  }
  const labelNames = ['connector', 'account']
  const remaining = registered(
    createGauge({
      aggregator: 'min',
      name: 'helpdesk_mcp_vendor_quota_remaining',
      help: 'Calls that the vendor said are left of the account’s quota.',
      labelNames,
    }),
  )
  const limit = registered(
    createGauge({
      aggregator: 'max',
      name: 'helpdesk_mcp_vendor_quota_limit',
      help: 'Calls that the vendor said the account’s quota has.',
      labelNames,
    }),
  )

  return {
    contentType: registry.contentType,
    text() {
      look()
      return registry.metrics()
    },
    values() {
      look()
      return registry.getMetricsAsJSON()
    },
    toolCall({ connector, tool, outcome, code, durationMs }) {
      calls.add(connector, tool, outcome, code ?? '')
      callSeconds.observe(durationMs / 1000, connector, outcome)
    },
    request({ route, method, status, durationMs }) {
      requestSeconds.observe(durationMs / 1000, route, method, String(status))
    },
    failedAuthentication({ credential, limited }) {
      failures.add(credential, String(limited))
    },
    busy: ({ what, reason }) => busy.add(what, reason),
    answerDifference: ({ connector, tool, difference, field }) =>
      differences.add(connector, tool, difference, field),
    watchCalls(read) {
      readCalls = read
    },
    quota({ connector, account, ...quota }) {
      remaining.set(quota.remaining, connector, account)
      if (quota.limit !== undefined) limit.set(quota.limit, connector, account)
    },
  }
}
