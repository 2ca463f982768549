import { describe, expect, it } from 'vitest'
import { createJsonScan, readBody } from '../src/index.ts'

const bounds = { maxBytes: 1_000_000, maxValues: 1_000, maxKeys: 100, maxDepth: 20 }

/** A body that arrives in pieces, and tells how many were taken. */
function inPieces(piece: string, count: number, headers: Record<string, string> = {}) {
  const bytes = Buffer.from(piece)
  let taken = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (taken++ < count) controller.enqueue(bytes)
      else controller.close()
    },
  })
  return { response: new Response(body, { headers }), taken: () => taken }
}

/** A response of which so many pieces have come when its head is looked at. */
function arrivedAs(pieces: readonly Buffer[]) {
  return {
    status: 200,
    headers: new Headers(),
    body: {
      takeArrived: () => pieces,
      [Symbol.asyncIterator](): AsyncIterator<Uint8Array> {
        throw new Error('It is not waited for.')
      },
    },
  }
}

describe('a body that has come with its head', () => {
  it('is taken without being waited for, in one piece or several', async () => {
    const bytes = Buffer.from('{"a":"ä€😀"}')
    expect(await readBody(arrivedAs([bytes]), 'X', bounds)).toBe('{"a":"ä€😀"}')
    expect(await readBody(arrivedAs([bytes.subarray(0, 7), bytes.subarray(7)]), 'X', bounds)).toBe(
      '{"a":"ä€😀"}',
    )
    expect(await readBody(arrivedAs([]), 'X', bounds)).toBe('')
  })

  it.each([
    ['more than 20 levels', '['.repeat(21)],
    ['more than 1000 values', `[${'1,'.repeat(1_001)}1]`],
    ['more than 100 fields', `{${'"a":1,'.repeat(101)}"a":1}`],
    ['more than 5000 bytes', `"${'a'.repeat(5_000)}"`],
  ])('is held to the same bounds: %s', async (_what, text) => {
    const small = { ...bounds, maxBytes: 5_000 }
    await expect(readBody(arrivedAs([Buffer.from(text)]), 'X', small)).rejects.toThrow(/more than/)
  })
})

describe('a body that somebody else wrote', () => {
  it('is its text, whatever the borders between its pieces', async () => {
    const bytes = Buffer.from('{"a":"ä€😀"}')
    for (let size = 1; size <= bytes.length; size++) {
      const body = new ReadableStream({
        start(controller) {
          for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.subarray(at, at + size))
          controller.close()
        },
      })
      expect(await readBody(new Response(body), 'X', bounds)).toBe('{"a":"ä€😀"}')
    }
    expect(await readBody(new Response(null, { status: 204 }), 'X', bounds)).toBe('')
  })

  it.each([
    ['300 MB', ' '.repeat(65_536), 4_600, 'X answered with more than 1 MB. Request fewer items or fields.'],
    ['a list of 3 million {}', '{},'.repeat(1_000).replace(/^/, '['), 3_000, 'more than 1000 values'],
    ['10 MB of [', '['.repeat(1_000), 10_000, 'more than 20 levels'],
    ['an object of many fields', `{${'"a":1,'.repeat(500)}`, 1, 'more than 100 fields in one object'],
  ])('is refused as soon as it holds too much: %s', async (_what, piece, count, message) => {
    const { response, taken } = inPieces(piece, count)
    await expect(readBody(response, 'X', bounds)).rejects.toThrow(message)
    expect(taken()).toBeLessThan(30)
  })

  it('is refused unread where its length says too much', async () => {
    const { response, taken } = inPieces('x', 10, { 'content-length': '2000000' })
    await expect(readBody(response, 'X', bounds)).rejects.toMatchObject({ code: 'too_large', status: 200 })
    expect(taken()).toBeLessThan(3)
  })

  it('leaves other work its turn while a large one is looked at', async () => {
    const response = new Response(`["${'x'.repeat(900_000)}"]`)
    let turns = 0
    const other = setInterval(() => turns++, 0)
    const timer = new Promise((resolve) => setImmediate(() => resolve('before')))
    expect(
      await Promise.race([Promise.resolve(readBody(response, 'X', bounds)).then(() => 'after'), timer]),
    ).toBe('before')
    clearInterval(other)
  })
})

describe('the count of values and levels', () => {
  const exceeded = (text: string) => createJsonScan(bounds)(Buffer.from(text))

  it.each([
    ['brackets and commas inside strings', JSON.stringify(['[,{'.repeat(2_000), '\\"[['.repeat(500)])],
    ['many short containers one after another', `[${'{},'.repeat(300)}{}]`],
    ['lists of many items', `[${'1,'.repeat(900)}1]`],
    ['what is no JSON', `<p>${','.repeat(5_000)}</p>`],
  ])('leaves out %s', (_what, text) => {
    expect(exceeded(text)).toBeUndefined()
  })

  it('knows a string that ends in another chunk', () => {
    const scan = createJsonScan(bounds)
    expect(scan(Buffer.from('["a\\'))).toBeUndefined()
    expect(scan(Buffer.from(`"${'['.repeat(50)}"`))).toBeUndefined()
    expect(scan(Buffer.from(','))).toBeUndefined()
    expect(scan(Buffer.from('['.repeat(50)))).toBe('maxDepth')
  })
})
