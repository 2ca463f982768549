import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { sessionQuery } from '../api/session.ts'
import { Status } from '../design/badge.tsx'
import { Button } from '../design/button.tsx'
import { Page } from '../design/page.tsx'
import { Panel } from '../design/panel.tsx'
import { Empty, ErrorNote, Loading, Note } from '../design/states.tsx'
import { ActionsCell, actionsColumn, Cell, HeadCell, Row, Table } from '../design/table.tsx'
import { When } from '../time/when.tsx'
import { count } from '../words/listed.ts'
import { InviteDialog } from './invite-dialog.tsx'
import { type Person, peopleQuery } from './people-requests.ts'
import { PersonDrawer } from './person-drawer.tsx'
import { roleWords, sayState } from './role-words.ts'

const route = getRouteApi('/inside/team')

/** Who may sign in, and as what. Owners change it, managers read it. */
export function People() {
  const { person: chosen, invite } = route.useSearch()
  const navigate = route.useNavigate()
  const session = useQuery(sessionQuery).data
  const mayManage = session?.permissions.includes('people') ?? false
  const isOwner = session?.owner ?? false
  const people = useQuery(peopleQuery())
  const owners = useQuery({ ...peopleQuery('gateway'), enabled: isOwner })
  const choose = (id?: string) =>
    void navigate({ search: id === undefined ? {} : { person: id }, resetScroll: false })
  const ask = () => void navigate({ search: { invite: 'member' }, resetScroll: false })
  const inTenant = people.data?.find(({ id }) => id === chosen)
  const shown = inTenant ?? owners.data?.find(({ id }) => id === chosen)
  return (
    <Page
      title="People"
      intro="Who may sign in, and what they may do. What they and their apps do is recorded under their name."
      actions={
        mayManage && (
          <Button look="primary" onClick={ask}>
            Invite a person
          </Button>
        )
      }
    >
      {!mayManage && <Note tone="info">Only owners invite people and change roles.</Note>}
      <Panel title={people.data?.length ? count(people.data.length, 'person', 'people') : 'People'}>
        {people.isPending && <Loading what="Loading people" />}
        {people.isError && <ErrorNote error={people.error} retry={() => people.refetch()} />}
        {people.data?.length === 0 && (
          <Empty title="Nobody is invited yet">
            People sign in under their own name. You decide which MCP servers they may use.
          </Empty>
        )}
        {people.data && people.data.length > 0 && (
          <PeopleTable
            people={people.data}
            caption="People"
            me={session?.person?.id}
            onOpen={mayManage ? choose : undefined}
          />
        )}
      </Panel>
      {isOwner && (
        <Panel title="Gateway owners" intro="They may do everything, in all workspaces.">
          {owners.isPending && <Loading what="Loading owners" />}
          {owners.isError && <ErrorNote error={owners.error} retry={() => owners.refetch()} />}
          {owners.data?.length === 0 && <p className="text-sm text-soft">Nobody has signed in yet.</p>}
          {owners.data && owners.data.length > 0 && (
            <PeopleTable
              people={owners.data}
              caption="Who owns the gateway"
              me={session?.person?.id}
              onOpen={choose}
            />
          )}
        </Panel>
      )}
      <InviteDialog
        open={mayManage && invite !== undefined}
        first={isOwner && invite === 'owner' ? 'gateway' : 'member'}
        isOwner={isOwner}
        onClose={() => choose()}
      />
      <PersonDrawer
        person={mayManage ? shown : undefined}
        peers={(inTenant ? people.data : owners.data) ?? []}
        me={session?.person?.id}
        onClose={() => choose()}
      />
    </Page>
  )
}

interface PeopleTableProps {
  people: readonly Person[]
  caption: string
  /** The id of whoever is signed in. */
  me: string | undefined
  onOpen: ((id: string) => void) | undefined
}

function PeopleTable({ people, caption, me, onOpen }: PeopleTableProps) {
  return (
    <Table
      caption={caption}
      columns={['Name', 'Role', 'State', 'Last signed in', ...(onOpen ? [actionsColumn] : [])]}
      // The same for both tables of the page, so that their columns stand below each other.
      widths={['', 'w-[15%]', 'w-[18%]', 'w-[20%]', ...(onOpen ? ['w-20'] : [])]}
      stacked
    >
      {people.map((person) => (
        <Row key={person.id}>
          <HeadCell>
            <span className="wrap-anywhere">{person.name}</span>
            {person.id === me && <span className="font-normal text-soft"> (you)</span>}
            {person.email && (
              <span className="block font-normal text-soft wrap-anywhere">{person.email}</span>
            )}
          </HeadCell>
          <Cell label="Role">{roleWords[person.role].label}</Cell>
          <Cell label="State">
            <Status tone={person.state === 'joined' ? 'good' : 'warn'}>{sayState(person)}</Status>
          </Cell>
          <Cell label="Last signed in" className="text-soft">
            {person.last_seen_at === null ? 'Never' : <When at={person.last_seen_at} />}
          </Cell>
          {onOpen && (
            <ActionsCell>
              <Button size="small" onClick={() => onOpen(person.id)}>
                Open<span className="sr-only"> {person.name}</span>
              </Button>
            </ActionsCell>
          )}
        </Row>
      ))}
    </Table>
  )
}
