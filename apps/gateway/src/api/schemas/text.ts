import { z } from '@hono/zod-openapi'

/** Control characters, and halves of characters: databases and terminals choke on them. */
const unprintable = /[\p{Cc}\p{Cs}]/u

const printable = [
  (value: string) => !unprintable.test(value),
  'Invalid string: it contains control characters',
] as const

export const text = (maximum: number) =>
  z
    .string()
    .max(maximum)
    .refine(...printable)

/** What people call a thing. */
export const name = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .refine(...printable)
  .openapi({ example: 'Support, read only' })
