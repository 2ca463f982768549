import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { describe, expect, it } from 'vitest'
import { toTool } from '../src/index.ts'
import { tools } from './sample-tools.ts'

describe('annotations', () => {
  it.each<[string, boolean, boolean, boolean]>([
    ['list_tickets', true, false, true],
    ['search_articles', true, false, true],
    ['create_note', false, false, false],
    ['update_ticket', false, false, false],
    ['delete_tag', false, true, true],
    ['send_reply', false, false, false],
    ['set_role', false, true, true],
    ['change_agent', false, true, false],
    ['peek', false, false, false],
  ])('of %s: read-only %s, destructive %s, idempotent %s', (name, readOnly, destructive, idempotent) => {
    const shown = toTool(tools.find((record) => record.name === name) as ToolRecord)
    expect(shown).toMatchObject({ name, title: 'Act', description: 'Acts.', inputSchema: { type: 'object' } })
    expect(shown.annotations).toEqual({
      title: 'Act',
      readOnlyHint: readOnly,
      destructiveHint: destructive,
      idempotentHint: idempotent,
      openWorldHint: true,
    })
  })
})
