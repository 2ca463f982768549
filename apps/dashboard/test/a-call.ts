import type { components } from '../src/generated/api.d.ts'

type Call = components['schemas']['ToolCall']

export function aCall(parts: Partial<Call> = {}): Call {
  return {
    id: 'call_1',
    at: '2026-11-21T09:30:00.000Z',
    mcp_server_id: 'mcp_1',
    integrated_account_id: 'acc_1',
    person: null,
    app: null,
    outbox_item_id: null,
    outbox_state: null,
    approved_by: null,
    discarded_by: null,
    tool: 'list_all_tickets',
    effects: ['read'],
    summary: 'Listed tickets (3 rows).',
    targets: [],
    target_count: 0,
    row_count: 3,
    changes: [],
    outcome: 'ok',
    error_code: null,
    error_argument: null,
    vendor_message: null,
    vendor_status: 200,
    vendor_calls: 1,
    duration_ms: 84,
    argument_names: ['limit'],
    arguments_digest: 'ab12',
    ...parts,
  }
}
