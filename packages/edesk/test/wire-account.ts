import type { WireFixture } from '@helpdesk-mcp/testing'
import { deleted, post, put, remove } from './wire-requests.ts'

// Written by hand from what is known of the API, never from openapi.yaml: a mistake there shall show here.

const template = {
  name: 'Late parcel',
  body_text: 'Dear ...',
  template_usage: 'Manual',
  template_type: ['Consumer'],
  active: true,
}

/** Calls that change tags and templates. */
export const wireAccount: WireFixture[] = [
  {
    tool: 'create_a_e_desk_tag',
    arguments: { name: 'Damaged', tag_group_id: '2', color: '009688', icon: 'flag' },
    request: post('https://api.edesk.com/v1/tags', {
      name: 'Damaged',
      tag_group_id: 2,
      color: '009688',
      icon: 'flag',
    }),
    response: { body: { data: { id: 7 } } },
    result: { id: 7 },
  },
  {
    // Only what changes: the name that a tag has already is refused as not unique.
    tool: 'update_a_e_desk_tag_by_id',
    arguments: { id: '7', active: false },
    request: put('https://api.edesk.com/v1/tags/7', { active: false }),
    response: { body: { data: { id: 7 } } },
  },
  {
    tool: 'delete_a_e_desk_tag_by_id',
    arguments: { id: '7' },
    request: remove('https://api.edesk.com/v1/tags/7'),
    response: deleted,
  },
  {
    tool: 'create_a_e_desk_template',
    arguments: { ...template, channels: ['3'], ai_classification: { classification: 'WhereOrder' } },
    request: post('https://api.edesk.com/v1/templates', {
      ...template,
      channels: [3],
      ai_classification: { classification: 'WhereOrder' },
    }),
    response: { body: { data: { id: 61 } } },
    result: { id: 61, customer_visible: 'no' },
  },
  {
    tool: 'update_a_e_desk_template_by_id',
    arguments: { id: '61', ...template, template_usage: 'ManualAuto', delete_attachments: ['4'] },
    request: put('https://api.edesk.com/v1/templates/61', {
      ...template,
      template_usage: 'ManualAuto',
      delete_attachments: [4],
    }),
    response: { body: { data: { id: 61 } } },
    result: { customer_visible: 'unknown' },
  },
  {
    tool: 'delete_a_e_desk_template_by_id',
    arguments: { id: '61' },
    request: remove('https://api.edesk.com/v1/templates/61'),
    response: deleted,
  },
]
