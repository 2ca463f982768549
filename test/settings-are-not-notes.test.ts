import { definition as chatwoot } from '@helpdesk-mcp/chatwoot'
import { type ConnectorDefinition, loadTools } from '@helpdesk-mcp/connector'
import { definition as edesk } from '@helpdesk-mcp/edesk'
import { definition as fusedesk } from '@helpdesk-mcp/fusedesk'
import { applyFilter, effectsOf } from '@helpdesk-mcp/tools'
import { expect, it } from 'vitest'

// Zoho Desk has its own list, packages/zoho-desk/test/effects.test.ts.
it.each([
  [fusedesk, 'create_a_fuse_desk_webhook', { objectType: 'case', action: 'create', url: 'https://a.test' }],
  [chatwoot, 'create_a_chatwoot_webhook', { url: 'https://a.test', subscriptions: ['message_created'] }],
  [chatwoot, 'update_a_chatwoot_agent_bot_by_id', { id: '1', outgoing_url: 'https://a.test' }],
  [edesk, 'create_a_e_desk_template', { active: true }],
  [
    edesk,
    'create_a_e_desk_message',
    { type: 'Note', body: 'a', attachments: [{ url: 'https://a.test/file' }] },
  ],
])(
  'a server for notes and sorting permits no setting, and nothing that sends data elsewhere: %#',
  (definition, name, args) => {
    const records = loadTools((definition as unknown as ConnectorDefinition).tools)
    const record = records.find((each) => each.name === name)
    if (!record) throw new Error(`No tool ${name}.`)
    const { granted } = applyFilter(records, { effects: ['read', 'internal'] })
    const effects = effectsOf(record, args)
    expect(effects.filter((effect) => !granted.has(effect))).not.toEqual([])
  },
)
