import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { ask, print, printJson, readAll } from '../src/index.ts'

function streams({ isTTY = false } = {}) {
  const input = Object.assign(new PassThrough(), { isTTY })
  const errors = new PassThrough()
  return { input, errors, written: () => String(errors.read() ?? '') }
}

describe('print', () => {
  test('ends every text with one line feed', async () => {
    const { errors, written } = streams()
    await print(errors, 'one')
    await print(errors, 'two\n')
    await printJson(errors, { three: 3 })
    expect(written()).toBe('one\ntwo\n{\n  "three": 3\n}\n')
  })
})

describe('ask', () => {
  test('asks nobody where there is no terminal', async () => {
    const { input, errors, written } = streams()
    expect(await ask({ input, errors }, 'Name: ')).toBeUndefined()
    expect(written()).toBe('')
  })

  test.each([true, false])('returns the trimmed answer, secret: %s', async (secret) => {
    const { input, errors, written } = streams({ isTTY: true })
    const answer = ask({ input, errors }, 'Key: ', { secret })
    input.write(' hunter2 \n')
    expect(await answer).toBe('hunter2')
    expect(written()).not.toContain('hunter2')
  })
})

test('readAll reads to the end of the input', async () => {
  const { input } = streams()
  input.write('{"a":')
  input.end('1}')
  expect(await readAll(input)).toBe('{"a":1}')
})
