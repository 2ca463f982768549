import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useRef } from 'react'
import { sessionQuery } from '../api/session.ts'
import { useHasWorkspaces } from '../api/workspaces.ts'
import { Button } from '../design/button.tsx'
import { Page } from '../design/page.tsx'
import { Panel } from '../design/panel.tsx'
import { Empty, ErrorNote, Loading, Note } from '../design/states.tsx'
import { count } from '../words/listed.ts'
import { InviteDialog } from './invite-dialog.tsx'
import { peopleQuery } from './people-requests.ts'
import { PeopleTable } from './people-table.tsx'
import { PersonDrawer } from './person-drawer.tsx'

const route = getRouteApi('/inside/team')

/** Who may sign in, and as what. Owners change it, managers read it. */
export function People() {
  const { person: chosen, invite } = route.useSearch()
  const navigate = route.useNavigate()
  const session = useQuery(sessionQuery).data
  const mayManage = session?.permissions.includes('people') ?? false
  const isOwner = session?.owner ?? false
  const hasWorkspaces = useHasWorkspaces()
  const people = useQuery(peopleQuery())
  const owners = useQuery({ ...peopleQuery('gateway'), enabled: isOwner })
  const choose = (id?: string) =>
    void navigate({ search: id === undefined ? {} : { person: id }, resetScroll: false })
  const ask = () => void navigate({ search: { invite: 'member' }, resetScroll: false })
  const heading = useRef<HTMLHeadingElement>(null)
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
      {!mayManage && (
        <Note tone="info">
          Only owners invite people and change roles. You choose which MCP servers a member may use.
        </Note>
      )}
      <Panel
        heading={heading}
        title={people.data?.length ? count(people.data.length, 'person', 'people') : 'People'}
      >
        {people.isPending && <Loading what="Loading people" />}
        {people.isError && <ErrorNote error={people.error} retry={() => people.refetch()} />}
        {people.data?.length === 0 && (
          <Empty title="Nobody is invited yet">
            People sign in under their own name. You decide which MCP servers they may use.
          </Empty>
        )}
        {people.data && people.data.length > 0 && (
          <PeopleTable people={people.data} caption="People" me={session?.person?.id} />
        )}
      </Panel>
      {isOwner && (
        <Panel
          title="Gateway owners"
          intro={
            hasWorkspaces
              ? 'They may do everything, in all workspaces.'
              : 'They run this installation of Helpdesk MCP: they may do everything, and see the settings.'
          }
        >
          {owners.isPending && <Loading what="Loading owners" />}
          {owners.isError && <ErrorNote error={owners.error} retry={() => owners.refetch()} />}
          {owners.data?.length === 0 && <p className="text-sm text-soft">Nobody has signed in yet.</p>}
          {owners.data && owners.data.length > 0 && (
            <PeopleTable people={owners.data} caption="Who owns the gateway" me={session?.person?.id} />
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
        person={shown}
        mayChange={mayManage}
        peers={(inTenant ? people.data : owners.data) ?? []}
        me={session?.person?.id}
        onClose={() => choose()}
        // The row that opened it is gone.
        onGone={() => heading.current?.focus()}
      />
    </Page>
  )
}
