import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { sessionQuery } from '../api/session.ts'
import { useHasWorkspaces } from '../api/workspaces.ts'
import { Badge } from '../design/badge.tsx'
import { Button } from '../design/button.tsx'
import { Confirm } from '../design/dialog.tsx'
import { Page } from '../design/page.tsx'
import { Panel } from '../design/panel.tsx'
import { Empty, ErrorNote, Loading } from '../design/states.tsx'
import { ActionsCell, actionsColumn, Cell, HeadCell, Row, ShowMore, Table } from '../design/table.tsx'
import { useToast } from '../design/toast.tsx'
import { When } from '../time/when.tsx'
import { count } from '../words/listed.ts'
import { CreateTokenDialog } from './create-token-dialog.tsx'
import { type ApiToken, revokeToken, tokensQuery } from './token-requests.ts'

/** API tokens, for programs. */
export function Tokens() {
  const session = useQuery(sessionQuery).data
  const isOwner = session?.owner ?? false
  const tokens = useInfiniteQuery(tokensQuery(isOwner))
  const [isCreating, setIsCreating] = useState(false)
  const [chosen, setChosen] = useState<ApiToken>()
  const rows = tokens.data?.pages.flatMap(({ result }) => result) ?? []
  const create = (
    <Button look="primary" onClick={() => setIsCreating(true)}>
      Create an API token
    </Button>
  )
  return (
    <Page
      title="API tokens"
      intro="For programs, not for people: scripts that manage this gateway, and clients of MCP servers that require a token."
      actions={create}
    >
      <Panel title="Tokens">
        {tokens.isPending && <Loading what="Loading API tokens" />}
        {tokens.isError && <ErrorNote error={tokens.error} retry={() => tokens.refetch()} />}
        {tokens.isSuccess && rows.length === 0 && (
          <Empty title="No API tokens" action={create}>
            Assistants do not need one: they use the URL of an MCP server, or people sign in from them.
          </Empty>
        )}
        {rows.length > 0 && <TokenTable tokens={rows} isOwner={isOwner} onRevoke={setChosen} />}
        <ShowMore query={tokens} />
      </Panel>
      <CreateTokenDialog open={isCreating} isOwner={isOwner} onClose={() => setIsCreating(false)} />
      <RevokeDialog token={chosen} onClose={() => setChosen(undefined)} />
    </Page>
  )
}

const scopeWords: Readonly<Record<ApiToken['scopes'][number], string>> = {
  manage: 'Manage everything',
  mcp: 'Open MCP servers',
}

interface TokenTableProps {
  tokens: readonly ApiToken[]
  isOwner: boolean
  onRevoke: (token: ApiToken) => void
}

function TokenTable({ tokens, isOwner, onRevoke }: TokenTableProps) {
  const hasWorkspaces = useHasWorkspaces() && isOwner
  const columns = [
    'Name',
    ...(hasWorkspaces ? ['Workspace'] : []),
    'May',
    'Expires',
    'Last used',
    actionsColumn,
  ]
  return (
    <Table caption="API tokens" columns={columns} stacked>
      {tokens.map((token) => (
        <Row key={token.id}>
          <HeadCell>
            <span className="wrap-anywhere">{token.name}</span>
            <span className="block font-normal text-soft">
              created <When at={token.created_at} />
            </span>
          </HeadCell>
          {hasWorkspaces && (
            <Cell label="Workspace" className="text-soft">
              {token.tenant_id ?? 'All workspaces'}
            </Cell>
          )}
          <Cell label="May">
            <span className="flex flex-wrap gap-1">
              {token.scopes.map((scope) => (
                <Badge key={scope} tone={scope === 'manage' ? 'warn' : 'plain'}>
                  {scopeWords[scope]}
                </Badge>
              ))}
              {token.mcp_server_ids && (
                <span className="text-soft">only {count(token.mcp_server_ids.length, 'MCP server')}</span>
              )}
            </span>
          </Cell>
          <Cell label="Expires" className="text-soft">
            {token.expires_at === null ? 'Never' : <When at={token.expires_at} />}
          </Cell>
          <Cell label="Last used" className="text-soft">
            {token.last_used_at === null ? 'Never' : <When at={token.last_used_at} />}
          </Cell>
          <ActionsCell>
            <Button size="small" look="danger" onClick={() => onRevoke(token)}>
              Revoke<span className="sr-only"> {token.name}</span>
            </Button>
          </ActionsCell>
        </Row>
      ))}
    </Table>
  )
}

function RevokeDialog({ token, onClose }: { token: ApiToken | undefined; onClose: () => void }) {
  const queries = useQueryClient()
  const say = useToast()
  const revoke = useMutation({
    mutationFn: (id: string) => revokeToken(id),
    onSuccess: async () => {
      say(`Revoked ${token?.name ?? 'the token'}.`)
      onClose()
      await queries.invalidateQueries({ queryKey: ['tokens'] })
    },
  })
  return (
    <Confirm
      open={token !== undefined}
      title={`Revoke ${token?.name ?? ''}?`}
      action="Revoke"
      danger
      busy={revoke.isPending}
      error={revoke.error}
      onConfirm={() => token && revoke.mutate(token.id)}
      onClose={onClose}
    >
      <p>
        Whatever uses it stops working with its next request, and sessions that were started with it end. This
        cannot be undone.
      </p>
    </Confirm>
  )
}
