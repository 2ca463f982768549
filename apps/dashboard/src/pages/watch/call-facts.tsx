import { Badge } from '../../components/badge.tsx'
import { EffectBadge } from '../../components/effect-badge.tsx'
import { Facts } from '../../components/facts.tsx'
import { TextLink } from '../../components/text-link.tsx'
import { sayDate } from '../../time/say-time.ts'
import { sayDuration } from '../../words/say-duration.ts'
import { sayEffects } from '../../words/say-effects.ts'
import type { Call } from './call-queries.ts'
import { outcomeWords, pageServerId, sayCode } from './call-words.ts'
import type { Names } from './use-names.ts'

export function CallFacts({ call, names }: { call: Call; names: Names }) {
  const { effects, outcome, error_code, mcp_server_id, integrated_account_id } = call
  return (
    <Facts
      rows={[
        ['Tool', <code key="tool">{call.tool}</code>],
        ['When', sayDate(Date.parse(call.at))],
        [
          'What it does',
          <span key="effects" className="flex flex-wrap gap-1">
            {effects.map((effect) => (
              <EffectBadge key={effect} effect={effect} />
            ))}
          </span>,
        ],
        ['Who notices', sayEffects(effects).join(' ')],
        [
          'Outcome',
          <Badge key="outcome" tone={outcomeWords(outcome).tone}>
            {outcomeWords(outcome).label}
          </Badge>,
        ],
        ...(error_code === null
          ? []
          : [['What went wrong', `${sayCode(error_code)} (${error_code})`] as const]),
        ...(outcome === 'attempted'
          ? [
              [
                'Note',
                'It is under way, or the gateway stopped in it and nobody knows what became of it.',
              ] as const,
            ]
          : []),
        ['Helpdesk’s status', call.vendor_status === null ? 'None' : `HTTP ${call.vendor_status}`],
        ['Calls to the helpdesk', call.vendor_calls === null ? 'Unknown' : String(call.vendor_calls)],
        ['Time', call.duration_ms === null ? 'Unknown' : sayDuration(call.duration_ms)],
        [
          'Helpdesk',
          <TextLink key="account" to="/accounts/$id" params={{ id: integrated_account_id }}>
            {names.accountName(integrated_account_id)}
          </TextLink>,
        ],
        [
          'Connection link',
          mcp_server_id === pageServerId ? (
            'None: somebody tried it on this page'
          ) : (
            <TextLink key="server" to="/servers/$id" params={{ id: mcp_server_id }}>
              {names.serverName(mcp_server_id)}
            </TextLink>
          ),
        ],
        [
          'Values given',
          call.argument_names.length === 0 ? 'None' : `${call.argument_names.join(', ')} (names only)`,
        ],
        [
          'Fingerprint',
          <code key="digest" className="text-xs break-all">
            {call.arguments_digest}
          </code>,
        ],
        [
          'Id',
          <code key="id" className="text-xs break-all">
            {call.id}
          </code>,
        ],
      ]}
    />
  )
}
