import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { definition as chatwoot } from '@helpdesk-mcp/chatwoot'
import { loadTools } from '@helpdesk-mcp/connector'
import type { JsonSchema, ToolRecord } from '@helpdesk-mcp/contracts'
import { definition as edesk } from '@helpdesk-mcp/edesk'
import { definition as fusedesk } from '@helpdesk-mcp/fusedesk'
import { definition as richpanel } from '@helpdesk-mcp/richpanel'
import { definition as zohoDesk } from '@helpdesk-mcp/zoho-desk'
import { describe, expect, it } from 'vitest'
import { brokenPromises, hasMajorChangeset, toolSnapshot } from '../scripts/tool-snapshot.ts'

const root = join(import.meta.dirname, '..')

it.each([richpanel, edesk, fusedesk, zohoDesk, chatwoot])(
  'clients of $title can rely on its tools',
  ({ id, tools }) => {
    const before = readFileSync(join(root, 'test/tool-snapshot', `${id}.txt`), 'utf8')
    const now = toolSnapshot(loadTools(tools))
    expect(brokenPromises(before, now, hasMajorChangeset(root, id))).toEqual([])
    expect(
      now === before,
      'The tools have changed: run `pnpm snapshot:tools` and review the difference.',
    ).toBe(true)
  },
)

describe('a change that breaks clients', () => {
  const record = (inputSchema: JsonSchema, more: Partial<ToolRecord> = {}) =>
    toolSnapshot([
      { ...(loadTools(richpanel.tools)[0] as ToolRecord), name: 'update_it', inputSchema, ...more },
    ])
  const status: JsonSchema = { type: 'string', enum: ['open', 'on hold'] }
  const comment: JsonSchema = { type: 'object', properties: { body: { type: 'string' } } }
  const before = record({ type: 'object', properties: { id: { type: 'string' }, status, comment } })

  it.each<[string, string, string[]]>([
    ['a name', record({ type: 'object', properties: {} }, { name: 'change_it' }), ['update_it is gone.']],
    [
      'an argument',
      record({ type: 'object', properties: { id: { type: 'string' }, status } }),
      ['no longer takes comment.', 'no longer takes comment.body.'],
    ],
    [
      'a value',
      record({
        type: 'object',
        properties: { id: { type: 'string' }, status: { ...status, enum: ['open'] }, comment },
      }),
      ['no longer takes on%20hold as status.'],
    ],
    [
      'freedom of an argument',
      record({ type: 'object', properties: { id: status, status, comment } }),
      ['takes only some values of id now.'],
    ],
    [
      'being optional',
      record({ type: 'object', properties: { id: { type: 'string' }, status, comment }, required: ['id'] }),
      ['requires id, which it did not.'],
    ],
    [
      'being optional, inside',
      record({
        type: 'object',
        properties: { id: { type: 'string' }, status, comment: { ...comment, required: ['body'] } },
      }),
      ['requires comment.body, which it did not.'],
    ],
  ])('loses %s', (_what, now, sentences) => {
    expect(brokenPromises(before, now, false)).toEqual(sentences.map((text) => expect.stringContaining(text)))
  })

  it('may be announced by a major version, but a name needs an alias as well', () => {
    const schema: JsonSchema = { type: 'object', properties: {} }
    expect(brokenPromises(before, record(schema), true)).toEqual([])
    expect(brokenPromises(before, record(schema, { name: 'change_it' }), true)).toHaveLength(1)
    const renamed = record(schema, { name: 'change_it', aliases: ['update_it'] })
    expect(brokenPromises(before, renamed, true)).toEqual([])
    expect(brokenPromises(before, renamed, false)).not.toEqual([])
  })

  it('does not lie in what is added', () => {
    const more: JsonSchema = { type: 'object', properties: { at: { type: 'string' } }, required: ['at'] }
    const now = record({
      type: 'object',
      properties: {
        id: { type: 'string' },
        status: { ...status, enum: ['open', 'on hold', 'new'] },
        comment,
        more,
      },
    })
    expect(brokenPromises(before, now, false)).toEqual([])
    expect(brokenPromises('', now, false)).toEqual([])
  })
})
