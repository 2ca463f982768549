import { type ConnectorError, isConnectorError, type ToolRecord } from '@helpdesk-mcp/contracts'
import { listerOf, withoutPrefix } from '@helpdesk-mcp/tools'
import { withAdvice } from '../error-advice.ts'
import { mayBeNumber } from './given-names.ts'

interface NumberedCall<Found extends { emptyFor?: Record<string, unknown> }> {
  /** `isMissed`: the vendor found nothing under the ids as they were given, so they are looked up as numbers that people see. */
  perform(isMissed: boolean): Promise<Found>
  record: ToolRecord
  given: Record<string, unknown>
  /** Whether the vendor said that another argument was wrong than the one that names the record. */
  isOtherArgument(): boolean
  /** Where to look for what was not found. */
  adviceOn(): string | undefined
  beforeRetry(): void
  /** Throws if what an argument of an empty list names does not exist. */
  confirmEmpty(args: Record<string, unknown>): Promise<void>
  /** Throws if an id that was given is none of the account's, for a call that the vendor refused. */
  confirmIds(): Promise<void>
}

/** Performs a call, and once more by the numbers that people see where the vendor found nothing under them as ids. */
export async function performByNumber<Found extends { emptyFor?: Record<string, unknown> }>(
  call: NumberedCall<Found>,
): Promise<Found> {
  const { perform, record, given } = call
  try {
    const found = await perform(false)
    return found.emptyFor ? await searchedByNumber(call, found, found.emptyFor) : found
  } catch (error) {
    if (!isConnectorError(error)) throw error
    if (error.code !== 'not_found') throw isVendors(error) ? await withKnownIds(error, call) : error
    if (call.isOtherArgument()) throw await withKnownIds(error, call, call.adviceOn())
    if (!mayBeNumber(record, given)) {
      const advice = [bareIdAdvice(record, given), call.adviceOn()].filter((one) => one !== undefined)
      throw await withKnownIds(error, call, advice.length === 0 ? undefined : advice.join(' '))
    }
    call.beforeRetry()
    return perform(true).catch(async (again: unknown) => {
      if (isUnknownNumber(again)) throw withAdvice(error, again.message)
      throw isVendors(again) ? await withKnownIds(again, call) : again
    })
  }
}

async function searchedByNumber<Found extends { emptyFor?: Record<string, unknown> }>(
  { perform, record, given, confirmEmpty, confirmIds }: NumberedCall<Found>,
  empty: Found,
  args: Record<string, unknown>,
): Promise<Found> {
  const found = mayBeNumber(record, given)
    ? await perform(true).catch((error: unknown) => {
        if (isRefusal(error)) return empty
        throw error
      })
    : empty
  if (found.emptyFor) {
    await confirmEmpty(args)
    await confirmIds()
  }
  return found
}

/** Where people wrote #106 or `email 106`, and the vendor knows no such id: the number itself. */
function bareIdAdvice({ request }: ToolRecord, given: Record<string, unknown>): string | undefined {
  for (const { in: place, argument } of request.parameters) {
    const text = place === 'path' && argument !== undefined ? given[argument] : undefined
    if (typeof text !== 'string') continue
    const digits = withoutPrefix(text)
    if (digits !== text.trim() && /^\d+$/.test(digits))
      return `Give ${argument} without what is before it: ${digits}.`
  }
  return undefined
}

/** Says which id that was given is none of the account's, with those that it has; where all are, the advice. */
async function withKnownIds(
  error: ConnectorError,
  { confirmIds }: Pick<NumberedCall<never>, 'confirmIds'>,
  advice?: string,
): Promise<ConnectorError> {
  try {
    await confirmIds()
  } catch (unknown) {
    if (isRefusal(unknown)) return withAdvice(error, unknown.message)
    throw unknown
  }
  return advised(error, advice)
}

/** Whether no number was found. A refusal of the vendor is about what was sent once the number was found, so it is told itself. */
function isUnknownNumber(error: unknown): error is ConnectorError {
  return isRefusal(error) && error.status === undefined
}

function isVendors(error: unknown): error is ConnectorError {
  return isRefusal(error) && error.status !== undefined
}

function isRefusal(error: unknown): error is ConnectorError {
  return isConnectorError(error) && error.code === 'invalid_arguments'
}

function advised(error: ConnectorError, advice: string | undefined): ConnectorError {
  return advice === undefined ? error : withAdvice(error, advice)
}

/** Names the tool that finds what the path of a call names, or the argument that was wrong; undefined where no permitted tool does. */
export function finderAdvice(
  record: ToolRecord,
  given: Record<string, unknown>,
  permitted: readonly ToolRecord[],
  wrong?: string,
): string | undefined {
  if (wrong !== undefined) {
    const finder = listerOf(wrong, record, permitted)
    return finder && `Find it with ${finder}.`
  }
  const inPath = record.request.parameters.flatMap(({ in: place, argument }) =>
    place === 'path' && argument !== undefined && given[argument] !== undefined ? [argument] : [],
  )
  const needed = permitted.find(({ id }) => record.needs?.includes(id))?.name
  for (const argument of inPath.reverse()) {
    const finder = listerOf(argument, record, permitted) ?? needed
    if (finder !== undefined) return `Find it with ${finder}.`
  }
  return undefined
}
