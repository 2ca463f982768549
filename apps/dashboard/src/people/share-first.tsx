import { useQuery } from '@tanstack/react-query'
import { allServersQuery } from '../api/servers.ts'
import { TextLink } from '../design/button.tsx'
import { Checkbox } from '../design/field.tsx'
import { ErrorNote, Loading } from '../design/states.tsx'
import type { Person } from './people-requests.ts'

interface ShareFirstProps {
  person: Pick<Person, 'name'>
  /** Ids of MCP servers. */
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
}

/** Right after a member was invited: which MCP servers they will see, since without one they see nothing. */
export function ShareFirst({ person, chosen, onChange }: ShareFirstProps) {
  const servers = useQuery(allServersQuery)
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
              onChange(target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))
            }
          />
        ))}
      </div>
    </fieldset>
  )
}
