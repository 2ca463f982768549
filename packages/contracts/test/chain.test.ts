import { expect, test } from 'vitest'
import { Chain, type Link } from '../src/index.ts'

test('a chain holds what a set would hold, in the same order', () => {
  const chain = new Chain<number>()
  const set = new Set<number>()
  const links = new Map<number, Link<number>>()
  let state = 5
  for (let at = 0; at < 2_000; at++) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    const value = state % 40
    const link = links.get(value)
    if (link) expect(chain.delete(link)).toBe(set.delete(value))
    else if (set.add(value)) links.set(value, chain.add(value))
    if (link) links.delete(value)
    expect([...chain]).toEqual([...set])
    expect(chain.size).toBe(set.size)
    expect(chain.first).toBe([...set][0])
  }
})

test('a link is taken off once, and holds on to no other', () => {
  const chain = new Chain<string>()
  const [one, two, three] = ['one', 'two', 'three'].map((value) => chain.add(value)) as [
    Link<string>,
    Link<string>,
    Link<string>,
  ]
  expect(chain.delete(two)).toBe(true)
  expect(two).toEqual({ value: 'two', before: undefined, after: undefined })
  expect([chain.delete(two), chain.delete(one), chain.delete(three), chain.delete(one)]).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect([...chain]).toEqual([])
})

test('the value that was given last may be taken off', () => {
  const chain = new Chain<Link<unknown>[]>()
  const links = [1, 2, 3].map(() => {
    const own: Link<unknown>[] = []
    own.push(chain.add(own) as Link<unknown>)
    return own
  })
  for (const [link] of chain) chain.delete(link as Link<Link<unknown>[]>)
  expect([chain.size, links.length]).toEqual([0, 3])
})
