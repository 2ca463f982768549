import type { Reply } from '@helpdesk-mcp/sandbox'

/** The reference puts this inside `data`; it was seen without. */
export function removed(): Reply {
  return { status: 200, body: { ok: true, message: 'Deleted' } }
}
