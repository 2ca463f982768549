import { createSandbox } from '@helpdesk-mcp/richpanel/sandbox'
import { applyLoad, type Load, type Target } from './load.ts'
import { startServer } from './server-process.ts'
import { median, type Row } from './table.ts'

const rounds = 5
const tool = 'get_single_richpanel_conversation_by_id'

/** What a tools/call costs over HTTP beside a direct fetch, and beside the SDK's handler with one tool. */
export async function measureCalls(): Promise<Row[]> {
  const { id, body } = await conversation()
  const vendor = await startServer('vendor', body)
  const [ours, baseline] = await Promise.all([
    startServer('connector', vendor.url),
    startServer('baseline', vendor.url),
  ])
  const targets = {
    direct: { url: `${vendor.url}/v1/tickets/${id}`, method: 'GET', headers: {}, expects: id },
    ours: toolCall(ours.url, id),
    baseline: toolCall(baseline.url, id),
  } satisfies Record<string, Target>
  try {
    for (const target of Object.values(targets)) await applyLoad(target, 4, 500)
    const alone = await inTurn(targets, 1, 400)
    const many = await inTurn(targets, 16, 1200)
    return [latency(alone), ...[alone, many].map((loads, index) => throughput(loads, index === 0 ? 1 : 16))]
  } finally {
    await Promise.all([vendor, ours, baseline].map((server) => server.stop()))
  }
}

type Loads = Record<'direct' | 'ours' | 'baseline', Load[]>

/** Rounds taken in turn, so that what else the machine does meets all alike. */
async function inTurn(
  targets: Record<keyof Loads, Target>,
  connections: number,
  calls: number,
): Promise<Loads> {
  const loads: Loads = { direct: [], ours: [], baseline: [] }
  for (let round = 0; round < rounds; round++) {
    for (const name of ['direct', 'ours', 'baseline'] as const) {
      loads[name].push(await applyLoad(targets[name], connections, calls))
    }
  }
  return loads
}

function latency(loads: Loads): Row {
  const middle = (of: Load[]) => median(of.map((load) => load.middle))
  const added = (of: Load[]) => middle(of) - middle(loads.direct)
  return {
    what: `tools/call over HTTP: added to a direct fetch of ${middle(loads.direct).toFixed(2)} ms`,
    ours: `${added(loads.ours).toFixed(2)} ms`,
    baseline: `${added(loads.baseline).toFixed(2)} ms`,
    ratio: added(loads.ours) / added(loads.baseline),
  }
}

function throughput(loads: Loads, connections: number): Row {
  const ratios = loads.ours.map(({ rate }, round) => rate / (loads.baseline[round]?.rate ?? Number.NaN))
  const rate = (of: Load[]) => `${median(of.map((load) => load.rate)).toFixed(0)} /s`
  return {
    what: `tools/call over HTTP: throughput at ${connections} connection${connections > 1 ? 's' : ''}`,
    ours: rate(loads.ours),
    baseline: rate(loads.baseline),
    ratio: median(ratios),
    aim: '>= 0.8 of it',
    met: median(ratios) >= 0.8,
  }
}

/** A conversation as the sandbox answers it: a body of real size and shape. */
export async function conversation(): Promise<{ id: string; body: string }> {
  const sandbox = createSandbox()
  const ask = async (path: string) => {
    const headers = { 'x-richpanel-key': sandbox.settings['apiKey'] ?? '' }
    const response = await sandbox.fetch(`https://api.richpanel.com/v1${path}`, { headers })
    return response.text()
  }
  const { ticket } = JSON.parse(await ask('/tickets?per_page=1')) as { ticket: { id: string }[] }
  const id = ticket[0]?.id ?? ''
  return { id, body: await ask(`/tickets/${encodeURIComponent(id)}`) }
}

/** One POST of the revision 2026-07-28, which needs no handshake. */
export function toolCall(url: string, id: string): Target {
  const version = '2026-07-28'
  const meta = {
    'io.modelcontextprotocol/protocolVersion': version,
    'io.modelcontextprotocol/clientCapabilities': {},
    'io.modelcontextprotocol/clientInfo': { name: 'bench', version: '1.0.0' },
  }
  const params = { name: tool, arguments: { id }, _meta: meta }
  return {
    url,
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      'mcp-protocol-version': version,
      'mcp-method': 'tools/call',
      'mcp-name': tool,
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params }),
    expects: id,
  }
}
