import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Connector } from '../api/schemas.ts'
import { previewQuery } from '../api/servers.ts'
import { count } from '../words/listed.ts'
import { configOf, type MintDraft } from './mint-draft.ts'
import { OnlyChoice } from './only-choice.tsx'
import { sayGroup } from './say-nothing-left.ts'
import { canBePreviewed } from './use-draft-preview.ts'

interface GroupChoiceProps {
  connectors: readonly Connector[]
  /** What may be called with everything chosen: counted beside the topics. Undefined where that is not known yet. */
  tools: readonly { group: string }[] | undefined
  chosen: readonly string[] | null
  problem: string | undefined
  onChange: (chosen: readonly string[] | null) => void
}

/** What the assistant works on, each topic with the number of its tools that it may call when it is ticked. */
export function GroupChoice({ connectors, tools, chosen, problem, onChange }: GroupChoiceProps) {
  return (
    <OnlyChoice
      legend="What it works on"
      only="Only these topics"
      words={[...new Set(connectors.flatMap(({ groups }) => groups))]}
      say={(group) => (
        <>
          {sayGroup(group)}
          <ToolCount tools={tools} of={[group]} />
        </>
      )}
      chosen={chosen}
      problem={problem}
      onChange={onChange}
    />
  )
}

/** What a draft could call if it worked on everything; undefined until that is known. */
export function useToolsOfAllGroups(draft: MintDraft) {
  const wide = { ...draft, groups: null }
  const preview = useQuery({
    ...previewQuery([...draft.accounts], configOf(wide)),
    enabled: canBePreviewed(wide),
    placeholderData: keepPreviousData,
  })
  return preview.data?.callable
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
  const own = tools.filter(({ group }) => of.includes(group)).length
  return <span className="text-soft"> {own === 0 ? 'no tools for this' : count(own, 'tool')}</span>
}
