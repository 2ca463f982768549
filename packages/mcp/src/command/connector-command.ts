import type { ConnectorDefinition } from '@helpdesk-mcp/connector'

/** What a connector's bin.ts says about itself. */
export interface ConnectorCommand {
  definition: ConnectorDefinition
  packageName: string
  binName: string
  /** The stand-in for the vendor's API; loaded only when it is asked for. */
  sandbox: () => Promise<{ createSandbox(options?: { seed: { size: 'large' } }): CommandSandbox }>
}

export interface CommandSandbox {
  /** What a connector needs to connect to it. */
  readonly settings: Readonly<Record<string, string>>
  listen(): Promise<{ url: string; close(): Promise<void> }>
}

export type OAuthTable = NonNullable<ConnectorDefinition['oauth']>
