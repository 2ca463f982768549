import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { expect, test } from 'vitest'
import { phraseFor } from '../../src/dashboard/phrase-for.ts'

const tool = {
  title: 'Update a ticket',
  phrases: [
    {
      says: ['close the ticket', 'leave a private note on the ticket for colleagues', 'post a private note'],
    },
    { says: ['leave a private note on a case'], argument: 'comment' },
  ],
} as ToolRecord

test.each([
  ['leave a private note', 'leave a private note on a case'],
  ['Private NOTES', 'post a private note'],
  ['close tickets', 'close the ticket'],
  // The title says as much.
  ['update the ticket', undefined],
  ['print a label', undefined],
  ['', undefined],
])('%j is said by %j', (question, phrase) => expect(phraseFor(tool, question)).toBe(phrase))
