import { describe, expect, it } from 'vitest'
import { deriveTools, type OpenApiDocument } from '../src/index.ts'
import { toolTypes } from '../src/tools/tool-types.ts'
import { deriveOne, documentOf, entryOf, noPaging, problemsOf } from './derive-one.ts'

const bytes = { schema: { type: 'string', format: 'binary' } }

function documentWith(content: Record<string, unknown>): OpenApiDocument {
  const document = documentOf({ act: { method: 'get' } })
  const operation = document.paths?.['/act']?.['get'] as { responses: Record<string, object> }
  operation.responses = { 200: { description: 'The file.', content } }
  return document
}

function derive(content: Record<string, unknown>, entry: Record<string, unknown> = {}) {
  return deriveTools({
    document: documentWith(content),
    entries: { act: entryOf({ method: 'get_content', effects: ['read'], ...entry }) },
    brand: 'tiny',
    paging: noPaging,
  })
}

describe('an answer of bytes is a file', () => {
  it.each([
    ['application/octet-stream', bytes],
    ['image/*', bytes],
    ['text/csv', bytes],
    ['*/*', bytes],
    ['application/pdf', {}],
    ['image/png', { schema: { contentMediaType: 'image/png' } }],
  ])('%s', (type, media) => {
    const [record] = derive({ [type]: media })
    expect(record?.response).toEqual({ kind: 'file' })
    // A file has no fields to choose.
    expect(record?.inputSchema.properties).toEqual({})
  })

  it('of type FileResult', () => {
    const types = toolTypes(derive({ '*/*': bytes }), documentWith({ '*/*': bytes }))
    expect(types).toContain("import type { FileResult } from '@helpdesk-mcp/connector'")
    expect(types).toContain('result: FileResult')
  })
})

it('text is a file of a tool that reads, and a word of one that writes', () => {
  const content = { 'text/csv': { schema: { type: 'string' } } }
  const kindOf = (effects: string[]) =>
    deriveTools({
      document: documentWith(content),
      entries: { act: entryOf({ method: 'get_content', effects }) },
      brand: 'acme',
      paging: noPaging,
    })[0]
  expect(kindOf(['read'])).toMatchObject({ response: { kind: 'file' }, request: { accept: 'text/csv' } })
  expect(kindOf(['internal'])?.response.kind).toBe('item')
})

describe('an answer is no file', () => {
  it.each([
    ['JSON among its types', { 'application/octet-stream': bytes, 'application/json': { schema: {} } }],
    ['no content', {}],
  ])('with %s', (_what, content) => {
    expect(derive(content)[0]?.response.kind).toBe('item')
  })
})

it.each([
  ['method', { method: 'list' }],
  ['omit', { omit: ['id'] }],
  ['answer', { answer: ['id'] }],
  ['items', { items: 'data' }],
])('an entry that shapes a file is refused: %s', (key, entry) => {
  const act = entryOf({ method: 'get_content', effects: ['read'], ...entry })
  const problems = problemsOf(documentWith({ '*/*': bytes }), { act })
  expect(problems).toContainEqual(
    expect.objectContaining({ key: `act.${key}`, problem: expect.stringContaining('answers a file') }),
  )
})

it('a file argument says its bound, and has it', () => {
  const { inputSchema } = deriveOne({
    content: {
      'multipart/form-data': {
        schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } },
      },
    },
  })
  expect(inputSchema.properties?.['file']?.properties?.['content']).toMatchObject({
    maxLength: 1_000_000,
    description: expect.stringContaining('750 kB'),
  })
})
