import { expect, test } from 'vitest'
import { readFields } from '../src/schema-form/read-fields.ts'
import { formSchema } from '../src/try/form-schema.ts'
import { presetOf, splitFields } from '../src/try/important-fields.ts'
import { flagWords, plainHelp } from '../src/try/plain-help.ts'
import { sayFirst } from '../src/try/tool-list.tsx'

test('the first sentence of a tool has no names of arguments', () => {
  expect(sayFirst('Adds a prepared answer; short_code must be new. More.')).toBe('Adds a prepared answer.')
  expect(sayFirst('Reads one: its reps with rep_names, and more.')).toBe('Reads one.')
  expect(sayFirst('Lists reports: calls, tickets; newest first.')).toBe(
    'Lists reports: calls, tickets; newest first.',
  )
  expect(sayFirst('Counts them: all and your own (all_count; mine_count: of the user). More.')).toBe(
    'Counts them: all and your own.',
  )
  expect(sayFirst('Assign it (assigneeId, teamId), leave a private_note (status CLOSED). More.')).toBe(
    'Assign it, leave a private note (status CLOSED).',
  )
})

test('people read plain sentences; what only assistants need is folded', () => {
  expect(plainHelp('Plain text. zsu[@user:<zuid>]zsu mentions an agent.')).toEqual({
    plain: 'Plain text.',
    hasMore: true,
  })
  expect(plainHelp('Opaque; passed on exactly as it was given. Id or conversation_no.')).toEqual({
    plain: 'Its number or ID.',
    hasMore: true,
  })
  expect(plainHelp('Files from POST /uploads.')).toEqual({
    plain: 'Files that were uploaded before, by their IDs.',
    hasMore: false,
  })
  expect(plainHelp('FuseDesk and eDesk say 1.5 hours. As HTML.').hasMore).toBe(false)
  expect(plainHelp('Name or id. Leave out for all.').plain).toBe('Leave out for all.')
  expect(plainHelp(undefined)).toEqual({ plain: undefined, hasMore: false })
})

const schema = {
  required: ['content', 'type'],
  properties: {
    content: { type: 'string' },
    type: { enum: ['Message', 'Note'] },
    isPublic: { type: 'boolean', default: false },
    status: { type: 'string' },
    priority: { type: 'string' },
    subject: { type: 'string' },
    tags: { type: 'string' },
    private_note: { type: 'string' },
  },
}
const fields = readFields(formSchema(schema))

test('who sees it is asked in words', () => {
  expect(fields.find(({ name }) => name === 'isPublic')?.label).toBe('Visible to')
  expect(flagWords('isPublic').no).toBe('Colleagues only')
  expect(flagWords('isSpam').no).toBe('No')
})

test('what was searched for is set and shown first', () => {
  expect(presetOf(fields, 'leave a private note')).toEqual({ type: 'Note', isPublic: false })
  expect(presetOf(fields, 'reply with a note')).toEqual({})
  expect(presetOf(fields, '')).toEqual({})
  const shown = (search: string) => splitFields(fields, search).first.map(({ name }) => name)
  for (const search of ['leave a private note', 'leave an internal note']) {
    expect(shown(search).slice(0, 3)).toEqual(['content', 'type', 'private_note'])
  }
  expect(shown('')).not.toContain('private_note')
})
