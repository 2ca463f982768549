import { possibleEffects } from '@helpdesk-mcp/connector'
import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { expect, it } from 'vitest'
import type { ConnectorFixture, Start, Started } from './fixture.ts'

/** Nothing is sent to the vendor unless it is valid and permitted. */
export function testArguments<Settings>(
  records: readonly ToolRecord[],
  fixture: ConnectorFixture<Settings>,
  start: Start,
): void {
  // Nothing may be sent, so one connector serves every refusal.
  let started: Started | undefined
  const refused = async (tool: string, args: Record<string, unknown>) => {
    started ??= start([])
    const { connector, network } = started
    const result = await connector.call(tool, args)
    expect(result.isError).toBe(true)
    expect(network.sent).toHaveLength(0)
    return result.structuredContent?.['error'] as { code: string; message: string }
  }

  it('refuses an unknown argument by name, before any call', async () => {
    const error = await refused(fixture.read.tool, { ...fixture.read.arguments, no_such_argument: 1 })
    expect(error.code).toBe('invalid_arguments')
    expect(error.message).toContain('no_such_argument')
  })

  it('refuses a cursor that it did not give, before any call', async () => {
    const error = await refused(fixture.list.tool, { ...fixture.list.arguments, next_cursor: 'bm90IG91cnM' })
    expect(error.code).toBe('invalid_arguments')
    expect(error.message).toContain('next_cursor')
  })

  // An argument that accepts names is resolved to an id first, and only the id is put in the path.
  const withPath = records.flatMap((record) =>
    record.request.parameters.flatMap(({ in: place, argument }) =>
      place === 'path' && argument && !record.resolve?.[argument] ? [[record, argument] as const] : [],
    ),
  )
  it.each(withPath.map(([record, argument]) => [record.name, argument, record] as const))(
    '%s refuses a path step in %s',
    async (name, argument, record) => {
      const property = record.inputSchema.properties?.[argument]
      if (property?.enum || property?.type === 'integer' || property?.pattern)
        return expect(property.type).toBeDefined()
      const given = Object.fromEntries(
        (record.inputSchema.required ?? []).map((required) => [required, sample(record, required)]),
      )
      for (const step of ['../users', '..', '%2e%2e', 'a/../../b']) {
        const error = await refused(name, { ...given, [argument]: step })
        expect(error.code, step).toBe('invalid_arguments')
      }
    },
  )

  it('lists no writing tool when it may only read, and refuses each by name', async () => {
    const { connector, network } = start([Response.json({})], { filter: { methods: ['read'] } })
    expect(
      connector.tools.every((tool) =>
        possibleEffects(tool)
          .flat()
          .every((effect) => effect === 'read'),
      ),
    ).toBe(true)
    for (const record of records.filter(
      (record) => !connector.tools.some(({ name }) => name === record.name),
    )) {
      const result = await connector.call(record.name, {})
      expect(result.structuredContent, record.name).toMatchObject({ error: { code: 'blocked_by_policy' } })
    }
    expect(network.sent).toHaveLength(0)
  })

  it('keeps every outbound call in when outbound is not granted', async () => {
    const outbound = fixture.wire.filter(({ tool }) => {
      const record = records.find(({ name }) => name === tool)
      return record && !record.when && record.effects.includes('outbound')
    })
    for (const { tool, arguments: args } of outbound) {
      const { connector, network } = start([Response.json({})], {
        filter: { effects: ['read', 'internal', 'destructive', 'admin'] },
      })
      expect((await connector.call(tool, args)).structuredContent, tool).toMatchObject({
        error: { code: 'blocked_by_policy' },
      })
      expect(network.sent).toHaveLength(0)
    }
  })
}

/** A value that a required argument accepts. */
function sample(record: ToolRecord, argument: string): unknown {
  const property = record.inputSchema.properties?.[argument]
  const choice = property?.enum?.[0]
  if (choice !== undefined) return choice
  const type = Array.isArray(property?.type) ? property.type[0] : property?.type
  return { integer: 1, number: 1, boolean: true, array: ['1'], object: {} }[type as string] ?? '1'
}
