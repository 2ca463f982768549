import { Cancellation } from '@helpdesk-mcp/contracts'
import { expect, test } from 'vitest'
import { createPlaces, type PlacesOptions } from '../../src/accounts/places.ts'

function open(options: Partial<PlacesOptions> = {}) {
  const asleep = new Set<() => void>()
  let time = 0
  const refused: string[] = []
  const places = createPlaces({
    max: 4,
    maxPerKey: 2,
    maxWaiting: 3,
    waitMs: 1_000,
    clock: {
      now: () => time,
      sleep: () => new Promise((resolve) => asleep.add(resolve)),
    },
    refuse(reason) {
      refused.push(reason)
      return `Busy: ${reason}`
    },
    ...options,
  })
  const admitted: string[] = []
  const take = async (key: string, name = key, cancellation?: Cancellation) => {
    const give = await places.take(key, cancellation)
    admitted.push(name)
    return give
  }
  const pass = (ms: number) => {
    time += ms
    for (const wake of asleep) wake()
    asleep.clear()
  }
  return { places, take, admitted, refused, asleep, pass }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

test('one key takes no more than its share, and others go on', async () => {
  const { places, take, admitted } = open()
  const first = await take('slow')
  await take('slow')
  const third = take('slow', 'slow, waiting')
  await take('quick')
  await take('quick')
  expect(admitted).toEqual(['slow', 'slow', 'quick', 'quick'])
  expect([places.taken, places.waiting]).toEqual([4, 1])
  first()
  await third
  expect([places.taken, places.waiting]).toEqual([4, 0])
})

test('a place that is given back twice counts once', async () => {
  const { places, take } = open()
  const give = await take('a')
  give()
  give()
  expect(places.taken).toBe(0)
  await Promise.all(['a', 'a', 'b', 'b'].map((key) => take(key)))
  expect(places.taken).toBe(4)
})

test('those who wait for different keys take turns, each key in its order', async () => {
  const { places, admitted } = open({ max: 1, maxPerKey: 1 })
  const held: (() => void)[] = []
  const enter = async (key: string, name: string) => {
    held.push(await places.take(key))
    admitted.push(name)
  }
  await enter('x', 'x')
  for (const name of ['a1', 'a2', 'a3', 'b1', 'c1']) void enter(name.slice(0, 1), name)
  for (let left = 6; left > 0; left--) {
    await turn()
    held.shift()?.()
  }
  expect(admitted).toEqual(['x', 'a1', 'b1', 'c1', 'a2', 'a3'])
  expect([places.taken, places.waiting]).toEqual([0, 0])
})

test('who waits too long, or comes when too many wait, is refused and told when to come again', async () => {
  const { places, take, refused, pass } = open({ max: 1 })
  await take('a')
  const waiting = [take('a'), take('a'), take('a')]
  await expect(take('a')).rejects.toMatchObject({
    code: 'unavailable',
    message: 'Busy: queue_full',
    retryAfterMs: 5_000,
  })
  const other = take('b')
  const ends = Promise.allSettled([...waiting, other])
  pass(1_000)
  for (const end of await ends) {
    expect(end).toMatchObject({ status: 'rejected', reason: { message: 'Busy: waited_too_long' } })
  }
  expect(refused).toHaveLength(5)
  expect([places.taken, places.waiting]).toEqual([1, 0])
})

test('each waits its own time', async () => {
  const { places, take, asleep, pass } = open({ max: 1 })
  await take('a')
  const early = expect(take('a')).rejects.toThrow('waited_too_long')
  pass(600)
  const late = expect(take('a')).rejects.toThrow('waited_too_long')
  expect(places.waiting).toBe(2)
  await turn()
  pass(400)
  await early
  expect(places.waiting).toBe(1)
  await turn()
  expect(asleep.size).toBe(1)
  pass(600)
  await late
  expect(places.waiting).toBe(0)
})

test('who goes away while waiting keeps no place', async () => {
  const { places, take } = open({ max: 1 })
  const give = await take('a')
  const cancellation = new Cancellation()
  const gone = take('a', 'gone', cancellation)
  cancellation.cancel(new Error('The client has gone.'))
  await expect(gone).rejects.toThrow('The client has gone.')
  expect(places.waiting).toBe(0)
  await expect(take('a', 'gone before', cancellation)).rejects.toThrow('The client has gone.')
  const next = take('a')
  give()
  await next
  expect([places.taken, places.waiting]).toEqual([1, 0])
})
