import { useQuery } from '@tanstack/react-query'
import { allAccountsQuery } from '../api/accounts.ts'
import type { McpServer } from '../api/schemas.ts'
import { previewQuery } from '../api/servers.ts'
import { TextLink } from '../design/button.tsx'
import { Facts, Panel } from '../design/panel.tsx'
import { ErrorNote, Loading } from '../design/states.tsx'
import { useChosenConnectors } from '../mint/narrowing.tsx'
import { PreviewResult } from '../mint/preview.tsx'
import { sayMethod } from '../mint/say-method.ts'
import { WhereRepliesWait } from '../mint/where-replies-wait.tsx'
import { sayDate } from '../time/say-time.ts'
import { When } from '../time/when.tsx'
import { draftOf } from './server-change.ts'
import { Ends, Granted } from './servers-table.tsx'

export function ServerFacts({ server }: { server: McpServer }) {
  const { config, expires_at, last_used_at, previous_url_until, integrated_account_ids } = server
  const accounts = useQuery(allAccountsQuery).data ?? []
  const nameOf = (id: string) => accounts.find((each) => each.id === id)?.name ?? id
  return (
    <Facts
      rows={[
        [
          'Expires',
          <span key="ends" className="flex flex-wrap gap-x-2">
            <Ends at={expires_at} config={config} />
            {expires_at !== null && <span className="text-soft">{sayDate(Date.parse(expires_at))}</span>}
          </span>,
        ],
        ['Last used', last_used_at === null ? 'Never' : <When key="used" at={last_used_at} />],
        [
          'Accounts',
          <ul key="accounts" className="flex flex-wrap gap-x-3">
            {integrated_account_ids.map((id) => (
              <li key={id}>
                <TextLink to="/accounts/$id" params={{ id }}>
                  {nameOf(id)}
                </TextLink>
              </li>
            ))}
          </ul>,
        ],
        ['Permissions', <Granted key="granted" config={config} />],
        ...(config.groups
          ? [
              [
                'Works on',
                `${config.groups.join(', ')}${config.lookups ? '; of others the lists of names that these need' : ''}`,
              ] as const,
            ]
          : []),
        ...(config.tags ? [['Tags of tools', config.tags.join(', ').replaceAll('_', ' ')] as const] : []),
        ...(config.methods ? [['Kinds of tools', config.methods.map(sayMethod).join(', ')] as const] : []),
        ['API token', server.require_api_token_auth ? 'Required' : 'Not required'],
        ...(previous_url_until === null
          ? []
          : [['Previous URL', <Before key="before" until={previous_url_until} />] as const]),
        ['Created', <When key="made" at={server.created_at} />],
        [
          'ID',
          <code key="id" className="text-xs break-all">
            {server.id}
          </code>,
        ],
      ]}
    />
  )
}

function Before({ until }: { until: string }) {
  return <>works until {sayDate(Date.parse(until))}</>
}

/** What an assistant can do with this MCP server now. */
export function Offers({ server }: { server: McpServer }) {
  const preview = useQuery(previewQuery(server.integrated_account_ids, server.config))
  const connectors = useChosenConnectors(server.integrated_account_ids)
  const rights = draftOf(server)
  return (
    <Panel title="What an assistant can do">
      {preview.isPending && <Loading what="Loading summary" />}
      {preview.isError && <ErrorNote error={preview.error} retry={() => preview.refetch()} />}
      {preview.data && (
        <div className="grid gap-4">
          <PreviewResult preview={preview.data} rights={rights} />
          {rights.effects.includes('outbound') && rights.outbound === 'draft' && (
            <WhereRepliesWait connectors={connectors} />
          )}
        </div>
      )}
    </Panel>
  )
}
