import type { ToolResult } from '@helpdesk-mcp/contracts'
import { observe, stillClock } from '@helpdesk-mcp/testing'
import { describe, expect, it } from 'vitest'
import type { AuditedCall } from '../src/index.ts'
import { createTiny } from './tiny/tiny-connector.ts'

function open(admit: () => Promise<void> = async () => {}) {
  const told: unknown[] = []
  const say = (what: string, { record, effects, ...call }: AuditedCall, result?: ToolResult) =>
    told.push([what, record.id, effects, call.arguments, ...(result ? [result.isError === true] : [])])
  const network = observe(() => {
    told.push('sent')
    return Response.json({ id: 7 })
  })
  const connector = createTiny({
    fetch: network.fetch,
    clock: stillClock(),
    filter: { effects: ['read', 'internal'] },
    audit: {
      async admitted(call) {
        await admit()
        say('admitted', call)
        return (result) => void say('ended', call, result)
      },
      refused: (call, result) => void say('refused', call, result),
    },
  })
  return { connector, told }
}

describe('an audit', () => {
  it('knows of a call, healed and with its effects, before it is sent, and of its end', async () => {
    const { connector, told } = open()
    await connector.call('create_a_tiny_ticket_reply', { ticket_id: 7, text: 'Look', internal: 'true' })
    const sent = { ticket_id: '7', text: 'Look', internal: true }
    expect(told).toEqual([
      ['admitted', 'reply', ['internal'], sent],
      'sent',
      ['ended', 'reply', ['internal'], sent, false],
    ])
  })

  it('knows of what was refused, by arguments or by effect, as it came', async () => {
    const { connector, told } = open()
    await connector.call('create_a_tiny_ticket', { subject: 1 })
    await connector.call('create_a_tiny_ticket_reply', { ticket_id: '7', text: 'Hi' })
    expect(told).toEqual([
      ['refused', 'open', ['internal'], { subject: 1 }, true],
      ['refused', 'reply', ['outbound'], { ticket_id: '7', text: 'Hi' }, true],
    ])
  })

  it('that fails stops the call before anything is sent', async () => {
    const { connector, told } = open(() => Promise.reject(new Error('disk full')))
    const result = await connector.call('list_all_tiny_tickets', {})
    expect(result.isError).toBe(true)
    expect(told).toEqual([])
  })
})
