import { describe, expect, it } from 'vitest'
import { jsonBytes, newTextBudget } from '../src/index.ts'
import { plan, quoted, response, shaped, shaper, turnsOf } from './thread.ts'

describe('fields', () => {
  const comments = [
    { id: 1, operator: false, body: quoted, created_at: '2026-03-02T12:00:00Z' },
    { id: 2, operator: true, body: '<b>Hi</b>', plain_body: 'Hi', created_at: '2026-03-02T13:00:00Z' },
  ]

  it.each<[string[], unknown]>([
    [['comments'], { comments }],
    [['comments.body'], { comments: comments.map(({ body }) => ({ body })) }],
    [['turns.role', 'subject'], { subject: 'Late', turns: [{ role: 'customer' }, { role: 'agent' }] }],
    [['turns:2-2.text'], { turns: [{ id: 2, role: 'agent', visibility: 'unknown', text: 'Hi' }] }],
    [['turns:2-9.id'], { turns: [{ id: 2 }] }],
    [['turns:3-9'], { turns: [] }],
    [['turns.nothing', 'turns:x-2'], {}],
  ])('%j', async (fields, expected) => {
    const { older: _, ...value } = await shaped(comments, { fields })
    expect(value).toEqual(expected)
  })

  it('read the quoted history on request', async () => {
    const turns = await turnsOf(comments, { fields: ['turns.text:full'] })
    expect(turns[0]?.text).toContain('We asked the carrier.')
    expect(turns[0]).not.toHaveProperty('text_left_out')
  })

  it('give all that the vendor has for *, and no turns', async () => {
    const whole = await shaped(comments, { fields: ['*'] })
    expect(whole.turns).toBeUndefined()
    expect(whole.comments).toHaveLength(2)
  })

  it('of an entry that is a record itself are the turn’s, also where the vendor has the name', async () => {
    const alone = { ...response, turns: { ...plan, at: '' }, texts: [{ path: 'body', message: true }] }
    const entry = {
      id: 1,
      operator: true,
      body: '<b>Hi</b>',
      via: 'email',
      files: [],
      channel: 'EMAIL',
      role: null,
    }
    const options = {
      args: {},
      toolName: () => undefined,
      budget: newTextBudget(),
      measure: jsonBytes,
      room: 9_000,
    }
    const of = async (fields?: string[]) => (await shaper(alone).shape(entry, fields, options)).value
    expect(await of()).toEqual({ id: 1, role: 'agent', visibility: 'unknown', channel: 'email', text: 'Hi' })
    const itsRole = { id: 1, role: 'agent', visibility: 'unknown' }
    expect(await of(['text', 'body', 'channel'])).toEqual({
      ...itsRole,
      text: 'Hi',
      body: '<b>Hi</b>',
      channel: 'email',
    })
    expect(await of(['role'])).toEqual({ role: 'agent' })
  })
})

describe('a long thread', () => {
  const long = Array.from({ length: 3_000 }, (_, index) => ({
    id: index % 7,
    operator: index % 2 === 0,
    created_at: new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString(),
    body: `<p>${'Where is my order? '.repeat(10)}${index}</p>`,
  }))

  it('keeps the newest turns whole and says where the others are', async () => {
    const { turns = [], older } = await shaped(long, { room: 20_000 })
    expect(turns.length).toBeGreaterThan(20)
    expect(turns.at(-1)?.text).toMatch(/ 2999$/)
    const left = 3_000 - turns.length
    expect(older).toEqual({ count: left, fields: [`turns:1-${left}`] })
    const all = JSON.stringify({ turns })
    expect(all.length).toBeLessThan(20_000)
    expect(all).not.toContain('…[cut')

    const before = await shaped(long, { room: 20_000, fields: older?.fields })
    expect(before.turns?.at(-1)?.text).toMatch(new RegExp(` ${left - 1}$`))
    expect(before.older?.count).toBe(left - (before.turns?.length ?? 0))

    const texts = await shaped(long, { room: 20_000, fields: ['turns.text:full', 'turns.id'] })
    const rest = texts.older?.count
    expect(texts.older?.fields).toEqual([`turns:1-${rest}.text:full`, `turns:1-${rest}.id:full`])
    expect((await shaped(long, { room: 20_000, fields: texts.older?.fields })).older?.count).toBeLessThan(
      rest ?? 0,
    )
  })

  it('gives one turn at least', async () => {
    const { turns, older } = await shaped(long, { room: 100 })
    expect(turns).toHaveLength(1)
    expect(older).toEqual({ count: 2_999, fields: ['turns:1-2999'] })
  })
})
