import { useQuery } from '@tanstack/react-query'
import { allServersQuery } from '../api/servers.ts'
import { useHasWorkspaces } from '../api/workspaces.ts'
import { Status } from '../design/badge.tsx'
import { TextLink } from '../design/button.tsx'
import { Cell, HeadCell, Row, Table } from '../design/table.tsx'
import { When } from '../time/when.tsx'
import type { ListedPerson } from './people-requests.ts'
import { sayState, wordsOfRole } from './role-words.ts'

interface PeopleTableProps {
  people: readonly ListedPerson[]
  caption: string
  /** The id of whoever is signed in. */
  me: string | undefined
}

/** People, with what each may do and use. The name opens one. */
export function PeopleTable({ people, caption, me }: PeopleTableProps) {
  const hasWorkspaces = useHasWorkspaces()
  return (
    <Table
      caption={caption}
      columns={['Name', 'Role', 'MCP servers', 'State', 'Last signed in']}
      // The same for both tables of the page, so that their columns stand below each other.
      widths={['', 'w-[14%]', 'w-[24%]', 'w-[16%]', 'w-[17%]']}
      stacked
    >
      {people.map((person) => (
        <Row key={person.id}>
          <HeadCell>
            <TextLink to="/team" search={{ person: person.id }} resetScroll={false} className="wrap-anywhere">
              {person.name}
            </TextLink>
            {person.id === me && <span className="font-normal text-soft"> (you)</span>}
            {person.email && (
              <span className="block font-normal text-soft wrap-anywhere">{person.email}</span>
            )}
          </HeadCell>
          <Cell label="Role">
            {wordsOfRole(person.tenant_id === null ? 'gateway' : person.role, hasWorkspaces).label}
          </Cell>
          <Cell label="MCP servers">
            <UsableServers person={person} />
          </Cell>
          <Cell label="State">
            <Status tone={person.state === 'joined' ? 'good' : 'warn'}>{sayState(person)}</Status>
          </Cell>
          <Cell label="Last signed in" className="text-soft">
            {person.last_seen_at === null ? 'Never' : <When at={person.last_seen_at} />}
          </Cell>
        </Row>
      ))}
    </Table>
  )
}

const maxNamed = 2

function UsableServers({ person }: { person: ListedPerson }) {
  const servers = useQuery(allServersQuery).data
  if (person.role !== 'member') return <span className="text-soft">All</span>
  const ids = person.mcp_server_ids
  if (ids.length === 0) return <Status tone="warn">None: sees nothing</Status>
  const names = ids.slice(0, maxNamed).map((id) => servers?.find((server) => server.id === id)?.name ?? id)
  const more = ids.length - names.length
  return (
    <span className="wrap-anywhere">
      {names.join(', ')}
      {more > 0 && <span className="text-soft"> and {more} more</span>}
    </span>
  )
}
