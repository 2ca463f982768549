import type { ReactNode } from 'react'
import { EffectBadge } from '../design/badge.tsx'
import { Details, Facts } from '../design/panel.tsx'
import { HelpdeskLink } from '../names/helpdesk-link.tsx'
import { AccountName, type Names, pageServerId, ServerName } from '../names/linked-names.tsx'
import { sayDuration, sayMoment } from '../time/say-time.ts'
import { listedOnce } from '../words/listed.ts'
import { useApprovalRows } from './call-approval.tsx'
import type { Call } from './call-queries.ts'
import {
  isConversation,
  isWithoutEffect,
  sayDecider,
  sayImpact,
  sayTarget,
  shownTargets,
} from './call-words.ts'

type Rows = readonly (readonly [name: string, value: ReactNode])[]

/** What was done, to what, for whom, by which server, and why not. */
export function CallFacts({ call, names }: { call: Call; names: Names }) {
  const { customers, more } = sayImpact(call)
  const rows: Rows = [
    ...(call.targets.length === 0
      ? []
      : [['Tickets and records', <CallTargets key="targets" call={call} />] as const]),
    ['Seen by customers', customers],
    ...(more.length === 0 ? [] : [['Impact', more.join(' ')] as const]),
    ...(call.row_count === null ? [] : [['Rows', call.row_count.toLocaleString('en')] as const]),
    ['Time', sayMoment(Date.parse(call.at))],
    ...useApprovalRows(call),
    ...(call.mcp_server_id === pageServerId
      ? [['Made by hand', `Try a tool${call.person ? `, by ${call.person.name}` : ''}`] as const]
      : [
          ['MCP server', <ServerName key="server" id={call.mcp_server_id} names={names} isLinked />] as const,
          ...(call.person ? [['Person', call.person.name] as const] : []),
        ]),
    ...(call.approved_by ? [['Approved by', sayDecider(call.approved_by)] as const] : []),
    ...(call.discarded_by ? [['Discarded by', sayDecider(call.discarded_by)] as const] : []),
    ['Account', <AccountName key="account" id={call.integrated_account_id} names={names} isLinked />],
  ]
  return <Facts rows={rows} />
}

/** What an engineer looks for. */
export function CallDetails({ call }: { call: Call }) {
  const { effects, error_code, vendor_status, vendor_calls, duration_ms, argument_names } = call
  const code = (text: string) => <code className="text-xs break-all">{text}</code>
  const rows: Rows = [
    ['Tool', code(call.tool)],
    ...(isWithoutEffect(call) || effects.length === 0
      ? []
      : [
          [
            'Effects',
            <span key="effects" className="flex flex-wrap gap-1">
              {effects.map((effect) => (
                <EffectBadge key={effect} effect={effect} />
              ))}
            </span>,
          ] as const,
        ]),
    ...(error_code === null ? [] : [['Error code', code(error_code)] as const]),
    ...(vendor_status === null ? [] : [['Helpdesk response', `HTTP ${vendor_status}`] as const]),
    ...(vendor_calls === null ? [] : [['Calls to the helpdesk', String(vendor_calls)] as const]),
    ...(duration_ms === null ? [] : [['Duration', sayDuration(duration_ms)] as const]),
    ['Arguments', argument_names.length === 0 ? 'None' : `${argument_names.join(', ')} (names only)`],
    ['Arguments digest', code(call.arguments_digest)],
    ['ID', code(call.id)],
  ]
  return (
    <Details summary="Technical details">
      <Facts rows={rows} />
    </Details>
  )
}

/** What a call touched, by its name where its id tells people nothing, each with a link into the helpdesk where one is known. Titles are text of customers: shown as text. Where only `max` fit, those of which people know nothing are left out. */
export function CallTargets({ call, max }: { call: Call; max?: number }) {
  const all = shownTargets(call.targets)
  const known = max === undefined ? all : all.filter(isKnown)
  const shown = known.slice(0, max)
  // The gateway counts also those that it does not list.
  const left = call.target_count - (call.targets.length - known.length) - shown.length
  if (shown.length === 0) return '–'
  return (
    <ul className="grid gap-1">
      {shown.map((target) => {
        const { kind, id, title, number, customer } = target
        const name = number === undefined && (id.length > 12 || !isConversation(kind)) ? title : undefined
        const about = listedOnce([name === undefined ? title : undefined, customer])
        const words = sayTarget(name === undefined ? target : { ...target, number: name })
        return (
          <li key={`${target.kind}:${target.id}`} className="min-w-0 wrap-anywhere">
            <HelpdeskLink to={target.link}>{words}</HelpdeskLink>
            {about !== '' && <span className="block text-soft">{about}</span>}
          </li>
        )
      })}
      {left > 0 && <li className="text-soft">and {left} more</li>}
    </ul>
  )
}

/** Whether people can tell what it is: a colleague's or department's ID alone says nothing. */
function isKnown({ kind, title, number }: Call['targets'][number], index: number): boolean {
  return index === 0 || title !== undefined || number !== undefined || isConversation(kind)
}
