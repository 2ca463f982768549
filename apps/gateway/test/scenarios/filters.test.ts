import { loadTools } from '@helpdesk-mcp/connector'
import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { methodClass } from '@helpdesk-mcp/tools'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clients, openAgent } from '../../../../test/scenarios/agent.ts'
import { guideFilters, guideMints, withNeeded } from '../../../../test/scenarios/guide-filters.ts'
import { connectors } from '../../../../test/scenarios/vendors.ts'
import { loadCatalog } from '../../src/connectors/catalog.ts'
import { databases } from '../databases.ts'
import { startOn } from './support/gateway-doors.ts'
import type { RunningGateway } from './support/running-gateway.ts'

const catalog = await loadCatalog()
const methods = [['read'], ['read', 'write'], ['read', 'update'], ['read', 'write', 'custom']]

describe.each(databases)('scenario 17, filters of the guides in minted URLs, on $kind', (database) => {
  let gateway: RunningGateway
  let end: () => Promise<void>
  const accounts = new Map<string, string>()

  beforeAll(async () => {
    ;({ gateway, end } = await startOn(database))
    for (const [id, { settings }] of Object.entries(connectors)) {
      // No tool of a vendor is called: what is filtered out is refused before.
      accounts.set(id, await gateway.connect(id, settings, { skip_check: true }))
    }
  })
  afterAll(() => end())

  const mint = (vendor: string, config: object) =>
    gateway.mint(accounts.get(vendor) ?? '', { config: { surface: 'direct', ...config } })
  const recordsOf = (vendor: string) => {
    const entry = catalog.get(vendor)
    return loadTools(entry?.definition.tools as URL).filter(({ unverified }) => unverified === undefined)
  }

  test.each(guideFilters)('tags $tags of $vendor', async ({ vendor, tags, among, notAmong }) => {
    const { url } = await mint(vendor, { tags })
    const records = recordsOf(vendor)
    const tagged = records.filter((record) => record.tags.some((tag) => tags.includes(tag)))
    const expected = withNeeded(records, tagged)
    for (const client of clients) {
      const agent = await openAgent(client, { url })
      const names = await agent.names()
      expect(names).toEqual(expected.map(({ name }) => name))
      expect(names).toEqual(expect.arrayContaining(among))
      for (const name of notAmong) {
        expect(names).not.toContain(name)
        const { structuredContent } = await agent.call(name, {})
        expect(structuredContent).toMatchObject({ error: { code: 'blocked_by_policy' } })
      }
      await agent.close()
    }
  })

  test.each(
    guideFilters.flatMap(({ vendor, tags }) => methods.map((each) => ({ vendor, tags, methods: each }))),
  )('methods $methods with tags $tags of $vendor', async ({ vendor, tags, methods }) => {
    const { url } = await mint(vendor, { tags, methods })
    const agent = await openAgent('v2, 2026 era', { url })
    const records = recordsOf(vendor)
    const holds = (record: ToolRecord) =>
      methods.includes(methodClass(record)) || methods.includes(record.method)
    const tagged = records.filter((record) => record.tags.some((tag) => tags.includes(tag)) && holds(record))
    const expected = withNeeded(records, tagged, holds)
    expect(await agent.names()).toEqual(expected.map(({ name }) => name))
    await agent.close()
  })

  test.each(guideMints)('the server of a guide: $workflow', async ({ vendor, config, tools }) => {
    const { url } = await mint(vendor, config)
    const agent = await openAgent('v2, 2026 era', { url })
    expect(await agent.names()).toEqual(expect.arrayContaining(tools))
    await agent.close()
  })
})
