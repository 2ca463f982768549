import { expect, it } from 'vitest'
import { deriveOne } from './derive-one.ts'

it.each([
  ['subject', 'The subject.', undefined],
  ['customerEmail', 'E-mail address of the customer.', undefined],
  ['created_at', 'When it was created.', undefined],
  ['status', 'OPEN or CLOSED, upper case.', 'OPEN or CLOSED, upper case.'],
  ['public', 'False: only the team sees it.', 'False: only the team sees it.'],
])('%s: "%s" is said only if it adds something', (name, description, expected) => {
  const body = {
    type: 'object',
    properties: {
      note: { type: 'object', properties: { [name]: { type: 'string', description } } },
      other: { type: 'string' },
    },
  }
  const note = deriveOne({ body }).inputSchema.properties?.['note']
  expect(note?.properties?.[name]?.description).toBe(expected)
})
