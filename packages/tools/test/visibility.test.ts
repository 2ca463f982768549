import { expect, it } from 'vitest'
import { visibilityOf } from '../src/index.ts'
import { toolOf } from './checked-tool.ts'

const record = toolOf(
  { properties: {} },
  {
    visibility: [
      { absent: ['comment'], how: 'unknown' },
      { arguments: { 'comment.mail': true }, how: 'mailed' },
      { how: 'stored' },
    ],
  },
)

it('a write is seen by a customer as the first rule says that holds', () => {
  const seen = (args: Record<string, unknown>) => visibilityOf(record, args, ['outbound', 'destructive'])
  expect(seen({})).toEqual({ customer_visible: 'unknown' })
  expect(seen({ comment: { mail: true } })).toEqual({
    customer_visible: 'yes',
    customer_visible_how: 'mailed',
  })
  expect(seen({ comment: {} })).toEqual({ customer_visible: 'unknown', customer_visible_how: 'stored' })
})

it('a write that is not outbound is not seen, and of an outbound one without rules it is unknown', () => {
  expect(visibilityOf(record, { comment: {} }, ['internal'])).toEqual({ customer_visible: 'no' })
  expect(visibilityOf(toolOf({ properties: {} }, {}), {}, ['outbound'])).toEqual({
    customer_visible: 'unknown',
  })
})
