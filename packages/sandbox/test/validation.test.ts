import { describe, expect, it } from 'vitest'
import type { FilePart } from '../src/index.ts'
import { base, openDesk } from './desk.ts'

const team = { 'x-team': '7' }

describe('query and header parameters', () => {
  it.each([
    ['', { size: 20 }],
    ['size=5&open=true&state=OPEN', { size: 5, open: true, state: 'OPEN' }],
    ['ids=1&ids=2', { size: 20, ids: [1, 2] }],
    ['ids[0]=1&ids[]=2', { size: 20, ids: [1, 2] }],
    ['csv=a,b%2Cc', { size: 20, csv: ['a', 'b', 'c'] }],
    ['piped=1.5|2', { size: 20, piped: [1.5, 2] }],
    ['filter[age]=9', { size: 20, filter: { age: 9 } }],
    ['range=%7B%22after%22%3A%222026-01-01%22%7D', { size: 20, range: { after: '2026-01-01' } }],
    ['orgId=0071', { size: 20, orgId: '0071' }],
    ['stray=1', { size: 20 }],
  ])('%s', async (query, expected) => {
    const { call } = openDesk()
    const { status, body } = await call('GET', `/search?${query}`, undefined, team)
    expect(status).toBe(200)
    expect(body.query).toEqual(expected)
    expect(body.headers).toEqual({ 'x-team': 7 })
  })

  it.each([
    ['size=0', 'size', 'minimum'],
    ['size=101', 'size', 'maximum'],
    ['size=five', 'size', 'type'],
    ['size=', 'size', 'type'],
    ['open=yes', 'open', 'type'],
    ['state=open', 'state', 'enum'],
    ['ids=1&ids=x', 'ids/1', 'type'],
    ['range=%7B%7D', 'range/after', 'required'],
    ['range=nonsense', 'range', 'type'],
  ])('%s is refused', async (query, at, keyword) => {
    const { call } = openDesk()
    const { status, body } = await call('GET', `/search?${query}`, undefined, team)
    expect(status).toBe(400)
    expect(body.error.problems).toMatchObject([{ in: 'query', at, keyword }])
  })

  it('wants required headers', async () => {
    const { body } = await openDesk().call('GET', '/search')
    expect(body.error.problems).toMatchObject([{ in: 'header', at: 'X-Team', keyword: 'required' }])
  })

  it('refuses unknown query parameters where the vendor does', async () => {
    const { call } = openDesk({ unknownQuery: 'reject' })
    const { status, body } = await call('GET', '/search?stray=1&filter[age]=1&ids[]=1', undefined, team)
    expect(status).toBe(400)
    expect(body.error.problems).toMatchObject([{ in: 'query', at: 'stray', keyword: 'unknown' }])
  })
})

describe('bodies', () => {
  it.each([
    [{}, '/subject', 'required'],
    [{ subject: 'a', colour: 'red' }, '/colour', 'unknown'],
    [{ subject: 'a', status: 'open' }, '/status', 'enum'],
    [{ subject: 7 }, '/subject', 'type'],
    [{ subject: 'x'.repeat(21) }, '/subject', 'maxLength'],
    [[], '', 'type'],
    ['{"subject":', '', 'syntax'],
  ])('%j is refused', async (body, at, keyword) => {
    const answer = await openDesk().call('POST', '/tickets', body)
    expect(answer.status).toBe(400)
    expect(answer.body.error.problems).toMatchObject([{ in: 'body', at, keyword }])
  })

  it('wants a body where one is required, and of a known media type', async () => {
    const { call } = openDesk()
    const absent = await call('POST', '/tickets')
    expect(absent.body.error.problems).toMatchObject([{ in: 'body', keyword: 'required' }])
    expect((await call('POST', '/tickets', 'a=b', { 'content-type': 'text/plain' })).status).toBe(415)
    expect((await call('PUT', '/tickets/t9')).status).toBe(404)
  })

  it('refuses what is too large', async () => {
    const { call } = openDesk({ maxBodyBytes: 30 })
    expect((await call('POST', '/tickets', { subject: 'short' })).status).toBe(200)
    expect((await call('POST', '/tickets', { subject: 'x'.repeat(20) })).status).toBe(413)
  })

  it('keeps every digit of a long integer', async () => {
    const { call } = openDesk()
    const sent = '{"subject":"12345678901234567890 stays text","orderKey":71928300000012345}'.replace(
      ' stays text',
      '',
    )
    const { text } = await call('POST', '/tickets', sent)
    expect(text).toContain('"orderKey":71928300000012345')
    expect(text).toContain('"subject":"12345678901234567890"')
  })

  it('reads forms', async () => {
    const { call } = openDesk()
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    const { body } = await call('POST', '/form', 'count=3&tags[]=a&tags[]=b&owner[id]=7', form)
    expect(body.body).toEqual({ count: 3, tags: ['a', 'b'], owner: { id: 7 } })
    expect((await call('POST', '/form', 'tags=one', form)).body.body).toEqual({ tags: ['one'] })
    expect((await call('POST', '/form', 'count=three', form)).status).toBe(400)
    expect((await call('POST', '/form', 'colour=red', form)).status).toBe(400)
  })

  it('reads files', async () => {
    const { sandbox } = openDesk({
      handlers: {
        postForm: ({ body }) => {
          const { file, count } = body as { file: FilePart; count: number }
          const { filename, contentType, bytes } = file
          return {
            status: 200,
            body: { filename, contentType, text: new TextDecoder().decode(bytes), count },
          }
        },
      },
    })
    const form = new FormData()
    form.set('file', new File(['parcel'], 'label.txt', { type: 'text/plain' }))
    form.set('count', '2')
    const response = await sandbox.fetch(`${base}/form`, {
      method: 'POST',
      body: form,
      headers: { 'x-key': 'demo' },
    })
    expect(await response.json()).toEqual({
      filename: 'label.txt',
      contentType: 'text/plain',
      text: 'parcel',
      count: 2,
    })
  })
})

describe('an OpenAPI 3.0 document', () => {
  it('means nullable and exclusive bounds as 3.0 does', async () => {
    const property = { type: 'integer', minimum: 0, exclusiveMinimum: true, nullable: true }
    const schema = {
      type: 'object',
      properties: { count: property, kind: { type: 'string', nullable: true, enum: ['a'] } },
    }
    const post = {
      operationId: 'createTicket',
      requestBody: { content: { 'application/json': { schema } } },
      responses: {},
    }
    const { call } = openDesk({ document: { openapi: '3.0.3', paths: { '/tickets': { post } } } })
    for (const [body, status] of [
      [{ count: null, kind: null }, 200],
      [{ count: 1 }, 200],
      [{ count: 0 }, 400],
    ] as const) {
      expect((await call('POST', '/tickets', body)).status, JSON.stringify(body)).toBe(status)
    }
  })
})
