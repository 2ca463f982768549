import { z } from '@hono/zod-openapi'
import { Tenant } from './tenant.ts'
import { time } from './time.ts'

export const SignIn = z
  .strictObject({
    token: z
      .string()
      .max(200)
      .openapi({ description: 'An API token of the scope manage.', example: 'hdm_api_…' }),
  })
  .openapi('SignIn')

export const SignInByLink = z
  .strictObject({
    code: z.string().max(200).openapi({
      description: 'What stands behind the # of a one-time link.',
      example: 'hdm_link_…',
    }),
  })
  .openapi('SignInByLink')

export const Session = z
  .object({
    tenant: Tenant.openapi({ description: 'For which it acts; the owner names it in X-Tenant.' }),
    scopes: z.array(z.enum(['manage', 'mcp'])),
    name: z.string().openapi({ description: 'Of the API token that it has its rights from.' }),
    owner: z.boolean(),
    expires_at: time.openapi({ description: 'Use moves it on, up to seven days after the sign-in.' }),
  })
  .openapi('Session')
