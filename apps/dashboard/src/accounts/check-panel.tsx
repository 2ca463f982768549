import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { accountUseQuery, checkAccount, startConsent } from '../api/accounts.ts'
import type { Account, Connector } from '../api/schemas.ts'
import { Button } from '../design/button.tsx'
import { Facts, Panel } from '../design/panel.tsx'
import { ErrorNote, Note } from '../design/states.tsx'
import { When } from '../time/when.tsx'
import { count } from '../words/listed.ts'
import { QuotaFact } from './quota-fact.tsx'
import { VendorProblem } from './refused.tsx'

interface CheckPanelProps {
  account: Account
  connector: Connector
}

/** Whether the account works, and the login at the helpdesk where it uses OAuth. */
export function CheckPanel({ account, connector }: CheckPanelProps) {
  const queries = useQueryClient()
  const check = useMutation({
    mutationFn: () => checkAccount(account.id),
    onSettled: () => queries.invalidateQueries({ queryKey: ['accounts'] }),
  })
  const consent = useMutation({
    mutationFn: () => startConsent(account.id),
    onSuccess: ({ url }) => location.assign(url),
  })
  return (
    <Panel
      title="Health"
      actions={
        <>
          <Button size="small" busy={check.isPending} onClick={() => check.mutate()}>
            Check now
          </Button>
          {connector.oauth && (
            <Button
              look={account.state === 'connected' ? 'plain' : 'primary'}
              busy={consent.isPending}
              onClick={() => consent.mutate()}
            >
              Log in to {connector.title}
            </Button>
          )}
        </>
      }
    >
      <div className="grid gap-4 text-sm">
        <HealthNow account={account} />
        {check.data && <Checked check={check.data} title={connector.title} />}
        {(check.error ?? consent.error) && <ErrorNote error={check.error ?? consent.error} />}
      </div>
    </Panel>
  )
}

/** What is known now, and how much the account is used. */
function HealthNow({ account }: { account: Account }) {
  const use = useQuery(accountUseQuery(account)).data
  const { state, state_reason, checked_at, quota } = account
  const health = use?.health
  const advice = health && health.code !== 'works' ? health.advice : null
  const rows = [
    ['Last checked', checked_at ? <When key="checked" at={checked_at} /> : 'Never'],
    ['Last used', use?.last_used_at ? <When key="used" at={use.last_used_at} /> : 'Never'],
    ['Last 7 days', use ? count(use.calls_last_7_days, 'call') : '–'],
    ['Rate limit', <QuotaFact key="quota" quota={quota} forecast={use?.quota_forecast ?? null} />],
  ] as const
  return (
    <>
      <div className="grid gap-1">
        <p className="font-medium">{health?.title ?? sayState(state)}</p>
        {state_reason && <p>{state_reason}</p>}
        {advice && <p className="text-soft">{advice}</p>}
      </div>
      <Facts rows={rows} />
    </>
  )
}

function Checked({ check, title }: { check: Awaited<ReturnType<typeof checkAccount>>; title: string }) {
  const { ok, problem, explanation } = check
  return (
    <Note tone={ok ? 'good' : 'bad'} role="status">
      {problem ? (
        <VendorProblem vendor={problem} title={title} explanation={explanation} />
      ) : (
        <span>{explanation.title}.</span>
      )}
    </Note>
  )
}

function sayState(state: Account['state']): string {
  if (state === 'connected') return 'The helpdesk accepts the credential'
  return state === 'unchecked' ? 'Not checked yet' : 'The helpdesk no longer accepts the credential'
}
