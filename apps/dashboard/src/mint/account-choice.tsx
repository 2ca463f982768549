import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { accountState } from '../accounts/account-words.ts'
import { accountsQuery } from '../api/accounts.ts'
import { connectorsQuery } from '../api/connectors.ts'
import { ButtonLink } from '../design/button.tsx'
import { Checkbox } from '../design/field.tsx'
import { Panel } from '../design/panel.tsx'
import { Empty, ErrorNote, Loading } from '../design/states.tsx'
import { ShowMore } from '../design/table.tsx'

interface AccountChoiceProps {
  chosen: readonly string[]
  problem: string | undefined
  onChange: (chosen: readonly string[]) => void
}

export function AccountChoice({ chosen, problem, onChange }: AccountChoiceProps) {
  const accounts = useInfiniteQuery(accountsQuery())
  const connectors = useQuery(connectorsQuery)
  const rows = accounts.data?.pages.flatMap(({ result }) => result) ?? []
  const titleOf = (id: string) => connectors.data?.find((connector) => connector.id === id)?.title ?? id
  const toggle = (id: string, on: boolean) =>
    onChange(on ? [...chosen, id] : chosen.filter((each) => each !== id))
  return (
    <Panel title="Accounts">
      {accounts.isPending && <Loading what="Loading accounts" />}
      {accounts.isError && <ErrorNote error={accounts.error} retry={() => accounts.refetch()} />}
      {accounts.isSuccess && rows.length === 0 && (
        <Empty title="No accounts yet" action={<ButtonLink to="/connect">Connect account</ButtonLink>} />
      )}
      <fieldset>
        <legend className="sr-only">Accounts this MCP server can use</legend>
        <div className="grid gap-1 sm:grid-cols-2">
          {rows.map(({ id, name, connector, state }) => (
            <Checkbox
              key={id}
              label={name}
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
        {problem && <p className="mt-1 text-sm text-bad">{problem}</p>}
      </fieldset>
      <ShowMore query={accounts} />
    </Panel>
  )
}
