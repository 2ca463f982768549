import type { BodyPlan, JsonSchema, ToolRecord } from '@helpdesk-mcp/contracts'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { createArgumentCheck } from '../src/index.ts'
import { refusal, toolOf } from './checked-tool.ts'

const text: JsonSchema = { type: 'string' }

describe('a body that takes any field', () => {
  const record = toolOf(
    {
      properties: { notify: text, public: { type: 'boolean' }, limit_body: text },
      additionalProperties: true,
    },
    {
      withheld: { tags: 'It replaces the whole set.' },
      request: {
        operationId: 'act',
        method: 'POST',
        path: '/act',
        parameters: [{ in: 'query', name: 'notify', argument: 'notify' }],
        body: {
          contentType: 'application/json',
          wrap: [],
          fields: [
            { name: 'isPublic', argument: 'public' },
            { name: 'channel', value: 'EMAIL' },
            { name: 'limit', argument: 'limit_body' },
          ],
          open: true,
        },
      },
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
  const field = (name: string) => ({ name, argument: name })
  const json: BodyPlan = {
    contentType: 'application/json',
    wrap: [],
    fields: [field('subject'), field('status')],
  }
  const update = (
    body: BodyPlan | null = json,
    schema: JsonSchema = {},
    more: Partial<ToolRecord> = {},
  ): ToolRecord =>
    toolOf(
      { properties: { id: text, notify: text, subject: text, status: text }, ...schema },
      {
        name: 'update_a_acme_ticket_by_id',
        method: 'update',
        request: {
          operationId: 'act',
          method: 'PUT',
          path: '/tickets/{id}',
          parameters: [
            { in: 'path', name: 'id', argument: 'id' },
            { in: 'query', name: 'notify', argument: 'notify' },
          ],
          ...(body ? { body } : {}),
        },
        ...more,
      },
    )

  it.each([
    ['nothing but the id', { id: '1' }],
    ['only what does not change it', { id: '1', notify: 'no' }],
  ])('with %s is refused', async (_what, args) => {
    const { message, problems } = await refusal(update(), args)
    expect(message).toBe(
      'update_a_acme_ticket_by_id was not called. Nothing to change: give at least one of subject, status.',
    )
    expect(problems).toEqual([
      { argument: '(arguments)', expected: 'at least one of subject, status', got: 'nothing' },
    ])
  })

  it.each<[string, ToolRecord, object]>([
    ['gives a field', update(), { id: '1', status: 'OPEN' }],
    [
      'fixes a field',
      update({ ...json, fields: [field('subject'), { name: 'status', value: 'CLOSED' }] }),
      { id: '1' },
    ],
    [
      'has a default to send',
      update({ ...json, fields: [field('subject'), { ...field('status'), value: 'CLOSED' }] }),
      { id: '1' },
    ],
    ['has no body', update(null), { id: '1' }],
    [
      'takes any field',
      update({ ...json, open: true }, { additionalProperties: true }),
      { id: '1', custom: 'a' },
    ],
    ['is no update', update(json, {}, { method: 'touch' }), { id: '1' }],
  ])('passes where it %s', async (_what, record, args) => {
    expect(await createArgumentCheck()(record, args)).toEqual(args)
  })

  it('passes with what is merged into a set', async () => {
    const ids: JsonSchema = { type: 'array', items: text }
    const record = update(
      { ...json, fields: [field('tag_ids')] },
      { properties: { id: text, add_tag_ids: ids, remove_tag_ids: ids } },
      {
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
