import type { McpServer } from '../../api/schemas.ts'
import { Cell, HeadCell, Row, Table } from '../../components/table.tsx'
import { TextLink } from '../../components/text-link.tsx'
import { When } from '../../time/when.tsx'
import { Ends } from './ends.tsx'
import { Granted } from './granted.tsx'

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
