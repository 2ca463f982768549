import { ConnectorError, UnknownToolError } from '@helpdesk-mcp/contracts'
import { describe, expect, test } from 'vitest'
import { explainError, locateError } from '../src/index.ts'

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

describe('locateError', () => {
  test('takes no line of a message for a frame', () => {
    const located = locateError(new Error('first\n    at hunter2 (secret.ts:1:1)\nlast'))
    expect(located).not.toContain('hunter2')
    expect(located).toMatch(/^Error\n {4}at .*errors\.test\.ts/)
  })

  test('prints no frame when the message changed after the error was made', () => {
    const error = new Error('first\n    at hunter2')
    expect(error.stack).toContain('hunter2')
    error.message = 'other'
    expect(locateError(error)).toBe('Error')
  })

  test('names the code of an error of the system', () => {
    const error = Object.assign(new Error('no'), { code: 'EACCES' })
    expect(locateError(error)).toMatch(/^Error \(EACCES\)\n/)
  })

  test('says of anything else that was thrown only its type', () => {
    expect(locateError('hunter2')).toBe('string')
  })
})
