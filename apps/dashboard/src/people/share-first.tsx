import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { allServersQuery } from '../api/servers.ts'
import { Button, TextLink } from '../design/button.tsx'
import { Checkbox } from '../design/field.tsx'
import { ErrorNote, Loading, Note } from '../design/states.tsx'
import { listed } from '../words/listed.ts'
import { type Person, shareWith } from './people-requests.ts'

/** Right after a member was invited: which MCP servers they will see, since without one they see nothing. */
export function ShareFirst({ person }: { person: Pick<Person, 'id' | 'name'> }) {
  const servers = useQuery(allServersQuery)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const queries = useQueryClient()
  const share = useMutation({
    mutationFn: () => shareWith(person.id, chosen),
    onSettled: () => queries.invalidateQueries({ queryKey: ['people', 'of-server'] }),
  })
  const nameOf = (id: string) => servers.data?.find((server) => server.id === id)?.name ?? id
  if (servers.isPending) return <Loading what="Loading MCP servers" />
  if (servers.isError) return <ErrorNote error={servers.error} retry={() => servers.refetch()} />
  if (servers.data.length === 0) {
    return (
      <p className="text-sm text-soft">
        {person.name} sees nothing until an MCP server is shared with them.{' '}
        <TextLink to="/mint">Create one</TextLink> first.
      </p>
    )
  }
  if (share.isSuccess) {
    return (
      <Note tone="good" role="status">
        <span>
          {person.name} sees {listed(chosen.map(nameOf))}. Each MCP server says under “Shared with” who sees
          it.
        </span>
      </Note>
    )
  }
  return (
    <fieldset className="grid gap-1 border-t border-line pt-4 text-sm">
      <legend className="sr-only">MCP servers that {person.name} may use</legend>
      <p aria-hidden="true" className="font-medium">
        MCP servers that {person.name} may use
      </p>
      <p className="text-soft">
        They connect apps to these, and approve what those want to send. Without one they see nothing.
      </p>
      <div className="my-1 max-h-52 overflow-y-auto">
        {servers.data.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={<span className="wrap-anywhere">{name}</span>}
            checked={chosen.includes(id)}
            onChange={({ target }) =>
              setChosen(target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))
            }
          />
        ))}
      </div>
      {share.error ? <ErrorNote error={share.error} /> : null}
      <div>
        <Button busy={share.isPending} disabled={chosen.length === 0} onClick={() => share.mutate()}>
          Share
        </Button>
      </div>
    </fieldset>
  )
}
