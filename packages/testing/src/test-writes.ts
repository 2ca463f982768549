import { isReadOnly, possibleEffects } from '@helpdesk-mcp/connector'
import { deliveryStates, isObject, type ToolRecord } from '@helpdesk-mcp/contracts'
import { expect, it } from 'vitest'
import type { ConnectorFixture, Start } from './fixture.ts'

/** Every write says alike who sees what it did and how it reaches them. */
export function testWrites<Settings>(
  { wire }: ConnectorFixture<Settings>,
  records: readonly ToolRecord[],
  start: Start,
): void {
  const writes = wire.flatMap((fixture) => {
    const record = records.find(({ name }) => name === fixture.tool)
    const { status = 200 } = fixture.response ?? {}
    return record && !isReadOnly(record) && status < 300 ? [{ fixture, record, status }] : []
  })

  it('says of every write whom it reaches, and nothing of one that reaches nobody outside', async () => {
    for (const { fixture, record, status } of writes) {
      const { body = {}, headers } = fixture.response ?? {}
      const response =
        status === 204
          ? new Response(null, { status })
          : Response.json(body, { status, ...(headers ? { headers } : {}) })
      const { connector } = start([response])
      const { structuredContent: answer = {}, isError } = await connector.call(record.name, fixture.arguments)
      if (isError) continue
      const { customer_visible, delivery } = answer
      const isOutbound = possibleEffects(record).map((effects) => effects.includes('outbound'))
      if (!isOutbound.includes(true)) expect(delivery, record.name).toBeUndefined()
      if (!isOutbound.includes(false)) expect(delivery, record.name).toBeDefined()
      if (delivery === undefined) {
        expect(customer_visible, record.name).toBe('no')
        continue
      }
      expect(isObject(delivery) && Object.keys(delivery).sort(), record.name).toEqual([
        'also',
        'channel',
        'id',
        'state',
        'to',
      ])
      const state = isObject(delivery) ? delivery['state'] : undefined
      expect(deliveryStates, record.name).toContain(state)
      const seen = state === 'accepted' || state === 'queued' ? 'yes' : state === 'failed' ? 'no' : 'unknown'
      expect(customer_visible, record.name).toBe(seen)
    }
  })

  it('says of every answer to a customer how it reaches them', () => {
    for (const { name, visibility } of records.filter(({ answers }) => answers))
      expect(visibility, name).toBeDefined()
  })

  it('takes fields wherever a write answers with a part', () => {
    for (const { name, response, inputSchema } of records)
      if (response.answer) expect(Object.keys(inputSchema.properties ?? {}), name).toContain('fields')
  })
}
