import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { describe, expect, it } from 'vitest'
import { toTool } from '../src/index.ts'
import { tools } from './sample-tools.ts'

describe('annotations', () => {
  it.each<[string, boolean, boolean, boolean, boolean]>([
    ['list_tickets', true, false, true, false],
    ['search_articles', true, false, true, false],
    ['create_note', false, false, false, false],
    ['update_ticket', false, true, false, true],
    ['delete_tag', false, true, true, false],
    ['send_reply', false, true, false, true],
    ['set_role', false, true, true, false],
    ['change_agent', false, true, false, true],
    ['peek', false, true, false, true],
  ])('of %s: read-only %s, destructive %s, idempotent %s, open world %s', (name, ...hints) => {
    const [readOnlyHint, destructiveHint, idempotentHint, openWorldHint] = hints
    const shown = toTool(named(name))
    expect(shown).toMatchObject({ name, title: 'Act', description: 'Acts.', inputSchema: { type: 'object' } })
    expect(shown.annotations).toEqual({
      title: 'Act',
      readOnlyHint,
      destructiveHint,
      idempotentHint,
      openWorldHint,
    })
  })

  it('are open world where a call reaches out that its effects do not tell', () => {
    const webhook = { ...named('create_note'), reaches_out: 'The address is tested.' }
    expect(toTool(webhook).annotations.openWorldHint).toBe(true)
  })
})

function named(name: string): ToolRecord {
  return tools.find((record) => record.name === name) as ToolRecord
}
