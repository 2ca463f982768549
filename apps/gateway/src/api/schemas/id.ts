import { z } from '@hono/zod-openapi'

/** Ids of all kinds; what has another form names nothing. */
const form = /^[\w-]{1,64}$/

export const idParam = z.object({
  id: z
    .string()
    .regex(form)
    .openapi({ param: { name: 'id', in: 'path' } }),
})

/** An id in a query or a body. */
export const id = z.string().regex(form, 'Invalid id')
