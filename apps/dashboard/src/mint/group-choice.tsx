import type { Connector } from '../api/schemas.ts'
import { Checkbox } from '../design/field.tsx'
import { count } from '../words/listed.ts'

interface GroupChoiceProps {
  connectors: readonly Connector[]
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
}

/** What the assistant works on, each group with the number of its tools. Groups chosen before stay, whatever the accounts. */
export function GroupChoice({ connectors, chosen, onChange }: GroupChoiceProps) {
  const tools = connectors.flatMap((connector) => connector.tools)
  const known = [...new Set(connectors.flatMap(({ groups }) => groups))]
  const shown = [...known, ...chosen.filter((group) => !known.includes(group))]
  if (shown.length === 0) return null
  return (
    <fieldset>
      <legend className="text-sm font-medium">
        What it works on <span className="font-normal text-soft">(none selected means everything)</span>
      </legend>
      <div className="mt-1 grid gap-x-5 sm:grid-cols-2">
        {shown.map((group) => (
          <Checkbox
            key={group}
            label={
              <>
                {group.charAt(0).toUpperCase() + group.slice(1)}{' '}
                <span className="text-soft">
                  {count(tools.filter((tool) => tool.group === group).length, 'tool')}
                </span>
              </>
            }
            checked={chosen.includes(group)}
            onChange={(event) =>
              onChange(
                shown.filter((each) => (each === group ? event.target.checked : chosen.includes(each))),
              )
            }
          />
        ))}
      </div>
    </fieldset>
  )
}
