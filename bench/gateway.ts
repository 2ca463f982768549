import { readFileSync } from 'node:fs'
import { conversation, toolCall } from './calls.ts'
import { applyLoad, type Load, type Target } from './load.ts'
import { type ServerProcess, startServer } from './server-process.ts'
import { median, type Row } from './table.ts'

const rounds = 3

/** What the gateway costs beside the connector's own server, a bare proxy, and the SDK's handler with one tool. */
export async function measureGateway(): Promise<Row[]> {
  const { id, body } = await conversation()
  const vendor = await startServer('vendor', body)
  const names = ['gateway', 'connector', 'proxy', 'baseline'] as const
  const started = await Promise.all(names.map((name) => startServer(name, vendor.url)))
  const [gateway, connector, proxy, baseline] = started as [
    ServerProcess,
    ServerProcess,
    ServerProcess,
    ServerProcess,
  ]
  const targets = {
    gateway: toolCall(gateway.url, id),
    connector: toolCall(connector.url, id),
    proxy: { url: `${proxy.url}/v1/tickets/${id}`, method: 'GET', headers: {}, expects: id },
    baseline: toolCall(baseline.url, id),
  } satisfies Record<string, Target>
  const lists = { gateway: toolsList(gateway.url), baseline: toolsList(baseline.url) }
  try {
    for (const target of [...Object.values(targets), ...Object.values(lists)]) await applyLoad(target, 4, 400)
    const alone = await inTurn(targets, 1, 300)
    const at16 = await inTurn(targets, 16, 800)
    const at64 = await inTurn(targets, 64, 800)
    const listed = await inTurn(lists, 16, 800)
    return [
      added(alone),
      ...throughput(at16, 16),
      ...throughput(at64, 64),
      {
        what: 'gateway: tools/list, from its kept bytes, at 16 connections (baseline: one tool)',
        ours: rate(listed.gateway),
        baseline: rate(listed.baseline),
        ratio: median(ratios(listed.gateway, listed.baseline)),
      },
    ]
  } finally {
    await Promise.all([vendor, ...started].map((server) => server.stop()))
  }
}

/** Resident memory of the gateway that runs a demo: four connectors, their tools, and their sandboxes. */
export async function measureDemoMemory(): Promise<Row[]> {
  const demo = await startServer('demo', '')
  const [, pid = '', url = ''] = /^(\d+) (\S+)$/.exec(demo.url) ?? []
  try {
    const before = residentMegabytes(pid)
    await applyLoad(toolsList(url), 16, 1000)
    const what =
      'gateway: memory of a demo of four vendors and their sandboxes, started and after 1000 requests'
    return [{ what, ours: `${before} MB, ${residentMegabytes(pid)} MB` }]
  } finally {
    process.kill(Number(pid))
    await demo.stop()
  }
}

function residentMegabytes(pid: string): number {
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Math.round(Number(kilobytes) / 1024)
}

/** Rounds taken in turn, so that what else the machine does meets all alike. */
async function inTurn<Name extends string>(
  targets: Record<Name, Target>,
  connections: number,
  calls: number,
): Promise<Record<Name, Load[]>> {
  const names = Object.keys(targets) as Name[]
  const loads = Object.fromEntries(names.map((name) => [name, [] as Load[]])) as Record<Name, Load[]>
  for (let round = 0; round < rounds; round++) {
    for (const name of names) loads[name].push(await applyLoad(targets[name], connections, calls))
  }
  return loads
}

type Loads = Record<'gateway' | 'connector' | 'proxy' | 'baseline', Load[]>

function added({ gateway, connector, baseline, proxy }: Loads): Row {
  const middle = (of: Load[]) => median(of.map((load) => load.middle))
  const over = middle(gateway) - middle(connector)
  return {
    what: `gateway: tools/call, added to the connector's own server (${middle(connector).toFixed(2)} ms; proxy ${middle(proxy).toFixed(2)} ms)`,
    ours: `${over.toFixed(2)} ms`,
    baseline: `${(middle(baseline) - middle(proxy)).toFixed(2)} ms over the proxy`,
  }
}

function throughput({ gateway, proxy, baseline }: Loads, connections: number): Row[] {
  const at = `at ${connections} connections`
  return [
    {
      what: `gateway: tools/call ${at}, beside a bare proxy`,
      ours: rate(gateway),
      baseline: rate(proxy),
      ratio: median(ratios(gateway, proxy)),
    },
    {
      what: `gateway: tools/call ${at}, beside the SDK with one tool`,
      ours: rate(gateway),
      baseline: rate(baseline),
      ratio: median(ratios(gateway, baseline)),
      aim: '>= 0.8 of it',
      met: median(ratios(gateway, baseline)) >= 0.8,
    },
  ]
}

function rate(of: Load[]): string {
  return `${median(of.map((load) => load.rate)).toFixed(0)} /s`
}

function ratios(of: Load[], over: Load[]): number[] {
  return of.map((load, round) => load.rate / (over[round]?.rate ?? Number.NaN))
}

function toolsList(url: string): Target {
  return {
    url,
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} }),
    expects: '"tools":[',
  }
}
