import {
  type CallContext,
  type ConfirmPlan,
  isConnectorError,
  type ToolRecord,
  valueAt,
} from '@helpdesk-mcp/contracts'
import { maxConfirmedPer } from '@helpdesk-mcp/tools'
import type { ConnectorDefinition } from './definition.ts'
import { type Entry, plain } from './name-list.ts'
import { noMatch, noMatchUntold } from './unknown-name.ts'
import { type CallTotals, itemsIn, type VendorCall } from './vendor-call.ts'

/**
 * For a list that came back empty: throws `invalid_arguments` if what an argument names does not exist at all. What cannot be looked up
 * counts as existing.
 */
type ConfirmEmpty = (
  record: ToolRecord,
  args: Readonly<Record<string, unknown>>,
  totals: CallTotals,
  context: CallContext,
) => Promise<void>

interface ConfirmOptions {
  definition: ConnectorDefinition
  /** Every tool: those that are not permitted are read too, but nothing of their answers is shown. */
  tools: readonly ToolRecord[]
  callVendor: VendorCall
  isShown: (id: string) => boolean
}

export function createConfirmEmpty({ definition, tools, callVendor, isShown }: ConfirmOptions): ConfirmEmpty {
  const toolOf = (id: string) => tools.find((tool) => tool.id === id)

  return async (record, args, totals, context) => {
    const read = async (id: string, given: Record<string, unknown>): Promise<unknown[]> => {
      const tool = toolOf(id)
      if (!tool) return []
      // As many as the vendor gives at once.
      const size = definition.pagination.kind === 'none' ? undefined : definition.pagination.size
      const { paging, kind } = tool.response
      const query = paging?.native && size !== undefined ? { [size]: paging.maximum } : {}
      const body = await callVendor(tool, given, totals, context, query)
      return kind === 'list' ? itemsIn(definition.title, tool, body) : [body]
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
