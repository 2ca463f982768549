import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { describe, expect, test } from 'vitest'
import { withCounts, withoutIdioms } from '../src/surface/search/idioms.ts'
import { createToolIndex } from '../src/surface/search/tool-index.ts'
import { sampleRecord } from './support/sample-connector.ts'

const words = (text: string) => text.split(' ')

describe('what people say in several words', () => {
  test.each([
    ['note the customer must not see', 'note the private'],
    ['write back to her', 'reply to her'],
    ['leave a remark', 'add remark'],
    ['he leaves the team', 'he leaves the team'],
    ['canned answer for delays', 'canned template for delays'],
    ['the longest one counts no answer yet', 'the longest one counts waiting for answer'],
    ['nothing of the kind', 'nothing of the kind'],
  ])('%s: %s', (said, meant) => {
    expect(withoutIdioms(words(said)).join(' ')).toBe(meant)
  })

  test.each([
    ['give 12 cases to him', 'give many cases to him'],
    ['these five cases', 'these many cases'],
    ['the last 48 hours', 'the last 48 hours'],
    ['ticket 1345', 'ticket 1345'],
    ['1 tickets', '1 tickets'],
  ])('%s: %s', (said, meant) => {
    expect(withCounts(words(said)).join(' ')).toBe(meant)
  })
})

describe('a question', () => {
  const tool = (name: string, resource: string, method: string, rest: Partial<ToolRecord> = {}) =>
    sampleRecord(name, { title: method, description: 'What it does.', resource, method, ...rest })
  const records = [
    tool('list_all_desk_notes', 'notes', 'list', { effects: ['read'] }),
    tool('create_a_desk_note', 'notes', 'create', {
      effects: ['internal'],
      phrases: [{ says: ['leave a remark for colleagues'] }],
    }),
    tool('update_a_desk_ticket_by_id', 'tickets', 'update', {
      effects: ['internal'],
      phrases: [
        { says: ['edit the ticket'] },
        { argument: 'status', says: ['customer is happy, close'] },
        { argument: 'owner', says: ['take it off my plate'] },
      ],
    }),
  ]
  const search = (question: string) => createToolIndex(records).search(question)

  test.each([
    ['leave a remark', 'create_a_desk_note'],
    ['remrak for collegues', 'create_a_desk_note'],
    ['memo for the coworkers', 'create_a_desk_note'],
    ['off my plate', 'update_a_desk_ticket_by_id'],
    ['tell me which notes there are', 'list_all_desk_notes'],
    ['can you create a note', 'create_a_desk_note'],
  ])('%j finds by its phrases, or their like, %s', (question, name) => {
    expect(search(question)[0]?.record.name).toBe(name)
  })

  test.each([
    ['take this off my plate', ['owner']],
    ['she is happy so close it', ['status']],
    ['edit the ticket', []],
  ])('%j says which argument does it: %j', (question, names) => {
    expect(search(question)[0]?.arguments).toEqual(names)
  })

  test('that says no more prefers the tool that does less harm', () => {
    const same = { phrases: [{ says: ['deal with the labels'] }], resource: 'labels' }
    const by = (effect: 'read' | 'internal' | 'outbound' | 'destructive') =>
      tool(`desk_labels_${effect}`, 'labels', 'handle', { ...same, effects: [effect] })
    const found = createToolIndex([by('destructive'), by('outbound'), by('internal'), by('read')]).search(
      'the label',
    )
    expect(found.map(({ record }) => record.effects[0])).toEqual([
      'read',
      'internal',
      'outbound',
      'destructive',
    ])
  })
})
