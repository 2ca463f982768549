import {
  type Clock,
  ConnectorError,
  copyToExtend,
  type FillPlan,
  isConnectorError,
  isObject,
  type ToolRecord,
  valueAt,
} from '@helpdesk-mcp/contracts'
import { someNames } from '@helpdesk-mcp/tools'
import type { AccountReads } from '../reads/account-reads.ts'
import { oneLine } from '../records/call-targets.ts'
import type { KnownRecipients } from '../records/known-recipients.ts'
import type { RunningCall } from '../vendor/vendor-call.ts'

interface FillOptions {
  /** Nothing is looked up with tools that are not permitted. */
  reads: AccountReads
  recipients: KnownRecipients
  clock: Clock
}

export type FillArguments = (
  record: ToolRecord,
  args: Record<string, unknown>,
  running: RunningCall,
) => Promise<Record<string, unknown>>

/**
 * Gives arguments that were left out their value: the time of the call, or the one value of the account that fits. Throws
 * `invalid_arguments`, with the tool that lists the values, where that is not certain.
 */
export function createFillArguments({ reads, recipients, clock }: FillOptions): FillArguments {
  /** The id by which the list is narrowed: known from an earlier answer, or read. */
  async function narrowedBy({ of }: FillPlan, args: Record<string, unknown>, running: RunningCall) {
    const id = String(args[of.argument] ?? '')
    const known = recipients.idOf(of.kind, id, of.is)
    if (known !== undefined) return known
    const get = reads.shownTool(of.read)
    if (!get) return undefined
    const [item] = await reads.records(get, { id }, running)
    recipients.learn(get, { answer: item })
    return oneLine(valueAt(item, of.at), maxId)
  }

  async function fill(
    argument: string,
    plan: FillPlan,
    args: Record<string, unknown>,
    running: RunningCall,
  ): Promise<unknown> {
    const list = reads.shownTool(plan.list)
    if (!list)
      throw missing(argument, 'It could not be looked up: no tool that lists the values is permitted.')
    const narrowed = await narrowedBy(plan, args, running)
    const by = narrowed === undefined ? '' : ` with ${plan.of.as} ${narrowed}`
    const lister = `${list.name}${by} lists them.`
    if (narrowed === undefined) throw missing(argument, lister)
    const items = await reads
      .records(list, { [plan.of.as]: narrowed }, running)
      .catch((error: unknown): unknown[] => {
        // What may not be read is no reason to refuse more than this argument.
        if (isConnectorError(error) && error.code === 'forbidden') return []
        throw error
      })
    const usable = items.filter((item) => matches(item, plan.where))
    const preferred = usable.filter((item) => matches(item, plan.prefer, true))
    const values = (found: readonly unknown[]) => [
      ...new Set(found.flatMap((item) => oneLine(valueAt(item, plan.value), maxValue) ?? [])),
    ]
    const [only, ...others] = values(preferred.length > 0 ? preferred : usable)
    if (only !== undefined && others.length === 0) return only
    const known = values(usable)
    throw missing(
      argument,
      known.length === 0
        ? `None was found: ${lister}`
        : `Known: ${someNames(known).join(', ')} (${lister.slice(0, -1)}).`,
    )
  }

  return async (record, args, running) => {
    if (!record.now && !record.fill) return args
    const filled = copyToExtend(args)
    for (const argument of Object.keys(record.now ?? {}))
      filled[argument] ??= new Date(clock.now()).toISOString()
    for (const [argument, plan] of Object.entries(record.fill ?? {}))
      filled[argument] ??= await fill(argument, plan, filled, running)
    return filled
  }
}

const maxId = 128
const maxValue = 320

function matches(item: unknown, wanted: FillPlan['where'] = {}, strictly = false): boolean {
  return Object.entries(wanted).every(([path, value]) => {
    const found = isObject(item) ? valueAt(item, path) : undefined
    return found === value || (!strictly && (found === undefined || found === null))
  })
}

function missing(argument: string, advice: string): ConnectorError {
  return new ConnectorError('invalid_arguments', `${argument} is missing, and no one value fits. ${advice}`, {
    details: [{ argument, expected: 'a value' }],
  })
}
