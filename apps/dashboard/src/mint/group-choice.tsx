import type { Connector } from '../api/schemas.ts'
import { Checkbox } from '../design/field.tsx'
import { count } from '../words/listed.ts'

interface GroupChoiceProps {
  connectors: readonly Connector[]
  /** What may be called as it is chosen now: counted beside the groups. Undefined where that is not known yet. */
  tools: readonly { group: string }[] | undefined
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
}

/** What the assistant works on, each group with the number of its tools that it may call. Groups chosen before stay, whatever the accounts. */
export function GroupChoice({ connectors, tools, chosen, onChange }: GroupChoiceProps) {
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
                {group.charAt(0).toUpperCase() + group.slice(1)}
                <ToolCount
                  tools={chosen.length === 0 || chosen.includes(group) ? tools : undefined}
                  of={[group]}
                />
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

/** How many of the tools are in these groups, after a space. */
export function ToolCount({
  tools,
  of,
}: {
  tools: readonly { group: string }[] | undefined
  of: readonly string[]
}) {
  if (!tools) return null
  return (
    <span className="text-soft">
      {' '}
      {count(tools.filter(({ group }) => of.includes(group)).length, 'tool')}
    </span>
  )
}
