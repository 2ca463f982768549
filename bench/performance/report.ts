import { cpus } from 'node:os'
import type { Row } from '../table.ts'
import { clients, type Measured } from './measure.ts'

/** The aims, as rows beside what was measured. `calls`: after how many memory was read. */
export function aimRows(results: readonly Measured[], calls: number): Row[] {
  const proxy = find(results, 'bare Node proxy')
  const peer = results
    .filter(({ name }) => name === '@ivotoby/openapi-mcp-server' || name === 'openapi-mcp-generator')
    .sort((a, b) => b.at[16].rate - a.at[16].rate)[0]
  if (!peer) return []
  const least = (what: string, ours: number, theirs: number, aim: number): Row => ({
    what,
    ours: `${ours.toFixed(0)} /s`,
    baseline: `${theirs.toFixed(0)} /s`,
    ratio: ours / theirs,
    aim: `>= ${aim}`,
    met: ours / theirs >= aim,
  })
  const most = (what: string, ours: number, theirs: number, unit: string, aim: number): Row => ({
    what,
    ours: `${ours.toFixed(unit === 'ms' ? 1 : 0)} ${unit}`,
    baseline: `${theirs.toFixed(unit === 'ms' ? 1 : 0)} ${unit}`,
    ratio: ours / theirs,
    aim: `<= ${aim}`,
    met: ours / theirs <= aim,
  })
  const gateway = find(results, 'our gateway, SQLite')
  const connector = find(results, 'our connector')
  return [
    ...([16, 64] as const).map((count) =>
      least(
        `gateway on SQLite beside the proxy, ${count} clients`,
        gateway.at[count].rate,
        proxy.at[count].rate,
        0.5,
      ),
    ),
    least(`gateway on SQLite beside ${peer.name}, 16 clients`, gateway.at[16].rate, peer.at[16].rate, 1.8),
    most(
      'gateway: processor time a call beside the proxy',
      gateway.processorUs ?? Number.NaN,
      proxy.processorUs ?? Number.NaN,
      'us',
      2.5,
    ),
    most(
      'gateway: processor time a call with an access token, beside the URL with a token',
      find(results, 'our gateway, SQLite, access token').processorUs ?? Number.NaN,
      gateway.processorUs ?? Number.NaN,
      'us',
      1.05,
    ),
    most('gateway: p99 at 16 clients beside the proxy', gateway.at[16].p99, proxy.at[16].p99, 'ms', 3),
    least('connector beside the proxy, 16 clients', connector.at[16].rate, proxy.at[16].rate, 0.6),
    least(`connector beside ${peer.name}, 16 clients`, connector.at[16].rate, peer.at[16].rate, 2.2),
    ...[gateway, connector].map(
      ({ name, megabytes = Number.NaN }): Row => ({
        what: `${name}: memory after ${calls.toLocaleString('en')} calls`,
        ours: `${megabytes.toFixed(0)} MB`,
        aim: '< 180 MB',
        met: megabytes < 180,
      }),
    ),
  ]
}

const heads = [
  '',
  ...clients.map((count) => `calls/s at ${count}`),
  'p50 at 16',
  'p99 at 16',
  'p99 at 64',
  'CPU a call',
  'memory',
  'start',
  'tools',
  'tokens of the list',
]

/** Everything that was measured, as a table in Markdown. */
export function markdown(results: readonly Measured[]): string {
  const cells = results.map(({ name, at, processorUs, megabytes, startMs, tools, tokens }) => [
    name,
    ...clients.map((count) => at[count].rate.toFixed(0)),
    `${at[16].p50.toFixed(1)} ms`,
    `${at[16].p99.toFixed(1)} ms`,
    `${at[64].p99.toFixed(1)} ms`,
    processorUs === undefined ? '' : `${processorUs.toFixed(0)} µs`,
    megabytes === undefined ? '' : `${megabytes.toFixed(0)} MB`,
    startMs === undefined ? '' : `${startMs.toFixed(0)} ms`,
    tools === undefined ? '' : String(tools),
    tokens === undefined ? '' : tokens.toLocaleString('en'),
  ])
  const rule = heads.map((_, index) => (index === 0 ? '---' : '--:'))
  return [heads, rule, ...cells].map((line) => `| ${line.join(' | ')} |`).join('\n')
}

export function markdownRows(rows: readonly Row[]): string {
  const lines = rows.map(({ what, ours, baseline = '', ratio, aim = '', met }) =>
    [
      what,
      ours,
      baseline,
      ratio?.toFixed(2) ?? '',
      aim,
      met === undefined ? '' : met ? 'met' : 'missed',
    ].join(' | '),
  )
  return ['measured | ours | beside | ratio | aim | ', '--- | --: | --: | --: | --: | ---', ...lines]
    .map((line) => `| ${line} |`)
    .join('\n')
}

export function conditions(load: readonly number[]): string {
  const [first] = cpus()
  return `${first?.model.trim()}, ${cpus().length} cores, Node ${process.versions.node}, load ${load.map((value) => value.toFixed(1)).join(' ')} before the run`
}

function find(results: readonly Measured[], name: string): Measured {
  const found = results.find((result) => result.name === name)
  if (!found) throw new Error(`${name} was not measured.`)
  return found
}
