import { expect, test } from 'vitest'
import { explain, explainReference } from '../src/words/explain.ts'

test('a call by hand is not blamed on an assistant', () => {
  const codes = ['invalid_arguments', 'not_found', 'conflict', 'blocked_by_policy', 'unknown_tool']
  for (const code of codes) {
    const { why, advice } = explain(code, true) ?? {}
    expect(why, code).toBeTruthy()
    expect(`${why} ${advice}`).not.toMatch(/assistant|MCP server/)
    expect(explain(code)?.why).toBeTruthy()
  }
})

test('a call that named an agent who does not exist is not explained by a missing ticket', () => {
  const asked = 'Asked for: Update ticket.'
  const said = (summary: string, isByHand = false) => explainReference(`${summary} ${asked}`, isByHand)
  const absent = said('Ticket 103 was not assigned: there is no agent 99 in Zoho Desk.')
  expect(absent).toEqual({
    why: 'The agent that was given does not exist in the helpdesk. Nothing was changed.',
    advice:
      'Check in the helpdesk that the agent exists. The assistant may have guessed the ID, or the agent was deleted.',
  })
  expect(said('There is no such department in Shop.', true)?.advice).toBe(
    'Choose another department, then run the tool again.',
  )
  expect(said('There is no sales channel Priya Raman in Shop.')?.why).toMatch(/^The sales channel that/)
  expect(said('Ticket 3 was not assigned: Shop did not accept the agent 99.')?.why).toBe(
    'The helpdesk did not take the agent that was given. Nothing was changed.',
  )
  for (const end of ['there is no agent 99 in Shop.', 'Shop did not accept the agent 99.'])
    expect(explainReference(`Ticket 3 was not assigned: ${end}`)?.why).toContain('agent that was given')
  expect(said('Zoho Desk has no ticket 103.')).toBeUndefined()
  expect(said('Zoho Desk did not accept the values.')).toBeUndefined()
})
