import { describe, expect, it } from 'vitest'
import { checkPolicy, decide, describePolicy, type Effect, type WritePolicy } from '../src/index.ts'

const record = (name: string, group: 'conversations' | 'orders', effects: Effect[]) => ({
  ...{ name, group, effects },
  inputSchema: { properties: { status: {}, tags: {}, ticket: {} } },
})
const reply = record('reply', 'conversations', ['outbound'])
const refund = record('refund', 'orders', ['outbound', 'destructive'])
const records = [reply, refund]

/** 2026-11-20 is a Friday. */
const at = (time: string) => Date.parse(time)
const noon = at('2026-11-20T12:00:00Z')
const decided = (policy: WritePolicy | undefined, tool: typeof reply, args = {}, time = noon) =>
  decide(policy, { record: tool, arguments: args, effects: tool.effects, at: time }).decision

describe('what a policy decides', () => {
  it('is the strictest of what is set for the effects, and allow without anything', () => {
    expect(decided(undefined, reply)).toBe('allow')
    expect(decided({}, refund)).toBe('allow')
    expect(decided({ outbound: 'confirm', destructive: 'deny' }, refund)).toBe('deny')
    expect(decided({ outbound: 'draft', destructive: 'confirm' }, refund)).toBe('draft')
    expect(decided({ destructive: 'deny' }, reply)).toBe('allow')
  })

  it('is what the first rule says that matches, also where that is milder', () => {
    const policy: WritePolicy = {
      outbound: 'deny',
      rules: [
        { when: { tool: ['reply', 'other'], arguments: { status: ['CLOSED', 'SPAM'] } }, then: 'confirm' },
        { when: { group: 'conversations' }, then: 'allow' },
      ],
    }
    expect(decided(policy, reply, { status: 'CLOSED' })).toBe('confirm')
    expect(decided(policy, reply, { status: 'OPEN' })).toBe('allow')
    expect(decided(policy, reply)).toBe('allow')
    expect(decided(policy, refund)).toBe('deny')
  })

  it('looks at dotted names, at numbers as text, and into lists', () => {
    const rule = (args: NonNullable<WritePolicy['rules']>[0]['when']['arguments']): WritePolicy => ({
      rules: [{ when: { arguments: args ?? {} }, then: 'deny' }],
    })
    expect(decided(rule({ 'ticket.public': false }), reply, { ticket: { public: false } })).toBe('deny')
    expect(decided(rule({ 'ticket.public': false }), reply, { ticket: {} })).toBe('allow')
    expect(decided(rule({ status: 7 }), reply, { status: '7' })).toBe('deny')
    expect(decided(rule({ tags: 'vip' }), reply, { tags: ['new', 'vip'] })).toBe('deny')
    expect(decided(rule({ status: 'undefined' }), reply)).toBe('allow')
  })

  it('knows hours over midnight, the days on which they begin, and the zone', () => {
    const night: WritePolicy = {
      rules: [
        {
          when: { hours: { from: '18:00', to: '08:00', days: ['fri'], zone: 'Europe/Dublin' } },
          then: 'deny',
        },
      ],
    }
    const times = {
      '2026-11-20T17:59:00Z': 'allow',
      '2026-11-20T18:00:00Z': 'deny',
      '2026-11-21T07:59:00Z': 'deny',
      '2026-11-21T08:00:00Z': 'allow',
      '2026-11-21T18:00:00Z': 'allow',
      // Summer time: 18:00 in Dublin.
      '2026-07-17T17:00:00Z': 'deny',
      '2026-07-17T16:59:00Z': 'allow',
    }
    for (const [time, decision] of Object.entries(times))
      expect(decided(night, reply, {}, at(time)), time).toBe(decision)
    const day = { from: '09:00', to: '17:00', zone: 'Asia/Tokyo' }
    const policy: WritePolicy = { rules: [{ when: { hours: day }, then: 'confirm' }] }
    expect(decided(policy, reply, {}, at('2026-11-20T00:30:00Z'))).toBe('confirm')
    expect(decided(policy, reply, {}, at('2026-11-20T08:00:00Z'))).toBe('allow')
  })
})

describe('what is wrong with a policy', () => {
  it.each([
    [{ outbound: 'ask' }, ['outbound: unknown decision "ask". Give one of allow, confirm, draft, deny.']],
    [{ outbond: 'deny' }, ['Unknown key "outbond". Known keys: outbound, destructive, admin, rules.']],
    [{ rules: {} }, ['rules is not a list.']],
    [{ rules: [{ then: 'deny' }] }, ['rules[0] is not { when: { ... }, then }.']],
    [{ rules: [{ when: {}, then: 'deny' }] }, ['rules[0].when is empty: give a condition.']],
    [
      { rules: [{ when: { tool: 'reply' } }] },
      ['rules[0].then is missing. Give one of allow, confirm, draft, deny.'],
    ],
    [
      { rules: [{ when: { tool: 'repl' }, then: 'deny' }] },
      ['rules[0].when.tool: there is no tool "repl" here.'],
    ],
    [
      { rules: [{ when: { group: 'team' }, then: 'deny' }] },
      ['rules[0].when.group: no tool here has the group "team".'],
    ],
    [
      { rules: [{ when: { tool: 'reply', arguments: { state: 1 } }, then: 'deny' }] },
      ['rules[0].when.arguments: no such tool takes "state".'],
    ],
    [
      {
        rules: [
          { when: { hours: { from: '8:00', to: '24:00', days: ['monday'], zone: 'Dublin' } }, then: 'deny' },
        ],
      },
      [
        'rules[0].when.hours: "8:00" is not a time such as 08:30.',
        'rules[0].when.hours: "24:00" is not a time such as 08:30.',
        'rules[0].when.hours.days: unknown day "monday". Known days: sun, mon, tue, wed, thu, fri, sat.',
        'rules[0].when.hours.zone: "Dublin" is not a time zone such as Europe/Dublin.',
      ],
    ],
  ])('%j', (policy, problems) => {
    expect(checkPolicy(policy as WritePolicy, records)).toEqual(problems)
  })

  it('is nothing where it is right', () => {
    const hours = { from: '18:00', to: '08:00', days: ['Mon'], zone: 'UTC' }
    const when = { tool: 'reply', group: 'conversations', arguments: { 'ticket.public': true }, hours }
    expect(checkPolicy({ outbound: 'confirm', rules: [{ when, then: 'draft' }] }, records)).toEqual([])
  })
})

it('is told to people in sentences, without what the tools cannot do', () => {
  const policy: WritePolicy = {
    ...{ outbound: 'draft', destructive: 'allow', admin: 'deny' },
    rules: [
      { when: { tool: 'reply', arguments: { status: ['CLOSED', 'SPAM'] } }, then: 'deny' },
      { when: { hours: { from: '18:00', to: '08:00', zone: 'UTC' } }, then: 'confirm' },
    ],
  }
  expect(describePolicy(policy, records)).toEqual([
    'Reply with status CLOSED or SPAM: is refused.',
    'Any call from 18:00 to 08:00 (UTC): is sent only after a confirmation of exactly this call.',
    'What a customer can notice waits until a person has approved it.',
  ])
})
