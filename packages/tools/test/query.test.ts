import type { ParameterPlan, RequestPlan } from '@helpdesk-mcp/contracts'
import { describe, expect, it } from 'vitest'
import { toRequest } from '../src/index.ts'

function planOf(parameters: readonly ParameterPlan[], path = '/act'): RequestPlan {
  return { operationId: 'act', method: 'GET', path, parameters: [...parameters] }
}

/** The query of a request whose one parameter is planned so. */
function queryOf(parameter: Partial<ParameterPlan>, value: unknown): string {
  const plan = planOf([{ in: 'query', name: 'p', argument: 'p', ...parameter }])
  return toRequest(plan, { p: value }, 'https://a.example').url.slice('https://a.example/act'.length)
}

const list = ['a', 'b,c', 'd|e', 'f g', 'ä&=']
const object = { x: 'a,b', y: 1, z: true }

describe('styles of OpenAPI', () => {
  it.each<[string, Partial<ParameterPlan>, unknown, string]>([
    ['nothing said', {}, 'a b/c?&=+%', '?p=a%20b%2Fc%3F%26%3D%2B%25'],
    ['nothing said, of a list', {}, list, '?p=a&p=b%2Cc&p=d%7Ce&p=f%20g&p=%C3%A4%26%3D'],
    ['nothing said, of an object', {}, object, '?x=a%2Cb&y=1&z=true'],
    ['explode: false, of a list', { explode: false }, list, '?p=a,b%2Cc,d%7Ce,f%20g,%C3%A4%26%3D'],
    ['explode: false, of an object', { explode: false }, object, '?p=x,a%2Cb,y,1,z,true'],
    ['spaceDelimited', { style: 'spaceDelimited' }, ['a', 'b'], '?p=a%20b'],
    ['pipeDelimited', { style: 'pipeDelimited' }, ['a', 'b|c'], '?p=a|b%7Cc'],
    ['pipeDelimited, exploded', { style: 'pipeDelimited', explode: true }, ['a', 'b'], '?p=a&p=b'],
    [
      'deepObject',
      { style: 'deepObject', explode: true },
      { a: { b: 1 }, c: ['x', 'y'] },
      '?p%5Ba%5D%5Bb%5D=1&p%5Bc%5D=x&p%5Bc%5D=y',
    ],
    ['content', { json: true }, { a: ['ü', 1] }, '?p=%7B%22a%22%3A%5B%22%C3%BC%22%2C1%5D%7D'],
    ['an object in a list', {}, [{ a: 1 }], '?p=%7B%22a%22%3A1%7D'],
  ])('%s', (_what, parameter, value, expected) => {
    expect(queryOf(parameter, value)).toBe(expected)
  })

  it.each([
    ['null', null],
    ['an empty list', []],
    ['an empty object', {}],
    ['a list of nothing', [null]],
  ])('%s is not sent', (_what, value) => {
    expect(queryOf({}, value)).toBe('')
    expect(queryOf({ explode: false }, value)).toBe('')
    expect(queryOf({ style: 'deepObject' }, value)).toBe('')
  })

  it('false, 0 and the empty text are', () => {
    expect([false, 0, ''].map((value) => queryOf({}, value))).toEqual(['?p=false', '?p=0', '?p='])
  })
})

it("puts the vendor's paging before the arguments", () => {
  const plan = planOf([{ in: 'query', name: 'q', argument: 'q' }])
  const { url } = toRequest(plan, { q: 'a' }, 'https://a.example/v1', {
    per_page: 5,
    cursor: 'x&y',
  })
  expect(url).toBe('https://a.example/v1/act?per_page=5&cursor=x%26y&q=a')
})

it('sends lists in paths and headers parted by commas', () => {
  const plan = planOf(
    [
      { in: 'path', name: 'ids', argument: 'id' },
      { in: 'header', name: 'X-Tags', argument: 'X-Tags' },
    ],
    '/things/{ids}',
  )
  const { url, headers } = toRequest(plan, { id: ['a,b', 'c/d'], 'X-Tags': ['x', 'y'] }, 'https://a.example')
  expect(url).toBe('https://a.example/things/a%2Cb,c%2Fd')
  expect(headers).toMatchObject({ 'x-tags': 'x,y' })
})

it.each(['a\r\nb: c', 'a\u0000', 'größe→'])('refuses %j in a header', (value) => {
  const plan = planOf([{ in: 'header', name: 'X-Tag', argument: 'X-Tag' }])
  expect(() => toRequest(plan, { 'X-Tag': value }, 'https://a.example')).toThrow(
    expect.objectContaining({ code: 'invalid_arguments' }),
  )
})

it('refuses half a character in a query', () => {
  const plan = planOf([{ in: 'query', name: 'q', argument: 'q' }])
  expect(() => toRequest(plan, { q: 'a\ud800' }, 'https://a.example')).toThrow(
    expect.objectContaining({ code: 'invalid_arguments' }),
  )
})
