import {
  effects,
  guardedEffects,
  isReadOnly,
  memoryWrites,
  possibleEffects,
  type ToolRecord,
  type ToolResult,
  type WritePolicy,
} from '@helpdesk-mcp/connector'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readIds, sampleArguments } from './all-writes/sample-arguments.ts'
import { errorOf, firstId, now, reasonOf, type Vendor, vendors } from './trusted-writes/vendors.ts'

/** Small, since all tests together have a few minutes: a failure names its seed. */
const runs = { numRuns: 12, seed: 20261130 }
const filter = { effects }

function isGuarded(record: ToolRecord): boolean {
  return possibleEffects(record).every((set) => guardedEffects.some((effect) => set.includes(effect)))
}

const all = (decision: 'deny' | 'confirm'): WritePolicy => ({
  ...{ outbound: decision, destructive: decision, admin: decision },
})

describe.each(Object.entries(vendors))('whatever an agent tries at %s', (_, vendor) => {
  const { reply, of, answer, steps, words } = vendor

  it('reaches nobody under deny, and nobody under confirm without a confirmation', async () => {
    for (const decision of ['deny', 'confirm'] as const) {
      const desk = vendor.desk()
      const connector = desk.connect({ filter, writes: memoryWrites({ policy: all(decision) }) })
      const ids = await readIds(connector)
      const writes = connector.tools.filter((record) => !isReadOnly(record) && isGuarded(record))
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...writes), noise, async (record, more) => {
          const before = desk.writes().length
          const result = await connector.call(record.name, { ...sampleArguments(record, ids), ...more })
          expect(result.isError, record.name).toBe(true)
          expect(desk.writes().length, record.name).toBe(before)
        }),
        runs,
      )
    }
  })

  it('is sent with a confirmation for exactly it, and with no other', async () => {
    let time = now
    const clock = { now: () => time, sleep: async () => {} }
    const desk = vendor.desk(clock)
    const options = { clock, writes: memoryWrites({ policy: all('confirm'), clock }) }
    const [connector, other] = [
      desk.connect(options),
      desk.connect({ writes: memoryWrites({ policy: all('confirm') }) }),
    ]
    const id = await firstId(connector, vendor)
    const text = fc.string({ minLength: 1, maxLength: 40 }).filter((one) => /\p{L}/u.test(one))
    let count = 0
    await fc.assert(
      fc.asyncProperty(text, text, fc.integer({ min: 0, max: 1_200_000 }), async (one, another, wait) => {
        fc.pre(one.trim() !== another.trim())
        // Each question reads the conversation, and the vendor limits how often.
        time += 30_000
        const before = desk.writes().length
        const call = { [of]: id, ...answer, [words]: `${++count} ${one}` }
        const asked = await connector.call(reply, call)
        const { confirmation } = (errorOf(asked)['details'] ?? {}) as { confirmation: string }
        expect(confirmation).toBeTypeOf('string')
        const tries = [
          connector.call(reply, { ...call, [words]: another, confirmation }),
          connector.call(reply, { ...call, ...steps, confirmation }),
          connector.call(reply, { ...call, confirmation: tampered(confirmation) }),
          connector.call(...withConfirmation(vendor.close(id), confirmation)),
          other.call(reply, { ...call, confirmation }),
        ]
        for (const result of await Promise.all(tries)) expect(result.isError).toBe(true)
        expect(desk.writes().length).toBe(before)
        time += wait
        const result = await connector.call(reply, { ...call, confirmation })
        const isInTime = wait < 600_000
        expect(result.isError === true, JSON.stringify(result.structuredContent)).toBe(!isInTime)
        expect(desk.writes().length > before).toBe(isInTime)
      }),
      // A token of Zoho Desk lasts an hour, and there are few.
      { ...runs, numRuns: 9 },
    )
  })

  it('is sent once, however often and from however many calls at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ text: fc.constantFrom('One.', 'Two.'), key: fc.constantFrom('', 'a', 'b') }), {
          minLength: 1,
          maxLength: 12,
        }),
        async (calls) => {
          const desk = vendor.desk()
          const connector = desk.connect()
          const id = await firstId(connector, vendor)
          const make = ({ text, key }: { text: string; key: string }) =>
            connector.call(reply, {
              ...{ [of]: id, ...answer, [words]: text },
              ...(key === '' ? {} : { idempotency_key: key }),
            })
          const count = () => desk.writes().filter((write) => vendor.sentBy.test(write)).length
          const results = await Promise.all(calls.map(make))
          const isSent = ({ isError, structuredContent: content }: ToolResult) =>
            !isError && content?.['repeated'] === undefined
          // Whatever was made without knowing the first of them is shown it.
          expect(count()).toBe(1)
          for (const result of results.filter(({ isError }) => isError))
            expect(['in_flight', 'other_arguments', 'conversation_changed']).toContain(reasonOf(result))
          const sent = new Set(
            calls.flatMap(({ text }, index) => (isSent(results[index] as ToolResult) ? [text] : [])),
          )
          const keys = new Map(
            calls.flatMap(({ text, key }, index) =>
              isSent(results[index] as ToolResult) ? [[key, text]] : [],
            ),
          )
          for (const call of calls) {
            const { text, key } = call
            const before = count()
            const known = key === '' ? (sent.has(text) ? text : undefined) : keys.get(key)
            const result = await make(call)
            if (known === undefined) {
              expect(isSent(result), JSON.stringify(result)).toBe(true)
              sent.add(text)
              keys.set(key, text)
            } else if (known === text) expect(result.structuredContent).toMatchObject({ repeated: true })
            else expect(reasonOf(result)).toBe('other_arguments')
            expect(count()).toBe(before + (known === undefined ? 1 : 0))
          }
        },
      ),
      { ...runs, numRuns: 6 },
    )
  })
})

/** Arguments that an agent may add. */
const noise = fc.record(
  {
    confirmation: fc.constantFrom('', 'yes', 'true', 'abc.def', '0.0'),
    idempotency_key: fc.constantFrom('k', ''),
    if_unchanged_since: fc.constantFrom('2099-01-01T00:00:00Z', '1'),
    dry_run: fc.constant(false),
  },
  { requiredKeys: [] },
)

function tampered(confirmation: string): string {
  const [time = '', signature = ''] = confirmation.split('.')
  return `${(Number.parseInt(time, 36) + 1_000_000).toString(36)}.${signature}`
}

function withConfirmation(
  [tool, args]: ReturnType<Vendor['close']>,
  confirmation: string,
): [string, Record<string, unknown>] {
  return [tool, { ...args, confirmation }]
}
