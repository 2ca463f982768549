import { z } from '@hono/zod-openapi'
import { Tenant } from './tenant.ts'
import { ApiToken } from './token.ts'

export const Me = z
  .object({
    token: ApiToken,
    tenant: Tenant.openapi({ description: 'For which the token acts; the owner names it in X-Tenant.' }),
    owner: z.boolean(),
    may: z.object({ manage: z.boolean(), open_mcp_servers: z.boolean(), make_tenants: z.boolean() }),
  })
  .openapi('Me')
