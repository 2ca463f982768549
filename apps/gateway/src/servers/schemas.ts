import { quote } from '@helpdesk-mcp/contracts'
import { z } from '@hono/zod-openapi'
import type { GatewayContext } from '../context.ts'
import { invalid } from '../http/problem.ts'
import { givenTime, id, listOf, name, paging, readTime, text, time, writeTime } from '../http/route-parts.ts'
import type { McpServer } from '../model.ts'
import { clientNames } from './client-names.ts'
import { ClientTarget, clientTargets } from './clients.ts'
import { Config, GivenConfig, misplaced, toConfig } from './config.ts'
import { accountsOf, listedTools } from './listed-tools.ts'
import type { ServerDraft } from './manage.ts'
import { configNotes } from './notes.ts'
import { givenPreset, withPreset } from './presets.ts'

const given = {
  name,
  config: GivenConfig.optional(),
  preset: givenPreset,
  expires_at: givenTime.nullable().optional().openapi({ description: 'null: never expires.' }),
  require_api_token_auth: z.boolean().optional().openapi({
    description:
      'Callers must also send an API token with the scope mcp. Clients that cannot send headers cannot use the URL then.',
  }),
}

const accounts = z.array(id).min(1).max(50).openapi({ description: 'Ids of integrated accounts.' })

const ofConfig = { error: misplaced(Object.keys(Config.shape), 'in config') }

export const AccountServerDraft = z.strictObject(given, ofConfig).openapi('AccountServerDraft')

export const serverDraftSchema = z.strictObject({ ...given, accounts }, ofConfig).openapi('ServerDraft')

export const ServerChange = z
  .strictObject({ ...given, name: name.optional(), accounts: accounts.optional() }, ofConfig)
  .openapi('ServerChange')

export const ServerPreviewDraft = z
  .strictObject({ accounts, config: GivenConfig.optional(), preset: givenPreset }, ofConfig)
  .openapi('ServerPreviewDraft')

export const Rotation = z
  .strictObject({
    overlap_seconds: z
      .number()
      .int()
      .min(0)
      .max(30 * 86_400)
      .optional()
      .openapi({ description: 'How long the previous URL keeps working. Defaults to 0.' }),
  })
  .openapi('Rotation')

