import type { ResolvePlan, ToolRecord } from '@helpdesk-mcp/contracts'
import { maxLabelPages } from '@helpdesk-mcp/tools'
import type { AccountReads } from '../reads/account-reads.ts'
import type { RunningCall } from '../vendor/vendor-call.ts'
import { isLiteral, isLookedUp, namesIn } from './given-names.ts'
import type { KnownList } from './name-list.ts'
import type { NameLists } from './name-lists.ts'
import { isId, noMatch } from './unknown-name.ts'

/**
 * For a list that came back empty and for what the vendor refused: throws `invalid_arguments` if an id that was given is not in the account's
 * own list, such as that of its channels. Only lists count that the caller may read and that are short enough to be read whole.
 */
type ConfirmIds = (
  record: ToolRecord,
  given: Readonly<Record<string, unknown>>,
  running: RunningCall,
) => Promise<void>

export function createConfirmIds(reads: AccountReads, lists: NameLists): ConfirmIds {
  const idsIn = (value: unknown, plan: ResolvePlan): string[] =>
    namesIn(value, plan).names.filter(
      (text) =>
        // What is below zero is a word of the vendor's, such as -1 for nobody.
        isId.test(text) && !text.startsWith('-') && !isLookedUp(text, plan, false) && !isLiteral(text, plan),
    )

  return async (record, given, running) => {
    // What stands in the path is what the vendor did not find; its own answer says so.
    const inPath = new Set(
      record.request.parameters.flatMap(({ in: place, argument }) =>
        place === 'path' ? (argument ?? []) : [],
      ),
    )
    for (const [argument, plan] of Object.entries(record.resolve ?? {})) {
      const value = given[argument]
      const isRead = plan.query === undefined && plan.keys === undefined && reads.isShown(plan.list)
      const isOther = inPath.has(argument) || record.confirm?.[argument] !== undefined
      if (value === undefined || value === null || !isRead || isOther) continue
      const ids = idsIn(value, plan)
      if (ids.length === 0) continue
      const missingFrom = (list: KnownList) => ids.find((id) => !list.byId.has(id))
      const atHand = lists.known(plan)
      if (atHand?.isWhole && missingFrom(atHand) === undefined) continue
      const list = await lists.readSome(plan, maxLabelPages, running).catch(() => undefined)
      // Nor is there anything to check against where the list is empty.
      const unknown = list?.isWhole && list.entries.length > 0 ? missingFrom(list) : undefined
      if (!list || unknown === undefined) continue
      throw noMatch(argument, unknown, [], list.entries, {
        lister: reads.toolOf(plan.list)?.name ?? plan.list,
        creator: undefined,
        isSearched: false,
      })
    }
  }
}
