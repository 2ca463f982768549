import { Badge } from '../../components/badge.tsx'
import { EffectBadge } from '../../components/effect-badge.tsx'
import { Cell, HeadCell, Row, Table } from '../../components/table.tsx'
import { When } from '../../time/when.tsx'
import type { Call } from './call-queries.ts'
import { CallTargets } from './call-targets.tsx'
import { isRefused, outcomeWords, sayCode } from './call-words.ts'
import type { Names } from './use-names.ts'

interface CallsTableProps {
  calls: readonly Call[]
  names: Names
  onOpen: (id: string) => void
}

export function CallsTable({ calls, names, onOpen }: CallsTableProps) {
  return (
    <Table
      caption="Calls, newest first"
      columns={['What', 'On', 'Time', 'Effects', 'Outcome', 'MCP server', 'Account']}
    >
      {calls.map((call) => (
        <Row key={call.id}>
          <HeadCell>
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
          </HeadCell>
          <Cell className="min-w-36">
            <CallTargets call={call} max={2} />
          </Cell>
          <Cell>
            <When at={call.at} />
          </Cell>
          <Cell>
            <span className="flex flex-wrap gap-1">
              {isRefused(call)
                ? 'None'
                : call.effects.map((effect) => <EffectBadge key={effect} effect={effect} />)}
            </span>
          </Cell>
          <Cell>
            <Badge tone={outcomeWords(call.outcome).tone}>
              {call.error_code === null ? outcomeWords(call.outcome).label : sayCode(call.error_code)}
            </Badge>
          </Cell>
          <Cell className="min-w-32">{names.serverName(call.mcp_server_id)}</Cell>
          <Cell className="min-w-28">
            {call.integrated_account_id === null ? '–' : names.accountName(call.integrated_account_id)}
          </Cell>
        </Row>
      ))}
    </Table>
  )
}
