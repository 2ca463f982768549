import { useQuery } from '@tanstack/react-query'
import { expiringQuery } from '../../api/servers.ts'
import { Panel } from '../../components/panel.tsx'
import { Empty, ErrorNote, Loading } from '../../components/states.tsx'
import { TextLink } from '../../components/text-link.tsx'
import { When } from '../../time/when.tsx'

/** Links that end within a week, the next one first. */
export function ExpiringPanel() {
  const servers = useQuery(expiringQuery)
  return (
    <Panel title="Connection links that end within a week">
      {servers.isPending && <Loading what="Connection links" />}
      {servers.isError && <ErrorNote error={servers.error} retry={() => servers.refetch()} />}
      {servers.data?.length === 0 && <Empty title="None ends within a week" />}
      {servers.data && servers.data.length > 0 && (
        <ul className="grid gap-2">
          {servers.data.map(({ id, name, expires_at }) => (
            <li key={id} className="flex flex-wrap justify-between gap-2 text-sm">
              <TextLink to="/servers/$id" params={{ id }}>
                {name}
              </TextLink>
              <span>ends {expires_at && <When at={expires_at} />}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
