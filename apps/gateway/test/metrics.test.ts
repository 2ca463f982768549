import { AggregatorRegistry, Counter, Histogram, Registry } from 'prom-client'
import { expect, test } from 'vitest'
import { createMetrics } from '../src/metrics.ts'

const call = { connector: 'edesk', tool: 'a', outcome: 'ok', code: null }

test('calls and their durations read as prom-client writes them itself', async () => {
  const registry = new Registry()
  const registers = [registry]
  const calls = new Counter({
    name: 'helpdesk_mcp_tool_calls_total',
    help: 'Tool calls by what became of them.',
    labelNames: ['connector', 'tool', 'outcome', 'code'],
    registers,
  })
  const seconds = new Histogram({
    name: 'helpdesk_mcp_tool_call_duration_seconds',
    help: 'How long tool calls took, the vendor included.',
    labelNames: ['connector', 'outcome'],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  })
  const metrics = createMetrics()
  for (const durationMs of [3, 10, 10.5, 400, 31_000]) {
    metrics.toolCall({ ...call, durationMs })
    calls.inc({ connector: 'edesk', tool: 'a', outcome: 'ok', code: '' })
    seconds.observe({ connector: 'edesk', outcome: 'ok' }, durationMs / 1000)
  }
  metrics.toolCall({ ...call, tool: 'b', outcome: 'error', code: 'timeout', durationMs: 1 })
  calls.inc({ connector: 'edesk', tool: 'b', outcome: 'error', code: 'timeout' })
  seconds.observe({ connector: 'edesk', outcome: 'error' }, 0.001)
  const lines = (text: string) => text.split('\n').filter((line) => line.includes('tool_call'))
  expect(lines(await metrics.text())).toEqual(lines(await registry.metrics()))
})

test('the metrics of several processes add up; of a quota the least counts', async () => {
  const all = [createMetrics(), createMetrics()]
  for (const [index, metrics] of all.entries()) {
    metrics.toolCall({ ...call, durationMs: 20 })
    metrics.quota({ connector: 'edesk', account: 'acc_1', remaining: 10 + index, limit: 60 })
    metrics.request({ route: '/mcp/{token}', method: 'POST', status: 200, durationMs: 7 })
  }
  const values = await Promise.all(all.map((metrics) => metrics.values()))
  const text = await AggregatorRegistry.aggregate(values).metrics()
  expect(text).toContain('helpdesk_mcp_tool_calls_total{connector="edesk",tool="a",outcome="ok",code=""} 2')
  expect(text).toContain('helpdesk_mcp_vendor_quota_remaining{connector="edesk",account="acc_1"} 10')
  expect(text).toContain('helpdesk_mcp_vendor_quota_limit{connector="edesk",account="acc_1"} 60')
  expect(text).toContain('duration_seconds_count{route="/mcp/{token}",method="POST",status="200"} 2')
})
