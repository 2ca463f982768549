import { describe, expect, it } from 'vitest'
import { createVendor } from './vendor.ts'

const refusedBody = { member: 'errorCode', values: ['INVALID'] }
const refusal = (more: object = {}) => Response.json({ errorCode: 'INVALID', ...more })

describe('a refusal of the token with status 200', () => {
  it('is followed by a new token and the same call', async () => {
    const vendor = createVendor({ refusedBody })
    vendor.apiAnswers.push(refusal())
    const response = await vendor.call({ method: 'POST', body: 'again' })
    expect(await response.text()).toBe('Bearer access-2')
    expect(vendor.calls).toEqual([
      { authorization: 'Bearer access-1', body: 'again' },
      { authorization: 'Bearer access-2', body: 'again' },
    ])
  })

  it('a second time goes to the caller, whole', async () => {
    const vendor = createVendor({ refusedBody })
    vendor.apiAnswers.push(refusal(), refusal({ message: 'no' }))
    const response = await vendor.call()
    expect(await response.json()).toEqual({ errorCode: 'INVALID', message: 'no' })
    vendor.apiAnswers.push(refusal())
    expect((await vendor.call()).status).toBe(200)
    expect(vendor.exchanges).toHaveLength(2)
  })

  it.each<[string, () => Response]>([
    ['another code', () => Response.json({ errorCode: 'OTHER' })],
    ['a longer body', () => Response.json({ errorCode: 'INVALID', data: 'x'.repeat(2_000) })],
    ['a nested member', () => Response.json({ results: [{ errorCode: 'INVALID' }] })],
    ['no JSON', () => new Response('{"errorCode":"INVALID"}', { headers: { 'content-type': 'text/plain' } })],
    ['JSON that is none', () => new Response('{', { headers: { 'content-type': 'application/json' } })],
    ['an empty list', () => new Response(null, { status: 204 })],
    ['another status', () => Response.json({ errorCode: 'INVALID' }, { status: 403 })],
  ])('is not %s, which passes unchanged', async (_, answer) => {
    const vendor = createVendor({ refusedBody })
    vendor.apiAnswers.push(answer())
    const response = await vendor.call()
    const expected = answer()
    expect(response.status).toBe(expected.status)
    expect(await response.text()).toBe(await expected.text())
    expect(response.headers.get('content-type')).toBe(expected.headers.get('content-type'))
    expect(vendor.exchanges).toHaveLength(1)
  })

  it('leaves the rest of a long answer to whoever reads it', async () => {
    const vendor = createVendor({ refusedBody })
    const parts = ['[', ...Array(50).fill(`${'1'.repeat(100)},`), '2]'].map((part) => Buffer.from(part))
    const body = new ReadableStream({
      pull: (controller) => {
        const part = parts.shift()
        if (part) controller.enqueue(part)
        else controller.close()
      },
    })
    vendor.apiAnswers.push(new Response(body, { headers: { 'content-type': 'application/json' } }))
    const response = await vendor.call()
    expect(parts.length).toBeGreaterThan(35)
    expect((await response.text()).length).toBe(1 + 50 * 101 + 2)
  })
})
