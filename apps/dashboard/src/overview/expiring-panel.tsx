import { useQuery } from '@tanstack/react-query'
import { expiringQuery } from '../api/servers.ts'
import { TextLink } from '../design/button.tsx'
import { Panel } from '../design/panel.tsx'
import { Empty, ErrorNote, Loading } from '../design/states.tsx'
import { When } from '../time/when.tsx'

/** MCP servers that expire within 7 days, soonest first. */
export function ExpiringPanel() {
  const servers = useQuery(expiringQuery)
  return (
    <Panel title="MCP servers expiring within 7 days">
      {servers.isPending && <Loading what="Loading MCP servers" />}
      {servers.isError && <ErrorNote error={servers.error} retry={() => servers.refetch()} />}
      {servers.data?.length === 0 && <Empty title="No MCP server expires soon" />}
      {servers.data && servers.data.length > 0 && (
        <ul className="grid gap-2">
          {servers.data.map(({ id, name, expires_at }) => (
            <li key={id} className="flex flex-wrap justify-between gap-2 text-sm">
              <TextLink to="/servers/$id" params={{ id }}>
                {name}
              </TextLink>
              <span>expires {expires_at && <When at={expires_at} />}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
