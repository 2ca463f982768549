import { useQuery } from '@tanstack/react-query'
import { allServersQuery } from '../api/servers.ts'
import { TextLink } from '../design/button.tsx'
import { Checkbox } from '../design/field.tsx'
import { ErrorNote, Loading, Note } from '../design/states.tsx'

interface ServerChoiceProps {
  /** Of the member; empty where it is not known yet. */
  name: string
  /** Ids of MCP servers. */
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
}

/** Which MCP servers a member may use. Without one they see nothing, which is said. */
export function ServerChoice({ name, chosen, onChange }: ServerChoiceProps) {
  const servers = useQuery(allServersQuery)
  if (servers.isPending) return <Loading what="Loading MCP servers" />
  if (servers.isError) return <ErrorNote error={servers.error} retry={() => servers.refetch()} />
  const who = name.trim() || 'Whoever you invite'
  return (
    <fieldset className="grid gap-1 text-sm">
      <legend className="mb-1 font-medium">MCP servers that {name.trim() || 'they'} may use</legend>
      <p className="text-soft">
        They approve what is written through these, and connect Claude or another assistant to them.
      </p>
      <div className="my-1 max-h-52 overflow-y-auto">
        {servers.data.map(({ id, name: server }) => (
          <Checkbox
            key={id}
            label={<span className="wrap-anywhere">{server}</span>}
            checked={chosen.includes(id)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))
            }
          />
        ))}
      </div>
      {chosen.length === 0 && (
        <Note tone="warn">
          <span>
            {who} sees nothing, and has nothing to approve, until they may use an MCP server.
            {servers.data.length === 0 && (
              <>
                {' '}
                There is none yet: <TextLink to="/mint">create one</TextLink>.
              </>
            )}
          </span>
        </Note>
      )}
    </fieldset>
  )
}
