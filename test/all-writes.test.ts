import { createChatwootConnector } from '@helpdesk-mcp/chatwoot'
import { createSandbox as createChatwoot } from '@helpdesk-mcp/chatwoot/sandbox'
import { type Connector, effects, isObject, isReadOnly } from '@helpdesk-mcp/connector'
import { createEdeskConnector } from '@helpdesk-mcp/edesk'
import { createSandbox as createEdesk } from '@helpdesk-mcp/edesk/sandbox'
import { createFusedeskConnector } from '@helpdesk-mcp/fusedesk'
import { createSandbox as createFusedesk } from '@helpdesk-mcp/fusedesk/sandbox'
import { createRichpanelConnector } from '@helpdesk-mcp/richpanel'
import { createSandbox as createRichpanel } from '@helpdesk-mcp/richpanel/sandbox'
import { createZohoDeskConnector } from '@helpdesk-mcp/zoho-desk'
import { createSandbox as createZohoDesk } from '@helpdesk-mcp/zoho-desk/sandbox'
import { expect, test } from 'vitest'
import { readIds, sampleArguments } from './all-writes/sample-arguments.ts'

/** Bytes of JSON that a write answers with unless it is asked for more. */
const maxAnswerBytes = 1_500

const filter = { effects }
/** How many writes at least the sandbox carries out with sample arguments. */
const vendors: Record<string, { connect(): Connector; succeeding: number }> = {
  Richpanel: {
    connect() {
      const { fetch, settings } = createRichpanel()
      return createRichpanelConnector({ fetch, settings: settings as never, filter })
    },
    succeeding: 8,
  },
  eDesk: {
    connect() {
      const { fetch, settings } = createEdesk()
      return createEdeskConnector({ fetch, settings: settings as never, filter })
    },
    succeeding: 16,
  },
  FuseDesk: {
    connect() {
      const { fetch, settings } = createFusedesk()
      return createFusedeskConnector({ fetch, settings: settings as never, filter })
    },
    succeeding: 22,
  },
  Chatwoot: {
    connect() {
      const { fetch, settings } = createChatwoot()
      return createChatwootConnector({ fetch, settings: settings as never, filter })
    },
    succeeding: 30,
  },
  'Zoho Desk': {
    connect() {
      const { fetch, settings } = createZohoDesk()
      return createZohoDeskConnector({ fetch, settings: settings as never, filter })
    },
    succeeding: 200,
  },
}

test.each(Object.entries(vendors))(
  '%s: every write answers small, and says who sees what it did',
  async (_, { connect, succeeding }) => {
    const connector = connect()
    const ids = await readIds(connector)
    const writes = connector.tools.filter((record) => !isReadOnly(record))
    // What deletes comes last, so that the other calls find their records.
    const severity = (record: (typeof writes)[number]) => Number(record.effects.includes('destructive'))
    let succeeded = 0
    for (const record of writes.toSorted((a, b) => severity(a) - severity(b))) {
      const result = await connector.call(record.name, sampleArguments(record, ids))
      // The sandbox refuses some samples: an order that does not exist, a name that is taken.
      if (result.isError) continue
      succeeded++
      const { structuredContent: answer = {} } = result
      const where = `${record.name}: ${JSON.stringify(answer).slice(0, 500)}`
      expect(JSON.stringify(answer).length, where).toBeLessThan(maxAnswerBytes)
      expect(['yes', 'no', 'unknown'], where).toContain(answer['customer_visible'])
      const { delivery } = answer
      if (answer['customer_visible'] === 'yes') expect(delivery, where).toBeDefined()
      if (isObject(delivery)) {
        expect(Object.keys(delivery).sort(), where).toEqual(['also', 'channel', 'id', 'state', 'to'])
        expect(['accepted', 'queued', 'failed', 'stored', 'unknown'], where).toContain(delivery['state'])
      }
      const [id] = record.response.answer ?? []
      // Some answer several records.
      const told = Array.isArray(answer['result']) ? answer['result'][0] : answer
      if (id !== undefined) expect(told, where).toHaveProperty(id)
    }
    expect(succeeded).toBeGreaterThanOrEqual(succeeding)
  },
)
