import { type ConfirmPlan, isConnectorError, type ToolRecord, valueAt } from '@helpdesk-mcp/contracts'
import { maxConfirmedPer } from '@helpdesk-mcp/tools'
import type { AccountReads } from '../reads/account-reads.ts'
import type { RunningCall } from '../vendor/vendor-call.ts'
import { type Entry, plain } from './name-list.ts'
import { noMatch, noMatchUntold } from './unknown-name.ts'

/**
 * For a list that came back empty: throws `invalid_arguments` if what an argument names does not exist at all. What cannot be looked up
 * counts as existing.
 */
type ConfirmEmpty = (
  record: ToolRecord,
  args: Readonly<Record<string, unknown>>,
  running: RunningCall,
) => Promise<void>

export function createConfirmEmpty({ toolOf, records, isShown }: AccountReads): ConfirmEmpty {
  return async (record, args, running) => {
    const read = async (id: string, given: Record<string, unknown>): Promise<unknown[]> => {
      const tool = toolOf(id)
      return tool ? records(tool, given, running) : []
    }

    /** What there is of the kind, or has this value; undefined if that cannot be told. */
    async function entriesFor(plan: ConfirmPlan, value: string): Promise<Entry[] | undefined> {
      const given = { ...plan.arguments, ...(plan.as === undefined ? {} : { [plan.as]: value }) }
      const { per } = plan
      try {
        const owners = per ? await read(per.list, {}) : [undefined]
        if (owners.length > maxConfirmedPer) return undefined
        const found: unknown[] = []
        for (const owner of owners) {
          const more = per ? { [per.argument]: String(valueAt(owner, per.id)) } : {}
          found.push(...(await read(plan.read, { ...given, ...more })))
        }
        const { match } = plan
        if (match === undefined) return [{ id: value, names: [value] }]
        const names = new Set(found.map((item) => String(valueAt(item, match) ?? '')))
        return [...names].map((name) => ({ id: name, names: [name] }))
      } catch (error) {
        return isConnectorError(error) && error.code === 'not_found' ? [] : undefined
      }
    }

    for (const [argument, plan] of Object.entries(record.confirm ?? {})) {
      const given = args[argument]
      const only = Array.isArray(given) && given.length === 1 ? given[0] : given
      if (typeof only !== 'string' || (plan.form !== undefined && !new RegExp(plan.form).test(only))) continue
      const entries = await entriesFor(plan, only)
      const isKnown = entries?.some(({ names }) => names.some((name) => plain(name) === plain(only)))
      if (!entries || isKnown) continue
      if (!isShown(plan.read)) throw noMatchUntold(argument, only, false)
      const lister = toolOf(plan.read)?.name ?? plan.read
      throw noMatch(argument, only, [], entries, {
        lister,
        creator: undefined,
        isSearched: plan.as !== undefined,
      })
    }
  }
}
