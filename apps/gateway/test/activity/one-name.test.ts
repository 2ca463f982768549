import { describe, expect, test } from 'vitest'
import { firstId, type Vendor, vendors } from '../../../../test/trusted-writes/vendors.ts'
import { connectors } from '../outbox/guarded-tools.ts'
import { callAt, databases, json, toolsAt, twoGateways } from '../outbox/two-gateways.ts'

type Body = ReturnType<typeof JSON.parse>

/** As the helpdesk has the first conversation, by what its sandbox begins with. */
const known: Readonly<Record<string, { name: string; customer: string }>> = {
  Richpanel: { name: '20008', customer: 'Ana Cruz' },
  eDesk: { name: 'deliver on Friday', customer: 'Helena Borg' },
  FuseDesk: { name: 'D2EAX', customer: "Lee O'Hara" },
  'Zoho Desk': { name: '106', customer: 'Grace Okafor' },
  Chatwoot: { name: 'Amara', customer: 'Amara Okoye' },
}

async function opened(name: string, fresh: Parameters<typeof twoGateways>[0], config: object) {
  const vendor = vendors[name] as Vendor
  const connector = connectors[name] ?? ''
  const desk = vendor.desk()
  const gateways = await twoGateways(fresh, { [connector]: desk })
  const { other } = gateways
  const server = await gateways.mint(connector, { effects: ['read', 'internal', 'outbound'], ...config })
  expect(await toolsAt(server.there)).toContain(vendor.reply)
  const id = await firstId(desk.connect(), vendor)
  const get = async (path: string): Promise<Body> => (await json(other.manage('GET', path))).body
  /** By hand, on the page of the other instance, which has read nothing of it. */
  const note = (text: string) => {
    const [tool, args] = vendor.addNote(id, text)
    return json(
      other.manage('POST', `/integrated-account/${server.account}/tools/${tool}`, { arguments: args }),
    )
  }
  return { ...gateways, ...server, server: server.id, vendor, id, get, note }
}

describe.each(databases)('one name of a conversation, on $kind', ({ fresh }) => {
  test.each(Object.entries(known))(
    '%s: a note by hand is found by the number and the customer that a held reply has told',
    async (name, { name: number, customer }) => {
      const { url, server, vendor, id, get, note } = await opened(name, fresh, { outbound: 'draft' })
      expect((await note('Please look at the invoice first.')).body.is_error).toBe(false)
      const held = await callAt(url, vendor.reply, { [vendor.of]: id, ...vendor.answer })
      expect(held.isError, JSON.stringify(held)).toBeUndefined()
      await expect.poll(async () => (await get(`/activity?mcp_server_id=${server}`)).result).not.toEqual([])
      for (const text of [number, customer]) {
        const { result } = await get(`/activity?q=${encodeURIComponent(text)}`)
        const ofNote = result.find(({ summary }: Body) => /internal note/.test(summary))
        expect(ofNote, `${text}: ${JSON.stringify(result)}`).toBeDefined()
        expect(result.length, JSON.stringify(result)).toBeGreaterThanOrEqual(2)
        const names = result.map(({ targets }: Body) => {
          const { number, title, customer } = targets.find((target: Body) => target.id === id)
          return { number, title, customer }
        })
        for (const one of names) expect(one).toEqual(names[0])
        expect(names[0].customer ?? names[0].title).toBe(customer)
      }
      const found = await get(`/find?q=${encodeURIComponent(customer)}`)
      expect(found.calls[0].targets).toContainEqual(expect.objectContaining({ id, customer }))
    },
  )
})

test.each(Object.entries(known))(
  '%s: what is read, or listed, tells the customer of what is done next',
  async (name, { customer }) => {
    const [database] = databases
    if (!database) throw new Error('There is no database.')
    const { url, server, vendor, id, get, note } = await opened(name, database.fresh, {})
    const listed = await callAt(url, vendor.list, { limit: 50 })
    expect(listed.isError).toBeUndefined()
    const answered = await callAt(url, vendor.reply, { [vendor.of]: id, ...vendor.answer })
    expect(answered.isError, JSON.stringify(answered)).toBeUndefined()
    await note('Seen.')
    const ofServer = async () => (await get(`/activity?mcp_server_id=${server}`)).result.length
    await expect.poll(ofServer).toBeGreaterThanOrEqual(2)
    const { result } = await get(`/activity?q=${encodeURIComponent(customer)}`)
    expect(result.map(({ summary }: Body) => summary)).toEqual([
      expect.stringMatching(/internal note/),
      expect.stringMatching(/^(Replied|Stored a reply|Wrote a reply)/),
    ])
  },
)
