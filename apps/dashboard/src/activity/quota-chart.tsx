import { useQuery } from '@tanstack/react-query'
import { quotaNow, sayQuota } from '../accounts/account-words.ts'
import { QuotaBar } from '../accounts/quota-bar.tsx'
import { allAccountsQuery } from '../api/accounts.ts'
import { Panel } from '../design/panel.tsx'
import { Empty, ErrorNote, Loading } from '../design/states.tsx'
import { When } from '../time/when.tsx'

/** The last known rate limit of each account. */
export function QuotaChart() {
  const accounts = useQuery(allAccountsQuery)
  const known = (accounts.data ?? []).flatMap(({ id, name, quota }) =>
    quota ? [{ id, name, quota: quotaNow(quota) }] : [],
  )
  return (
    <Panel title="Rate limits">
      {accounts.isPending && <Loading what="Loading accounts" />}
      {accounts.isError && <ErrorNote error={accounts.error} retry={() => accounts.refetch()} />}
      {accounts.isSuccess && known.length === 0 && (
        <Empty title="No rate limits known yet">
          Most helpdesks report their rate limit with each response. Some never do.
        </Empty>
      )}
      <ul className="grid max-h-72 gap-3 overflow-y-auto">
        {known.map(({ id, name, quota }) => (
          <li key={id} className="grid gap-1 text-sm">
            <span className="flex flex-wrap justify-between gap-x-3">
              <span className="font-medium">{name}</span>
              <span className="tabular-nums">{sayQuota(quota)}</span>
            </span>
            {quota.limit !== null && <QuotaBar left={quota.remaining} of={quota.limit} />}
            <span className="text-xs text-soft">
              Reported <When at={quota.at} />
              {quota.reset !== null && Date.parse(quota.reset) > Date.now() && (
                <>
                  ; resets <When at={quota.reset} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
