import { z } from '@hono/zod-openapi'

/** Neither control characters nor halves of characters: databases and terminals choke on them. */
const printable = /^[^\p{Cc}\p{Cs}]*$/u

export const text = (maximum: number) =>
  z.string().max(maximum).regex(printable, 'Invalid string: it contains control characters')

/** What people call a thing. */
export const name = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(printable, 'Invalid string: it contains control characters')
  .openapi({ example: 'Support, read only' })
