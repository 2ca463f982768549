import { describe, expect, test } from 'vitest'
import { databases, openTestStore } from '../databases.ts'
import { sampleCall } from './samples.ts'

const ticket = { kind: 'ticket', id: '123', title: 'Where is my parcel?' }
const customer = { kind: 'customer', id: '9:a' }

describe.each(databases)('what calls touched, on $kind', ({ fresh }) => {
  const open = async () => openTestStore(await fresh())

  test('finds calls by kind and id together', async () => {
    const store = await open()
    const both = sampleCall({ targets: [ticket, customer], targetCount: 2, at: 3 })
    const one = sampleCall({ targets: [{ kind: 'ticket', id: '12' }], targetCount: 1, at: 2 })
    const alike = sampleCall({ targets: [{ kind: 'order', id: '123' }], targetCount: 1, at: 1 })
    await store.calls.add([both, one, alike])
    const found = async (kind: string, id: string) =>
      (await store.calls.list('default', { limit: 9, target: { kind, id } })).rows
    expect(await found('ticket', '123')).toEqual([both])
    expect(await found('customer', '9:a')).toEqual([both])
    expect(await found('order', '123')).toEqual([alike])
    expect(await found('ticket', '%')).toEqual([])
    const series = { since: 0, until: 10, sliceMs: 10, target: { kind: 'ticket', id: '12' } }
    expect(await store.calls.series('default', series)).toMatchObject([{ calls: 1 }])
  })

  test('learns at the end of a call what its answer showed', async () => {
    const store = await open()
    const begun = sampleCall({ targets: [ticket], targetCount: 1, outcome: 'attempted' })
    await store.calls.add([{ ...begun, texts: { body: { after: 'Asked' } } }])
    const { id, tenantId, serverId, accountId, tool, at, argumentNames, argumentsDigest, effects, ...rest } =
      begun
    const end = { ...rest, outcome: 'ok', targets: [ticket, customer], targetCount: 2 } as const
    await store.calls.complete(id, { ...end, targets: [...end.targets], texts: { body: { after: 'Sent' } } })
    const target = { kind: 'customer', id: '9:a' }
    expect((await store.calls.list('default', { limit: 9, target })).rows).toMatchObject([
      { id, targetCount: 2 },
    ])
    expect(await store.calls.texts('default', id)).toEqual({ body: { after: 'Sent' } })
    await store.calls.complete(id, { ...end, targets: [...end.targets] })
    expect(await store.calls.texts('default', id)).toBeUndefined()
  })

  test('is swept with the calls, and free texts by their own time', async () => {
    const store = await open()
    const texts = { body: { after: 'Words' } }
    const calls = [10, 20, 30].map((at) => ({
      ...sampleCall({ at, targets: [ticket], targetCount: 1 }),
      texts,
    }))
    await store.calls.add(calls)
    const left = () => Promise.all(calls.map(({ id }) => store.calls.texts('default', id)))
    const ofTicket = () => store.calls.list('default', { limit: 9, target: ticket })
    await store.sweep(100, 15, 25)
    expect(await left()).toEqual([undefined, undefined, texts])
    expect((await ofTicket()).rows).toHaveLength(2)
    // Texts never outlive their calls.
    await store.sweep(100, 35, 0)
    expect(await left()).toEqual([undefined, undefined, undefined])
    expect((await ofTicket()).rows).toEqual([])
    const again = sampleCall({ id: calls[0]?.id ?? '' })
    await store.calls.add([again])
    expect((await ofTicket()).rows).toEqual([])
  })
})
