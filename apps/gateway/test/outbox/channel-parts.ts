import type { ApprovalSettings } from '../../src/config-approvals.ts'
import type { Channel } from '../../src/storage/outbox-store.ts'
import type { openTestApi } from '../api/open-test-api.ts'
import { holdReply } from './hold-reply.ts'

export const hour = 3_600_000

export function approvals(more: Partial<ApprovalSettings>): ApprovalSettings {
  return { waitMs: 72 * hour, keepMs: 720 * hour, tenantId: 'default', ...more }
}

type Api = Awaited<ReturnType<typeof openTestApi>>

/** Longer than one block, and than one message, of Slack; with characters of two halves. */
export const long = `Dear Ana, ${'it is on its way 🚚. '.repeat(900)}Yours, the very end`

export function hold(api: Api, text: string, channel: Channel) {
  return holdReply(api, text, { recipients: [{ channel, recipient: '' }] })
}

export async function invite(api: Api, name: string, role = 'manager') {
  const body = { name, role, email: `${name}@example.com` }
  return (await api.ask('POST', '/people', { body })).body
}

/** Tells what is due, as the gateway does by itself now and then. */
export async function flush(api: Api): Promise<true> {
  await api.outbox.deliveries?.flush()
  return true
}
