import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstId, type Vendor, vendors } from '../../../../test/trusted-writes/vendors.ts'
import { busyDesk, connectors } from './guarded-tools.ts'
import { callAt, databases, json, toolsAt, twoGateways } from './two-gateways.ts'

const everything = { effects: ['read', 'internal', 'outbound', 'destructive', 'admin'] }

/** With ids that are texts, and with numbers. */
const held = ['Richpanel', 'Chatwoot']

async function opened(name: string, fresh: Parameters<typeof twoGateways>[0]) {
  const vendor = vendors[name] as Vendor
  const connector = connectors[name] ?? ''
  const desk = busyDesk(vendor)
  const gateways = await twoGateways(fresh, { [connector]: desk })
  const config = { ...everything, rules: [{ when: { tool: vendor.reply }, then: 'draft' }] }
  const server = await gateways.mint(connector, config)
  const colleague = desk.connect()
  const id = await firstId(colleague, vendor)
  const sent = () => desk.writes().filter((write) => vendor.sentBy.test(write)).length
  const reply = (words: string) => ({ ...vendor.answer, [vendor.of]: id, [vendor.words]: words })
  const hold = async (args: object, at = server.url): Promise<string> => {
    const answer = await callAt(at, vendor.reply, args)
    const item = answer.structuredContent.approval?.id
    expect(item, JSON.stringify(answer)).toEqual(expect.any(String))
    return item
  }
  const approve = (at: 'one' | 'other', item: string, body: object = {}) =>
    json(gateways[at].manage('POST', `/outbox/${item}/approve`, body))
  return { ...gateways, ...server, vendor, colleague, conversation: id, sent, reply, hold, approve }
}

