import type { McpServer } from '../api/schemas.ts'
import { Badge, EffectBadge } from '../design/badge.tsx'
import { TextLink } from '../design/button.tsx'
import { Cell, HeadCell, Row, Table } from '../design/table.tsx'
import { Countdown } from '../time/countdown.tsx'
import { useNow, When } from '../time/when.tsx'
import { grantedByDefault } from '../words/effects.ts'

interface ServersTableProps {
  rows: readonly McpServer[]
  nameOf: (accountId: string) => string
}

export function ServersTable({ rows, nameOf }: ServersTableProps) {
  return (
    <Table
      caption="MCP servers, newest first"
      columns={['Name', 'Accounts', 'Permissions', 'Expires in', 'Last used']}
    >
      {rows.map(({ id, name, config, integrated_account_ids, expires_at, last_used_at }) => (
        <Row key={id}>
          <HeadCell>
            <TextLink to="/servers/$id" params={{ id }}>
              {name}
            </TextLink>
          </HeadCell>
          <Cell className="min-w-32">{integrated_account_ids.map(nameOf).join(', ')}</Cell>
          <Cell className="min-w-40">
            <Granted config={config} />
          </Cell>
          <Cell className="whitespace-nowrap">
            <Ends at={expires_at} />
          </Cell>
          <Cell>{last_used_at === null ? 'Never' : <When at={last_used_at} />}</Cell>
        </Row>
      ))}
    </Table>
  )
}

/** The effects that an MCP server permits. */
export function Granted({ config }: { config: { effects?: readonly string[] } }) {
  return (
    <span className="flex flex-wrap gap-1">
      {(config.effects ?? grantedByDefault).map((effect) => (
        <EffectBadge key={effect} effect={effect} />
      ))}
    </span>
  )
}

/** A countdown to the expiry, with a badge when it is near or past. */
export function Ends({ at }: { at: string | null }) {
  const now = useNow()
  if (at === null) return <span className="text-soft">Never</span>
  const left = Date.parse(at) - now
  return (
    <span className="flex flex-wrap items-center gap-1.5">
      <Countdown until={at} />
      {left <= 0 && <Badge tone="bad">Expired</Badge>}
      {left > 0 && left < 86_400_000 && <Badge tone="warn">Expires soon</Badge>}
    </span>
  )
}
