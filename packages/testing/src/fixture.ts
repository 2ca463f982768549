import type { CallAudit, ConnectorOptions, WriteHooks } from '@helpdesk-mcp/connector'
import type { Connector, Fetch, ToolFilter } from '@helpdesk-mcp/contracts'
import type { Network, observe } from './observe.ts'
import type { WireFixture } from './wire-fixture.ts'

export interface ConnectorFixture<Settings> {
  create: (options: ConnectorOptions<Settings>) => Connector
  /** Every credential begins with `test-`, so that the tests can find it. */
  settings: Settings
  /** Tool names that must not change. */
  names: readonly string[]
  wire: readonly WireFixture[]
  /**
   * Which tools need a wire fixture: every tool, or those in `names` for a connector with hundreds of tools. The rest of the
   * contract is tested for every tool either way.
   */
  wireCovers?: 'every tool' | 'names'
  /** Arguments (`tool id.argument`) that hold an id of the account's own vocabulary and take no name all the same, with the reason. */
  unnamed?: Readonly<Record<string, string>>
  /** Whether a 401 is answered with a new token and a second attempt. */
  renewsTokens?: boolean
  /**
   * A new account at the vendor's sandbox, with the same seed each time: what every reading tool answers is looked at, and messages are
   * sent. A connector that answers conversations must have one.
   */
  sandbox?: () => SandboxAccount
  /** The tools, by name, that list conversations, tickets, cases or chats. */
  conversationLists?: readonly string[]
  /** Arguments of reads in the sandbox, by tool, where no list gives them. */
  sandboxReads?: Record<string, Record<string, unknown>>
  /** Arguments of messages in the sandbox, by tool, where those of the wire fixtures with the id of a conversation of the sandbox do not do. */
  sandboxMessages?: Record<string, Record<string, unknown>>
  /** A read of one object, as a model calls it, and an answer to it. */
  read: { tool: string; arguments: Record<string, unknown>; answer: unknown }
  /** A list, and an answer to its first page. */
  list: { tool: string; arguments: Record<string, unknown>; answer: unknown }
  /** A write, and an answer to it. */
  write: { tool: string; arguments: Record<string, unknown>; answer: unknown }
  /** An error in the vendor's form, and the words of it that must reach the reader. */
  refusal: { status: number; headers?: Record<string, string>; body: unknown; words: string }
  /** A rate-limited answer in the vendor's form, and what must be read from it. */
  rateLimited: { headers?: Record<string, string>; body: unknown; expected: Record<string, unknown> }
}

export interface SandboxAccount {
  fetch: Fetch
  /** Connects to it with its own settings. */
  connect(
    options: Pick<ConnectorOptions<never>, 'fetch' | 'clock' | 'records' | 'checkArguments' | 'writes'>,
  ): Connector
}

export interface Started {
  connector: Connector
  network: Network
}

export type Start = (
  answers: Parameters<typeof observe>,
  options?: { filter?: ToolFilter; timeoutMs?: number; writes?: WriteHooks; audit?: CallAudit },
) => Started
