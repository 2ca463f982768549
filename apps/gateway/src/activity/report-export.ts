import type { z } from '@hono/zod-openapi'
import type { GatewayContext } from '../context.ts'
import { csvLine } from '../http/csv.ts'
import { byHandServerId } from '../storage/call-kinds.ts'
import type { CallFilter, CallSlice } from '../storage/store.ts'
import { createExportedNames } from './exported-names.ts'
import { type Report, readReport } from './report.ts'
import { readActivitySeries } from './series.ts'
import { titlesOfTools } from './tool-titles.ts'
import { type ZonedTime, zonedTime } from './zoned-time.ts'

type ReportView = z.infer<typeof Report>

/** A row says of which part of the report it is; what a part does not know is left empty. */
interface ReportRow {
  part: string
  what: string | null
  account?: string | null
  calls?: number
  ok?: number
  failed?: number
  refused?: number
  waiting?: number
  discarded?: number
  attempted?: number
  vendorCalls?: number
  halfMs?: number | null
  mostMs?: number | null
  reason?: string | null
  lastFailedAt?: string
  tool?: string | null
  serverId?: string
  accountId?: string | null
  errorCode?: string
}

/** For people first, then what programs know things by. */
const columns: readonly (readonly [name: string, read: (row: ReportRow) => unknown])[] = [
  ['Part', ({ part }) => part],
  ['What', ({ what }) => what],
  ['Account', ({ account }) => account],
  ['Calls', ({ calls }) => calls],
  ['Succeeded', ({ ok }) => ok],
  ['Failed', ({ failed }) => failed],
  ['Stopped', ({ refused }) => refused],
  ['Waiting for approval', ({ waiting }) => waiting],
  ['Discarded or expired', ({ discarded }) => discarded],
  ['In progress', ({ attempted }) => attempted],
  ['Requests to helpdesks', ({ vendorCalls }) => vendorCalls],
  ['Half within (ms)', ({ halfMs }) => halfMs],
  ['95% within (ms)', ({ mostMs }) => mostMs],
  ['Mostly because', ({ reason }) => reason],
  ['Last time', ({ lastFailedAt }) => lastFailedAt],
  ['tool', ({ tool }) => tool],
  ['mcp_server_id', ({ serverId }) => serverId],
  ['integrated_account_id', ({ accountId }) => accountId],
  ['error_code', ({ errorCode }) => errorCode],
]

interface ReportExport {
  filter: CallFilter
  /** Of a row of calls over time; a sixtieth of the range where it is left out. */
  sliceMs?: number | undefined
  /** In which times are said; UTC where it is left out. */
  zone?: string | undefined
}

/** The report as one CSV table, its parts below one another. Rejects like `readReport`. */
export async function exportReport(
  context: Pick<GatewayContext, 'store' | 'clock' | 'catalog'>,
  tenantId: string,
  { filter, sliceMs, zone }: ReportExport,
): Promise<string> {
  const timeOf = zonedTime(zone)
  const report = await readReport(context, tenantId, filter)
  const range = { since: Date.parse(report.since), until: Date.parse(report.until) }
  const sliced = { ...filter, ...range, ...(sliceMs === undefined ? {} : { sliceMs }) }
  const { slices } = await readActivitySeries(context, tenantId, sliced)
  const rows = [
    totalOf(report, timeOf),
    ...slices.map((slice) => sliceRow(slice, timeOf)),
    ...report.reasons.map(reasonRow),
    ...(await namedRows(context, tenantId, report, timeOf)),
  ]
  return [columns.map(([name]) => name), ...rows.map((row) => columns.map(([, read]) => read(row)))]
    .map(csvLine)
    .join('')
}

function totalOf({ since, until, ...counts }: ReportView, timeOf: ZonedTime): ReportRow {
  const what = `${timeOf(Date.parse(since))} to ${timeOf(Date.parse(until))}`
  return { part: 'All calls', what, ...countsOf(counts) }
}

function sliceRow({ at, medianMs, p95Ms, ...counts }: CallSlice, timeOf: ZonedTime): ReportRow {
  const times = { halfMs: medianMs, mostMs: p95Ms }
  return { part: 'Calls over time', what: timeOf(at), ...countsOf(counts), ...times }
}

type Counts = Pick<CallSlice, 'calls' | 'ok' | 'failed' | 'refused' | 'waiting' | 'held' | 'attempted'>

function countsOf({ calls, ok, failed, refused, waiting, held, attempted }: Counts) {
  return { calls, ok, failed, refused, waiting, discarded: held - waiting, attempted }
}

function reasonRow({ code, words, calls, refused }: ReportView['reasons'][number]): ReportRow {
  const end = refused ? { refused: calls } : { failed: calls }
  return { part: 'Why calls did not succeed', what: words, calls, ...end, errorCode: code }
}

async function namedRows(
  { store, catalog }: Pick<GatewayContext, 'store' | 'catalog'>,
  tenantId: string,
  { tools, servers, latency }: ReportView,
  timeOf: ZonedTime,
): Promise<ReportRow[]> {
  const names = createExportedNames(store, tenantId)
  const titleOf = titlesOfTools(catalog)
  const rows: ReportRow[] = []
  for (const { tool, integrated_account_id: accountId, calls, failed, refused, ...last } of tools) {
    rows.push({
      ...{ part: 'Which tools fail', what: titleOf(tool), account: await names.account(accountId ?? '') },
      ...{ calls, failed, refused, reason: last.reason, tool, accountId },
      ...(last.last_failed_at !== null && { lastFailedAt: timeOf(Date.parse(last.last_failed_at)) }),
    })
  }
  for (const { mcp_server_id: serverId, calls, failed, refused, vendor_calls: vendorCalls } of servers) {
    const what = serverId === byHandServerId ? 'Try a tool' : await names.server(serverId)
    rows.push({ part: 'Who calls most', what, calls, failed, refused, vendorCalls, serverId })
  }
  for (const { integrated_account_id: accountId, tool, calls, p50_ms: halfMs, p95_ms: mostMs } of latency) {
    const account = await names.account(accountId)
    const what = tool === null ? account : titleOf(tool)
    const part = 'How quick the helpdesks are'
    rows.push({ part, what, account, calls, halfMs, mostMs, tool, accountId })
  }
  return rows
}
