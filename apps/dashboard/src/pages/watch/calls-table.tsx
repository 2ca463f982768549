import { Badge } from '../../components/badge.tsx'
import { EffectBadge } from '../../components/effect-badge.tsx'
import { Cell, HeadCell, Row, Table } from '../../components/table.tsx'
import { When } from '../../time/when.tsx'
import { sayDuration } from '../../words/say-duration.ts'
import type { Call } from './call-queries.ts'
import { outcomeWords, sayCode } from './call-words.ts'
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
      columns={['Tool', 'Time', 'Effects', 'Outcome', 'Duration', 'Account', 'MCP server']}
    >
      {calls.map((call) => (
        <Row key={call.id}>
          <HeadCell>
            <button
              type="button"
              onClick={() => onOpen(call.id)}
              className="text-left font-mono text-xs text-accent underline underline-offset-2 hover:text-accent-strong"
            >
              {call.tool}
            </button>
          </HeadCell>
          <Cell>
            <When at={call.at} />
          </Cell>
          <Cell>
            <span className="flex flex-wrap gap-1">
              {call.effects.map((effect) => (
                <EffectBadge key={effect} effect={effect} />
              ))}
            </span>
          </Cell>
          <Cell>
            <Badge tone={outcomeWords(call.outcome).tone}>
              {call.error_code === null ? outcomeWords(call.outcome).label : sayCode(call.error_code)}
            </Badge>
          </Cell>
          <Cell className="whitespace-nowrap tabular-nums">
            {call.duration_ms === null ? '–' : sayDuration(call.duration_ms)}
          </Cell>
          <Cell className="min-w-28">{names.accountName(call.integrated_account_id)}</Cell>
          <Cell className="min-w-32">{names.serverName(call.mcp_server_id)}</Cell>
        </Row>
      ))}
    </Table>
  )
}
