import { z } from '@hono/zod-openapi'
import { createMiddleware } from 'hono/factory'
import type { Time } from '../model.ts'
import { InvalidCursorError } from '../storage/errors.ts'
import { ApiError, invalid } from './problem.ts'
import { Problem } from './to-response.ts'

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

/** Ids of all kinds; what has another form names nothing. */
const form = /^[\w-]{1,64}$/

export const pathId = (name: string) =>
  z
    .string()
    .regex(form)
    .openapi({ param: { name, in: 'path' } })

export const idParam = z.object({ id: pathId('id') })

/** An id in a query or a body. */
export const id = z.string().regex(form, 'Invalid id')

/** A time in a request, RFC 3339 with a zone. */
export const givenTime = z.iso
  .datetime({ offset: true, error: 'Invalid time: write it as 2026-12-31T23:59:59Z' })
  .openapi({ example: '2026-12-31T23:59:59Z' })

/** A time in a response, RFC 3339, UTC. */
export const time = z.iso.datetime().openapi({ example: '2026-11-21T09:30:00.000Z' })

export function readTime(given: string): Time
export function readTime(given: string | null): Time | null
export function readTime(given: string | undefined): Time | undefined
export function readTime(given: string | null | undefined): Time | null | undefined
export function readTime(given: string | null | undefined): Time | null | undefined {
  return typeof given === 'string' ? Date.parse(given) : given
}

export function writeTime(at: Time): string
export function writeTime(at: Time | null): string | null
export function writeTime(at: Time | null): string | null {
  return at === null ? null : new Date(at).toISOString()
}

/** Refuses an expiry that has passed. */
export function checkExpiry(now: Time, expiresAt: Time | null | undefined): void {
  if (expiresAt === null || expiresAt === undefined || expiresAt > now) return
  throw invalid({
    field: 'expires_at',
    value: writeTime(expiresAt),
    allowed: [`a time after ${writeTime(now)}`, 'null'],
    message: 'This time has passed.',
  })
}

export const noQuery = z.strictObject({})

export const paging = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(200)
    .default(50)
    .openapi({ description: 'Maximum number of items.' }),
  next_cursor: text(2_000)
    .optional()
    .openapi({ description: 'The value from the previous page, unchanged. Leave it out to start.' }),
}

export const listQuery = z.strictObject(paging)

export function listOf<Item extends z.ZodType>(item: Item, ref: string) {
  return z
    .object({
      result: z.array(item),
      next_cursor: z
        .string()
        .nullable()
        .openapi({ description: 'Pass it back to get the next page; null on the last page.' }),
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

/** A page of a list that is short enough to be held whole; the cursor names the item that comes next. */
export function pageOf<Item extends { id: string }>(
  items: readonly Item[],
  { limit, next_cursor }: { limit: number; next_cursor?: string | undefined },
): { result: Item[]; next_cursor: string | null } {
  const start = next_cursor === undefined ? 0 : items.findIndex(({ id }) => id === next_cursor)
  if (start < 0) throw new InvalidCursorError('There is no such item.')
  return { result: items.slice(start, start + limit), next_cursor: items[start + limit]?.id ?? null }
}

/** What answers a removal: that it is stored, or that it holds without being stored yet. */
export const removed = (description: string) => ({
  204: { description },
  202: json(
    z
      .object({ stored: z.literal(false), detail: z.string() })
      .openapi('Unstored', { description: 'It holds in this process, and is stored as soon as possible.' }),
    'It is done but not stored: the database accepts no writes at the moment.',
  ),
})

/** The body of a 202. */
export const unstored = {
  stored: false,
  detail:
    'This holds in this process from now on. The database accepts no writes at the moment: it is stored as soon as it does, and other processes learn of it then. If the gateway is restarted before, do it again.',
} as const

/** A body that says nothing, for routes that need none. */
export const Nothing = z.strictObject({}).openapi('Nothing')

export function json<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { description, content: { 'application/json': { schema } } }
}

export function body<Schema extends z.ZodType>(schema: Schema) {
  return { required: true, content: { 'application/json': { schema } } }
}

export function optionalBody<Schema extends z.ZodType>(schema: Schema) {
  return { required: false, content: { 'application/json': { schema } } }
}

const maxBytes = 1_000_000

/**
 * Reads the body of a request, and refuses one that is too long or compressed. Many clients say application/json without sending anything: an empty body
 * is no body, whatever its type.
 */
export const readBody = createMiddleware(async (c, next) => {
  const { url, method, body } = c.req.raw
  if (method === 'GET' || method === 'HEAD') return next()
  if (Number(c.req.header('content-length')) > maxBytes) throw tooLarge()
  const bytes = await readBytes(body)
  if (bytes.byteLength > 0 && isEncoded(c.req.header('content-encoding'))) {
    throw new ApiError('unsupported-media-type', 'Send the body as it is, without a Content-Encoding.')
  }
  const headers = new Headers(c.req.raw.headers)
  if (bytes.byteLength === 0) headers.delete('content-type')
  c.req.raw = new Request(url, { method, headers, ...(bytes.byteLength === 0 ? {} : { body: bytes }) })
  await next()
})

function isEncoded(encoding = ''): boolean {
  return !['', 'identity'].includes(encoding.trim().toLowerCase())
}

async function readBytes(body: ReadableStream<Uint8Array> | null): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body ?? []) {
    length += chunk.byteLength
    if (length > maxBytes) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function tooLarge(): ApiError {
  return new ApiError('too-large', `A body may have at most ${maxBytes} bytes.`)
}

const sentences: Readonly<Record<number, string>> = {
  400: 'The body is not valid JSON.',
  401: 'No API token, or an invalid one.',
  403: 'The API token lacks permission.',
  404: 'Unknown id or tenant.',
  409: 'Conflict with existing data.',
  413: 'The body is too large.',
  415: 'The body is not JSON, or it is compressed.',
  422: 'The request is not valid; `errors` says why.',
  429: 'Too many failed authentications from this address, or too many pages that watch: see Retry-After.',
  500: 'The gateway failed; its log has the details.',
  502: 'The vendor refused; `vendor` says why. Nothing was changed.',
  503: 'The database or the vendor is unavailable: see Retry-After.',
  504: 'The vendor did not answer in time. Nothing was changed.',
}

/** Errors are thrown, so only the document knows of them, not the types of the handlers. */
export function problems(...more: number[]): Record<never, never> {
  const statuses = [...new Set([401, 403, 404, 422, 429, 500, 503, ...more])].sort((a, b) => a - b)
  const content = { 'application/problem+json': { schema: Problem } }
  return Object.fromEntries(
    statuses.map((status) => [status, { description: sentences[status] ?? '', content }]),
  )
}

/** Of a route that nobody needs a token for. */
export const storageProblem: Record<never, never> = {
  503: { description: sentences[503], content: { 'application/problem+json': { schema: Problem } } },
}

/** Of a route that takes a body. */
export const bodyProblems = [400, 413, 415]
/** Of a route that asks the vendor. */
export const vendorProblems = [502, 504]

export const cookieSession = [{ session: [] }]

export const bearer = [{ apiToken: [] }, ...cookieSession]
