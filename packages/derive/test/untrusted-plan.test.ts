import { describe, expect, it } from 'vitest'
import { deriveOne, documentOf, entryOf, problemsOf } from './derive-one.ts'

const text = { type: 'string' }
const status = { type: 'string', enum: ['open', 'closed'] }

/** The plan of an item with these properties. */
const planOf = (properties: object, schemas: Record<string, unknown> = {}) =>
  deriveOne({ method: 'get', answer: { type: 'object', properties } }, { method: 'get' }, schemas).response
    .untrusted

describe('which strings of an answer are not free text', () => {
  it('those whose values the document lists, wherever they stand', () => {
    const plan = planOf({
      subject: text,
      created: { type: 'string', format: 'date-time' },
      status,
      kind: { const: 'ticket' },
      priority: { type: ['string', 'null'], 'x-extensible-enum': ['High', 'Low'] },
      level: { type: 'integer', enum: [1, 2] },
      messages: { type: 'array', items: { properties: { via: { enum: ['email', null] }, body: text } } },
      fields: { type: 'object', additionalProperties: { properties: { type: { enum: ['a'] } } } },
    })
    expect(plan).toEqual({
      except: {
        status: 'open|closed',
        kind: 'ticket',
        priority: 'High|Low',
        'messages.via': 'email',
        'fields.{}.type': 'a',
      },
    })
  })

  it('none where one variant allows any text', () => {
    const variants = [{ properties: { state: status } }, { properties: { state: text } }]
    expect(planOf({ id: text, item: { oneOf: variants } })).toBeUndefined()
    expect(
      planOf({ id: text, item: { oneOf: [variants[0], { properties: { state: { enum: ['new'] } } }] } }),
    ).toEqual({ except: { 'item.state': 'open|closed|new' } })
  })

  it('those that x-untrusted exempts, with all inside; the nearest mark counts', () => {
    const schemas = {
      Agent: {
        type: 'object',
        'x-untrusted': false,
        properties: { name: text, note: { type: 'string', 'x-untrusted': true }, role: status },
      },
    }
    const agent = { $ref: '#/components/schemas/Agent' }
    expect(
      planOf(
        {
          code: { type: 'string', 'x-untrusted': false },
          state: { ...status, 'x-untrusted': true },
          agent,
          writer: { ...agent, 'x-untrusted': true },
          watchers: { type: 'array', items: agent },
        },
        schemas,
      ),
    ).toEqual({
      except: { code: true, agent: true, watchers: true },
      always: ['state', 'writer', 'agent.note', 'watchers.note'],
    })
  })

  it('counted from an item of a list', () => {
    const answer = { properties: { data: { type: 'array', items: { properties: { status } } } } }
    const { response } = deriveOne({ method: 'get', answer }, { method: 'list' })
    expect(response.untrusted).toEqual({ except: { status: 'open|closed' } })
  })

  it('values that hold the separator, and long lists, are left out', () => {
    const many = Array.from({ length: 61 }, (_, index) => `value ${index}`)
    expect(planOf({ id: text, state: { enum: ['a|b', 'c'] }, zone: { enum: many } })).toEqual({
      except: { state: 'c' },
    })
  })

  it('anything but true and false is a problem', () => {
    const answer = { type: 'object', properties: { id: text, name: { type: 'string', 'x-untrusted': 'no' } } }
    const document = documentOf({ act: { method: 'get', answer } })
    expect(problemsOf(document, { act: entryOf({ method: 'get' }) })).toEqual([
      {
        file: 'openapi.yaml',
        key: 'name.x-untrusted',
        problem: '"no" is not true or false.',
        fix: 'Use true or false.',
      },
    ])
  })

  it('schemas that hold themselves end', () => {
    const schemas = { Node: { properties: { status, child: { $ref: '#/components/schemas/Node' } } } }
    const plan = planOf({ id: text, node: { $ref: '#/components/schemas/Node' } }, schemas)
    expect(plan?.except?.['node.child.status']).toBe('open|closed')
  })
})
