import { z } from '@hono/zod-openapi'

/** A body that says nothing, for routes that need none. */
export const Nothing = z.strictObject({}).openapi('Nothing')
