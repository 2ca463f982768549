import type { z } from '@hono/zod-openapi'
import { Problem } from './problem.ts'

export function json<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { description, content: { 'application/json': { schema } } }
}

export function body<Schema extends z.ZodType>(schema: Schema) {
  return { required: true, content: { 'application/json': { schema } } }
}

export function optionalBody<Schema extends z.ZodType>(schema: Schema) {
  return { required: false, content: { 'application/json': { schema } } }
}

const sentences: Readonly<Record<number, string>> = {
  400: 'The body is not JSON.',
  401: 'No API token, or one that is not good.',
  403: 'The API token may not do that.',
  404: 'There is nothing under this id, or no tenant of that name.',
  409: 'It conflicts with what is there.',
  413: 'The body is too large.',
  415: 'The body is not JSON by its content-type.',
  422: 'Something of the request is not valid; `errors` says what.',
  429: 'Too many pages watch already.',
  500: 'The gateway failed; its log has more.',
  502: 'The vendor refused; `vendor` says why. Nothing was changed.',
  503: 'The storage, or the vendor, cannot be used at the moment: see Retry-After.',
  504: 'The vendor did not answer in time. Nothing was changed.',
}

/** Refusals are thrown, so handlers' types know nothing of them: only the document does. */
export function problems(...more: number[]): Record<never, never> {
  const statuses = [401, 403, 404, 422, 500, 503, ...more].sort((a, b) => a - b)
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
