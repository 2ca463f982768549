import {
  effects as allEffects,
  type Connector,
  type Effect,
  type Tool,
  type ToolRecord,
  toolGroups,
} from '@helpdesk-mcp/contracts'
import { type SurfaceToolset, surface } from '@helpdesk-mcp/mcp'
import { applyFilter, possibleEffects, presets } from '@helpdesk-mcp/tools'
import { findAccounts, toolsOf } from '../accounts/find.ts'
import type { Accounts } from '../accounts/open.ts'
import type { GatewayContext } from '../context.ts'
import { ApiError } from '../http/problem.ts'
import type { Account, ServerConfig } from '../model.ts'
import { withApprovals } from '../writes/get-approval.ts'
import { canDraft } from '../writes/policy.ts'
import { composeServer } from './compose.ts'
import { accountFilter, checkConfig, offeredTools } from './filter.ts'
import { configNotes } from './notes.ts'
import { grantedByDefault, sayConfig } from './words.ts'

interface Preview {
  /** What tools/list returns. */
  tools: readonly Tool[]
  /** Every tool that may be called, listed or not. */
  callable: readonly CallableTool[]
  /** Of the JSON of `tools`. */
  bytes: number
  /** An estimate: how many it is depends on the model. */
  tokens: number
  /** OAuth scopes that the vendors document for the tools, by connector. */
  scopes: Readonly<Record<string, readonly string[]>>
  /** The surface that `auto` chooses. */
  surface: SurfaceToolset['surface']
  /** Whether calls can wait for a person. */
  approvals: boolean
  /** What it may do and what it may not, in sentences. */
  summary: readonly string[]
  /** The tools that may be called, counted. */
  groups: readonly { group: string; tools: number; effects: Readonly<Record<string, number>> }[]
  effects: readonly { effect: string; tools: number }[]
  /** How many tools each preset would permit. */
  presets: readonly { id: string; tools: number }[]
  /** What the server cannot do although one may expect it, in sentences. */
  notes: readonly string[]
}

interface CallableTool {
  name: string
  title: string
  connector: string
  method: string
  tags: readonly string[]
  group: string
  /** Every effect that it can have, whatever its arguments. */
  effects: readonly string[]
  /** Of those that most work is done with. */
  essential: boolean
}

/** Bytes of a tools/list per token: measured on the four vendors' lists with tokenizers of 2025. */
const bytesPerToken = 4.3

/** What an MCP server over these accounts would offer; refuses what could not be created. */
export async function previewServer(
  context: GatewayContext,
  accounts: Accounts,
  tenantId: string,
  accountIds: readonly string[],
  config: ServerConfig,
): Promise<Preview> {
  const found = await findAccounts(context, tenantId, accountIds)
  checkConfig(
    config,
    found.map((account) => toolsOf(context, account).records),
  )
  const connectors = await composeServer(accounts, { tenantId, accountIds, config, onUnusable: refuse })
  const server = { id: '', tenantId, config }
  const { tools, surface: chosen } = withApprovals(context, server, surface(connectors, config.surface))
  const bytes = Buffer.byteLength(JSON.stringify(tools))
  const records = connectors.flatMap(({ tools }) => tools)
  const granted = allEffects.filter((effect) => (config.effects ?? grantedByDefault).includes(effect))
  const effects = countEffects(records, granted)
  return {
    tools,
    summary: sayConfig(
      config,
      effects.map(({ effect }) => effect),
    ),
    approvals: canDraft(config),
    groups: countGroups(records, granted),
    effects,
    presets: countPresets(context, found),
    callable: connectors.flatMap(callableOf),
    bytes,
    tokens: Math.ceil(bytes / bytesPerToken),
    scopes: scopesOf(connectors),
    surface: chosen,
    notes: configNotes(context, found, config),
  }
}

function callableOf(connector: Connector): CallableTool[] {
  return connector.tools.map((record) => {
    const { name, title, method, tags, group, essential = false } = record
    return {
      name,
      title,
      connector: connector.id,
      method,
      tags,
      group,
      effects: effectsOf(record),
      essential,
    }
  })
}

function scopesOf(connectors: readonly Connector[]): Record<string, string[]> {
  const needed = connectors.map(({ id, tools }) => {
    return [id, [...new Set(tools.flatMap((record) => record.scopes ?? []))].sort()] as const
  })
  return Object.fromEntries(needed.filter(([, scopes]) => scopes.length > 0))
}

function effectsOf(record: ToolRecord): Effect[] {
  const own = possibleEffects(record).flat()
  return allEffects.filter((effect) => own.includes(effect))
}

/** A tool may have effects with some arguments that are not granted: those calls are refused. */
function countEffects(records: readonly ToolRecord[], granted: readonly Effect[]) {
  return granted
    .map((effect) => ({
      effect,
      tools: records.filter((record) => effectsOf(record).includes(effect)).length,
    }))
    .filter(({ tools }) => tools > 0)
}

function countGroups(records: readonly ToolRecord[], granted: readonly Effect[]) {
  return toolGroups
    .map((group) => ({ group, own: records.filter((record) => record.group === group) }))
    .filter(({ own }) => own.length > 0)
    .map(({ group, own }) => ({
      group,
      tools: own.length,
      effects: Object.fromEntries(countEffects(own, granted).map(({ effect, tools }) => [effect, tools])),
    }))
}

/** Accounts of one connector have their tools listed once. */
function countPresets(context: Pick<GatewayContext, 'catalog'>, accounts: readonly Account[]) {
  const connectors = new Map(accounts.map((account) => [account.connector, account]))
  return presets.map(({ name, filter: config }) => {
    const counts = [...connectors.values()].map((account) => {
      const { records } = toolsOf(context, account)
      const filter = accountFilter(config, records)
      return filter ? applyFilter(offeredTools(config, records), filter).permitted.length : 0
    })
    return { id: name, tools: counts.reduce((sum, count) => sum + count, 0) }
  })
}

function refuse(_account: string, reason: string): never {
  throw new ApiError('invalid', reason, { errors: [{ field: 'config', message: reason }] })
}
