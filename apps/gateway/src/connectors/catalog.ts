import type { ConnectorDefinition } from '@helpdesk-mcp/connector'
import type { ToolRecord } from '@helpdesk-mcp/contracts'

/** A connector that accounts can be connected with. */
export interface CatalogEntry {
  definition: ConnectorDefinition
  /** Every tool, unverified ones too, read once. */
  records: readonly ToolRecord[]
  /** Makes its sandbox; loaded when it is asked for. */
  sandbox(): Promise<{
    createSandbox(options?: object): {
      readonly settings: Readonly<Record<string, string>>
      listen(): Promise<{ url: string; close(): Promise<void> }>
    }
  }>
}

/** The connectors that this gateway knows, by id. */
export type Catalog = ReadonlyMap<string, CatalogEntry>
