import { useMutation, useQueryClient } from '@tanstack/react-query'
import { checkAccount, startConsent } from '../api/accounts.ts'
import type { Account, Connector } from '../api/schemas.ts'
import { Button } from '../design/button.tsx'
import { Panel } from '../design/panel.tsx'
import { ErrorNote, Note } from '../design/states.tsx'
import { When } from '../time/when.tsx'
import { sayCheck, sayQuota } from './account-words.ts'

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
  const works = account.state === 'connected'
  return (
    <Panel title="Status">
      <div className="grid justify-items-start gap-3 text-sm">
        <p>{sayState(account)}</p>
        {account.checked_at && (
          <p className="text-soft">
            Last checked <When at={account.checked_at} />. Rate limit: {sayQuota(account.quota)}.
          </p>
        )}
        <div className="flex flex-wrap gap-2">
          <Button busy={check.isPending} onClick={() => check.mutate()}>
            Check now
          </Button>
          {connector.oauth && (
            <Button
              look={works ? 'plain' : 'primary'}
              busy={consent.isPending}
              onClick={() => consent.mutate()}
            >
              Log in to {connector.title}
            </Button>
          )}
        </div>
        {check.data && (
          <Note tone={check.data.ok ? 'good' : 'bad'} role="status">
            <span>
              {sayCheck(check.data.problem)}
              {check.data.problem && ` Response from ${connector.title}: ${check.data.problem.message}`}
            </span>
          </Note>
        )}
        {(check.error ?? consent.error) && <ErrorNote error={check.error ?? consent.error} />}
      </div>
    </Panel>
  )
}

function sayState({ state, state_reason }: Account): string {
  if (state === 'connected') return 'The helpdesk accepts the credential.'
  if (state === 'unchecked') return state_reason ?? 'This account has not been checked yet.'
  return state_reason ?? 'The helpdesk no longer accepts the credential.'
}
