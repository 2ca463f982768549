import type { GatewayContext } from '../context.ts'
import { csvLine } from '../http/csv.ts'
import type { CallFilter } from '../storage/store.ts'
import { createColumns, type ExportedCall } from './export-columns.ts'
import { createExportedNames } from './exported-names.ts'
import { viewCalls } from './schemas.ts'
import { findCalls } from './search.ts'
import { type ZonedTime, zonedTime } from './zoned-time.ts'

const rowsPerRead = 500

export interface CallExport {
  filter: CallFilter
  format: 'csv' | 'json'
  /** What is searched for. */
  text?: string | undefined
  /** The time zone in which a CSV file says when a call was; UTC where it is left out. */
  zone?: string | undefined
}

/**
 * Every call that matches, newest first, as CSV or as one JSON document. Rows are read as the client takes them, so that an export needs
 * no more memory than a few hundred rows. Calls that begin meanwhile are not in it. Free texts are in no export.
 */
export function exportCalls(
  { store, clock }: Pick<GatewayContext, 'store' | 'clock'>,
  tenantId: string,
  { filter, format, text, zone }: CallExport,
): ReadableStream<Uint8Array> {
  const until = Math.min(filter.until ?? Number.POSITIVE_INFINITY, clock.now() + 1)
  const names = createExportedNames(store, tenantId)
  const encoder = new TextEncoder()
  const form = forms[format](zonedTime(zone))
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
        if (view)
          parts.push(
            form.row(
              {
                ...view,
                mcp_server: await names.server(call.serverId),
                integrated_account: await names.account(call.accountId),
              },
              count++,
            ),
          )
      }
      cursor = nextCursor
      if (cursor === null) parts.push(form.end)
      controller.enqueue(encoder.encode(parts.join('')))
      if (cursor === null) controller.close()
    },
  })
}

interface Form {
  head: string
  row(call: ExportedCall, index: number): string
  end: string
}

const forms: Readonly<Record<'csv' | 'json', (timeOf: ZonedTime) => Form>> = {
  csv: (timeOf) => {
    const columns = createColumns(timeOf)
    return {
      head: csvLine(columns.map(([name]) => name)),
      row: (call) => csvLine(columns.map(([, read]) => read(call))),
      end: '',
    }
  },
  json: () => ({
    head: '{"result":[',
    row: (call, index) => `${index === 0 ? '' : ','}\n${JSON.stringify(call)}`,
    end: '\n]}\n',
  }),
}
