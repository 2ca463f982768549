import { z } from '@hono/zod-openapi'
import { text } from './text.ts'
import { time } from './time.ts'

export const ConnectDraft = z
  .strictObject({
    scopes: z
      .array(text(200))
      .min(1)
      .max(200)
      .optional()
      .openapi({ description: 'What to ask for; all that the tools can need when left out.' }),
    return_to: z
      .string()
      .max(500)
      .regex(
        /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/,
        'Invalid path: it must be one of this gateway, as /accounts',
      )
      .optional()
      .openapi({ description: 'The path of this gateway to which the browser goes after.' }),
  })
  .openapi('ConnectDraft')

export const Connect = z
  .object({
    url: z.string().openapi({ description: "The vendor's consent page: open it in the browser that asked." }),
    redirect_uri: z.string().openapi({ description: 'Must be registered at the vendor, letter by letter.' }),
    scopes: z.array(z.string()),
    expires_at: time,
  })
  .openapi('Connect')
