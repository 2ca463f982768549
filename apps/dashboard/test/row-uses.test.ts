import { expect, test } from 'vitest'
import { recordOf, searchArguments } from '../src/try/record-of.ts'
import { readRow, rowUses } from '../src/try/row-uses.ts'
import type { AccountTool } from '../src/try/tool-queries.ts'

const packages = import.meta.glob<readonly AccountTool[]>('../../../packages/*/src/generated/tools.json', {
  eager: true,
  import: 'tools',
})

function toolsOf(vendor: string): readonly AccountTool[] {
  const tools = packages[`../../../packages/${vendor}/src/generated/tools.json`]
  if (!tools) throw new Error(`There is no package ${vendor}.`)
  return tools
}

function usesOf(vendor: string, name: string) {
  const tools = toolsOf(vendor)
  const from = tools.find((tool) => tool.name === name)
  if (!from) throw new Error(`${vendor} has no tool ${name}.`)
  return rowUses(from, tools)
}

test.each([
  ['richpanel', 'list_all_richpanel_conversations', 'conversation', 'richpanel_conversations_send_message'],
  ['fusedesk', 'list_all_fuse_desk_cases', 'case', 'fuse_desk_cases_reply'],
  ['edesk', 'list_all_e_desk_tickets', 'ticket', 'create_a_e_desk_message'],
  ['zoho-desk', 'list_all_zoho_desk_tickets', 'ticket', 'create_a_zoho_desk_email_reply'],
  ['zoho-desk', 'list_all_zoho_desk_tickets_search', 'ticket', 'create_a_zoho_desk_ticket_comment'],
  ['zoho-desk', 'list_all_zoho_desk_contact_tickets', 'ticket', 'update_a_zoho_desk_ticket_by_id'],
  [
    'zoho-desk',
    'list_all_zoho_desk_ticket_comments',
    'ticket comment',
    'delete_a_zoho_desk_ticket_comment_by_id',
  ],
  ['zoho-desk', 'get_single_zoho_desk_ticket_by_id', 'ticket', 'create_a_zoho_desk_email_reply'],
])('a row of %s %s is a %s, which %s takes', (vendor, name, word, use) => {
  const found = usesOf(vendor, name)
  expect(found?.word).toBe(word)
  const names = found?.uses.map(({ tool }) => tool.name) ?? []
  expect(names).toContain(use)
  expect(names).not.toContain(name)
})

test('every tool that is offered takes the id as one of its arguments, and what only reads comes first', () => {
  for (const tools of Object.values(packages)) {
    for (const from of tools) {
      const found = rowUses(from, tools)
      const effects = found?.uses.map(({ tool, argument }) => {
        expect(tool.inputSchema.properties, `${tool.name} of ${from.name}`).toHaveProperty(argument)
        return tool.effects.every((effect) => effect === 'read')
      })
      expect(
        effects?.toSorted((one, other) => Number(other) - Number(one)),
        from.name,
      ).toEqual(effects)
    }
  }
})

test('a row without an id is used nowhere', () => {
  expect(readRow({ caseid: 7, summary: 'Vase' })).toEqual({ id: '7', said: '#7 Vase' })
  expect(readRow({ name: 'Vase' })).toBeUndefined()
})

test('a search asks what the helpdesk can look for', () => {
  const search = (vendor: string, name: string) => {
    const tools = toolsOf(vendor)
    const tool = tools.find((each) => each.name === name)
    return tool && recordOf(tool, tools)?.search
  }
  const zoho = search('zoho-desk', 'create_a_zoho_desk_ticket_comment')
  expect(zoho && searchArguments(zoho, 'broken vase')).toEqual({ subject: '*broken vase*' })
  expect(zoho && searchArguments(zoho, 'ana@shop.example')).toEqual({ email: 'ana@shop.example' })
  const fusedesk = search('fusedesk', 'fuse_desk_cases_reply')
  expect(fusedesk && searchArguments(fusedesk, 'vase*')).toEqual({ subject: 'vase' })
  expect(fusedesk && ['va', '#1042', '1042'].map((typed) => searchArguments(fusedesk, typed))).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  const richpanel = search('richpanel', 'richpanel_conversations_send_message')
  expect(richpanel && searchArguments(richpanel, 'ana@shop.example')).toEqual({
    customer_email: 'ana@shop.example',
  })
  expect(richpanel && searchArguments(richpanel, 'broken vase')).toBeUndefined()
})
