import fc from 'fast-check'
import type { OperationSketch } from './derive-one.ts'

type Part = Record<string, unknown>

/** A field or parameter with a value that it takes, and what a server must read. */
export interface Sample {
  name: string
  schema: Part
  /** As a model gives it. */
  value: unknown
  /** As a JSON server reads it; integers as `{ literal }`. */
  read: unknown
}

/** An operation, the values of one call of it, and how its parts lie on the wire. */
export interface RandomCall {
  sketch: OperationSketch
  path: Sample[]
  query: (Sample & { style?: string; explode?: boolean })[]
  body: Sample[]
  wrap: string[]
  contentType: string
}

const text = fc.string({ unit: 'binary', maxLength: 24 }).filter((value) => !/\p{Surrogate}/u.test(value))
const id = text.filter(
  (value) => value.trim() !== '' && !value.includes('%') && !/(^|[/\\])\s*\.{1,2}\s*($|[/\\])/.test(value),
)
const literal = (digits: string) => ({ literal: digits })
const digits = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String)

const scalar = fc.oneof(
  text.map((value) => ({ schema: { type: 'string' }, value, read: value as unknown })),
  fc.maxSafeInteger().map((value) => ({ schema: { type: 'integer' }, value, read: literal(String(value)) })),
  digits.map((value) => ({ schema: { type: 'integer', format: 'int64' }, value, read: literal(value) })),
  fc.boolean().map((value) => ({ schema: { type: 'boolean' }, value, read: value })),
)
const list = fc.array(digits, { maxLength: 3 }).map((value) => ({
  schema: { type: 'array', items: { type: 'integer', format: 'int64' } },
  value,
  read: value.map(literal),
}))
const object = fc.tuple(text, digits).map(([note, number]) => ({
  schema: {
    type: 'object',
    properties: { note: { type: 'string' }, 'owner.id': { type: 'integer', format: 'int64' } },
  },
  value: { note, 'owner.id': number },
  read: { note, 'owner.id': literal(number) },
}))
const map = fc.tuple(id, digits).map(([key, number]) => ({
  schema: { type: 'object', additionalProperties: { type: 'integer', format: 'int64' } },
  value: Object.fromEntries([[key, number]]),
  read: Object.fromEntries([[key, literal(number)]]),
}))

/** Names that vendors use, ours among them, and some that nobody should. */
const name = fc.oneof(
  fc.constantFrom(
    'id',
    'limit',
    'fields',
    'status',
    'page[size]',
    'cf.owner',
    'constructor',
    'größe',
    'dry_run',
    '*',
  ),
  fc.stringMatching(/^[a-zA-Z_][a-zA-Z0-9_$@[\] -]{0,70}$/),
)
const names = (maxLength: number) => fc.uniqueArray(name, { maxLength })

const style = fc.constantFrom<{ style?: string; explode?: boolean }>(
  {},
  { explode: true },
  { explode: false },
  { style: 'pipeDelimited' },
  { style: 'pipeDelimited', explode: true },
)

function samples<Value>(
  keys: readonly string[],
  value: fc.Arbitrary<Value>,
): fc.Arbitrary<(Value & { name: string })[]> {
  return fc.tuple(...keys.map((key) => value.map((sample) => ({ ...sample, name: key }))))
}

/** Operations of all sorts, each with the values of one call. */
export const randomCall: fc.Arbitrary<RandomCall> = fc
  .record({
    path: fc.integer({ min: 0, max: 3 }),
    query: names(4),
    body: names(5),
    wrap: fc.constantFrom(0, 1, 2),
    form: fc.integer({ min: 0, max: 5 }),
  })
  .chain(({ path, query, body, wrap, form }) => {
    const contentType =
      ['application/x-www-form-urlencoded', 'multipart/form-data'][form] ?? 'application/json'
    const isJson = contentType === 'application/json'
    const keys = ['thingId', 'part_id', 'id'].slice(0, path)
    return fc
      .record({
        path: samples(
          keys,
          id.map((value) => ({ schema: { type: 'string' }, value, read: value })),
        ),
        query: samples(
          query,
          fc.tuple(fc.oneof(scalar, list), style).map(([sample, how]) => ({ ...sample, ...how })),
        ),
        body: samples(body, isJson ? fc.oneof(scalar, list, object, map) : scalar),
      })
      .map((parts) =>
        callOf({
          ...parts,
          contentType,
          wrap: isJson && body.length > 1 ? ['data', 'thing'].slice(0, wrap) : [],
        }),
      )
  })
  // One object alone is an envelope, and is taken off.
  .filter(({ body }) => body.length !== 1 || body[0]?.schema['properties'] === undefined)

function callOf({ path, query, body, wrap, contentType }: Omit<RandomCall, 'sketch'>): RandomCall {
  const inner: Part = {
    type: 'object',
    properties: Object.fromEntries(body.map(({ name, schema }) => [name, schema])),
  }
  const schema = wrap.reduceRight<Part>(
    (whole, key) => ({ type: 'object', properties: { [key]: whole } }),
    inner,
  )
  const sketch: OperationSketch = {
    method: body.length > 0 ? 'put' : 'get',
    path: `/base${path.map(({ name }, index) => `/p${index}/{${name}}`).join('')}`,
    parameters: [
      ...path.map(({ name, schema }) => ({ name, in: 'path', required: true, schema })),
      ...query.map(({ name, schema, style, explode }) => ({
        name,
        in: 'query',
        schema,
        ...(style ? { style } : {}),
        ...(explode === undefined ? {} : { explode }),
      })),
    ],
    ...(body.length > 0 ? { content: { [contentType]: { schema } } } : {}),
  }
  return { sketch, path, query, body, wrap, contentType }
}
