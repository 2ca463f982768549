import {
  type CallContext,
  isConnectorError,
  type ResolvePlan,
  type ToolRecord,
} from '@helpdesk-mcp/contracts'
import type { AccountReads } from '../reads/account-reads.ts'
import type { RunningCall } from '../vendor/vendor-call.ts'
import { keep, type NameCache, type NameLists } from './name-lists.ts'

/** The account's own values of a tool's arguments, by argument, where they are few. Never fails. */
export type AccountValues = (
  record: ToolRecord,
  context: CallContext,
) => Promise<Record<string, readonly string[]>>

interface AccountValuesOptions {
  reads: AccountReads
  lists: NameLists
  cache: NameCache
  now: () => number
  begin(record: ToolRecord, context: CallContext): RunningCall
}

/** Of one argument; where there are more, the tool that lists them is the way. */
const maxValues = 30
/** Vendor calls for one tool. What was read is kept for half an hour. */
const maxReads = 3
const freshMs = 1_800_000
/** A list that could not be read is let be for so long. */
const againMs = 60_000
const maxMissed = 5_000
/** Calls that the account has left, below which none is spent on values. */
const minRemaining = 10

export function createAccountValues({
  reads,
  lists,
  cache,
  now,
  begin,
}: AccountValuesOptions): AccountValues {
  async function valuesOf(plan: ResolvePlan, running: RunningCall): Promise<readonly string[]> {
    const key = `values ${plan.list} ${JSON.stringify(plan.arguments)}`
    const atHand = lists.known(plan)
    const isFresh = atHand !== undefined && now() - atHand.readAt < freshMs
    const isBroken = now() < (cache.missed.get(key) ?? 0)
    const remaining = running.ratelimit?.remaining ?? minRemaining
    const mayRead = !isFresh && !isBroken && running.calls < maxReads && remaining >= minRemaining
    const list = mayRead
      ? await lists.readSome(plan, 1, running).catch((error: unknown) => {
          const isLasting = isConnectorError(error) && ['forbidden', 'not_found'].includes(error.code)
          keep(cache.missed, key, now() + (isLasting ? freshMs : againMs), maxMissed)
          return undefined
        })
      : atHand
    if (!list?.isWhole || list.entries.length > maxValues) return []
    return [...new Set(list.entries.flatMap(({ names: [name] }) => name ?? []))]
  }

  return async (record, context) => {
    const running = begin(record, context)
    const found: Record<string, readonly string[]> = {}
    for (const [argument, plan] of plansOf(record, reads)) {
      const values = await valuesOf(plan, running)
      if (values.length > 0) found[argument] = values
    }
    return found
  }
}

/** The arguments whose values stand in a list that may be shown and is read whole, those of further calls among them. */
function plansOf(record: ToolRecord, reads: AccountReads): [argument: string, plan: ResolvePlan][] {
  const { properties = {} } = record.inputSchema
  const ofSteps = (record.steps ?? []).flatMap(({ tool, takes }) =>
    Object.entries(takes).flatMap(([name, as]): [string, ResolvePlan][] => {
      const plan = reads.toolOf(tool)?.resolve?.[as]
      return plan ? [[name, plan]] : []
    }),
  )
  const plans = [...Object.entries(record.resolve ?? {}), ...ofSteps].filter(
    ([argument, { list, query, keys, pages }]) =>
      Object.hasOwn(properties, argument) &&
      ![query, keys, pages].some((one) => one !== undefined) &&
      reads.isShown(list) &&
      reads.toolOf(list)?.response.kind === 'list',
  )
  // A status that does not exist is guessed more often than a colleague.
  const isValue = ({ id, match }: ResolvePlan) => match.includes(id)
  return plans.sort(([, one], [, other]) => Number(isValue(other)) - Number(isValue(one)))
}
