import { Badge } from '../../components/badge.tsx'
import { EffectBadge } from '../../components/effect-badge.tsx'
import { Facts } from '../../components/facts.tsx'
import { TextLink } from '../../components/text-link.tsx'
import { sayDate } from '../../time/say-time.ts'
import { sayDuration } from '../../words/say-duration.ts'
import { sayEffects } from '../../words/say-effects.ts'
import type { Call } from './call-queries.ts'
import { CallTargets } from './call-targets.tsx'
import { isRefused, outcomeWords, pageServerId, sayCode } from './call-words.ts'
import type { Names } from './use-names.ts'

export function CallFacts({ call, names }: { call: Call; names: Names }) {
  const { effects, outcome, error_code, mcp_server_id, integrated_account_id } = call
  return (
    <Facts
      rows={[
        ...(call.summary === '' ? [] : [['What happened', call.summary] as const]),
        ['On', <CallTargets key="targets" call={call} />],
        ...(call.row_count === null ? [] : [['Rows', String(call.row_count)] as const]),
        ['Tool', <code key="tool">{call.tool}</code>],
        ['Time', sayDate(Date.parse(call.at))],
        ...(isRefused(call)
          ? [['Effects', 'None: nothing was sent to the helpdesk.'] as const]
          : [
              [
                'Effects',
                <span key="effects" className="flex flex-wrap gap-1">
                  {effects.map((effect) => (
                    <EffectBadge key={effect} effect={effect} />
                  ))}
                </span>,
              ] as const,
              ...(outcome === 'ok' ? [['Impact', sayEffects(effects).join(' ')] as const] : []),
            ]),
        [
          'Outcome',
          <Badge key="outcome" tone={outcomeWords(outcome).tone}>
            {outcomeWords(outcome).label}
          </Badge>,
        ],
        ...(error_code === null ? [] : [['Error', `${sayCode(error_code)} (${error_code})`] as const]),
        ...(outcome === 'attempted'
          ? [
              [
                'Note',
                'In progress, or the gateway stopped during the call and its outcome is unknown.',
              ] as const,
            ]
          : []),
        ['Helpdesk response', call.vendor_status === null ? 'None' : `HTTP ${call.vendor_status}`],
        ['Calls to the helpdesk', call.vendor_calls === null ? 'Unknown' : String(call.vendor_calls)],
        ['Duration', call.duration_ms === null ? 'Unknown' : sayDuration(call.duration_ms)],
        [
          'Account',
          integrated_account_id === null ? (
            'None'
          ) : (
            <TextLink key="account" to="/accounts/$id" params={{ id: integrated_account_id }}>
              {names.accountName(integrated_account_id)}
            </TextLink>
          ),
        ],
        [
          'MCP server',
          mcp_server_id === pageServerId ? (
            'None (run on this page)'
          ) : (
            <TextLink key="server" to="/servers/$id" params={{ id: mcp_server_id }}>
              {names.serverName(mcp_server_id)}
            </TextLink>
          ),
        ],
        [
          'Arguments',
          call.argument_names.length === 0 ? 'None' : `${call.argument_names.join(', ')} (names only)`,
        ],
        [
          'Arguments digest',
          <code key="digest" className="text-xs break-all">
            {call.arguments_digest}
          </code>,
        ],
        [
          'ID',
          <code key="id" className="text-xs break-all">
            {call.id}
          </code>,
        ],
      ]}
    />
  )
}
