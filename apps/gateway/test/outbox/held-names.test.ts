import { expect, test } from 'vitest'
import { firstId, type Vendor, vendors } from '../../../../test/trusted-writes/vendors.ts'
import { connectors } from './guarded-tools.ts'
import { callAt, databases, json, twoGateways } from './two-gateways.ts'

/** As the helpdesk has it, by what its sandbox begins with. */
const names: Readonly<Record<string, { title: string | null; number: string | null; customer: string }>> = {
  Richpanel: { title: 'Where is my parcel?', number: '20008', customer: 'Ana Cruz' },
  eDesk: { title: 'Please deliver on Friday morning', number: null, customer: 'Helena Borg' },
  FuseDesk: { title: 'Invoice with our new address', number: 'D2EAX', customer: "Lee O'Hara" },
  'Zoho Desk': {
    title: 'OUTAGE: room keys stopped working in two hotels',
    number: '106',
    customer: 'Grace Okafor',
  },
  // Its conversations have no subject.
  Chatwoot: { title: 'Where is my parcel?', number: null, customer: 'Amara Okoye' },
}

test.each(Object.entries(connectors))(
  '%s: what waits says what it is about, though the agent has read nothing of it',
  async (name, connector) => {
    const [database] = databases
    if (!database) throw new Error('There is no database.')
    const vendor = vendors[name] as Vendor
    const desk = vendor.desk()
    const { other, mint } = await twoGateways(database.fresh, { [connector]: desk })
    const { url, there } = await mint(connector, {
      effects: ['read', 'internal', 'outbound'],
      outbound: 'draft',
    })
    const id = await firstId(desk.connect(), vendor)
    const held = await callAt(url, vendor.reply, { [vendor.of]: id, ...vendor.answer })
    const item = held.structuredContent.approval.id
    await callAt(there, 'get_approval', { id: item })
    const { body } = await json(other.manage('GET', '/outbox'))
    const about = names[name]
    expect(body.result).toMatchObject([{ id: item, thread: { id, ...about } }])
    const [target] = body.result[0].targets.filter((one: { id: string }) => one.id === id)
    expect(target).toMatchObject({
      title: about?.title ?? about?.customer,
      ...(about?.number ? { number: about.number } : {}),
    })
  },
)
