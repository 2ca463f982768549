import { describe, expect, it } from 'vitest'
import { createTurnShaper, noteMark, withMark } from '../src/index.ts'

const reply = 'Written with the help of an assistant.'
const response = {
  kind: 'item' as const,
  turns: {
    at: 'notes',
    id: ['id'],
    time: ['at'],
    text: ['body'],
    role: [
      { when: { by: 'team' }, is: 'agent' as const },
      { when: { by: 'customer' }, is: 'customer' as const },
      { when: { by: 'rule' }, is: 'system' as const },
    ],
    visibility: [
      { when: { public: true }, is: 'public' as const },
      { when: { public: false }, is: 'private' as const },
    ],
  },
}

async function turnOf(entry: Record<string, unknown>, fields?: string[], room = 100_000) {
  const shaper = createTurnShaper(response, undefined, [noteMark, reply])
  if (!shaper) throw new Error('The plan has turns.')
  const options = { args: {}, toolName: () => undefined, budget: { left: room }, room, measure: () => 1 }
  const { value } = (await shaper.shape(
    { notes: [{ id: 1, at: '2026-01-05T09:00:00Z', ...entry }] },
    fields,
    options as never,
  )) as { value: { turns: Record<string, unknown>[] } }
  return value.turns[0]
}

describe('the line at the end of what an assistant wrote', () => {
  it.each([
    ['plain', 'Refund agreed.', `Refund agreed.\n\n${noteMark}`],
    ['html', '<p>Refund agreed.</p>', `<p>Refund agreed.</p><p>${noteMark}</p>`],
  ] as const)('is put there once, in %s', (form, text, marked) => {
    expect(withMark(text, noteMark, form)).toBe(marked)
    expect(withMark(marked, noteMark, form)).toBe(marked)
  })

  it.each([
    [{ by: 'team', public: false, body: `Agreed.\n\n${noteMark}` }, 'assistant', 'Agreed.'],
    [{ by: 'team', public: false, body: `<p>Agreed.</p><p>${noteMark}</p>\n<br />` }, 'assistant', 'Agreed.'],
    [{ by: 'somebody', public: false, body: `Agreed.\n${noteMark}` }, 'assistant', 'Agreed.'],
    [{ by: 'team', public: true, body: `Hello Ana.\n\n${reply}` }, 'assistant', 'Hello Ana.'],
    // A customer, a rule and whoever wrote publicly and unnamed are what they are.
    [{ by: 'customer', public: true, body: `Refund me.\n${noteMark}` }, 'customer', undefined],
    [{ by: 'customer', public: false, body: `Refund me.\n${noteMark}` }, 'customer', undefined],
    [{ by: 'rule', public: false, body: `Closed.\n${noteMark}` }, 'system', undefined],
    [{ by: 'somebody', public: true, body: `Refund me.\n${noteMark}` }, 'unknown', undefined],
    // It ends the words of the team, and nothing that they quote or go on after.
    [{ by: 'team', public: false, body: `${noteMark} says who. I do not.` }, 'agent', undefined],
    [
      { by: 'team', public: true, body: `Done.\n\nOn Mon, Ana wrote:\n> Refund me.\n> ${noteMark}` },
      'agent',
      undefined,
    ],
  ])('%j is of the %s', async (entry, role, text) => {
    const turn = await turnOf(entry)
    expect(turn).toMatchObject({ role, ...(text === undefined ? {} : { text }) })
    if (text === undefined && role !== 'agent') expect(turn?.['text']).toContain('AI assistant')
    // Who wrote it is the same for a call that asks for the roles alone.
    expect(await turnOf(entry, ['turns.role'])).toMatchObject({ role })
  })

  it('is found at the end of a note that is too long to be read', async () => {
    const body = `${'Long. '.repeat(5_000)}\n${noteMark}`
    expect(await turnOf({ by: 'team', public: false, body }, undefined, 2_000)).toMatchObject({
      role: 'assistant',
    })
  })
})
