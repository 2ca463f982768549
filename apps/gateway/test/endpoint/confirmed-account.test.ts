import { expect, test } from 'vitest'
import { openAgent } from '../../../../test/scenarios/agent.ts'
import { errorOf, firstId, reasonOf, sent, vendors } from '../../../../test/trusted-writes/vendors.ts'
import { connectors } from '../outbox/guarded-tools.ts'
import { openGateway } from './support/gateway.ts'

test.each(Object.entries(vendors))(
  'what is confirmed for one account of %s is not sent through another',
  async (name, vendor) => {
    const desk = vendor.desk({ now: Date.now })
    const connector = connectors[name] ?? ''
    const gateway = await openGateway({ vendors: { [connector]: desk.sandbox } })
    const accounts = [await gateway.connect(connector, 'North'), await gateway.connect(connector, 'South')]
    const { url } = await gateway.mint(
      accounts.map(({ id }) => id),
      { config: { effects: ['read', 'internal', 'outbound'], outbound: 'confirm' } },
    )
    const agent = await openAgent('v1', { url })
    const call = { [vendor.of]: await firstId(desk.connect(), vendor), ...vendor.answer }
    const asked = await agent.call(vendor.reply, { ...call, connection: 'North' })
    expect(reasonOf(asked as never), JSON.stringify(asked)).toBe('confirmation_required')
    const { confirmation } = errorOf(asked as never)['details'] as { confirmation: string }

    const other = await agent.call(vendor.reply, { ...call, connection: 'South', confirmation })
    expect(reasonOf(other as never), JSON.stringify(other)).toBe('confirmation_required')
    expect(sent(desk.writes(), vendor)).toEqual([])
    const done = await agent.call(vendor.reply, { ...call, connection: 'north', confirmation })
    expect(done.isError, JSON.stringify(done)).toBeFalsy()
    expect(sent(desk.writes(), vendor)).toHaveLength(1)
    await agent.close()
    await gateway.close()
  },
)
