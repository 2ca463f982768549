import type { Json, ResponsePlan, WaitingPlan } from '@helpdesk-mcp/contracts'
import { describe, expect, it } from 'vitest'
import { createThreadReader, createTimeReader, createWaitingReader, withWaiting } from '../src/index.ts'

const plan: WaitingPlan = {
  status: [
    { when: { type: 'Open' }, is: 'open' },
    { when: { type: ['Hold', 'Later'] }, is: 'waiting_for_customer' },
    { has: ['closed'], is: 'closed' },
  ],
  from: [
    { same: ['sender', 'customer.name'], is: 'customer' },
    { has: ['left'], is: 'customer' },
    { when: { sender: 'agent' }, is: 'agent' },
  ],
  since: [{ lacks: ['answered'], is: 'created' }],
}
const read = (record: unknown, more: Partial<WaitingPlan> = {}, zone?: string) => {
  const times = [{ paths: ['created', 'messages.at'], ...(zone ? { zone } : {}) }]
  const response: ResponsePlan = { kind: 'list', waiting: { ...plan, ...more }, times }
  return createWaitingReader(response)?.(record)
}
const at = (minute: number) => `2026-11-29T14:${String(minute).padStart(2, '0')}:00Z`

describe('the waiting state of a row', () => {
  it.each<[Json, string | null]>([
    ['Open', 'open'],
    ['Hold', 'waiting_for_customer'],
    ['Later', 'waiting_for_customer'],
    ['open', null],
    ['Resolved by magic', null],
    ['', null],
    [null, null],
    [0, null],
    [{}, null],
  ])('maps the status %j to %j', (type, kind) => {
    expect(read({ type })?.status_kind).toBe(kind)
  })

  it('takes the first rule that holds', () => {
    expect(read({ type: 'Open', closed: at(1) })?.status_kind).toBe('open')
    expect(read({ type: '?', closed: at(1) })?.status_kind).toBe('closed')
    expect(read({ type: '?', closed: false })?.status_kind).toBeNull()
  })

  it.each<[Record<string, unknown>, string | null]>([
    [{ sender: 'Ana', customer: { name: 'Ana' } }, 'customer'],
    [{ sender: 'Ana', customer: { name: 'Ben' } }, null],
    [{ sender: null, customer: { name: null } }, null],
    [{ sender: '', customer: { name: '' } }, null],
    [{ sender: 'agent' }, 'agent'],
    [{ left: 0 }, 'customer'],
    [{ left: -3_600 }, 'customer'],
    [{ left: false }, null],
    [{ left: null }, null],
  ])('says who wrote last in %j: %j', (record, from) => {
    expect(read(record)?.last_message_from).toBe(from)
  })

  it('says since when the customer waits, unless nobody does', () => {
    expect(read({ type: 'Open', created: at(1) })?.waiting_since).toBe(at(1))
    expect(read({ type: 'Open', created: at(1), answered: at(2) })?.waiting_since).toBeNull()
    expect(read({ type: 'Open', created: at(1), sender: 'agent' })?.waiting_since).toBeNull()
    expect(read({ closed: at(3), created: at(1) })?.waiting_since).toBeNull()
  })

  it.each<[unknown, string | null]>([
    ['2026-11-29 14:18:59', '2026-11-29T14:18:59Z'],
    [1_795_961_939_000, '2026-11-29T14:18:59Z'],
    ['2126-11-29 14:18:59', '2126-11-29T14:18:59Z'],
    [null, null],
    [0, null],
    [-1, null],
    [false, null],
    [undefined, null],
  ])('writes the time %j as %j', (created, since) => {
    expect(read({ created }, {}, 'UTC')?.waiting_since).toBe(since)
  })

  it('needs the zone of the time, which an account may say', () => {
    const record = { created: '2026-11-29 14:18:59' }
    expect(read(record, {}, 'unknown')?.waiting_since).toBeNull()
    const times = [{ paths: ['created'], zone: 'unknown' }]
    expect(createWaitingReader({ waiting: plan, times }, 'Asia/Kolkata')?.(record).waiting_since).toBe(
      '2026-11-29T14:18:59+05:30',
    )
  })

  it('believes a doubtful status only after an answer', () => {
    const confirm = { confirm: true } as const
    expect(read({ type: 'Hold' }, confirm)?.status_kind).toBe('open')
    expect(read({ type: 'Hold', left: 5 }, confirm)?.status_kind).toBe('open')
    expect(read({ type: 'Hold', sender: 'agent' }, confirm)?.status_kind).toBe('waiting_for_customer')
  })

  it.each([null, undefined, 'text', [], 7])('knows nothing of %j', (record) => {
    expect(read(record)).toEqual({
      status_kind: null,
      waiting_since: null,
      last_message_from: null,
      since: null,
      waits: 'no',
    })
  })

  it('is compiled from a plan, or is not there', () => {
    expect(createWaitingReader({})).toBeUndefined()
  })
})

