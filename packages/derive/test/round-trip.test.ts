import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { createArgumentCheck, toRequest, type VendorRequest } from '@helpdesk-mcp/tools'
import fc from 'fast-check'
import { parse } from 'lossless-json'
import { expect, it } from 'vitest'
import { deriveOne } from './derive-one.ts'
import { type RandomCall, randomCall, type Sample } from './random-document.ts'

const server = 'https://api.example/v2'

it('whatever a document describes: what goes in as arguments comes out of the request', async () => {
  const check = createArgumentCheck()
  await fc.assert(
    fc.asyncProperty(randomCall, async (call) => {
      const record = deriveOne(call.sketch)
      const args = argumentsOf(record, call)
      const checked = await check(record, args)
      expect(checked).toEqual(args)
      const request = toRequest(record.request, checked, server)
      expectPath(request, call)
      expectQuery(request, call)
      await expectBody(request, call)
    }),
    { numRuns: 400 },
  )
})

/** Values by the name under which a model sees them; every name is one that a model can be given. */
function argumentsOf(record: ToolRecord, { path, query, body }: RandomCall): Record<string, unknown> {
  const { parameters, body: plan } = record.request
  const argument = (place: string, { name }: Sample) =>
    place === 'body'
      ? plan?.fields.find((field) => field.name === name)?.argument
      : parameters.find((parameter) => parameter.in === place && parameter.name === name)?.argument
  const entries = [
    ...path.map((sample) => [argument('path', sample), sample.value]),
    ...query.map((sample) => [argument('query', sample), sample.value]),
    ...body.map((sample) => [argument('body', sample), sample.value]),
  ]
  const names = entries.map(([name]) => name as string)
  expect(new Set(Object.keys(record.inputSchema.properties ?? {}))).toEqual(new Set(names))
  expect(new Set(names).size).toBe(names.length)
  for (const name of names) expect(name).toMatch(/^[a-zA-Z0-9_.-]{1,64}$/)
  return Object.fromEntries(entries)
}

function expectPath({ url }: VendorRequest, { path }: RandomCall): void {
  const segments = new URL(url).pathname.split('/').slice(3)
  expect(segments).toHaveLength(path.length * 2)
  expect(segments.filter((_, index) => index % 2 === 1).map(decodeURIComponent)).toEqual(
    path.map(({ value }) => value),
  )
}

function expectQuery({ url }: VendorRequest, { query }: RandomCall): void {
  const pairs = (url.split('?')[1] ?? '').split('&').filter((pair) => pair !== '')
  const read = new Map<string, string[]>()
  for (const pair of pairs) {
    const [key = '', value = ''] = pair.split('=')
    read.set(decodeURIComponent(key), [...(read.get(decodeURIComponent(key)) ?? []), value])
  }
  for (const { name, value, style, explode = style === undefined } of query) {
    const values = read.get(name) ?? []
    read.delete(name)
    if (!Array.isArray(value)) expect(values.map(decodeURIComponent)).toEqual([String(value)])
    else if (explode) expect(values.map(decodeURIComponent)).toEqual(value)
    else if (value.length === 0) expect(values).toEqual([])
    else expect(values[0]?.split(style ? '|' : ',').map(decodeURIComponent)).toEqual(value)
  }
  expect([...read]).toEqual([])
}

async function expectBody(
  request: VendorRequest,
  { sketch, body, wrap, contentType }: RandomCall,
): Promise<void> {
  if (body.length === 0) return expect(request).not.toHaveProperty('body')
  const { method, headers } = request
  const sent = new Request(request.url, { method, headers, body: request.body ?? null })
  expect([sketch.method?.toUpperCase(), sent.headers.get('content-type')?.split(';')[0]]).toEqual([
    method,
    contentType,
  ])
  if (contentType === 'application/json') {
    const whole = parse(await sent.text(), undefined, (literal) => ({ literal }))
    const inner = wrap.reduce((value, key) => (value as Record<string, unknown>)[key], whole)
    return expect(inner).toEqual(Object.fromEntries(body.map(({ name, read }) => [name, read])))
  }
  const form = await sent.formData()
  const expected = body.map(({ name, value }) => [
    name,
    contentType === 'multipart/form-data' ? lines(value) : String(value),
  ])
  expect([...form].map(([name, value]) => [name, lines(value)])).toEqual(
    expected.map(([name, value]) => [name, lines(value)]),
  )
}

/** Multipart senders write every line break as CRLF. */
function lines(value: unknown): string {
  return String(value).replace(/\r\n|\r|\n/g, '\r\n')
}
