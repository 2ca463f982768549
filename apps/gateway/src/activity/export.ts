import type { z } from '@hono/zod-openapi'
import type { GatewayContext } from '../context.ts'
import { csvLine } from '../http/csv.ts'
import type { CallFilter } from '../storage/store.ts'
import { type Call, viewCalls } from './schemas.ts'
import { findCalls } from './search.ts'

type CallView = z.infer<typeof Call>

const rowsPerRead = 500

/**
 * Every call that matches, newest first, as CSV or as one JSON document. Rows are read as the client takes them, so that an export needs
 * no more memory than a few hundred rows. Calls that begin meanwhile are not in it. Free texts are in no export.
 */
export function exportCalls(
  { store, clock }: Pick<GatewayContext, 'store' | 'clock'>,
  tenantId: string,
  filter: CallFilter,
  format: 'csv' | 'json',
  text?: string,
): ReadableStream<Uint8Array> {
  const until = Math.min(filter.until ?? Number.POSITIVE_INFINITY, clock.now() + 1)
  const names = createNames(store, tenantId)
  const encoder = new TextEncoder()
  const form = forms[format]
  let cursor: string | null | undefined
  let count = 0
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(form.head)),
    async pull(controller) {
      const page = { limit: rowsPerRead, ...filter, until, ...(cursor ? { cursor } : {}) }
      const { rows, nextCursor } = await findCalls({ store }, tenantId, page, text)
      const parts: string[] = []
      const views = await viewCalls(store, tenantId, rows)
      for (const [index, call] of rows.entries()) {
        const view = views[index]
        if (view) parts.push(form.row({ ...view, ...(await names(call)) }, count++))
      }
      cursor = nextCursor
      if (cursor === null) parts.push(form.end)
      controller.enqueue(encoder.encode(parts.join('')))
      if (cursor === null) controller.close()
    },
  })
}

/** A call beside the names of its server and account: as they are now, or as the audit trail last knew them. */
interface ExportedCall extends CallView {
  mcp_server: string | null
  integrated_account: string | null
}

const maxNames = 1_000

/** Looks names up once each, and forgets them when there are many. */
function createNames({ servers, accounts, audit }: GatewayContext['store'], tenantId: string) {
  const known = new Map<string, string | null>()
  const nameOf = async (id: string, get: (id: string) => Promise<{ name: string } | undefined>) => {
    const name = known.get(id)
    if (name !== undefined) return name
    if (known.size >= maxNames) known.clear()
    const found = id === '' ? null : ((await get(id))?.name ?? (await lastName(id)))
    known.set(id, found)
    return found
  }
  const lastName = async (id: string) => {
    const { rows } = await audit.list(tenantId, { subject: id, outcome: 'ok', limit: 1 })
    return rows[0]?.subject.name ?? null
  }
  return async ({ serverId, accountId }: { serverId: string; accountId: string }) => ({
    mcp_server: await nameOf(serverId, (id) => servers.get(tenantId, id)),
    integrated_account: await nameOf(accountId, (id) => accounts.get(tenantId, id)),
  })
}

interface Form {
  head: string
  row(call: ExportedCall, index: number): string
  end: string
}

const columns: readonly [name: string, read: (call: ExportedCall) => unknown][] = [
  ['id', ({ id }) => id],
  ['at', ({ at }) => at],
  ['person', ({ person }) => person?.name],
  ['app', ({ app }) => app?.name],
  ['summary', ({ summary }) => summary],
  ['targets', ({ targets }) => targets.map(({ kind, id }) => `${kind}:${id}`).join(' ')],
  ['target_numbers', ({ targets }) => targets.flatMap(({ number }) => number ?? []).join(' ')],
  ['target_links', ({ targets }) => targets.flatMap(({ link }) => link ?? []).join(' ')],
  ['target_titles', ({ targets }) => targets.flatMap(({ title }) => title ?? []).join('; ')],
  ['target_customers', ({ targets }) => targets.flatMap(({ customer }) => customer ?? []).join('; ')],
  ['target_count', (call) => call.target_count],
  ['row_count', (call) => call.row_count],
  ['changes', ({ changes }) => (changes.length === 0 ? '' : JSON.stringify(changes))],
  ['mcp_server_id', (call) => call.mcp_server_id],
  ['mcp_server', (call) => call.mcp_server],
  ['integrated_account_id', (call) => call.integrated_account_id],
  ['integrated_account', (call) => call.integrated_account],
  ['outbox_item_id', (call) => call.outbox_item_id],
  ['outbox_state', (call) => call.outbox_state],
  ['approved_by', (call) => call.approved_by?.name],
  ['discarded_by', (call) => call.discarded_by?.name],
  ['tool', ({ tool }) => tool],
  ['effects', ({ effects }) => effects.join(' ')],
  ['outcome', ({ outcome }) => outcome],
  ['error_code', (call) => call.error_code],
  ['error_argument', (call) => call.error_argument],
  ['vendor_message', (call) => call.vendor_message],
  ['vendor_status', (call) => call.vendor_status],
  ['vendor_calls', (call) => call.vendor_calls],
  ['duration_ms', (call) => call.duration_ms],
  ['argument_names', (call) => call.argument_names.join(' ')],
  ['arguments_digest', (call) => call.arguments_digest],
]

const forms: Readonly<Record<'csv' | 'json', Form>> = {
  csv: {
    head: csvLine(columns.map(([name]) => name)),
    row: (call) => csvLine(columns.map(([, read]) => read(call))),
    end: '',
  },
  json: {
    head: '{"result":[',
    row: (call, index) => `${index === 0 ? '' : ','}\n${JSON.stringify(call)}`,
    end: '\n]}\n',
  },
}
