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
        ['Ends in', <Ends key="ends" at={expires_at} />],
        ...(expires_at === null ? [] : [['Ends on', sayDate(Date.parse(expires_at))] as const]),
        ['Last used', last_used_at === null ? 'Never' : <When key="used" at={last_used_at} />],
        [
          'Helpdesks',
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
        ['May at most', <Granted key="granted" config={config} />],
        ...(config.tags
          ? [['Only these subjects', config.tags.join(', ').replaceAll('_', ' ')] as const]
          : []),
        ...(config.methods ? [['Only these kinds of calls', config.methods.join(', ')] as const] : []),
        ['Second token', server.require_api_token_auth ? 'Needed' : 'Not needed'],
        ...(previous_url_until === null
          ? []
          : [['The address before', <Before key="before" until={previous_url_until} />] as const]),
        ['Made', <When key="made" at={server.created_at} />],
        [
          'Id',
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
