import { queryOptions, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { answered, api } from '../api/answered.ts'
import { sessionQuery } from '../api/session.ts'
import { ButtonLink } from '../design/button.tsx'
import { CodeBlock } from '../design/copy.tsx'
import { Field, Select } from '../design/field.tsx'
import { Page } from '../design/page.tsx'
import { Panel } from '../design/panel.tsx'
import { Empty, ErrorNote, Loading } from '../design/states.tsx'
import { ClientTabs } from '../mint/client-tabs.tsx'
import { myServersQuery } from './my-servers-query.ts'

const route = getRouteApi('/inside/my-servers')

function myClientsQuery(serverId: string | undefined) {
  return queryOptions({
    queryKey: ['my', 'clients', serverId ?? null],
    queryFn: ({ signal }) => {
      const query = serverId === undefined ? {} : { mcp_server_id: serverId }
      return answered(api.GET('/my/mcp-clients', { params: { query }, signal }))
    },
  })
}

/** The MCP servers that whoever is signed in may use, and how to connect an app to them. */
export function MyServers() {
  const { server } = route.useSearch()
  const navigate = route.useNavigate()
  const session = useQuery(sessionQuery).data
  const servers = useQuery(myServersQuery)
  const isMember = session?.person?.role === 'member'
  return (
    <Page
      title="Add Claude or ChatGPT"
      intro="Or another assistant, such as Cursor. It asks you to sign in here, and you choose what it may do."
      actions={<ButtonLink to="/apps">Connected apps</ButtonLink>}
    >
      {servers.isPending && <Loading what="Loading MCP servers" />}
      {servers.isError && <ErrorNote error={servers.error} retry={() => servers.refetch()} />}
      {servers.data?.length === 0 && (
        <Empty
          title={isMember ? 'No MCP server is shared with you yet' : 'There is no MCP server yet'}
          action={isMember ? undefined : <ButtonLink to="/mint">Create MCP server</ButtonLink>}
        >
          {isMember
            ? 'Ask an owner or a manager to share one with you. It is listed here then.'
            : 'Create one first. You can use every MCP server.'}
        </Empty>
      )}
      {servers.data && servers.data.length > 0 && (
        <Panel title="Which MCP server">
          <div className="grid gap-4">
            <Field
              label="MCP server"
              help={
                server === undefined
                  ? 'One URL for all of them: you choose when the app asks you to sign in.'
                  : 'The app connects to this one alone.'
              }
            >
              {(ids) => (
                <Select
                  {...ids}
                  value={server ?? ''}
                  onChange={({ target }) =>
                    void navigate({
                      search: target.value === '' ? {} : { server: target.value },
                      resetScroll: false,
                    })
                  }
                >
                  <option value="">Choose when I sign in</option>
                  {servers.data.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <Clients server={server} />
          </div>
        </Panel>
      )}
    </Page>
  )
}

function Clients({ server }: { server: string | undefined }) {
  const clients = useQuery(myClientsQuery(server))
  if (clients.isPending) return <Loading what="Loading instructions" />
  if (clients.isError) return <ErrorNote error={clients.error} retry={() => clients.refetch()} />
  return (
    <div className="grid grid-cols-1 gap-4">
      <div className="grid gap-1.5">
        <p className="text-sm font-medium">URL</p>
        <CodeBlock text={clients.data.url} what="the URL" />
        <p className="text-sm text-soft">It is no secret: whoever opens it has to sign in.</p>
      </div>
      <ClientTabs clients={clients.data.result} />
    </div>
  )
}
