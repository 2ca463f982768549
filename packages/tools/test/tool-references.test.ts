import { describe, expect, it } from 'vitest'
import { referencesIn, renderAll, renderText } from '../src/index.ts'
import { toolOf } from './checked-tool.ts'

const names = new Map([
  ['get_ticket', 'get_a_ticket'],
  ['list_tickets', 'list_all_tickets'],
  ['list_users', 'list_all_users'],
])
const render = (text: string) => renderText(text, names)

describe('a text with references', () => {
  it.each([
    ['Reads a ticket. id comes from {list_tickets}.', 'Reads a ticket. id comes from list_all_tickets.'],
    ['id comes from {list_tickets or get_ticket}.', 'id comes from list_all_tickets or get_a_ticket.'],
    ['Give fields ["a"] and { body, public: false }.', 'Give fields ["a"] and { body, public: false }.'],
    // Dollar braces are a vendor's own.
    [`Filter by $${'{empty}'}. See {get_ticket}.`, `Filter by $${'{empty}'}. See get_a_ticket.`],
  ])('names the tools that are there: %s', (text, expected) => {
    expect(render(text)).toBe(expected)
  })

  it.each([
    [
      'a sentence',
      'Reads a ticket. To answer use {reply}. Ids are numbers.',
      'Reads a ticket. Ids are numbers.',
    ],
    ['not at e.g.', 'Reads one, e.g. with {reply}. Done.', 'Done.'],
    ['a bracket', 'It is NOT mailed[: to answer use {reply}]. Next.', 'It is NOT mailed. Next.'],
    ['one of a list', 'id comes from {reply or list_tickets}.', 'id comes from list_all_tickets.'],
    [
      'two of a list',
      'From {reply, list_tickets and get_ticket}.',
      'From list_all_tickets and get_a_ticket.',
    ],
    ['parentheses', 'Filter by owner[ ({reply})] or state.', 'Filter by owner or state.'],
    ['what is in them', 'Filter by owner (ids, [{reply}]) or state.', 'Filter by owner (ids) or state.'],
    [
      'the end of a list',
      'Next:[ {get_ticket} with id,][ {reply} with text].',
      'Next: get_a_ticket with id.',
    ],
    ['a lead-in to nothing', 'One. Next:[ {reply} (a);][ {note} (b)]. Two.', 'One. Two.'],
    ['a first clause', '[A from {reply}; ]b is a date.', 'b is a date.'],
    ['a bracket in a bracket', 'Look[ at {list_users}[, then {reply}]].', 'Look at list_all_users.'],
    ['a whole bracket', '[A comes from {reply}.] B is a date.', 'B is a date.'],
  ])('drops %s where a tool is not there', (_what, text, expected) => {
    expect(render(text)).toBe(expected)
  })

  it('takes the first alternative whose tools are there', () => {
    const text = '[A from {list_users}[, b from {reply}].|B from {reply}.|B is a date.] End.'
    expect(render(text)).toBe('A from list_all_users. End.')
    expect(renderText(text, new Map([['reply', 'reply_to_ticket']]))).toBe('B from reply_to_ticket. End.')
    expect(renderText(text, new Map())).toBe('B is a date. End.')
  })

  it('tells the ids that it refers to', () => {
    expect(referencesIn(`{get_ticket} [and {list_users or reply}] $${'{empty}'} { body }`)).toEqual([
      'get_ticket',
      'list_users',
      'reply',
    ])
  })
})

it('a record tells only of the given tools, in every text', () => {
  const record = toolOf(
    { properties: {} },
    {
      id: 'update_ticket',
      description: 'Changes it. To answer use {reply}.',
      unverified: 'Guessed[ from {reply}].',
      withheld: { tags: 'Use {reply}.', via: 'It is set[, as {update_ticket} says].' },
    },
  )
  const [alone] = renderAll([record])
  expect(alone).toMatchObject({
    description: 'Changes it.',
    unverified: 'Guessed.',
    withheld: { tags: 'this tool does not take it', via: `It is set, as ${record.name} says.` },
  })
  const [told] = renderAll([record], [{ ...record, id: 'reply', name: 'send_reply' }])
  expect(told?.description).toBe('Changes it. To answer use send_reply.')
  expect({ ...told }.withheld?.['tags']).toBe('Use send_reply.')
})
