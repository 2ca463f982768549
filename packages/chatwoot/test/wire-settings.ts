import type { WireFixture } from '@helpdesk-mcp/testing'
import { account, get, remove, send } from './wire-request.ts'

const field = { id: 2, attribute_key: 'order_number', attribute_display_type: 'text' }
const rule = { id: 3, name: 'Label returns', event_name: 'message_created', active: true }
const actions = [{ action_name: 'add_label', action_params: ['returns'] }]
const conditions = [{ attribute_key: 'content', filter_operator: 'contains', values: ['return'] }]
const bot = { id: 1, name: 'Sprout', outgoing_url: 'https://bots.example.com' }

export const wireSettings: WireFixture[] = [
  {
    tool: 'list_all_chatwoot_custom_attributes',
    arguments: { attribute_model: '0' },
    request: get(`${account}/custom_attribute_definitions?attribute_model=0`),
    response: { body: [field] },
    result: { result: [{ id: 2, attribute_key: 'order_number' }] },
  },
  {
    tool: 'get_single_chatwoot_custom_attribute_by_id',
    arguments: { id: 2 },
    request: get(`${account}/custom_attribute_definitions/2`),
    response: { body: field },
  },
  {
    tool: 'create_a_chatwoot_custom_attribute',
    arguments: {
      attribute_key: 'order_number',
      attribute_display_name: 'Order number',
      attribute_display_type: 0,
      attribute_model: 0,
    },
    request: send('POST', `${account}/custom_attribute_definitions`, {
      attribute_key: 'order_number',
      attribute_display_name: 'Order number',
      attribute_display_type: 0,
      attribute_model: 0,
    }),
    response: { body: field },
    result: { id: 2 },
  },
  {
    tool: 'update_a_chatwoot_custom_attribute_by_id',
    arguments: { id: 2, attribute_display_name: 'Order' },
    request: send('PATCH', `${account}/custom_attribute_definitions/2`, { attribute_display_name: 'Order' }),
    response: { body: field },
  },
  {
    tool: 'delete_a_chatwoot_custom_attribute_by_id',
    arguments: { id: 2 },
    request: remove(`${account}/custom_attribute_definitions/2`),
    response: { status: 204 },
  },
  {
    tool: 'list_all_chatwoot_automation_rules',
    arguments: {},
    request: get(`${account}/automation_rules`),
    response: { body: { payload: [rule] } },
    result: { result: [{ id: 3, active: true }] },
  },
  {
    tool: 'get_single_chatwoot_automation_rule_by_id',
    arguments: { id: 3 },
    request: get(`${account}/automation_rules/3`),
    response: { body: rule },
  },
  {
    tool: 'create_a_chatwoot_automation_rule',
    arguments: { name: 'Label returns', event_name: 'message_created', active: true, actions, conditions },
    request: send('POST', `${account}/automation_rules`, {
      name: 'Label returns',
      event_name: 'message_created',
      active: true,
      actions,
      conditions,
    }),
    response: { body: rule },
  },
  {
    tool: 'update_a_chatwoot_automation_rule_by_id',
    arguments: { id: 3, active: false },
    request: send('PATCH', `${account}/automation_rules/3`, { active: false }),
    response: { body: rule },
    result: { customer_visible: 'no' },
  },
  {
    tool: 'delete_a_chatwoot_automation_rule_by_id',
    arguments: { id: 3 },
    request: remove(`${account}/automation_rules/3`),
  },
  {
    tool: 'list_all_chatwoot_webhooks',
    arguments: {},
    request: get(`${account}/webhooks`),
    response: { body: { payload: { webhooks: [{ id: 8, url: 'https://hooks.example.com' }] } } },
    result: { result: [{ id: 8 }] },
  },
  {
    tool: 'create_a_chatwoot_webhook',
    arguments: { url: 'https://hooks.example.com', subscriptions: ['message_created'] },
    request: send('POST', `${account}/webhooks`, {
      url: 'https://hooks.example.com',
      subscriptions: ['message_created'],
    }),
    response: { body: { payload: { webhook: { id: 8 } } } },
    result: { id: 8 },
  },
  {
    tool: 'update_a_chatwoot_webhook_by_id',
    arguments: { id: 8, url: 'https://hooks.example.com/2' },
    request: send('PATCH', `${account}/webhooks/8`, { url: 'https://hooks.example.com/2' }),
    response: { body: { payload: { webhook: { id: 8 } } } },
  },
  { tool: 'delete_a_chatwoot_webhook_by_id', arguments: { id: 8 }, request: remove(`${account}/webhooks/8`) },
  {
    tool: 'list_all_chatwoot_integrations',
    arguments: {},
    request: get(`${account}/integrations/apps`),
    response: { body: { payload: [{ id: 'slack', name: 'Slack', enabled: false }] } },
    result: { result: [{ id: 'slack', enabled: false }] },
  },
  {
    tool: 'create_a_chatwoot_integration_hook',
    arguments: { app_id: 'dialogflow', inbox_id: 2, settings: { project_id: 'p' } },
    request: send('POST', `${account}/integrations/hooks`, {
      app_id: 'dialogflow',
      inbox_id: 2,
      settings: { project_id: 'p' },
    }),
    response: { body: { id: 6 } },
  },
  {
    tool: 'update_a_chatwoot_integration_hook_by_id',
    arguments: { id: 6, settings: { project_id: 'q' } },
    request: send('PATCH', `${account}/integrations/hooks/6`, { settings: { project_id: 'q' } }),
    response: { body: { id: 6 } },
  },
  {
    tool: 'delete_a_chatwoot_integration_hook_by_id',
    arguments: { id: 6 },
    request: remove(`${account}/integrations/hooks/6`),
  },
  {
    tool: 'list_all_chatwoot_agent_bots',
    arguments: {},
    request: get(`${account}/agent_bots`),
    response: { body: [bot] },
    result: { result: [{ id: 1, name: 'Sprout' }] },
  },
  {
    tool: 'get_single_chatwoot_agent_bot_by_id',
    arguments: { id: 1 },
    request: get(`${account}/agent_bots/1`),
    response: { body: bot },
  },
  {
    tool: 'create_a_chatwoot_agent_bot',
    arguments: { name: 'Sprout', outgoing_url: 'https://bots.example.com' },
    request: send('POST', `${account}/agent_bots`, {
      name: 'Sprout',
      outgoing_url: 'https://bots.example.com',
    }),
    response: { body: bot },
  },
  {
    tool: 'update_a_chatwoot_agent_bot_by_id',
    arguments: { id: 1, name: 'Fern' },
    request: send('PATCH', `${account}/agent_bots/1`, { name: 'Fern' }),
    response: { body: bot },
  },
  {
    tool: 'delete_a_chatwoot_agent_bot_by_id',
    arguments: { id: 1 },
    request: remove(`${account}/agent_bots/1`),
  },
]
