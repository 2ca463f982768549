import { createArgumentCheck, memoryWrites } from '@helpdesk-mcp/connector'
import { effects, type ToolRecord } from '@helpdesk-mcp/contracts'
import { describe, expect, it } from 'vitest'
import type { ConnectorFixture, Start } from './fixture.ts'
import { observe } from './observe.ts'
import { type ReadAnswer, readEverything } from './read-everything.ts'
import { openDesks } from './sandbox-desk.ts'
import { answersConversations, findMessages, type SandboxMessage } from './sandbox-messages.ts'
import { stillClock } from './still-clock.ts'
import { testArguments } from './test-arguments.ts'
import { testConflicts } from './test-conflicts.ts'
import { testDescriptions } from './test-descriptions.ts'
import { testFailures } from './test-failures.ts'
import { testGuards } from './test-guards.ts'
import { testNames } from './test-names.ts'
import { testOnce } from './test-once.ts'
import { testRows } from './test-rows.ts'
import { testSecrets } from './test-secrets.ts'
import { testStored } from './test-stored.ts'
import { testTimes } from './test-times.ts'
import { testWire } from './test-wire.ts'
import { testWrites } from './test-writes.ts'

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
    it('has a sandbox for messages, if it answers conversations', () => {
      expect(sandbox !== undefined || !records.some(answersConversations)).toBe(true)
    })
    if (sandbox) {
      const shared = { checkArguments, records }
      const open = openDesks(sandbox, shared)
      const connect = () => open().connect()
      let answers: Promise<ReadAnswer[]> | undefined
      const read = () => {
        answers ??= readEverything(connect(), fixture.sandboxReads)
        return answers
      }
      testTimes(read)
      testRows(fixture.conversationLists ?? [], connect, read)
      if (records.some(answersConversations)) {
        let found: Promise<SandboxMessage[]> | undefined
        const messages = () => {
          found ??= findMessages(fixture, records, open)
          return found
        }
        testOnce(open, messages)
        testConflicts(open, messages)
        testStored(records, open, messages)
      }
    }
    testNames(records, fixture.unnamed)
  })
}
