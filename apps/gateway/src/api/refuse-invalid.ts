import type { z } from '@hono/zod-openapi'
import { invalid } from '../manage/invalid.ts'
import { missing } from '../manage/missing.ts'
import { refusedFields } from './refused-fields.ts'

/** What happens after a request was checked against its route: an id of no possible form names nothing, all else is told by field. */
export function refuseInvalid(
  result: { target: string } & ({ success: true } | { success: false; error: z.ZodError }),
): void {
  if (result.success) return
  if (result.target === 'param') throw missing('thing')
  // The validator hands on what it was given, though its type does not say so.
  const input = 'data' in result ? result.data : undefined
  const [first, ...rest] = refusedFields(result.error, input)
  throw invalid(first ?? { field: 'body', message: 'It is not valid.' }, ...rest)
}
