import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DeriveError, readDocuments } from '../src/index.ts'

const root = {
  'openapi.yaml': 'openapi: 3.1.0\npaths: { /a: { get: {} } }\ncomponents: { schemas: { A: {} } }\n',
  'tools.yaml': 'resolvers: {}\nleft_out: [{ operation: x, reason: y }]\n',
}

function folder(files: Record<string, string>): string {
  const path = mkdtempSync(join(tmpdir(), 'documents-'))
  for (const [name, content] of Object.entries({ ...root, ...files })) {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), content)
  }
  return path
}

function problems(files: Record<string, string>): string {
  try {
    readDocuments(folder(files))
    return ''
  } catch (error) {
    if (error instanceof DeriveError) return error.message
    throw error
  }
}

describe('documents in parts', () => {
  it('are put together: paths by method, components by kind, entries, and what was left out', () => {
    const { document, entries, files } = readDocuments(
      folder({
        'openapi/b.yaml':
          'paths: { /a: { post: {} }, /b: { get: {} } }\ncomponents: { schemas: { B: {} } }\n',
        'tools/b.yaml': 'list_b: { operation: b }\nleft_out: [{ operation: z, reason: y }]\n',
        'tools/notes.txt': 'not read',
      }),
    )
    expect(document.paths).toEqual({ '/a': { get: {}, post: {} }, '/b': { get: {} } })
    expect(document.components).toEqual({ schemas: { A: {}, B: {} } })
    expect(entries).toEqual({
      resolvers: {},
      list_b: { operation: 'b' },
      left_out: [
        { operation: 'x', reason: 'y' },
        { operation: 'z', reason: 'y' },
      ],
    })
    expect(files.get('list_b')).toBe('tools/b.yaml')
  })

  it('hold nothing twice', () => {
    expect(problems({ 'openapi/b.yaml': 'paths: { /a: { get: {} } }\n' })).toContain(
      'openapi/b.yaml: paths./a.get: is also in another file.',
    )
    expect(problems({ 'openapi/b.yaml': 'components: { schemas: { A: {} } }\n' })).toContain('schemas.A')
    expect(problems({ 'tools/b.yaml': 'x: {}\n', 'tools/c.yaml': 'x: {}\n' })).toBe(
      'tools/c.yaml: x: is also in tools/b.yaml. Keep one of them.',
    )
  })

  it('are named when they are broken or empty', () => {
    expect(problems({ 'tools/b.yaml': 'x: [\n' })).toContain('tools/b.yaml: line')
    expect(problems({ 'tools/b.yaml': '' })).toContain('tools/b.yaml: (file): is not a map.')
  })
})
