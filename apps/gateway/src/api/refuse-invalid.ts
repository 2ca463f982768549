import type { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { invalid } from '../manage/invalid.ts'
import { missing } from '../manage/missing.ts'
import { refusedFields } from './refused-fields.ts'

/** What happens after a request was checked against its route: an id of no possible form names nothing, all else is told by field. */
export async function refuseInvalid(
  result: { target: string } & ({ success: true } | { success: false; error: z.ZodError }),
  c: Context,
): Promise<void> {
  if (result.success) return
  if (result.target === 'param') throw missing('thing')
  const input = result.target === 'json' ? await c.req.json() : c.req.query()
  const [first, ...rest] = refusedFields(result.error, input)
  throw invalid(first ?? { field: 'body', message: 'It is not valid.' }, ...rest)
}
