import type { WireFixture } from '@helpdesk-mcp/testing'
import { get, ok, post, remove } from './wire-request.ts'

/** Case tags, webhooks, integrations and the key itself. */
export const wireAccount: WireFixture[] = [
  {
    tool: 'list_all_fuse_desk_case_tags',
    arguments: {},
    request: get('/v1/casetags'),
    response: ok([{ id: 9, tagname: 'Escalated', hidden: false, totalcases: 3 }]),
    result: { result: [{ id: 9, tagname: 'Escalated', hidden: false, totalcases: 3 }], next_cursor: null },
  },
  {
    tool: 'create_a_fuse_desk_case_tag',
    arguments: { tagname: 'Late parcel' },
    request: post('/v1/casetags', 'tagname=Late+parcel'),
    response: ok({ id: 12 }),
    result: { id: 12, customer_visible: 'no' },
  },
  {
    tool: 'delete_a_fuse_desk_case_tag_by_id',
    arguments: { id: 12 },
    request: remove('/v1/casetags/12'),
  },
  {
    // Nothing is left out of items whose fields are not documented.
    tool: 'list_all_fuse_desk_webhooks',
    arguments: {},
    request: get('/v2/webhooks'),
    response: ok([{ id: '31', objectType: 'case', action: 'create', url: 'https://x.test/in', extra: 1 }]),
    result: {
      result: [{ id: '31', objectType: 'case', action: 'create', url: 'https://x.test/in', extra: 1 }],
    },
  },
  {
    tool: 'create_a_fuse_desk_webhook',
    arguments: { objectType: 'case', action: 'create', url: 'https://x.test/in?k=1&l=2' },
    request: post(
      '/v2/webhooks',
      'objectType=case&action=create&url=https%3A%2F%2Fx.test%2Fin%3Fk%3D1%26l%3D2',
    ),
  },
  {
    tool: 'delete_a_fuse_desk_webhook_by_id',
    arguments: { id: '31' },
    request: remove('/v2/webhooks/31'),
  },
  {
    tool: 'list_all_fuse_desk_integrations',
    arguments: {},
    request: get('/v1/integrations'),
    response: ok([{ id: 6, name: 'Shop chat', platform: 'livechat', more: 'left out' }]),
    result: { result: [{ id: 6, name: 'Shop chat', platform: 'livechat' }] },
  },
  {
    // The key stays in its header although this call would take it in the query; the answer is a bare array of words.
    tool: 'fuse_desk_session_get_permissions',
    arguments: {},
    request: get('/v1/session/permissions'),
    response: ok(['reps', 'departments', 'cases', 'cases_update']),
    result: { result: ['reps', 'departments', 'cases', 'cases_update'] },
  },
  {
    tool: 'fuse_desk_session_get_powered_by',
    arguments: {},
    request: get('/v1/session/poweredby'),
    response: ok({ plan: 'Team', footerlink: false, partnercode: 'p1' }),
    result: { plan: 'Team', footerlink: false, partnercode: 'p1' },
  },
]