describe.each(databases)('several replies that wait for one conversation, on $kind', ({ fresh }) => {
  test.each(held)('%s: one is sent, and no other before a person has been shown what went', async (name) => {
    const { url, there, other, vendor, conversation, sent, reply, hold, approve } = await opened(name, fresh)
    const plan = fc.record({
      order: fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
      places: fc.array(fc.constantFrom('one', 'other'), { minLength: 3, maxLength: 3 }),
      together: fc.boolean(),
    })
    for (const [round, { order, places, together }] of fc
      .sample(plan, { seed: 20261130, numRuns: 2 })
      .entries()) {
      for (const at of [url, there]) await callAt(at, ...vendor.read(conversation))
      const words = order.map((place) => `Message ${place} of round ${round} is on its way to you.`)
      const items: string[] = []
      for (const [index, text] of words.entries())
        items.push(await hold(reply(text), index === 1 ? there : url))
      const list = await json(other.manage('GET', '/outbox?state=waiting'))
      const beside = list.body.result.map((one: { waiting_beside: number }) => one.waiting_beside)
      expect(beside).toEqual([2, 2, 2])
      const before = sent()
      const ask = (place: number) => approve(places[place] ?? 'one', items[place] ?? '')
      const answers = together
        ? await Promise.all(order.map(ask))
        : [await ask(order[0] ?? 0), await ask(order[1] ?? 1), await ask(order[2] ?? 2)]
      expect(answers.map(({ status }) => status).sort(), JSON.stringify(answers)).toEqual([200, 409, 409])
      expect(sent()).toBe(before + 1)
      const shown = order.filter((_, index) => answers[index]?.status === 200).map((place) => words[place])

      // What is new is what went meanwhile, each time.
      for (const [index, place] of order.entries()) {
        const { status, body } = answers[index] ?? { status: 0, body: {} }
        if (status === 200) continue
        const now = await ask(place)
        expect(now.body.outbox.state, JSON.stringify([body, now.body])).toBe('stale')
        const { new_turns: turns, seen } = now.body.outbox
        const texts = JSON.stringify(turns)
        expect(texts).toContain(shown[0])
        const again = await approve('other', items[place] ?? '', { seen })
        if (again.status === 200) shown.push(words[place])
        else {
          // It has not been shown the one that was sent just now.
          expect(texts).not.toContain(shown[1])
          expect(JSON.stringify(again.body.outbox.new_turns)).toContain(shown[1])
          const last = await approve('one', items[place] ?? '', { seen: again.body.outbox.seen })
          expect(last.body.state, JSON.stringify(last.body)).toBe('sent')
        }
      }
      expect(sent()).toBe(before + 3)
    }
  })

  test.each(held)(
    '%s: what the same server has sent since counts, also with the same words',
    async (name) => {
      const { url, there, id: server, sent, reply, hold, approve, ...more } = await opened(name, fresh)
      const { one, vendor, conversation } = more
      const words = 'Your parcel leaves our warehouse tomorrow.'
      await callAt(url, ...vendor.read(conversation))
      expect(await toolsAt(there)).toContain('get_approval')
      // It has said so before: that is no news to whoever approves.
      const policy = (config: object) => one.manage('PATCH', `/mcp-servers/${server}`, { config })
      await policy(everything)
      const first = await callAt(url, vendor.reply, reply(words))
      expect(first.isError, JSON.stringify(first)).toBeUndefined()
      await policy({ ...everything, rules: [{ when: { tool: vendor.reply }, then: 'draft' }] })
      const items = [
        await hold(reply('We are sorry for the delay with it.')),
        await hold({ ...reply(words), idempotency_key: 'once more' }),
      ]
      expect((await approve('one', items[0] ?? '')).body).toMatchObject({ state: 'sent' })
      // A note that colleagues alone see changes nothing for the customer.
      const noted = await callAt(url, ...vendor.addNote(conversation, 'The customer waits for two replies.'))
      expect(noted.isError, JSON.stringify(noted)).toBeUndefined()
      await policy(everything)
      await callAt(url, vendor.reply, { ...reply(words), idempotency_key: 'directly' })
      const before = sent()
      const stale = await approve('one', items[1] ?? '')
      expect(stale.status, JSON.stringify(stale.body)).toBe(409)
      const { new_turns: turns, seen } = stale.body.outbox
      expect(turns.map(({ text }: { text: string }) => text)).toEqual([
        expect.stringContaining('We are sorry for the delay'),
        expect.stringContaining(words),
      ])
      // One press is one record, which says that it has sent nothing, and there is no refusal beside it.
      const trail = await json(one.manage('GET', `/audit?subject=outbox`))
      const ofItem = trail.body.result.filter(
        (entry: { subject: { id: string } }) => entry.subject.id === items[1],
      )
      expect(ofItem.map(({ action }: { action: string }) => action)).toEqual(['outbox.not_sent'])
      const { id: thread, number, customer } = stale.body.outbox.thread
      expect(ofItem[0].subject.name).toContain(` ${number ?? thread}, ${customer})`)
      expect(stale.body.detail).toMatch(
        /^This assistant's own replies went out in (ticket|conversation|case) \S+ meanwhile\. Your approval sent nothing\. Decide again\.$/,
      )
      // The activity says the same, and who had approved it.
      const ofStale = `/activity?outbox_item_id=${items[1]}&outcome=error`
      const [stopped] = (await json(one.manage('GET', ofStale))).body.result
      const by = { kind: 'token', id: expect.stringMatching(/^tok_/), name: 'owner', via: 'api' }
      expect(stopped).toMatchObject({
        error_code: 'conflict',
        approved_by: by,
        outbox_state: 'stale',
      })
      expect(stopped.summary).toBe(stale.body.detail.replace('Your approval', 'The approval'))
      expect(stopped.targets).toContainEqual(expect.objectContaining({ id: thread }))
      const ofSent = (await json(one.manage('GET', `/activity?outbox_item_id=${items[0]}`))).body.result
      expect(ofSent).toMatchObject(
        ['ok', 'held'].map((outcome) => ({ outcome, approved_by: by, outbox_state: 'sent' })),
      )
      expect((await approve('other', items[1] ?? '')).status).toBe(409)
      expect(sent()).toBe(before)
      expect((await approve('one', items[1] ?? '', { seen })).body).toMatchObject({ state: 'sent' })
      expect(sent()).toBe(before + 1)
    },
  )

  test.each(held)('%s: whoever opens it sees what is new at once, each once', async (name) => {
    const gateways = await opened(name, fresh)
    const { url, one, other, there, vendor, colleague, conversation, reply, hold, approve, sent } = gateways
    await callAt(url, ...vendor.read(conversation))
    expect(await toolsAt(there)).toContain('get_approval')
    const item = await hold(reply('Your parcel is on its way.'))
    const write = async (text: string) => {
      const written = await colleague.call(vendor.reply, reply(text))
      expect(written.isError, JSON.stringify(written)).toBeUndefined()
    }
    const shown = async (at: typeof one, path = '') =>
      (await json(at.manage('GET', `/outbox/${item}${path}`))).body
    await write('A colleague has answered this.')
    const first = await shown(one)
    expect(first, JSON.stringify(first)).toMatchObject({ state: 'stale', seen: expect.any(String) })
    expect(first.new_turns).toMatchObject([{ text: expect.stringContaining('A colleague has answered') }])
    expect(await shown(other)).toMatchObject({ new_turns: first.new_turns, seen: first.seen })

    await write('And has answered once more.')
    expect((await shown(one, '/thread')).changed).toBe(true)
    const second = await shown(other)
    expect(second.new_turns).toMatchObject([
      ...first.new_turns,
      { text: expect.stringContaining('And has answered once more.') },
    ])
    const before = sent()
    expect((await approve('one', item, { seen: first.seen })).status).toBe(409)
    expect(sent()).toBe(before)
    expect((await approve('other', item, { seen: second.seen })).body.state).toBe('sent')
    expect(sent()).toBe(before + 1)
  })

  test.each(held)(
    '%s: once one is sent, what was read of the conversation just before counts no more',
    async (name) => {
      const { url, there, one, sent, vendor, conversation, reply, hold, approve } = await opened(name, fresh)
      for (const at of [url, there]) await callAt(at, ...vendor.read(conversation))
      const words = 'Your refund was paid out on Monday.'
      const first = await hold(reply(words))
      const second = await hold(reply('It should be on your account by Thursday.'))
      const shown = async () => (await json(one.manage('GET', `/outbox/${second}`))).body
      expect(await shown()).toMatchObject({ state: 'waiting', new_turns: [] })
      expect((await approve('one', first)).body).toMatchObject({ state: 'sent' })
      expect(await shown()).toMatchObject({
        state: 'stale',
        new_turns: [{ text: expect.stringContaining(words) }],
        seen: expect.any(String),
      })
      const before = sent()
      expect((await approve('one', second)).status).toBe(409)
      expect(sent()).toBe(before)
      // The helpdesk has signed it with the name of whoever's key the account uses.
      const written = async () => (await shown()).new_turns[0].written_here
      await expect.poll(written).toMatchObject({
        ...{ name: 'owner', id: expect.stringMatching(/^tok_/) },
        approved: true,
      })
    },
  )
})
