import { describe, expect, test } from 'vitest'
import { createHttpHandler, type HttpHandlerOptions } from '../src/index.ts'
import { post } from './support/post.ts'
import { sampleInfo, sampleToolset } from './support/sample-toolset.ts'

function open(options: HttpHandlerOptions = {}) {
  const toolset = sampleToolset()
  return { toolset, handler: createHttpHandler({ toolset, info: sampleInfo }, options) }
}

describe('an id that a number cannot hold comes back as it came', () => {
  const id = '9007199254740993'
  const line = (rest: string) => `{"jsonrpc":"2.0","id":${id},${rest}}`
  const answer = async (body: string, headers = {}) =>
    (await open().handler.fetch(post(body, headers))).text()

  test.each([
    ['a call', '"method":"tools/call","params":{"name":"echo","arguments":{}}'],
    ['a call that the SDK answers', '"method":"tools/call","params":{"name":"echo","arguments":{},"x":1}'],
    ['a list', '"method":"tools/list"'],
    ['a ping', '"method":"ping"'],
    ['an unknown tool', '"method":"tools/call","params":{"name":"no_such"}'],
    ['malformed parameters', '"method":"tools/call","params":{}'],
    ['an unknown method', '"method":"no/such"'],
  ])('%s', async (_, rest) => {
    expect(await answer(line(rest))).toMatch(new RegExp(`"id":${id}\\b`))
  })

  test('in a batch', async () => {
    expect(await answer(`[${line('"method":"ping"')}]`)).toContain(`"id":${id}`)
  })

  test('in a stream, with its progress token', async () => {
    const meta = `"_meta":{"progressToken":${id}1}`
    const text = await answer(line(`"method":"tools/call","params":{"name":"count","arguments":{},${meta}}`))
    expect(text.match(new RegExp(`"progressToken":${id}1\\b`, 'g'))).toHaveLength(3)
    expect(text).toMatch(new RegExp(`"id":${id}\\b`))
  })

  test('and arguments keep their digits', async () => {
    const call = `"method":"tools/call","params":{"name":"echo","arguments":{"id":${id},"note":"${id}"}}`
    expect(await answer(line(call))).toContain(`{"got":{"id":"${id}","note":"${id}"}}`)
  })
})
