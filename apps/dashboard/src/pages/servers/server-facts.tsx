import { useQuery } from '@tanstack/react-query'
import { allAccountsQuery } from '../../api/all-accounts.ts'
import type { McpServer } from '../../api/schemas.ts'
import { Facts } from '../../components/facts.tsx'
import { TextLink } from '../../components/text-link.tsx'
import { sayDate } from '../../time/say-time.ts'
import { When } from '../../time/when.tsx'
import { Ends } from './ends.tsx'
import { Granted } from './granted.tsx'

export function ServerFacts({ server }: { server: McpServer }) {
  const { config, expires_at, last_used_at, previous_url_until, integrated_account_ids } = server
  const accounts = useQuery(allAccountsQuery).data ?? []
  const nameOf = (id: string) => accounts.find((each) => each.id === id)?.name ?? id
  return (
    <Facts
      rows={[
        ['Expires in', <Ends key="ends" at={expires_at} />],
        ...(expires_at === null ? [] : [['Expires on', sayDate(Date.parse(expires_at))] as const]),
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
        ...(config.groups ? [['Groups', config.groups.join(', ')] as const] : []),
        ...(config.tags ? [['Tags', config.tags.join(', ').replaceAll('_', ' ')] as const] : []),
        ...(config.methods ? [['Methods', config.methods.join(', ')] as const] : []),
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
