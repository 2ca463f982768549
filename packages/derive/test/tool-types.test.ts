import { describe, expect, it } from 'vitest'
import { int64Table } from '../src/answers/int64.ts'
import { deriveTools } from '../src/index.ts'
import { toolTypes } from '../src/tools/tool-types.ts'
import { documentOf, entryOf, noPaging } from './derive-one.ts'

const int64 = { type: 'integer', format: 'int64' }
const schemas = {
  Ticket: {
    type: 'object',
    properties: {
      id: int64,
      subject: { type: ['string', 'null'] },
      size: { type: 'integer' },
      state: { enum: ['open', 'closed'] },
      parent: { $ref: '#/components/schemas/Ticket' },
      counts: { type: 'object', additionalProperties: int64 },
      words: { $ref: '#/components/schemas/Words' },
    },
  },
  Words: {
    type: 'object',
    properties: { text: { type: 'string' }, more: { $ref: '#/components/schemas/Words' } },
  },
}
const ticket = { $ref: '#/components/schemas/Ticket' }
const document = documentOf(
  {
    act: {
      body: {
        type: 'object',
        required: ['subject'],
        properties: { subject: { type: 'string' }, owner: int64 },
      },
      answer: ticket,
    },
    find: { method: 'get', answer: { type: 'array', items: ticket } },
    word: { method: 'get', answer: { type: 'string' } },
    whole: { method: 'get', answer: { $ref: '#/components/schemas/Words' } },
  },
  schemas,
)
const entries = {
  change: entryOf({ aliases: ['older_name'] }),
  find: entryOf({ operation: 'find', method: 'list', effects: ['read'] }),
  word: entryOf({ operation: 'word', method: 'get', resource: 'words', effects: ['read'] }),
}

describe('the types of tools', () => {
  const text = toolTypes(deriveTools({ document, entries, brand: 'tiny', paging: noPaging }), document)

  it('name arguments as they are listed, required ones without a question mark', () => {
    expect(text).toContain(
      'arguments: { "subject": string; "owner"?: string; /** Dotted paths; ["*"]: all. */ "fields"?: Array<string> }',
    )
    expect(text).toContain('"older_name": Tools[')
  })

  it('give a list, an object and another answer their results, recursion included', () => {
    expect(text).toContain('result: ListResult<Schemas["Ticket"]>')
    expect(text).toContain('result: Schemas["Ticket"]')
    expect(text).toContain('result: { result: string }')
    expect(text).toContain(
      '"Ticket": { "id"?: number | string; "subject"?: (string | null); "size"?: number; "state"?: ("open" | "closed"); ' +
        '"parent"?: Schemas["Ticket"]; "counts"?: Record<string, number | string>; "words"?: Schemas["Words"] }',
    )
  })
})

it('finds 64-bit integers in bodies and answers, also in recursive ones, and leaves out what has none', () => {
  expect(int64Table(document)).toEqual({
    operations: {
      'POST /act': { request: { owner: true }, response: 'Ticket' },
      'GET /find': { response: 'Ticket' },
    },
    schemas: { Ticket: { id: true, parent: 'Ticket', counts: { '{}': true } } },
  })
})
