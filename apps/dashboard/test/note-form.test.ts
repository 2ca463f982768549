import { expect, test } from 'vitest'
import { readFields } from '../src/schema-form/read-fields.ts'
import { sayAction } from '../src/try/ask-first.tsx'
import { formSchema } from '../src/try/form-schema.ts'
import { splitFields } from '../src/try/important-fields.ts'
import { withText } from '../src/try/text-field.ts'

const fields = readFields(
  formSchema({
    required: ['conversation_id', 'content'],
    properties: {
      conversation_id: { type: 'integer' },
      content: { type: 'string' },
      conversation_ids: { type: 'array', items: { type: 'integer' } },
    },
  }),
)

test('the form of a note asks for the note, and for further conversations below', () => {
  const { first, rest } = splitFields(withText(fields, 'Add a private note'))
  expect(first.map(({ label }) => label)).toEqual(['Conversation', 'Note'])
  expect(rest.map(({ name }) => name)).toEqual(['conversation_ids'])
  const other = withText(fields, 'Update conversation').find(({ name }) => name === 'content')
  expect(other?.label).toBe('Content')
})

test('a button is named by what it does', () => {
  expect(sayAction('Add a private note')).toBe('Add the private note')
  expect(sayAction('Update conversation')).toBe('Update conversation')
  expect(sayAction('Add and remove labels of a conversation')).toBe('Run')
})
