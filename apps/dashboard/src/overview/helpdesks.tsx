import { useQuery } from '@tanstack/react-query'
import { quotaNow, sayQuota } from '../accounts/account-words.ts'
import { QuotaBar } from '../accounts/quota-bar.tsx'
import { connectorsQuery } from '../api/connectors.ts'
import { Status } from '../design/badge.tsx'
import { ButtonLink, TextLink } from '../design/button.tsx'
import { Panel } from '../design/panel.tsx'
import { VendorSign } from '../design/vendor-sign.tsx'
import { When } from '../time/when.tsx'
import { count, listed } from '../words/listed.ts'
import type { Tone } from '../words/tone.ts'
import type { OverviewData } from './overview-query.ts'

/** Each helpdesk: whether it works, what was done there, and how long its rate limit lasts. */
export function Helpdesks({ accounts }: { accounts: OverviewData['accounts'] }) {
  return (
    <Panel
      title="Helpdesks"
      actions={
        <ButtonLink size="small" to="/connect">
          Connect another
        </ButtonLink>
      }
    >
      <ul className="divide-y divide-line">
        {accounts.map((each) => (
          <Helpdesk key={each.account.id} {...each} />
        ))}
      </ul>
    </Panel>
  )
}

const tones: Readonly<Record<string, Tone>> = { works: 'good', needs_reconnect: 'bad', not_checked: 'plain' }

function Helpdesk({ account, figures }: OverviewData['accounts'][number]) {
  const { data: connectors } = useQuery(connectorsQuery)
  // Nothing until it is loaded: most accounts are named like it, and it would go at once.
  const title =
    connectors && (connectors.find(({ id }) => id === account.connector)?.title ?? account.connector)
  const { quota_forecast: forecast, health } = account
  const quota = account.quota && quotaNow(account.quota)
  return (
    <li className="grid gap-x-6 gap-y-2 py-3.5 text-sm first:pt-0 last:pb-0 sm:grid-cols-2 sm:items-center lg:grid-cols-[minmax(0,4fr)_minmax(0,5fr)_minmax(0,5fr)_minmax(0,4fr)]">
      <div className="flex items-center gap-3">
        <VendorSign id={account.connector} size="large" />
        <div className="min-w-0 flex-1">
          <TextLink
            to="/accounts/$id"
            params={{ id: account.id }}
            className="block w-fit max-w-full truncate"
          >
            {account.name}
          </TextLink>
          {title !== undefined && title !== account.name && (
            <span className="block truncate text-soft">{title}</span>
          )}
        </div>
      </div>
      <Status wraps tone={tones[health.code] ?? 'warn'}>
        <span>
          {health.title}
          <span className="block text-xs text-soft">
            {account.last_used_at ? (
              <>
                Last used <When at={account.last_used_at} />
              </>
            ) : (
              'Never used'
            )}
          </span>
        </span>
      </Status>
      <p className="text-soft">{sayDone(figures)}</p>
      {quota && (
        <div className="grid content-start gap-1.5">
          <span className="tabular-nums">{sayQuota(quota)}</span>
          {quota.limit !== null && <QuotaBar left={quota.remaining} of={quota.limit} />}
          {forecast && quota === account.quota && <span className="text-xs text-soft">{forecast.words}</span>}
        </div>
      )}
    </li>
  )
}

/** "12 conversations read, 3 notes and 1 reply". */
function sayDone(figures: OverviewData['figures']): string {
  const { conversations_read: read, notes, replies, changes, failed, refused } = figures
  const done = [
    ...(read > 0 ? [`${count(read, 'conversation')} read`] : []),
    ...(notes > 0 ? [count(notes, 'note')] : []),
    ...(replies > 0 ? [count(replies, 'reply', 'replies')] : []),
    ...(changes > 0 ? [count(changes, 'other change')] : []),
    ...(failed > 0 ? [`${failed.toLocaleString('en')} failed`] : []),
    ...(refused > 0 ? [`${refused.toLocaleString('en')} stopped`] : []),
  ]
  if (done.length > 0) return listed(done)
  return figures.calls === 0
    ? 'No calls in this time'
    : `${count(figures.reads, 'call')} that looked things up`
}
