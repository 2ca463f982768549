import { expect, it } from 'vitest'
import { createSandbox } from '../sandbox/sandbox.ts'
import { createEdeskConnector } from '../src/index.ts'

it('says which conditions of a template the ticket does not meet, and which nobody checked', async () => {
  const clock = { now: () => Date.parse('2026-11-30T12:00:00Z'), sleep: async () => undefined }
  const { settings, fetch } = createSandbox({ clock, seed: { size: 'large' } })
  const connector = createEdeskConnector({ settings: settings as { token: string }, fetch, clock })
  const read = async (id: string, more = {}): Promise<Record<string, unknown> | undefined> =>
    (await connector.call('get_single_e_desk_template_by_id', { id, ...more })).structuredContent
  const ticket = { ticket_id: '1409923' }
  const carrier = await read('Carrier Delay', ticket)
  expect(carrier?.['conditions_not_met'] ?? {}).not.toHaveProperty('order_status')
  expect(carrier?.['conditions_not_checked']).toEqual({
    delivery_date: expect.stringContaining('expected_delivery_to'),
  })
  const refund = await read('Refund confirmed', ticket)
  expect(refund?.['conditions_not_met']).toMatchObject({
    order_status: { meant_for: ['Returned', 'Canceled'], is: ['InTransit'] },
  })
  expect(refund).not.toHaveProperty('conditions_not_checked')
  expect(await read('Carrier Delay')).not.toHaveProperty('conditions_not_checked')
})
