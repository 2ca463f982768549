import { useQuery } from '@tanstack/react-query'
import { clientsQuery } from '../api/servers.ts'
import { Checkbox } from '../design/field.tsx'
import { Note } from '../design/states.tsx'

interface TokenChoiceProps {
  checked: boolean
  onChange: (checked: boolean) => void
}

/** Whether the URL alone is enough. Names the clients that would be left out. */
export function TokenChoice({ checked, onChange }: TokenChoiceProps) {
  const open = useQuery(clientsQuery(false)).data ?? []
  const guarded = useQuery({ ...clientsQuery(true), enabled: checked }).data ?? []
  const lost = guarded.filter(
    ({ id, problem }) => problem !== null && open.some((each) => each.id === id && each.problem === null),
  )
  return (
    <div className="grid gap-2">
      <Checkbox
        label="Require an API token"
        help="Whoever has the URL must also send an API token in a header. Most people do not need this."
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      {checked &&
        lost.map(({ id, problem }) => (
          <Note key={id} tone="warn">
            {problem}
          </Note>
        ))}
    </div>
  )
}
