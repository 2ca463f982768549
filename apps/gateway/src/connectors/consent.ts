import { type AuthContext, type ConnectorDefinition, sendToVendor } from '@helpdesk-mcp/connector'
import { sendByFetch, type ToolRecord, toolGroups } from '@helpdesk-mcp/contracts'
import { applyFilter, presets } from '@helpdesk-mcp/tools'
import type { GatewayContext } from '../context.ts'

/** How a connector's account server is reached: at the vendor's, or beside the connector's sandbox. */
export function authContext(
  context: Pick<GatewayContext, 'fetch' | 'clock' | 'sandboxUrl'>,
  connector: string,
): AuthContext {
  const baseUrl = context.sandboxUrl(connector)
  return {
    send: context.fetch ? sendByFetch(context.fetch) : sendToVendor,
    clock: context.clock,
    ...(baseUrl === undefined ? {} : { baseUrl }),
  }
}

/** The one address that vendors send people back to; registered there letter by letter. */
export function redirectUri({ publicUrl }: { publicUrl: string }): string {
  return `${publicUrl}/connect/callback`
}

/** Every scope that a connector's tools can need. */
export function consentScopes(
  { oauth }: Pick<ConnectorDefinition, 'oauth'>,
  records: readonly ToolRecord[],
): string[] {
  return [...new Set([...(oauth?.scopes ?? []), ...records.flatMap(({ scopes = [] }) => scopes)])].sort()
}

/** The scopes that the tools of each group can need, and those that each preset needs. */
export function scopesByUse(
  definition: Pick<ConnectorDefinition, 'oauth'>,
  records: readonly ToolRecord[],
): { scope_groups: { group: string; scopes: string[] }[]; presets: { id: string; scopes: string[] }[] } {
  const offered = records.filter(({ unverified }) => unverified === undefined)
  const groups = toolGroups.map((group) => ({
    group,
    own: offered.filter((record) => record.group === group),
  }))
  return {
    scope_groups: groups
      .filter(({ own }) => own.some(({ scopes = [] }) => scopes.length > 0))
      .map(({ group, own }) => ({ group, scopes: consentScopes({}, own) })),
    presets: presets.map(({ name, filter }) => {
      return { id: name, scopes: consentScopes(definition, applyFilter(offered, filter).permitted) }
    }),
  }
}
