import { type AuthContext, type ConnectorDefinition, sendToVendor } from '@helpdesk-mcp/connector'
import { sendByFetch, type ToolRecord } from '@helpdesk-mcp/contracts'
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
