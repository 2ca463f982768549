import { createMiddleware } from 'hono/factory'
import type { ApiEnvironment } from '../http/auth.ts'
import type { Recorder } from './recorder.ts'

/** Writes what waits to be recorded before a route reads it: whoever has just made a call sees it. */
export function upToDate(recorder: Recorder) {
  return createMiddleware<ApiEnvironment>(async (_c, next) => {
    await recorder.flush()
    await next()
  })
}
