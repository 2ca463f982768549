import type { GatewayContext } from '../context.ts'
import type { CallFilter, CallSlice } from '../storage/store.ts'
import { invalid } from './invalid.ts'

const hourMs = 3_600_000
const mostSlices = 1_000

/** Calls over time; the last hour in sixty slices unless the filter says otherwise. */
export async function readSeries(
  { store, clock }: Pick<GatewayContext, 'store' | 'clock'>,
  tenantId: string,
  { sliceMs: given, ...filter }: CallFilter & { sliceMs?: number },
): Promise<{ slices: CallSlice[]; sliceMs: number }> {
  const until = filter.until ?? Math.max(clock.now() + 1, (filter.since ?? 0) + 1)
  const since = filter.since ?? until - hourMs
  if (since >= until) {
    throw invalid({
      field: 'since',
      value: new Date(since).toISOString(),
      allowed: [`a time before ${new Date(until).toISOString()}`],
      message: 'It is not before until.',
    })
  }
  const sliceMs = given ?? Math.max(1_000, Math.ceil((until - since) / 60 / 1_000) * 1_000)
  const count = Math.ceil((until - since) / sliceMs)
  if (count > mostSlices) {
    throw invalid({
      field: 'slice_seconds',
      value: sliceMs / 1_000,
      allowed: [`at least ${Math.ceil((until - since) / mostSlices / 1_000)}`],
      message: `That would be ${count} slices of at most ${mostSlices}.`,
    })
  }
  return { slices: await store.calls.series(tenantId, { ...filter, since, until, sliceMs }), sliceMs }
}
