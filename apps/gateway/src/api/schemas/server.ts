import { z } from '@hono/zod-openapi'
import type { McpServer } from '../../model.ts'
import { Config, GivenConfig } from './config.ts'
import { id } from './id.ts'
import { listOf, paging } from './list.ts'
import { name } from './text.ts'
import { givenTime, time, writeTime } from './time.ts'

const given = {
  name,
  config: GivenConfig.optional(),
  expires_at: givenTime.nullable().optional().openapi({ description: 'null: it does not expire.' }),
  require_api_token_auth: z.boolean().optional().openapi({
    description:
      'Callers must also send an API token of the scope mcp. Hosts that cannot send headers cannot use the URL then.',
  }),
}

const accounts = z.array(id).min(1).max(50).openapi({ description: 'Ids of integrated accounts.' })

export const AccountServerDraft = z.strictObject(given).openapi('AccountServerDraft')

export const ServerDraft = z.strictObject({ ...given, accounts }).openapi('ServerDraft')

export const ServerChange = z
  .strictObject({ ...given, name: name.optional(), accounts: accounts.optional() })
  .openapi('ServerChange')

export const ServerPreviewDraft = z
  .strictObject({ accounts, config: GivenConfig.optional() })
  .openapi('ServerPreviewDraft')

export const Rotation = z
  .strictObject({
    overlap_seconds: z
      .number()
      .int()
      .min(0)
      .max(30 * 86_400)
      .optional()
      .openapi({ description: 'How long the URL before goes on; not at all when left out.' }),
  })
  .openapi('Rotation')

export const ServerQuery = z.strictObject({
  ...paging,
  integrated_account_id: id.optional(),
  expires_before: givenTime.optional().openapi({ description: 'Only those that end before then.' }),
})

const server = {
  id: z.string().openapi({ example: 'mcp_93ab…' }),
  name: z.string(),
  config: Config,
  require_api_token_auth: z.boolean(),
  expires_at: time.nullable(),
  integrated_account_ids: z.array(z.string()),
  created_at: time,
  updated_at: time,
  last_used_at: time.nullable(),
  previous_url_until: time
    .nullable()
    .openapi({ description: 'Until when the URL before the last rotation works too.' }),
}

export const Server = z.object(server).openapi('McpServer')

export const MintedServer = z
  .object({
    ...server,
    url: z.string().openapi({ description: 'Shown now and never again. Whoever has it can use it.' }),
    notes: z.array(z.string()).openapi({ description: 'What to know before the URL is given to a host.' }),
  })
  .openapi('MintedMcpServer')

export const ServerList = listOf(Server, 'McpServerList')

export function viewServer(row: McpServer): z.infer<typeof Server> {
  return {
    id: row.id,
    name: row.name,
    config: row.config as z.infer<typeof Config>,
    require_api_token_auth: row.requireApiTokenAuth,
    expires_at: writeTime(row.expiresAt),
    integrated_account_ids: row.accountIds,
    created_at: writeTime(row.createdAt),
    updated_at: writeTime(row.updatedAt),
    last_used_at: writeTime(row.lastUsedAt),
    previous_url_until: writeTime(row.previousUntil),
  }
}
