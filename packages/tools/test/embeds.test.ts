import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { describe, expect, it } from 'vitest'
import { hiddenEmbeds, readableResources, withoutEmbeds } from '../src/index.ts'

const order = { path: 'order', resource: 'orders', keep: ['id'] }
const person = { path: 'thread.author', resource: 'people', keep: ['id', 'name'] }

describe('embedded records of a hidden resource', () => {
  it('are left out but for what is kept, in every item, and it is said once', () => {
    const items = [
      { id: 1, order: { id: 7, total: 99 } },
      { id: 2, order: { id: 8, total: 12 } },
    ]
    expect(withoutEmbeds(items, [order])).toEqual({
      value: [
        { id: 1, order: { id: 7 } },
        { id: 2, order: { id: 8 } },
      ],
      leftOut: ['order except id: needs a tool for orders'],
    })
    expect(items[0]?.order).toHaveProperty('total')
  })

  it('are found through lists, and other records stay', () => {
    const ticket = { thread: [{ author: { id: 1, name: 'Mara', phone: '1' }, body: 'Hi' }, { author: null }] }
    expect(withoutEmbeds(ticket, [person]).value).toEqual({
      thread: [{ author: { id: 1, name: 'Mara' }, body: 'Hi' }, { author: null }],
    })
  })

  it('are left out whole where nothing is kept', () => {
    const plan = { path: 'order', resource: 'orders' }
    expect(withoutEmbeds({ id: 1, order: { id: 7 } }, [plan])).toEqual({
      value: { id: 1 },
      leftOut: ['order: needs a tool for orders'],
    })
  })

  it('are left out without a word where they are secrets, whatever their form and whatever is permitted', () => {
    const plan = { path: 'mail.password', resource: '', secret: true } as const
    expect(hiddenEmbeds([plan], new Set(['']))).toEqual([plan])
    const mailbox = {
      mail: [
        { host: 'a', password: 'hunter2' },
        { host: 'b', password: 7 },
      ],
    }
    expect(withoutEmbeds(mailbox, [plan])).toEqual({
      value: { mail: [{ host: 'a' }, { host: 'b' }] },
      leftOut: [],
    })
  })

  it('may be the answer itself', () => {
    const { value } = withoutEmbeds({ id: 7, total: 99 }, [{ ...order, path: '' }])
    expect(value).toEqual({ id: 7 })
  })

  it.each([
    ['an id in its place', { order: '7-a' }],
    ['a number', { order: 7 }],
    ['nothing', { order: null }],
    ['no such field', { id: 1 }],
    ['only what is kept', { order: { id: 7 } }],
  ])('that are %s stay, and nothing is said', (_what, value) => {
    expect(withoutEmbeds(value, [order])).toEqual({ value, leftOut: [] })
  })

  it('that come as text are left out', () => {
    expect(withoutEmbeds({ order: '{"total":99}' }, [order]).value).toEqual({})
  })

  it('tell nothing of what they hold: fields that exist and fields that do not give the same note', () => {
    const asked = (fields: object) => withoutEmbeds({ order: fields }, [order])
    expect(asked({ total: 99 })).toEqual(asked({}))
  })
})

it('are hidden unless a tool that lists or gets the resource is permitted', () => {
  const tool = (resource: string, method: string) => ({ resource, method }) as ToolRecord
  const readable = readableResources([tool('orders', 'update'), tool('people', 'get')])
  expect(hiddenEmbeds([order, person], readable)).toEqual([order])
  expect(hiddenEmbeds(undefined, readable)).toEqual([])
})
