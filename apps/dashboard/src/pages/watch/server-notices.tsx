import { useQuery } from '@tanstack/react-query'
import { allServersQuery } from '../../api/all-servers.ts'
import { Note } from '../../components/states.tsx'
import { TextLink } from '../../components/text-link.tsx'

/** Names the MCP servers that became different without anyone changing them, until their notices are dismissed. */
export function ServerNotices() {
  const servers = useQuery(allServersQuery).data ?? []
  const changed = servers.filter(({ notices }) => notices.length > 0)
  if (changed.length === 0) return null
  return (
    <Note tone="warn" role="status">
      <div className="grid gap-1">
        <span>These MCP servers no longer have tools that change settings, people or where data goes:</span>
        <ul className="flex flex-wrap gap-x-3">
          {changed.map(({ id, name }) => (
            <li key={id}>
              <TextLink to="/servers/$id" params={{ id }}>
                {name}
              </TextLink>
            </li>
          ))}
        </ul>
      </div>
    </Note>
  )
}
