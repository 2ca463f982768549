import { z } from '@hono/zod-openapi'
import { IntegratedAccount } from './account.ts'
import { VendorReason } from './problem.ts'

export const AccountCheck = z
  .object({
    ok: z.boolean(),
    problem: z.union([VendorReason, z.null()]),
    account: IntegratedAccount,
  })
  .openapi('AccountCheck')
