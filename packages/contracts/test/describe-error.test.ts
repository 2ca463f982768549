import { describe, expect, test } from 'vitest'
import { ConnectorError, describeError } from '../src/index.ts'

const secret = 'hunter2'

test('an error is its name and where it happened, without its message', () => {
  const described = describeError(new TypeError(`the password ${secret} is wrong`))
  expect(described.error).toBe('TypeError')
  expect(described.at?.[0]).toMatch(/^at .*describe-error\.test\.ts:\d+:\d+\)?$/)
  expect(described.at?.length).toBeLessThanOrEqual(5)
  expect(JSON.stringify(described)).not.toContain(secret)
})

test('a code is told: of a ConnectorError, and of an error of Node', () => {
  expect(describeError(new ConnectorError('timeout', 'x'))).toMatchObject({
    error: 'ConnectorError',
    code: 'timeout',
  })
  const refused = Object.assign(new Error('x'), { code: 'ECONNREFUSED' })
  expect(describeError(refused)).toMatchObject({ error: 'Error', code: 'ECONNREFUSED' })
})

describe('no text gets out', () => {
  test.each([
    ['of a message of several lines', new Error(`first\n${secret}`)],
    ['of a message with lines like those of a stack', new Error(`first\n    at ${secret} (/x.js:1:1)\nlast`)],
    ['of a message that ends like a stack', new Error(`first\n    at ${secret} (/x.js:1:1)`)],
    ['of a cause', new Error('first', { cause: new Error(secret) })],
    ['of a name', Object.assign(new Error('first'), { name: `Error with ${secret}` })],
    ['of a code', Object.assign(new Error('first'), { code: `code ${secret}` })],
    ['of an error in another', new AggregateError([new Error(secret)], 'first')],
    ['that was thrown by itself', secret],
    ['of a thrown object', { message: secret, stack: `Error\n    at ${secret} (/x.js:1:1)` }],
    ['of an error whose message is its stack', Object.assign(new Error('first'), { stack: secret })],
  ])('%s', (_, thrown) => {
    expect(JSON.stringify(describeError(thrown))).not.toContain(secret)
  })

  test('of a message that was changed after the error was made', () => {
    const error = new Error(`first\n    at ${secret} (/x.js:1:1)\nlast`)
    error.message = 'other'
    expect(JSON.stringify(describeError(error))).not.toContain(secret)
  })
})

test.each([
  [undefined, 'undefined'],
  [null, 'object'],
  ['text', 'string'],
])('%j is described by its type', (thrown, type) => {
  expect(describeError(thrown)).toEqual({ error: type })
})

test('an error without a stack has no place', () => {
  const error = new Error('x')
  delete error.stack
  expect(describeError(error)).toEqual({ error: 'Error' })
})
