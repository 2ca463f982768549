import { describe, expect, test } from 'vitest'
import { firstId, type Vendor, vendors } from '../../../../test/trusted-writes/vendors.ts'
import { connectors } from './guarded-tools.ts'
import { callAt, databases, json, twoGateways } from './two-gateways.ts'

/** A helpdesk that processes a message later than it can be waited for. */
function slowDesk(vendor: Vendor) {
  const desk = vendor.desk()
  const { fetch: answer } = desk.sandbox
  const late: Request[] = []
  let isSlow = false
  async function fetch(request: Request): Promise<Response> {
    const isMessage = request.method === vendor.method && vendor.sentBy.test(new URL(request.url).pathname)
    if (!isMessage || !isSlow) return answer(request)
    late.push(request.clone())
    throw new TypeError('fetch failed')
  }
  return {
    ...desk,
    sandbox: { ...desk.sandbox, fetch: fetch as typeof answer },
    slow(now: boolean) {
      isSlow = now
    },
    async catchUp() {
      for (const request of late.splice(0)) await answer(request)
    },
  }
}

describe.each(databases)(
  'a message that comes after it was said that it did not land, on $kind',
  ({ fresh }) => {
    test.each(['Richpanel', 'FuseDesk', 'Chatwoot'])(
      '%s: is not sent again by whoever approves it again',
      async (name) => {
        const vendor = vendors[name] as Vendor
        const connector = connectors[name] ?? ''
        const desk = slowDesk(vendor)
        const { one, other, mint } = await twoGateways(fresh, { [connector]: desk })
        const rules = [{ when: { tool: vendor.reply }, then: 'draft' }]
        const { url, there } = await mint(connector, { effects: ['read', 'internal', 'outbound'], rules })
        const id = await firstId(desk.connect(), vendor)
        const sent = () => desk.writes().filter((write) => vendor.sentBy.test(write)).length
        const approve = (at: typeof one, item: string) =>
          json(at.manage('POST', `/outbox/${item}/approve`, {}))
        const held = async (at: string, words: string) => {
          await callAt(at, ...vendor.read(id))
          const args = { ...vendor.answer, [vendor.of]: id, [vendor.words]: words }
          const { structuredContent } = await callAt(at, vendor.reply, args)
          return String(structuredContent.approval?.id)
        }

        const item = await held(url, 'It leaves our warehouse tonight.')
        desk.slow(true)
        const lost = await approve(one, item)
        expect(lost.body, JSON.stringify(lost.body)).toMatchObject({ state: 'failed' })
        desk.slow(false)
        await desk.catchUp()
        expect(sent()).toBe(1)
        const again = await approve(other, item)
        expect(again.body, JSON.stringify(again.body)).toMatchObject({ state: 'sent' })
        expect(sent()).toBe(1)

        // What did not come is sent, and not past what a colleague has written.
        const next = await held(there, 'It arrives on Friday.')
        desk.slow(true)
        expect((await approve(one, next)).body).toMatchObject({ state: 'failed' })
        desk.slow(false)
        const theirs = { ...vendor.answer, [vendor.of]: id, [vendor.words]: 'I take this one.' }
        expect((await desk.connect().call(vendor.reply, theirs)).isError).toBeUndefined()
        const stale = await approve(other, next)
        expect(stale.body.outbox, JSON.stringify(stale.body)).toMatchObject({ state: 'stale' })
        const { seen } = stale.body.outbox
        const made = await json(one.manage('POST', `/outbox/${next}/approve`, { seen }))
        expect(made.body, JSON.stringify(made.body)).toMatchObject({ state: 'sent' })
        expect(sent()).toBe(3)
      },
    )
  },
)