describe('the messages of a conversation', () => {
  const thread = {
    at: 'messages',
    time: 'at',
    from: [
      { when: { note: true }, is: 'none' as const },
      { when: { by: 'us' }, is: 'agent' as const },
      { when: { by: 'them' }, is: 'customer' as const },
      { when: { by: 'robot' }, is: 'system' as const },
    ],
  }
  const stateOf = createThreadReader(thread, createTimeReader([]))
  const say = (by: string, minute: number, more: object = {}) => ({ by, at: at(minute), ...more })

  it('say who waits since the oldest one that is not answered', () => {
    const messages = [say('them', 1), say('us', 2), say('them', 3), say('them', 4)]
    const expected = { waiting_since: at(3), last_message_from: 'customer', hasAnswer: true }
    expect(stateOf({ messages })).toEqual(expected)
    expect(stateOf({ messages: [...messages].reverse() })).toEqual(expected)
  })

  it('are answered by the team, not by a robot or a note', () => {
    const messages = [say('them', 1), say('robot', 2), say('us', 3, { note: true })]
    expect(stateOf({ messages })).toEqual({
      waiting_since: at(1),
      last_message_from: 'customer',
      hasAnswer: false,
    })
    expect(stateOf({ messages: [...messages, say('us', 4)] })).toEqual({
      waiting_since: null,
      last_message_from: 'agent',
      hasAnswer: true,
    })
  })

  it('stay in order where two have the same time', () => {
    expect(stateOf({ messages: [say('them', 1), say('us', 1)] })?.last_message_from).toBe('agent')
    expect(stateOf({ messages: [say('us', 2), say('them', 2), say('them', 1)] })?.waiting_since).toBeNull()
  })

  it.each([
    [{}],
    [{ messages: null }],
    [{ messages: [] }],
    [{ messages: 'none' }],
    [{ messages: [null, 1, 'text'] }],
    [{ messages: [{ by: 'them' }, { by: 'them', at: 0 }] }],
    [{ messages: [{ by: 'somebody', at: at(1) }] }],
  ])('say nothing in %j', (answer) => {
    expect(stateOf(answer)).toBeUndefined()
  })

  it('know better than the row', () => {
    const record = { type: 'Open', created: at(1), sender: 'agent', messages: [say('us', 2), say('them', 5)] }
    expect(read(record, { thread })).toEqual({
      status_kind: 'open',
      waiting_since: at(5),
      last_message_from: 'customer',
      since: Date.parse(at(5)),
      waits: 'yes',
    })
  })
})

describe('a row with its waiting state', () => {
  const state = { status_kind: 'open', waiting_since: at(1), last_message_from: 'customer' } as const

  it('has what was asked for, and the vendor’s own fields', () => {
    expect(withWaiting({ id: 1 }, state, undefined)).toEqual({ id: 1, ...state })
    expect(withWaiting({ id: 1 }, state, ['*'])).toEqual({ id: 1, ...state })
    expect(withWaiting({ id: 1 }, state, ['id', 'status_kind'])).toEqual({
      id: 1,
      status_kind: 'open',
    })
    expect(withWaiting({ waiting_since: 'x' }, state, undefined)).toEqual({
      ...state,
      waiting_since: 'x',
    })
    expect(withWaiting('text', state, undefined)).toBe('text')
  })
})
