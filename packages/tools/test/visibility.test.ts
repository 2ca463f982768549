import type { DeliveryPlan } from '@helpdesk-mcp/contracts'
import { describe, expect, it } from 'vitest'
import { failureIn, visibilityOf } from '../src/index.ts'
import { toolOf } from './checked-tool.ts'

const record = toolOf(
  { properties: {} },
  {
    visibility: [
      { absent: ['comment'], how: 'unknown' },
      { arguments: { 'comment.mail': true }, how: 'mailed' },
      { given: ['comment.post'], how: 'shown in the portal' },
      { arguments: { 'comment.maybe': true }, how: 'sent', state: 'unknown' },
      { how: 'stored' },
    ],
  },
)
const nothing = { to: null, channel: null, id: null, state: 'unknown', also: [] }

describe('whether a customer sees what a write did', () => {
  const seen = (args: Record<string, unknown>) => visibilityOf(record, args, ['outbound', 'destructive'])

  it('is said by the first rule that holds', () => {
    expect(seen({})).toEqual({ customer_visible: 'unknown', delivery: nothing })
    expect(seen({ comment: { mail: true } })).toEqual({
      customer_visible: 'yes',
      delivery: { ...nothing, channel: 'email', state: 'accepted' },
    })
    expect(seen({ comment: { post: 'x' } })).toEqual({
      customer_visible: 'yes',
      delivery: { ...nothing, channel: 'portal', state: 'accepted' },
    })
    expect(seen({ comment: { maybe: true } })).toEqual({ customer_visible: 'unknown', delivery: nothing })
    expect(seen({ comment: {} })).toEqual({
      customer_visible: 'unknown',
      delivery: { ...nothing, state: 'stored' },
    })
  })

  it('is no where nobody outside is told, and unknown without rules', () => {
    expect(visibilityOf(record, { comment: {} }, ['internal'])).toEqual({ customer_visible: 'no' })
    expect(visibilityOf(toolOf({ properties: {} }, {}), {}, ['outbound'])).toEqual({
      customer_visible: 'unknown',
      delivery: nothing,
    })
  })
})

describe('the delivery of a message', () => {
  const plan: DeliveryPlan = {
    to: { answer: ['to', 'receiver.mail'], arguments: ['to'] },
    id: 'messages.id',
    failed: 'errors',
    states: { at: 'state', values: { WAITING: 'queued', LOST: 'failed' } },
    also: [
      { given: ['status'], says: 'A survey.' },
      { arguments: { status: 'closed' }, absent: ['quiet'], says: 'A closing mail.' },
    ],
  }
  const reply = toolOf({ properties: {} }, { visibility: [{ how: 'sent' }], delivery: plan })
  const delivery = (args: object, answer: unknown, known = {}) =>
    visibilityOf(reply, { ...args }, ['outbound'], answer, () => known)

  it('names the recipient of the answer, then of the arguments, then the one that is known', () => {
    const known = { address: 'known@x.example', channel: 'chat' }
    const to = (args: object, answer: unknown) => delivery(args, answer, known).delivery?.to
    expect(to({ to: 'asked@x.example' }, { to: 'took@x.example' })).toBe('took@x.example')
    expect(to({}, { receiver: { mail: ['a@x.example', 'b@x.example'] } })).toBe('a@x.example, b@x.example')
    expect(to({ to: 'asked@x.example' }, { to: ' ' })).toBe('asked@x.example')
    expect(delivery({}, undefined, known).delivery).toMatchObject({ to: 'known@x.example', channel: 'chat' })
    expect(delivery({}, undefined).delivery).toMatchObject({ to: null, channel: null, id: null })
  })

  it('has the id of the last message in the answer, on one line', () => {
    expect(delivery({}, { messages: [{ id: 1 }, { id: 2 }] }).delivery?.id).toBe('2')
    expect(delivery({}, { messages: { id: 'a\nb' } }).delivery?.id).toBe('a b')
    expect(delivery({}, { to: 'x'.repeat(1_000) }).delivery?.to).toHaveLength(320)
  })

  it('is accepted, unless the answer has another word for it', () => {
    const state = (answer: unknown) => {
      const { customer_visible, delivery: made } = delivery({}, answer)
      return [made?.state, customer_visible]
    }
    expect(state({})).toEqual(['accepted', 'yes'])
    expect(state({ state: 'WAITING' })).toEqual(['queued', 'yes'])
    expect(state({ state: 'LOST' })).toEqual(['failed', 'no'])
    expect(state({ state: 'toString' })).toEqual(['accepted', 'yes'])
    expect(state({ state: 'WAITING', errors: ['blocked'] })).toEqual(['failed', 'no'])
    for (const errors of [[], '', null, {}, ['']]) expect(state({ errors })).toEqual(['accepted', 'yes'])
  })

  it('says every other thing that it may set off', () => {
    const also = (args: object) => delivery(args, {}).delivery?.also
    expect(also({})).toEqual([])
    expect(also({ status: 'open' })).toEqual(['A survey.'])
    expect(also({ status: 'closed' })).toEqual(['A survey.', 'A closing mail.'])
    expect(also({ status: 'closed', quiet: true })).toEqual(['A survey.'])
  })

  it('says what went wrong, whatever form the vendor gives it', () => {
    expect(failureIn(plan, { errors: ['no address', ' ', 'blocked\n'] })).toBe('no address; blocked')
    expect(failureIn(plan, { errors: { to: 'bounced' } })).toBe('{"to":"bounced"}')
    expect(failureIn(plan, { errors: [{ code: 7 }] })).toBe('{"code":7}')
    expect(failureIn({}, { errors: ['x'] })).toBeUndefined()
  })
})
