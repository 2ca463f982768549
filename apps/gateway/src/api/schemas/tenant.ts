import { z } from '@hono/zod-openapi'
import type { Tenant as TenantRow } from '../../model.ts'
import { listOf } from './list.ts'
import { name } from './text.ts'
import { time, writeTime } from './time.ts'

export const TenantDraft = z.strictObject({ name }).openapi('TenantDraft')

export const Tenant = z.object({ id: z.string(), name: z.string(), created_at: time }).openapi('Tenant')

export const TenantList = listOf(Tenant, 'TenantList')

export function viewTenant({ id, name, createdAt }: TenantRow): z.infer<typeof Tenant> {
  return { id, name, created_at: writeTime(createdAt) }
}
