import { expect, it } from 'vitest'
import { type Desk, expectDone, isPlanned, type OpenDesk, plannedBy, reasonOf } from './sandbox-desk.ts'
import { readTurns, type SandboxMessage } from './sandbox-messages.ts'

const words = 'The parcel left our depot today and arrives on Friday.'
const otherWords = 'Your money comes back within three working days.'

/** No message reaches the vendor twice unasked, and of one whose answer was lost it is said what became of it. */
export function testOnce(open: OpenDesk, messages: () => Promise<readonly SandboxMessage[]>): void {
  /** Each message with a desk of its own, and the requests that it makes there. */
  async function each(
    test: (message: SandboxMessage, desk: Desk, sent: () => number, planned: Planned) => Promise<void>,
  ) {
    const all = await messages()
    expect(all.length).toBeGreaterThan(0)
    for (const message of all) {
      const desk = open()
      const planned = await plannedBy(desk, message.tool, message.saying(words))
      await test(message, desk, () => desk.count(planned), planned)
    }
  }
  type Planned = Awaited<ReturnType<typeof plannedBy>>

  it('sends the same message once, one after the other and at the same moment', async () => {
    await each(async ({ tool, saying }, desk, sent) => {
      const connector = desk.connect()
      const together = await Promise.all([
        connector.call(tool, saying(words)),
        connector.call(tool, saying(words)),
      ])
      expect(
        together.some(({ isError }) => !isError),
        `${tool} ${JSON.stringify(together)}`,
      ).toBe(true)
      expect(sent(), tool).toBe(1)
      const again = await connector.call(tool, saying(words))
      expect(again.structuredContent, tool).toMatchObject({ repeated: true })
      expect(sent(), tool).toBe(1)
    })
  })

  it('sends it again under another idempotency_key, and refuses one that has other arguments', async () => {
    await each(async ({ tool, saying }, desk, sent) => {
      const connector = desk.connect()
      expectDone(await connector.call(tool, saying(words)), tool)
      const keyed = { ...saying(words), idempotency_key: 'a' }
      expectDone(await connector.call(tool, keyed), tool)
      expect(sent(), tool).toBe(2)
      const other = await connector.call(tool, { ...saying(otherWords), idempotency_key: 'a' })
      expect(reasonOf(other), tool).toBe('other_arguments')
      expect((await connector.call(tool, keyed)).structuredContent, tool).toMatchObject({ repeated: true })
      expect(sent(), tool).toBe(2)
    })
  })

  it('does not send the same words again for what goes with them, and says how to go on', async () => {
    let held = 0
    await each(async ({ tool, beside, saying }, desk, sent) => {
      if (!beside) return
      const connector = desk.connect()
      const first = await connector.call(tool, saying(words))
      expectDone(first, tool)
      // What the vendor has only stored, another call may send.
      if (first.structuredContent?.['customer_visible'] !== 'yes') return
      held += 1
      const told = await connector.call(tool, { ...saying(words), ...beside })
      expect(reasonOf(told), `${tool} ${JSON.stringify(told)}`).toBe('same_words')
      expect(sent(), tool).toBe(1)
    })
    expect(held, 'messages with which something else may go').toBeGreaterThan(0)
  })

  it('says of a message whose answer was lost that it landed', async () => {
    await each(async ({ tool, thread, saying }, desk, sent, planned) => {
      const connector = desk.connect()
      await readTurns(connector, thread)
      desk.decide((request) => (isPlanned(planned, request) ? 'answer lost' : 'answered'))
      const lost = await connector.call(tool, saying(words))
      expectDone(lost, tool)
      expect(lost.structuredContent, tool).toMatchObject({ landed: { id: expect.any(String) } })
      expect((await connector.call(tool, saying(words))).structuredContent, tool).toMatchObject({
        repeated: true,
      })
      expect(sent(), tool).toBe(1)
    })
  })

  it('says of a message that was lost that it did not land, and sends it then', async () => {
    await each(async ({ tool, thread, saying }, desk, sent, planned) => {
      const connector = desk.connect()
      await readTurns(connector, thread)
      desk.decide((request) => (isPlanned(planned, request) ? 'lost' : 'answered'))
      expect(reasonOf(await connector.call(tool, saying(words))), tool).toBe('did_not_land')
      desk.decide(() => 'answered')
      expectDone(await connector.call(tool, saying(words)), tool)
      expect(sent(), tool).toBe(1)
    })
  })

  it('does not send a message again that came late, after it was said that it did not land', async () => {
    await each(async ({ tool, thread, saying }, desk, sent, planned) => {
      const connector = desk.connect()
      await readTurns(connector, thread)
      desk.decide((request) => (isPlanned(planned, request) ? 'late' : 'answered'))
      expect(reasonOf(await connector.call(tool, saying(words))), tool).toBe('did_not_land')
      desk.decide(() => 'answered')
      await desk.catchUp()
      for (const _ of [1, 2]) {
        const again = await connector.call(tool, saying(words))
        expect(again.structuredContent, `${tool} ${JSON.stringify(again)}`).toMatchObject({ repeated: true })
        expect(sent(), tool).toBe(1)
      }
      // It is the agent's own.
      expectDone(await connector.call(tool, saying(otherWords)), tool)
    })
  })

  it('does not take an earlier message with the same words for one that was lost', async () => {
    await each(async ({ tool, thread, saying }, desk, sent, planned) => {
      const connector = desk.connect()
      await readTurns(connector, thread)
      expectDone(await connector.call(tool, saying(words)), tool)
      desk.decide((request) => (isPlanned(planned, request) ? 'lost' : 'answered'))
      const keyed = { ...saying(words), idempotency_key: 'again' }
      expect(reasonOf(await connector.call(tool, keyed)), tool).toBe('did_not_land')
      desk.decide(() => 'answered')
      expectDone(await connector.call(tool, keyed), tool)
      expect(sent(), tool).toBe(2)
    })
  })

  it('does not send the same words again in other markup', async () => {
    await each(async ({ tool, saying }, desk, sent) => {
      const connector = desk.connect()
      const first = await connector.call(tool, saying(words))
      expectDone(first, tool)
      if (first.structuredContent?.['customer_visible'] !== 'yes') return
      const [start = '', ...rest] = words.split(' ')
      const others = [
        `<p>${words}</p>`,
        `<div><b>${start}</b> ${rest.join(' ')}</div>`,
        words.replace('parcel', 'par\u00adcel'),
        words.replace('.', '&#46;<br>'),
      ]
      for (const text of others)
        expect(reasonOf(await connector.call(tool, saying(text))), `${tool} ${text}`).toBe('same_words')
      expect(sent(), tool).toBe(1)
    })
  })

  it('says that it is unknown where the conversation cannot be read, and sends nothing again', async () => {
    await each(async ({ tool, thread, saying }, desk, sent, planned) => {
      const connector = desk.connect()
      await readTurns(connector, thread)
      let isSent = false
      desk.decide((request) => {
        if (isSent) return 'lost'
        isSent = isPlanned(planned, request)
        return isSent ? 'answer lost' : 'answered'
      })
      for (const _ of [1, 2])
        expect(reasonOf(await connector.call(tool, saying(words))), tool).toBe('outcome_unknown')
      desk.decide(() => 'answered')
      const again = await connector.call(tool, saying(words))
      expect(again.structuredContent, `${tool} ${JSON.stringify(again)}`).toMatchObject({ repeated: true })
      expect(sent(), tool).toBe(1)
    })
  })
}
