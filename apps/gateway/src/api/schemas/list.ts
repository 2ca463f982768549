import { z } from '@hono/zod-openapi'
import { text } from './text.ts'

export const paging = {
  limit: z.coerce.number().int().min(1).max(200).default(50).openapi({ description: 'Items at most.' }),
  next_cursor: text(2_000)
    .optional()
    .openapi({ description: 'What the answer before said, unchanged. Left out: from the start.' }),
}

export const listQuery = z.strictObject(paging)

export const noQuery = z.strictObject({})

export function listOf<Item extends z.ZodType>(item: Item, ref: string) {
  return z
    .object({
      result: z.array(item),
      next_cursor: z
        .string()
        .nullable()
        .openapi({ description: 'Pass it back for what follows; null: that was all.' }),
    })
    .openapi(ref)
}

/** The store's page. */
export function readPage({ limit, next_cursor }: { limit: number; next_cursor?: string | undefined }): {
  limit: number
  cursor?: string
} {
  return { limit, ...(next_cursor === undefined ? {} : { cursor: next_cursor }) }
}
