import { z } from '@hono/zod-openapi'
import type { ApiToken as ApiTokenRow } from '../../model.ts'
import { id } from './id.ts'
import { listOf, paging } from './list.ts'
import { name } from './text.ts'
import { givenTime, time, writeTime } from './time.ts'

const scope = z.enum(['manage', 'mcp'])

export const TokenDraft = z
  .strictObject({
    name,
    scopes: z.array(scope).min(1).max(2),
    mcp_server_ids: z
      .array(id)
      .min(1)
      .max(1_000)
      .nullable()
      .optional()
      .openapi({ description: 'The only MCP servers that it opens; null: any of the tenant.' }),
    expires_at: givenTime.nullable().optional(),
    owner: z
      .boolean()
      .optional()
      .openapi({ description: "Makes another token of the owner's, who may act for every tenant." }),
  })
  .openapi('ApiTokenDraft')

const token = {
  id: z.string().openapi({ example: 'tok_0d1e…' }),
  name: z.string(),
  tenant_id: z.string().nullable().openapi({ description: "null: the owner's." }),
  scopes: z.array(scope),
  mcp_server_ids: z.array(z.string()).nullable(),
  created_at: time,
  expires_at: time.nullable(),
  last_used_at: time.nullable(),
}

export const ApiToken = z.object(token).openapi('ApiToken')

export const MadeToken = z
  .object({ ...token, token: z.string().openapi({ description: 'Shown now and never again.' }) })
  .openapi('MadeApiToken')

export const TokenList = listOf(ApiToken, 'ApiTokenList')

export const TokenQuery = z.strictObject({
  ...paging,
  owner: z
    .enum(['true', 'false'])
    .optional()
    .openapi({ description: "true: all that the owner reaches, of every tenant and the owner's own." }),
})

export function viewToken(row: ApiTokenRow): z.infer<typeof ApiToken> {
  return {
    id: row.id,
    name: row.name,
    tenant_id: row.tenantId,
    scopes: row.scopes,
    mcp_server_ids: row.serverIds,
    created_at: writeTime(row.createdAt),
    expires_at: writeTime(row.expiresAt),
    last_used_at: writeTime(row.lastUsedAt),
  }
}
