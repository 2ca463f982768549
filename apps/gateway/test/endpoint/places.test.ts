import { Cancellation } from '@helpdesk-mcp/contracts'
import { expect, test } from 'vitest'
import { createPlaces, type PlacesOptions } from '../../src/accounts/places.ts'

function open(options: Partial<PlacesOptions> = {}) {
  const asleep = new Set<() => void>()
  const refused: string[] = []
  const places = createPlaces({
    max: 4,
    maxPerKey: 2,
    maxWaiting: 3,
    waitMs: 1_000,
    clock: {
      now: () => 0,
      sleep: (_ms, signal) =>
        new Promise((resolve, reject) => {
          asleep.add(resolve)
          signal?.addEventListener('abort', () => {
            asleep.delete(resolve)
            reject(signal.reason)
          })
        }),
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
  return { places, take, admitted, refused, asleep, pass: () => [...asleep].forEach((wake) => void wake()) }
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
  pass()
  for (const end of await ends) {
    expect(end).toMatchObject({ status: 'rejected', reason: { message: 'Busy: waited_too_long' } })
  }
  expect(refused).toHaveLength(5)
  expect([places.taken, places.waiting]).toEqual([1, 0])
})

test('who goes away while waiting keeps no place, and no timer', async () => {
  const { places, take, asleep } = open({ max: 1 })
  const give = await take('a')
  const cancellation = new Cancellation()
  const gone = take('a', 'gone', cancellation)
  cancellation.cancel(new Error('The client has gone.'))
  await expect(gone).rejects.toThrow('The client has gone.')
  expect([places.waiting, asleep.size]).toEqual([0, 0])
  const next = take('a')
  give()
  await next
  expect([places.taken, places.waiting, asleep.size]).toEqual([1, 0, 0])
})
