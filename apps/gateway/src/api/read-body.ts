import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { Refusal } from '../manage/refusal.ts'

const maximumBytes = 1_000_000

/** Refuses a body that is too large, as soon as that shows. */
export const limitBody = bodyLimit({
  maxSize: maximumBytes,
  onError: () => {
    throw new Refusal('too-large', `A body may have ${maximumBytes} bytes.`)
  },
})

/** Many clients say application/json without sending anything; where a body may be left out that is none. */
export const allowNoBody = createMiddleware(async (c, next) => {
  const { raw } = c.req
  const isEmpty = raw.body === null || c.req.header('content-length') === '0'
  if (isEmpty && raw.headers.has('content-type')) {
    const headers = new Headers(raw.headers)
    headers.delete('content-type')
    c.req.raw = new Request(raw.url, { method: raw.method, headers })
  }
  await next()
})
