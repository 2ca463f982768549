import type { ConnectorDefinition } from '@helpdesk-mcp/connector'
import type { ToolRecord } from '@helpdesk-mcp/contracts'

/** Every scope that a connector's tools can need. */
export function consentScopes(
  { oauth }: Pick<ConnectorDefinition, 'oauth'>,
  records: readonly ToolRecord[],
): string[] {
  return [...new Set([...(oauth?.scopes ?? []), ...records.flatMap(({ scopes = [] }) => scopes)])].sort()
}
