import {
  type ConnectorOptions,
  createArgumentCheck,
  memoryWrites,
  type WriteHooks,
} from '@helpdesk-mcp/connector'
import { type Connector, effects, type ToolFilter, type ToolRecord } from '@helpdesk-mcp/contracts'
import { describe } from 'vitest'
import { type Network, observe } from './observe.ts'
import { type ReadAnswer, readEverything } from './read-everything.ts'
import { stillClock } from './still-clock.ts'
import { testArguments } from './test-arguments.ts'
import { testDescriptions } from './test-descriptions.ts'
import { testFailures } from './test-failures.ts'
import { testGuards } from './test-guards.ts'
import { testNames } from './test-names.ts'
import { testRows } from './test-rows.ts'
import { testSecrets } from './test-secrets.ts'
import { testTimes } from './test-times.ts'
import { testWire, type WireFixture } from './test-wire.ts'
import { testWrites } from './test-writes.ts'

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
  /** The vendor's sandbox with its seed: what every reading tool answers is looked at. */
  sandbox?: () => Connector
  /** The tools, by name, that list conversations, tickets, cases or chats. */
  conversationLists?: readonly string[]
  /** Arguments of reads in the sandbox, by tool, where no list gives them. */
  sandboxReads?: Record<string, Record<string, unknown>>
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

export interface Started {
  connector: Connector
  network: Network
}

export type Start = (
  answers: Parameters<typeof observe>,
  options?: { filter?: ToolFilter; timeoutMs?: number; writes?: WriteHooks },
) => Started

/** Tests what every connector must do. A vendor's own test file adds only what is special about it. */
export function testConnector<Settings>(title: string, fixture: ConnectorFixture<Settings>): void {
  // Read and compiled once: a vendor with hundreds of tools takes a tenth of a second to read.
  const checkArguments = createArgumentCheck()
  let tools: readonly ToolRecord[] | undefined
  const start: Start = (answers, options = {}) => {
    const network = observe(...answers)
    const connector = fixture.create({
      checkArguments,
      ...(tools ? { records: tools } : {}),
      settings: fixture.settings,
      fetch: network.fetch,
      clock: stillClock(),
      filter: { effects },
      // What a vendor is sent is compared with its documentation.
      writes: memoryWrites({ marks: { notes: false } }),
      ...options,
    })
    return { connector, network }
  }
  const records = start([]).connector.tools
  tools = records

  describe(`${title} keeps the connector contract`, () => {
    testDescriptions(records, fixture.names)
    testWire(fixture, records, start)
    testWrites(fixture, records, start)
    testGuards(fixture, records, start)
    testArguments(records, fixture, start)
    testFailures(fixture, start)
    testSecrets(fixture, start)
    const { sandbox } = fixture
    if (sandbox) {
      let answers: Promise<ReadAnswer[]> | undefined
      const read = () => {
        answers ??= readEverything(sandbox(), fixture.sandboxReads)
        return answers
      }
      testTimes(read)
      testRows(fixture.conversationLists ?? [], sandbox, read)
    }
    testNames(records, fixture.unnamed)
  })
}
