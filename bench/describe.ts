import type { CallAudit } from '@helpdesk-mcp/connector'
import { createRichpanelConnector } from '@helpdesk-mcp/richpanel'
import { createSandbox } from '@helpdesk-mcp/richpanel/sandbox'
import { median, type Row } from './table.ts'

const rounds = 15
const callsPerRound = 200

/** What describing a call for the activity adds to it, in one process, with answers that are there at once. */
export async function measureDescribing(): Promise<Row[]> {
  const sandbox = createSandbox({ seed: { records: 60 } })
  const [ticket] = sandbox.state.collections.tickets.all()
  const id = String(ticket?.id)
  const kept = new Map<string, { status: number; body: string }>()
  // The same answer for the same request: the sandbox's own work is no part of it.
  const answer = async (request: Request): Promise<Response> => {
    const key = `${request.method} ${request.url}`
    const known = kept.get(key)
    if (known) return new Response(known.body, { status: known.status })
    const response = await sandbox.fetch(request)
    kept.set(key, { status: response.status, body: await response.clone().text() })
    return response
  }
  let described = 0
  const timed = (describe: () => unknown) => {
    const start = performance.now()
    describe()
    described += performance.now() - start
  }
  const audit: CallAudit = {
    admitted: async (call) => {
      // As the gateway does: what is recorded before it is sent is described twice.
      if (call.effects.includes('outbound')) timed(() => call.describe())
      return (_result, describe) => timed(describe)
    },
    refused: () => undefined,
  }
  const connector = createRichpanelConnector({ settings: sandbox.settings as never, fetch: answer, audit })
  const calls = {
    'list of 50 rows': ['list_all_richpanel_conversations', { limit: 50 }],
    'reply to a customer': [
      'richpanel_conversations_send_message',
      { conversation_id: id, body: 'On its way.' },
    ],
  } as const
  const rows: Row[] = []
  for (const [what, [tool, args]] of Object.entries(calls)) {
    const shares: { described: number; whole: number }[] = []
    for (let round = 0; round < rounds; round++) {
      described = 0
      const start = performance.now()
      for (let index = 0; index < callsPerRound; index++) await connector.call(tool, { ...args })
      const whole = ((performance.now() - start) / callsPerRound) * 1000
      shares.push({ described: (described / callsPerRound) * 1000, whole })
    }
    const own = median(shares.map((share) => share.described))
    const rest = median(shares.map((share) => share.whole - share.described))
    rows.push({
      what: `describing a call for the activity, beside the call itself: ${what}`,
      ours: `${own.toFixed(0)} µs`,
      baseline: `${rest.toFixed(0)} µs`,
      ratio: own / rest,
    })
  }
  return rows
}
