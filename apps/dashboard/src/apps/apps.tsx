import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { sessionQuery } from '../api/session.ts'
import { EffectBadge } from '../design/badge.tsx'
import { Button, ButtonLink, TextLink } from '../design/button.tsx'
import { Confirm } from '../design/dialog.tsx'
import { Page } from '../design/page.tsx'
import { Panel } from '../design/panel.tsx'
import { Empty, ErrorNote, Loading } from '../design/states.tsx'
import { ActionsCell, actionsColumn, Cell, HeadCell, Row, ShowMore, Table } from '../design/table.tsx'
import { Tabs } from '../design/tabs.tsx'
import { useToast } from '../design/toast.tsx'
import { When } from '../time/when.tsx'
import { effectOfScope } from '../words/effects.ts'
import { appsQuery, type ConnectedApp, disconnectApp } from './app-requests.ts'

const route = getRouteApi('/inside/apps')

/** The apps that may call MCP servers in somebody's name. */
export function Apps() {
  const { tab } = route.useSearch()
  const navigate = route.useNavigate()
  const session = useQuery(sessionQuery).data
  const seesAll = session?.permissions.includes('people') ?? false
  const isPerson = session?.permissions.includes('person') ?? false
  const tabs = [
    ...(isPerson ? [{ id: 'mine', label: 'Yours', content: <AppList whose="mine" /> }] : []),
    ...(seesAll ? [{ id: 'all', label: 'Everyone’s', content: <AppList whose="all" /> }] : []),
  ]
  const [first] = tabs
  const shown = tabs.find(({ id }) => id === tab) ?? first
  return (
    <Page
      title="Connected apps"
      intro="Assistants that people have signed in to, such as Claude or ChatGPT. Each acts in the name of one person, on one MCP server."
      actions={isPerson && <ButtonLink to="/my-servers">Add Claude or ChatGPT</ButtonLink>}
    >
      {tabs.length > 1 ? (
        <Tabs
          label="Whose apps"
          value={shown?.id ?? ''}
          onChange={(id) =>
            void navigate({ search: id === first?.id ? {} : { tab: id }, resetScroll: false })
          }
          tabs={tabs}
        />
      ) : (
        shown?.content
      )}
    </Page>
  )
}

function AppList({ whose }: { whose: 'mine' | 'all' }) {
  const apps = useInfiniteQuery(appsQuery(whose))
  const [chosen, setChosen] = useState<ConnectedApp>()
  const rows = apps.data?.pages.flatMap(({ result }) => result) ?? []
  return (
    <Panel title={whose === 'mine' ? 'Your apps' : 'Apps of everyone'}>
      {apps.isPending && <Loading what="Loading connected apps" />}
      {apps.isError && <ErrorNote error={apps.error} retry={() => apps.refetch()} />}
      {apps.isSuccess && rows.length === 0 && (
        <Empty
          title="No app is connected"
          action={whose === 'mine' && <ButtonLink to="/my-servers">Add Claude or ChatGPT</ButtonLink>}
        >
          {whose === 'mine'
            ? 'Add an MCP server to Claude, ChatGPT or another assistant. It asks you to sign in, and is listed here.'
            : 'An app is listed here once somebody has signed in from it.'}
        </Empty>
      )}
      {rows.length > 0 && <AppTable apps={rows} whose={whose} onDisconnect={setChosen} />}
      <ShowMore query={apps} />
      <DisconnectDialog app={chosen} onClose={() => setChosen(undefined)} />
    </Panel>
  )
}

interface AppTableProps {
  apps: readonly ConnectedApp[]
  whose: 'mine' | 'all'
  onDisconnect: (app: ConnectedApp) => void
}

function AppTable({ apps, whose, onDisconnect }: AppTableProps) {
  const mayManage = useQuery(sessionQuery).data?.permissions.includes('manage') ?? false
  const columns = [
    'App',
    ...(whose === 'all' ? ['Person'] : []),
    'MCP server',
    'May',
    'Last used',
    actionsColumn,
  ]
  return (
    <Table caption="Connected apps" columns={columns} stacked>
      {apps.map((app) => (
        <Row key={app.id}>
          <HeadCell>
            <span className="wrap-anywhere">{app.name}</span>
            <span className="block font-normal text-soft wrap-anywhere">
              {app.host ?? 'Registered itself'}
            </span>
          </HeadCell>
          {whose === 'all' && (
            <Cell label="Person" className="wrap-anywhere">
              <TextLink to="/team" search={{ person: app.person_id }}>
                {app.person}
              </TextLink>
            </Cell>
          )}
          <Cell label="MCP server" className="wrap-anywhere">
            {mayManage ? (
              <TextLink to="/servers/$id" params={{ id: app.mcp_server_id }}>
                {app.mcp_server}
              </TextLink>
            ) : (
              app.mcp_server
            )}
          </Cell>
          <Cell label="May">
            <span className="flex max-w-64 flex-wrap gap-1">
              {app.scopes.map((scope) => (
                <EffectBadge key={scope} effect={effectOfScope(scope)} />
              ))}
            </span>
          </Cell>
          <Cell label="Last used" className="text-soft">
            {app.last_used_at === null ? 'Not used yet' : <When at={app.last_used_at} />}
            <span className="block text-xs">
              connected <When at={app.created_at} />
            </span>
          </Cell>
          <ActionsCell>
            <span className="flex flex-wrap gap-2 rows:flex-nowrap rows:justify-end">
              {mayManage && (
                <ButtonLink size="small" to="/watch" search={{ app: app.id, range: 'month' }}>
                  Activity<span className="sr-only"> of {app.name}</span>
                </ButtonLink>
              )}
              <Button size="small" look="danger" onClick={() => onDisconnect(app)}>
                Disconnect<span className="sr-only"> {app.name}</span>
              </Button>
            </span>
          </ActionsCell>
        </Row>
      ))}
    </Table>
  )
}

function DisconnectDialog({ app, onClose }: { app: ConnectedApp | undefined; onClose: () => void }) {
  const queries = useQueryClient()
  const say = useToast()
  const disconnect = useMutation({
    mutationFn: (id: string) => disconnectApp(id),
    onSuccess: async () => {
      say(`Disconnected ${app?.name ?? 'the app'}.`)
      onClose()
      await queries.invalidateQueries({ queryKey: ['apps'] })
    },
  })
  return (
    <Confirm
      open={app !== undefined}
      title={`Disconnect ${app?.name ?? ''}?`}
      action="Disconnect"
      danger
      busy={disconnect.isPending}
      error={disconnect.error}
      onConfirm={() => app && disconnect.mutate(app.id)}
      onClose={onClose}
    >
      <p>
        It can no longer use {app?.mcp_server} in the name of {app?.person}, from its next request on. To use
        it again, connect it again.
      </p>
    </Confirm>
  )
}
