import { z } from '@hono/zod-openapi'

/** What is wrong with an account, for a person. */
export const Explanation = z
  .object({
    code: z
      .enum([
        'works',
        'wrong_key',
        'no_permission',
        'wrong_address',
        'wrong_settings',
        'rate_limited',
        'not_reachable',
        'too_slow',
        'not_understood',
        'needs_reconnect',
        'not_checked',
      ])
      .openapi({ description: 'For programs. More may be added.' }),
    title: z.string().openapi({ example: 'The helpdesk did not accept the key' }),
    advice: z.string().nullable().openapi({ description: 'What to do, in sentences; null: nothing.' }),
  })
  .openapi('AccountExplanation')

export type Explanation = z.infer<typeof Explanation>
