import { expect, test } from 'vitest'
import { createCache } from '../../src/cache.ts'

function counting(weight = 1) {
  const opened: string[] = []
  const cache = createCache<string>(3, () => weight)
  const get = (key: string) =>
    cache.get(key, async () => {
      opened.push(key)
      return key
    })
  return { cache, opened, get }
}

test('a value is opened once, for those too who ask meanwhile', async () => {
  const { get, opened } = counting()
  expect(await Promise.all([get('a'), get('a')])).toEqual(['a', 'a'])
  await get('a')
  expect(opened).toEqual(['a'])
})

test('what was used longest ago goes first', async () => {
  const { get, opened, cache } = counting()
  for (const key of ['a', 'b', 'c', 'a', 'd']) await get(key)
  expect(cache.size).toBe(3)
  await get('a')
  expect(opened).toEqual(['a', 'b', 'c', 'd'])
  await get('b')
  expect(opened).toEqual(['a', 'b', 'c', 'd', 'b'])
})

test('values weigh differently; one that is too heavy is kept alone', async () => {
  const { get, cache } = counting(5)
  await get('a')
  await get('b')
  expect(cache.size).toBe(1)
})

test('a failure is not kept', async () => {
  const { cache, get } = counting()
  await expect(cache.get('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await get('a')).toBe('a')
})

test('what is dropped is opened anew, and so is what was being opened then', async () => {
  const { cache, get, opened } = counting()
  await get('a')
  await get('b')
  const opening = get('c')
  cache.drop((value) => value === 'a')
  await opening
  for (const key of ['a', 'b', 'c']) await get(key)
  expect(opened).toEqual(['a', 'b', 'c', 'a', 'c'])
})
