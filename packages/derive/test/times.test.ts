import { toRequest } from '@helpdesk-mcp/tools'
import { describe, expect, it } from 'vitest'
import { deriveOne, documentOf, entryOf, problemsOf } from './derive-one.ts'

const timesOf = (properties: Record<string, unknown>, schemas: Record<string, unknown> = {}) =>
  deriveOne({ method: 'get', answer: { type: 'object', properties } }, { method: 'get' }, schemas).response
    .times

describe('the times of an answer', () => {
  it('are its date-times, and what is marked, by their zone', () => {
    const time = { type: 'string', format: 'date-time' }
    expect(
      timesOf({
        id: { type: 'string' },
        day: { type: 'string', format: 'date' },
        created: time,
        closed: { type: ['string', 'null'], format: 'date-time' },
        sent: { type: 'integer', 'x-time': true },
        opened: { type: 'string', 'x-time': { zone: 'UTC' } },
        seen: { type: 'string', 'x-time': { zone: 'unknown' } },
        local: { type: 'string', 'x-time': { zone: '-05:30' } },
        raw: { ...time, 'x-time': false },
        items: { type: 'array', items: { type: 'object', properties: { at: time } } },
        byName: { type: 'object', additionalProperties: { type: 'object', properties: { at: time } } },
        either: { anyOf: [{ type: 'object', properties: { at: time } }, { type: 'null' }] },
      }),
    ).toEqual([
      { paths: ['created', 'closed', 'sent', 'either.at', 'items.at', 'byName.{}.at'] },
      { paths: ['opened'], zone: 'UTC' },
      { paths: ['seen'], zone: 'unknown' },
      { paths: ['local'], zone: '-05:30' },
    ])
  })

  it('are not there without any', () => {
    expect(timesOf({ id: { type: 'string' } })).toBeUndefined()
  })

  it.each([
    ['yes', 'created', { type: 'string' }],
    [{ zone: 'Europe/Dublin' }, 'created', { type: 'string' }],
    [{ zone: 'UTC', epoch: true }, 'created', { type: 'string' }],
    [true, 'created', { type: 'object' }],
  ])('are not marked %j', (mark, name, schema) => {
    const answer = { type: 'object', properties: { [name]: { ...schema, 'x-time': mark } } }
    const document = documentOf({ act: { method: 'get', answer } })
    expect(problemsOf(document, { act: entryOf({ method: 'get' }) })).toMatchObject([{ key: 'act.x-time' }])
  })
})

describe('a time that the vendor takes as a number', () => {
  const body = {
    type: 'object',
    properties: {
      at: { type: 'integer', 'x-time': true },
      lines: {
        type: 'array',
        items: { type: 'object', properties: { at: { type: 'integer', 'x-time': true } } },
      },
      count: { type: 'integer' },
    },
  }
  const since = { name: 'since', in: 'query', schema: { type: 'integer', format: 'int64', 'x-time': true } }
  const record = deriveOne({ body, parameters: [since] })

  it('is a date-time for a model', () => {
    expect(record.inputSchema.properties).toMatchObject({
      at: { type: 'string', format: 'date-time' },
      since: { type: 'string', format: 'date-time' },
      count: { type: 'integer' },
    })
  })

  it('is sent in seconds where its mark says so', () => {
    const marked = { type: 'integer', 'x-time': 'seconds' }
    const inSeconds = deriveOne({
      body: { type: 'object', properties: { until: marked, at: { type: 'integer', 'x-time': true } } },
      parameters: [{ name: 'since', in: 'query', schema: marked }],
    })
    expect(inSeconds.inputSchema.properties).toMatchObject({ until: { type: 'string', format: 'date-time' } })
    const at = '2026-11-29T15:18:59.900+01:00'
    const { url, body: sent } = toRequest(
      inSeconds.request,
      { until: at, since: at, at },
      'https://api.example',
    )
    expect(url).toBe('https://api.example/act?since=1795961939')
    expect(JSON.parse(String(sent))).toEqual({ until: 1_795_961_939, at: 1_795_961_939_900 })
  })

  it('is sent in milliseconds', () => {
    const at = '2026-11-29T15:18:59+01:00'
    const { url, body: sent } = toRequest(
      record.request,
      { at, since: at, lines: [{ at }, {}], count: 1 },
      'https://api.example',
    )
    expect(url).toBe('https://api.example/act?since=1795961939000')
    expect(JSON.parse(String(sent))).toEqual({
      at: 1_795_961_939_000,
      lines: [{ at: 1_795_961_939_000 }, {}],
      count: 1,
    })
  })
})
