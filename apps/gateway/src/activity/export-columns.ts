import type { z } from '@hono/zod-openapi'
import { byHandServerId } from '../storage/call-kinds.ts'
import { conversationKinds } from '../storage/target-names.ts'
import { sayEnd, sayWhatHappened } from './outcome-words.ts'
import { sayReason } from './reasons.ts'
import type { Call } from './schemas.ts'
import type { ZonedTime } from './zoned-time.ts'

/** A call beside the names of its server and account: as they are now, or as the audit trail last knew them. */
export interface ExportedCall extends z.infer<typeof Call> {
  mcp_server: string | null
  integrated_account: string | null
}

type Column = readonly [name: string, read: (call: ExportedCall) => unknown]

/** For people first, in the words of the page; then for programs, by the names of the API. No name is there twice, in whatever case. */
export function createColumns(timeOf: ZonedTime): readonly Column[] {
  return [
    ['Time', ({ at }) => timeOf(Date.parse(at))],
    ['What happened', sayWhatHappened],
    ['Ticket or record', (call) => shownTargets(call).map(sayTarget).join(', ')],
    ['Title', (call) => listed(shownTargets(call).map(({ title }) => title))],
    ['Customer', (call) => listed(customersOf(call))],
    ['Through', sayServer],
    ['By person', ({ person }) => person?.name],
    ['Account', (call) => call.integrated_account],
    ['How it ended', sayEnd],
    ['Why not', (call) => call.error_code && sayReason(call.error_code)],
    ...columns,
  ]
}

type Target = ExportedCall['targets'][number]

/** The tickets and conversations that a call touched; of other calls all that they touched. */
function shownTargets({ targets }: ExportedCall): readonly Target[] {
  const conversations = targets.filter(isConversation)
  return conversations.length > 0 ? conversations : targets
}

function isConversation({ kind }: Target): boolean {
  return conversationKinds.includes(kind)
}

/** "Ticket 123"; by the number that people see, where there is one. */
function sayTarget({ kind, id, number }: Target): string {
  const words = kind.replaceAll('_', ' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${number ?? id}`
}

function customersOf({ targets }: ExportedCall): (string | undefined)[] {
  return targets.map(({ kind, title, customer }) => customer ?? (kind === 'customer' ? title : undefined))
}

function listed(texts: readonly (string | undefined)[]): string {
  return [...new Set(texts.filter((text) => text !== undefined))].join('; ')
}

function sayServer({ mcp_server_id: id, mcp_server: name }: ExportedCall): string | null {
  return id === byHandServerId ? 'Try a tool' : name
}

const columns: readonly Column[] = [
  ['id', ({ id }) => id],
  ['at', ({ at }) => at],
  ['person', ({ person }) => person?.name],
  ['app', ({ app }) => app?.name],
  ['summary', ({ summary }) => summary],
  ['targets', ({ targets }) => targets.map(({ kind, id }) => `${kind}:${id}`).join(' ')],
  ['target_numbers', ({ targets }) => targets.flatMap(({ number }) => number ?? []).join(' ')],
  ['target_links', ({ targets }) => targets.flatMap(({ link }) => link ?? []).join(' ')],
  ['target_titles', ({ targets }) => targets.flatMap(({ title }) => title ?? []).join('; ')],
  ['target_customers', ({ targets }) => targets.flatMap(({ customer }) => customer ?? []).join('; ')],
  ['target_count', (call) => call.target_count],
  ['row_count', (call) => call.row_count],
  ['changes', ({ changes }) => (changes.length === 0 ? '' : JSON.stringify(changes))],
  ['mcp_server_id', (call) => call.mcp_server_id],
  ['mcp_server', (call) => call.mcp_server],
  ['integrated_account_id', (call) => call.integrated_account_id],
  ['integrated_account', (call) => call.integrated_account],
  ['outbox_item_id', (call) => call.outbox_item_id],
  ['outbox_state', (call) => call.outbox_state],
  ['approved_by', (call) => call.approved_by?.name],
  ['discarded_by', (call) => call.discarded_by?.name],
  ['tool', ({ tool }) => tool],
  ['effects', ({ effects }) => effects.join(' ')],
  ['outcome', ({ outcome }) => outcome],
  ['error_code', (call) => call.error_code],
  ['error_argument', (call) => call.error_argument],
  ['vendor_message', (call) => call.vendor_message],
  ['vendor_status', (call) => call.vendor_status],
  ['vendor_calls', (call) => call.vendor_calls],
  ['duration_ms', (call) => call.duration_ms],
  ['argument_names', (call) => call.argument_names.join(' ')],
  ['arguments_digest', (call) => call.arguments_digest],
]
