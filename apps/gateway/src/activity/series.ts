import type { GatewayContext } from '../context.ts'
import { invalid } from '../http/problem.ts'
import type { Time } from '../model.ts'
import type { CallFilter, CallSlice } from '../storage/store.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const maxSlices = 1_000

/** Calls over time: the last hour in sixty slices unless the filter says otherwise. */
export async function readActivitySeries(
  { store, clock }: Pick<GatewayContext, 'store' | 'clock'>,
  tenantId: string,
  { sliceMs: askedSliceMs, zone, ...filter }: CallFilter & { sliceMs?: number; zone?: string },
): Promise<{ slices: CallSlice[]; sliceMs: number }> {
  const { since, until } = readRange(filter, clock.now(), hourMs)
  if (zone !== undefined && askedSliceMs !== undefined) {
    throw invalid({
      field: 'slice_seconds',
      value: askedSliceMs / 1_000,
      message: 'With `zone` each slice is a day. Leave out one of the two.',
    })
  }
  const evenMs = askedSliceMs ?? Math.max(1_000, Math.ceil((until - since) / 60 / 1_000) * 1_000)
  const sliceMs = zone === undefined ? evenMs : dayMs
  const count = Math.ceil((until - since) / sliceMs)
  if (count > maxSlices) {
    const wrong =
      zone === undefined
        ? {
            field: 'slice_seconds',
            value: sliceMs / 1_000,
            allowed: [`at least ${Math.ceil((until - since) / maxSlices / 1_000)}`],
          }
        : { field: 'since', value: new Date(since).toISOString() }
    throw invalid({
      ...wrong,
      message: `This would be ${count} slices; at most ${maxSlices} are allowed.`,
    })
  }
  const sliced = { ...filter, since, until, sliceMs, ...(zone === undefined ? {} : { zone }) }
  return { slices: await store.calls.series(tenantId, sliced), sliceMs }
}

/** The time that is asked for, or that long before its end. Refuses a range that ends before it begins. */
export function readRange(
  given: { since?: Time; until?: Time },
  now: Time,
  defaultMs: number,
): { since: Time; until: Time } {
  const until = given.until ?? Math.max(now + 1, (given.since ?? 0) + 1)
  const since = given.since ?? until - defaultMs
  if (since < until) return { since, until }
  throw invalid({
    field: 'since',
    value: new Date(since).toISOString(),
    allowed: [`a time before ${new Date(until).toISOString()}`],
    message: '`since` must be before `until`.',
  })
}
