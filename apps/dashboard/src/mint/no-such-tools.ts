import type { Connector } from '../api/schemas.ts'
import type { Effect } from '../words/effects.ts'
import { listed } from '../words/listed.ts'

type Helpdesk = Pick<Connector, 'title'> & {
  tools: readonly Pick<Connector['tools'][number], 'effects' | 'group' | 'unverified'>[]
}

/** Why an effect is permitted for nothing: no helpdesk has tools with it, or none under these topics (null: all). Undefined where there are some. */
export function sayNoSuchTools(
  effect: Effect,
  helpdesks: readonly Helpdesk[],
  groups: readonly string[] | null,
): string | undefined {
  if (helpdesks.length === 0) return undefined
  const tools = helpdesks
    .flatMap((helpdesk) => helpdesk.tools)
    .filter(({ effects, unverified }) => unverified === null && effects.includes(effect))
  if (tools.length === 0) {
    const titles = listed(helpdesks.map(({ title }) => title))
    return `${titles} ${helpdesks.length > 1 ? 'have' : 'has'} no such tools.`
  }
  if (groups === null || tools.some(({ group }) => groups.includes(group))) return undefined
  return 'There are no such tools under the chosen topics.'
}
