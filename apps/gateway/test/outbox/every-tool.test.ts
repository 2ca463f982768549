import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connectors, type OpenedTools, openTools, othersThan } from './guarded-tools.ts'
import { callAt, databases } from './two-gateways.ts'

const cases = databases.flatMap((database, place) =>
  Object.keys(connectors).map((name, index) => ({
    ...{ name, place, seed: 20261130 + 10 * place + index },
    ...database,
  })),
)

describe.each(cases)(
  'tools of $name that write, at two instances on $kind',
  ({ name, place, seed, fresh }) => {
    let opened: OpenedTools
    const endings: (() => Promise<void>)[] = []
    beforeAll(async () => {
      opened = await openTools(fresh, name, (end) => endings.unshift(end))
    })
    afterAll(async () => {
      for (const end of endings) await end()
    })

    test('under deny, none sends anything', async () => {
      const { mintFor, writes, sentBy } = opened
      const { url, there } = await mintFor('deny')
      const { sent } = await sentBy(async () => {
        for (const [index, { record, args }] of writes.entries()) {
          // Each tool is called on one of the databases.
          if (index % databases.length !== place) continue
          const { isError, structuredContent } = await callAt(index % 4 < 2 ? url : there, record.name, args)
          expect(isError, record.name).toBe(true)
          expect(['invalid_arguments', 'blocked_by_policy']).toContain(structuredContent.error.code)
        }
      })
      expect(sent).toEqual([])
    })

    test('under draft, each sends nothing before a person approves it, and exactly once after', async () => {
      const { mintFor, sample, planned, sentBy, decide } = opened
      const [{ url, there }, allowed] = [await mintFor('draft'), await mintFor('allow')]
      let count = 0
      for (const write of await sample(seed)) {
        const { record, args } = write
        const expected = await planned(allowed.url, write)
        const held = await sentBy(() => Promise.all([url, there].map((at) => callAt(at, record.name, args))))
        const [answer] = held.result
        // The helpdesk's own draft is made once, whoever is first.
        if (held.result.some(({ structuredContent }) => structuredContent.drafted)) {
          expect(held.sent.join(' '), record.name).toMatch(/^POST \S+\/draftReply$/)
          continue
        }
        expect(held.sent, record.name).toEqual([])
        if (answer?.isError) continue
        const { id } = answer?.structuredContent.approval ?? {}
        const both = () => Promise.all([decide('one', id, 'approve'), decide('other', id, 'approve')])
        const approved = await sentBy(both)
        const answers = approved.result.map(({ status, body }) => `${status} ${body.state ?? 'not again'}`)
        // What the helpdesk has refused may be tried again.
        if (answers.includes('200 failed')) continue
        expect(answers.sort(), record.name).toEqual(['200 sent', '409 not again'])
        expect(approved.sent.toSorted(), record.name).toEqual(expected?.requests.toSorted())
        expect((await sentBy(both)).sent, record.name).toEqual([])
        count += 1
      }
      expect(count).toBeGreaterThan(0)
    })

    test('under confirm, each is sent with a confirmation for exactly this call, and nothing is without', async () => {
      const { mintFor, sample, planned, sentBy } = opened
      const [{ url, there }, stranger] = [await mintFor('confirm'), await mintFor('confirm')]
      const allowed = await mintFor('allow')
      let before: string | undefined
      let count = 0
      for (const write of await sample(seed + 1)) {
        const { record, args } = write
        const expected = await planned(allowed.url, write)
        const asked = await sentBy(() => callAt(url, record.name, args))
        expect(asked.result.isError, record.name).toBe(true)
        expect(asked.sent, record.name).toEqual([])
        const { confirmation } = asked.result.structuredContent.error.details ?? {}
        if (confirmation === undefined) continue
        const tries = [
          ...othersThan(args).map((other) => [there, { ...other, confirmation }] as const),
          [there, { ...args, confirmation: `${confirmation}x` }] as const,
          [there, { ...args, confirmation, idempotency_key: 'another' }] as const,
          [stranger.url, { ...args, confirmation }] as const,
          ...(before === undefined ? [] : [[url, { ...args, confirmation: before }] as const]),
        ]
        for (const [at, given] of tries) {
          const tried = await sentBy(() => callAt(at, record.name, given))
          expect(tried.result.isError, `${record.name} ${JSON.stringify(given)}`).toBe(true)
          expect(tried.sent, record.name).toEqual([])
        }
        before = confirmation
        const both = () =>
          Promise.all([url, there].map((at) => callAt(at, record.name, { ...args, confirmation })))
        const confirmed = await sentBy(both)
        // What the helpdesk has refused may be tried again.
        if (confirmed.result.every(({ isError }) => isError)) continue
        expect(confirmed.sent.toSorted(), record.name).toEqual(expected?.requests.toSorted())
        expect((await sentBy(both)).sent, record.name).toEqual([])
        count += 1
      }
      expect(count).toBeGreaterThan(0)
    })

    test('the same call is sent once, however many are made at once at both instances', async () => {
      const { mintFor, sample, planned, sentBy } = opened
      const { url, there } = await mintFor('allow')
      let count = 0
      for (const [index, write] of (await sample(seed + 2)).entries()) {
        const { record, args } = write
        const expected = await planned(url, write)
        const call = expected?.isMessage ? args : { ...args, idempotency_key: `key ${index}` }
        const all = () => Promise.all([url, there, url, there].map((at) => callAt(at, record.name, call)))
        const { result, sent } = await sentBy(all)
        const refused = result.filter(({ isError }) => isError)
        if (refused.length === result.length) continue
        expect(sent.toSorted(), record.name).toEqual(expected?.requests.toSorted())
        for (const { structuredContent } of refused)
          expect(structuredContent.error.details?.reason, record.name).toBe('in_flight')
        expect((await sentBy(all)).sent, record.name).toEqual([])
        count += 1
      }
      expect(count).toBeGreaterThan(0)
    })

    test('an approval of a conversation that has changed since sends nothing', async () => {
      const { mintFor, answers, sentBy, decide, vendor, colleague } = opened
      const { url } = await mintFor('draft')
      let count = 0
      for (const { record, args } of await answers()) {
        const { structuredContent } = await callAt(url, record.name, args)
        if (structuredContent.drafted) continue
        const { id } = structuredContent.approval ?? {}
        const { thread } = id === undefined ? {} : (await decide('one', id, 'edit')).body
        // A refusal, or a change that answers nobody.
        if (!thread) continue
        count += 1
        const words = `A colleague has written ${count}.`
        const theirs = { [vendor.of]: thread.id, ...vendor.answer, [vendor.words]: words }
        const written = await colleague.call(vendor.reply, theirs)
        expect(written.isError, JSON.stringify(written.structuredContent)).toBeUndefined()
        const { result, sent } = await sentBy(() =>
          Promise.all([decide('one', id, 'approve'), decide('other', id, 'approve')]),
        )
        expect(sent, record.name).toEqual([])
        for (const { status, body } of result) {
          expect([status, body.outbox?.state], record.name).toEqual([
            409,
            expect.stringMatching(/stale|sending/),
          ])
        }
        const { state, new_turns: turns } = (await decide('other', id, 'edit')).body
        expect(state, record.name).toBe('stale')
        expect(JSON.stringify(turns), record.name).toContain(words)
      }
      expect(count).toBeGreaterThan(0)
    })
  },
)
