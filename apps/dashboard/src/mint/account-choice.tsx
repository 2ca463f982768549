import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { accountState } from '../accounts/account-words.ts'
import { accountsQuery } from '../api/accounts.ts'
import { connectorsQuery } from '../api/connectors.ts'
import { ButtonLink } from '../design/button.tsx'
import { Checkbox } from '../design/field.tsx'
import { Empty, ErrorNote, Loading } from '../design/states.tsx'
import { ShowMore } from '../design/table.tsx'
import { VendorSign } from '../design/vendor-sign.tsx'

interface AccountChoiceProps {
  chosen: readonly string[]
  problem: string | undefined
  onChange: (chosen: readonly string[]) => void
}

export function AccountChoice({ chosen, problem, onChange }: AccountChoiceProps) {
  const errorId = useId()
  const accounts = useInfiniteQuery(accountsQuery())
  const connectors = useQuery(connectorsQuery)
  const rows = accounts.data?.pages.flatMap(({ result }) => result) ?? []
  const titleOf = (id: string) => connectors.data?.find((connector) => connector.id === id)?.title ?? id
  const toggle = (id: string, on: boolean) =>
    onChange(on ? [...chosen, id] : chosen.filter((each) => each !== id))
  return (
    <div>
      {accounts.isPending && <Loading what="Loading accounts" />}
      {accounts.isError && <ErrorNote error={accounts.error} retry={() => accounts.refetch()} />}
      <fieldset data-invalid={problem ? '' : undefined} aria-describedby={problem ? errorId : undefined}>
        <legend className="mb-1.5 text-sm font-medium">Accounts it can use</legend>
        {accounts.isSuccess && rows.length === 0 && (
          <Empty title="No accounts yet" action={<ButtonLink to="/connect">Connect helpdesk</ButtonLink>} />
        )}
        <div className="grid gap-2 sm:grid-cols-2">
          {rows.map(({ id, name, connector, state }) => (
            <Checkbox
              key={id}
              className="items-center! rounded-panel border border-line px-3.5 py-2.5 [&>input]:mt-0 hover:border-edge has-checked:border-accent has-checked:bg-accent-wash"
              label={
                <span className="flex items-center gap-2 font-medium">
                  <VendorSign id={connector} />
                  {name}
                </span>
              }
              help={[
                titleOf(connector) === name ? '' : titleOf(connector),
                state === 'connected' ? '' : accountState(state).label,
              ]
                .filter(Boolean)
                .join(', ')}
              checked={chosen.includes(id)}
              onChange={(event) => toggle(id, event.target.checked)}
            />
          ))}
        </div>
        {problem && (
          <p id={errorId} className="mt-1 text-sm text-bad">
            {problem}
          </p>
        )}
      </fieldset>
      <ShowMore query={accounts} />
    </div>
  )
}
