import { ConnectorError, UnknownToolError } from '@helpdesk-mcp/contracts'
import { describe, expect, test } from 'vitest'
import { explainError, unexpectedErrorText } from '../src/index.ts'

describe('explainError', () => {
  test.each([
    ['wrong arguments', new ConnectorError('invalid_arguments', 'PORT is missing.'), 2],
    ['an unknown tool', new UnknownToolError('x', 'There is no tool named "x".'), 2],
    ['a vendor that refuses', new ConnectorError('unauthorized', 'The key is wrong.'), 1],
    ['a vendor that is slow', new ConnectorError('timeout', 'No answer in time.'), 1],
  ])('%s: the message, and the exit code', (_, error, exitCode) => {
    expect(explainError(error)).toEqual({ message: error.message, exitCode })
  })

  test('an unexpected error: where it was thrown, and not a word of its message', () => {
    const { message, exitCode } = explainError(new TypeError('hunter2'))
    expect(message).toMatch(/^Unexpected error: TypeError\n {4}at .*errors\.test\.ts/)
    expect(message).not.toContain('hunter2')
    expect(exitCode).toBe(1)
  })
})

test('unexpectedErrorText: the name, the code of a system error, and the places', () => {
  const error = Object.assign(new Error('first\n    at hunter2 (secret.ts:1:1)\nlast'), { code: 'EACCES' })
  const text = unexpectedErrorText(error)
  expect(text).toMatch(/^Unexpected error: Error \(EACCES\)\n {4}at .*errors\.test\.ts/)
  expect(text).not.toContain('hunter2')
  expect(unexpectedErrorText('hunter2')).toBe('Unexpected error: string')
})
