import type { Readable, Writable } from 'node:stream'
import type { ConnectorDefinition } from '@helpdesk-mcp/connector'

/** What a connector's bin.ts says of itself. */
export interface ConnectorCommand {
  definition: ConnectorDefinition
  packageName: string
  binName: string
  /** The stand-in for the vendor's API; loaded only when it is asked for. */
  sandbox: () => Promise<{ createSandbox(): CommandSandbox }>
}

export interface CommandSandbox {
  /** What a connector needs to connect to it. */
  readonly settings: Readonly<Record<string, string>>
  listen(): Promise<{ url: string; close(): Promise<void> }>
}

/** The process, as far as a command uses it. */
export interface CommandProcess {
  /** Without the runtime and the script. */
  arguments: readonly string[]
  environment: Readonly<Record<string, string | undefined>>
  input: Readable
  output: Writable
  errors: Writable
  /** Ends a server that would otherwise run until the process is told to stop. */
  signal?: AbortSignal
  /** Shows a page in a browser. */
  openPage?(url: string): void
}

/** Resolves once the text is on its way: a process may exit after it. */
export function print(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve) => stream.write(text.endsWith('\n') ? text : `${text}\n`, () => resolve()))
}