export const ServerQuery = z.strictObject({
  ...paging,
  q: text(100).trim().min(1).optional().openapi({ description: 'A part of the name, or the id.' }),
  sort: z.enum(['newest', 'name', 'last_used', 'expires']).default('newest').openapi({
    description: 'last_used: the latest first. expires: the soonest first, those that never expire last.',
  }),
  integrated_account_id: id.optional(),
  expires_before: givenTime.optional().openapi({ description: 'Only servers that expire before this time.' }),
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
  previous_url_until: time.nullable().openapi({ description: 'Until when the previous URL works too.' }),
  notices: z
    .array(z.object({ at: time, message: z.string(), tools: z.array(z.string()) }).openapi('ServerNotice'))
    .openapi({
      description: 'What became different without anyone changing the server. A new config dismisses them.',
    }),
}

export const Server = z.object(server).openapi('McpServer')

export const MintedServer = z
  .object({
    ...server,
    url: z
      .string()
      .openapi({ description: 'A secret that is never shown again: whoever has it can use it.' }),
    clients: z
      .array(ClientTarget)
      .openapi({ description: 'How to add it to each client. The texts and links hold the URL.' }),
    notes: z.array(z.string()).openapi({
      description:
        'What to know before giving the URL to a client, and what the server cannot do although one may expect it.',
    }),
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
    notices: row.notices.map(({ at, ...notice }) => ({ ...notice, at: writeTime(at) })),
  }
}

const Tool = z
  .object({
    name: z.string(),
    title: z.string(),
    description: z.string(),
    inputSchema: z.record(z.string(), z.unknown()),
    annotations: z.record(z.string(), z.unknown()),
    _meta: z.record(z.string(), z.unknown()).optional(),
  })
  .openapi('Tool')

const CallableTool = z
  .object({
    name: z.string(),
    title: z.string(),
    connector: z.string(),
    method: z.string(),
    tags: z.array(z.string()),
    group: z.string(),
    effects: z
      .array(z.string())
      .openapi({ description: 'Every effect that it can have, whatever its arguments.' }),
    essential: z.boolean().openapi({ description: 'One of those that most work is done with.' }),
  })
  .openapi('CallableTool')

export const ServerPreview = z
  .object({
    tools: z.array(Tool).openapi({ description: 'Exactly what tools/list returns.' }),
    callable: z.array(CallableTool).openapi({ description: 'Every tool that may be called, listed or not.' }),
    bytes: z.number().int().openapi({ description: 'Size of `tools` as JSON.' }),
    tokens: z.number().int().openapi({ description: 'Estimated tokens that the list costs a model.' }),
    scopes: z
      .record(z.string(), z.array(z.string()))
      .openapi({ description: 'OAuth scopes that the tools need, by connector.' }),
    surface: z.enum(['direct', 'essential', 'catalog']),
    summary: z.array(z.string()).openapi({
      description: 'What it may do and what it may not, and which calls ask first, in sentences.',
    }),
    approvals: z.boolean().openapi({ description: 'Whether calls can wait for a person to approve them.' }),
    groups: z
      .array(
        z
          .object({
            group: z.string(),
            tools: z.number().int(),
            effects: z
              .record(z.string(), z.number().int())
              .openapi({ description: 'Tools by effect; one with several counts for each.' }),
          })
          .openapi('PreviewGroup'),
      )
      .openapi({ description: 'The tools that may be called, by group.' }),
    effects: z
      .array(z.object({ effect: z.string(), tools: z.number().int() }).openapi('PreviewEffect'))
      .openapi({ description: 'The tools that may be called, by effect; one with several counts for each.' }),
    presets: z
      .array(z.object({ id: z.string(), tools: z.number().int() }).openapi('PreviewPreset'))
      .openapi({ description: 'How many tools of these accounts each preset would permit.' }),
    notes: z.array(z.string()).openapi({
      description: 'What the server cannot do although one may expect it, in sentences.',
    }),
  })
  .openapi('ServerPreview')

/** The response that shows a URL, with what to know before it is given to a client. */
export async function viewMinted(
  context: Pick<GatewayContext, 'store' | 'catalog' | 'publicUrl'>,
  { server, url }: { server: McpServer; url: string },
): Promise<z.infer<typeof MintedServer>> {
  const { publicUrl } = context
  const [notes, tools] = await Promise.all([serverNotes(context, server), listedTools(context, server)])
  const names = clientNames(server, tools)
  const clients = clientTargets({
    url,
    names,
    auth: server.requireApiTokenAuth ? 'api_token' : 'none',
    publicUrl,
  })
  return { ...viewServer(server), url, clients, notes }
}

/** What to know before a server's URL is given to a client. */
export async function serverNotes(
  context: Pick<GatewayContext, 'store' | 'catalog'>,
  server: McpServer,
): Promise<string[]> {
  const { config, requireApiTokenAuth } = server
  const accounts = await accountsOf(context, server)
  const states = accounts
    .filter(({ state }) => state !== 'connected')
    .map(({ name, state, stateReason }) => {
      return `The account ${quote(name)} is ${state}: ${stateReason ?? 'it was not checked'}`
    })
  return [...(requireApiTokenAuth ? [needsHeader] : []), ...states, ...configNotes(context, accounts, config)]
}

const needsHeader =
  'Callers must also send Authorization: Bearer with an API token of the scope mcp. Clients that cannot send headers, such as claude.ai, cannot use this URL.'

/** A request body as the draft of a server. require_api_token_auth may be given beside the config or in it. */
export function readServerDraft(
  body: z.infer<typeof AccountServerDraft>,
  accountIds: readonly string[],
): ServerDraft {
  return {
    name: body.name,
    accountIds,
    config: withPreset(toConfig(body.config ?? {}), body.preset),
    expiresAt: readTime(body.expires_at ?? null),
    requireApiTokenAuth: readFlag(body) ?? false,
  }
}

export function readFlag(
  body: Pick<z.infer<typeof AccountServerDraft>, 'config' | 'require_api_token_auth'>,
): boolean | undefined {
  const inside = body.config?.require_api_token_auth
  const beside = body.require_api_token_auth
  if (inside === undefined || beside === undefined || inside === beside) return beside ?? inside
  throw invalid({
    field: 'config.require_api_token_auth',
    value: inside,
    allowed: [String(beside)],
    message: 'This contradicts require_api_token_auth. Give only one of them.',
  })
}
