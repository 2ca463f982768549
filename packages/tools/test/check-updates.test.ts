import type { JsonSchema } from '@helpdesk-mcp/contracts'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { createArgumentCheck } from '../src/index.ts'
import { refusal, toolOf } from './checked-tool.ts'
import { deriveOne } from './derive-one.ts'

const text: JsonSchema = { type: 'string' }

describe('a body that takes any field', () => {
  const record = deriveOne(
    {
      parameters: [{ name: 'notify', in: 'query', schema: text }],
      body: {
        type: 'object',
        properties: { isPublic: { type: 'boolean' }, tags: text, channel: text, limit: text },
        additionalProperties: true,
      },
    },
    {
      arguments: { isPublic: 'public' },
      withheld: { tags: 'It replaces the whole set.' },
      fixed: { channel: 'EMAIL' },
    },
  )

  it('takes others as they come', async () => {
    const args = { public: true, custom: { a: 1 } }
    expect(await createArgumentCheck()(record, args)).toEqual(args)
  })

  it.each([
    ['what is withheld', { tags: 'a' }, 'tags', 'It replaces the whole set.'],
    ["the vendor's spelling of what is called otherwise here", { isPublic: true }, 'isPublic', 'use public'],
    ['what is always sent', { channel: 'SMS' }, 'channel', 'it is always sent'],
    ['our own names', { dry_run: true }, 'dry_run', 'this tool does not take it'],
    ['our own names that the vendor has too', { limit: '5' }, 'limit', 'this tool does not take it'],
  ])('does not take %s', async (_what, args, argument, why) => {
    const { problems } = await refusal(record, args)
    expect(problems).toMatchObject([{ argument, expected: expect.stringContaining(why) }])
  })
})

describe('an update', () => {
  const sketch = {
    method: 'put',
    path: '/tickets/{id}',
    parameters: [{ name: 'notify', in: 'query', schema: text }],
    body: { type: 'object', properties: { subject: text, status: { ...text, default: 'OPEN' } } },
  }
  const update = { resource: 'tickets', method: 'update' }

  it.each([
    ['nothing but the id', { id: '1' }],
    ['only what does not change it', { id: '1', notify: 'no' }],
  ])('with %s is refused', async (_what, args) => {
    const { message, problems } = await refusal(deriveOne(sketch, update), args)
    expect(message).toBe(
      'update_a_acme_ticket_by_id was not called: nothing to change: give at least one of subject, status.',
    )
    expect(problems).toEqual([
      { argument: '(arguments)', expected: 'at least one of subject, status', got: 'nothing' },
    ])
  })

  it.each<[string, object, object, object]>([
    ['gives a field', {}, {}, { id: '1', status: 'OPEN' }],
    ['fixes a field', {}, { fixed: { status: 'CLOSED' } }, { id: '1' }],
    ['has a default to send', {}, { defaults: { status: 'CLOSED' } }, { id: '1' }],
    ['has no body', { body: undefined }, {}, { id: '1' }],
    [
      'takes any field',
      { body: { ...sketch.body, additionalProperties: true } },
      {},
      { id: '1', custom: 'a' },
    ],
    ['is no update', {}, { method: 'touch' }, { id: '1' }],
  ])('passes where it %s', async (_what, change, entry, args) => {
    const record = deriveOne({ ...sketch, ...change } as typeof sketch, { ...update, ...entry })
    expect(await createArgumentCheck()(record, args)).toEqual(args)
  })

  it('passes with what is merged into a set', async () => {
    const record = deriveOne(
      { ...sketch, body: { type: 'object', properties: { tag_ids: { type: 'array', items: text } } } },
      {
        ...update,
        merge: [
          { argument: 'tag_ids', read: 'act', at: 'tag_ids', add: 'add_tag_ids', remove: 'remove_tag_ids' },
        ],
      },
    )
    expect(await createArgumentCheck()(record, { id: '1', add_tag_ids: 'a' })).toEqual({
      id: '1',
      add_tag_ids: ['a'],
    })
    expect((await refusal(record, { id: '1' })).message).toContain(
      'give at least one of add_tag_ids, remove_tag_ids.',
    )
    expect((await refusal(record, { id: '1', tag_ids: ['a'] })).problems).toHaveLength(1)
  })
})

describe('the compiler', () => {
  it('is loaded at the first call and compiles each schema once, also when calls come together', async () => {
    let loaded = 0
    const schemas: unknown[] = []
    const check = createArgumentCheck(async () => {
      loaded++
      const ajv = new Ajv2020({ strict: false })
      return {
        compile: ((schema: JsonSchema) => {
          schemas.push(schema)
          return ajv.compile(schema)
        }) as Ajv2020['compile'],
      }
    })
    const [one, two] = [toolOf({ properties: { a: text } }), toolOf({ properties: { b: text } })]
    expect([loaded, schemas.length]).toEqual([0, 0])
    await Promise.all([check(one, { a: '1' }), check(one, { a: '2' }), check(two, {})])
    await check(one, {})
    await check(two, { b: '1' })
    expect(loaded).toBe(1)
    expect(schemas).toEqual([one.inputSchema, two.inputSchema])
  })
})
