import { Badge, EffectBadge } from '../design/badge.tsx'
import { Cell, HeadCell, Row, Table, wideOnly } from '../design/table.tsx'
import { AccountName, type Names, ServerName } from '../names/linked-names.tsx'
import { When } from '../time/when.tsx'
import { CallTargets } from './call-facts.tsx'
import type { Call } from './call-queries.ts'
import { isWithoutEffect, sayOutcome } from './call-words.ts'

interface CallsTableProps {
  calls: readonly Call[]
  names: Names
  onOpen: (id: string) => void
}

export function CallsTable({ calls, names, onOpen }: CallsTableProps) {
  return (
    <Table
      caption="Calls, newest first"
      columns={['What happened', 'Ticket or record', 'Time', 'Effects', 'Outcome', 'By']}
      wideColumns={['Time', 'Outcome']}
    >
      {calls.map((call) => (
        <Row key={call.id}>
          <HeadCell className="min-w-56">
            <button
              type="button"
              onClick={() => onOpen(call.id)}
              className="text-left text-accent underline underline-offset-2 hover:text-accent-strong"
            >
              {call.summary || call.tool}
            </button>
            <span className="mt-1 block font-mono text-xs font-normal text-soft wrap-anywhere">
              {call.tool}
            </span>
            <span className="mt-1 flex flex-wrap gap-2 font-normal sm:hidden">
              <Badge tone={sayOutcome(call).tone}>{sayOutcome(call).label}</Badge>
              <When at={call.at} />
            </span>
          </HeadCell>
          <Cell className="min-w-36">
            <CallTargets call={call} max={2} />
          </Cell>
          <Cell className={wideOnly}>
            <When at={call.at} />
          </Cell>
          <Cell>
            <span className="flex flex-wrap gap-1">
              {isWithoutEffect(call) || call.effects.length === 0
                ? 'None'
                : call.effects.map((effect) => <EffectBadge key={effect} effect={effect} />)}
            </span>
          </Cell>
          <Cell className={wideOnly}>
            <Badge tone={sayOutcome(call).tone}>{sayOutcome(call).label}</Badge>
          </Cell>
          <Cell className="min-w-32">
            <ServerName id={call.mcp_server_id} names={names} />
            {call.integrated_account_id !== null && (
              <span className="block text-soft">
                on <AccountName id={call.integrated_account_id} names={names} />
              </span>
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  )
}
