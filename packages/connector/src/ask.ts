import {
  type CallContext,
  type Clock,
  ConnectorError,
  type Fetch,
  type RateLimit,
  type ToolRecord,
} from '@helpdesk-mcp/contracts'
import { readRateLimit, withRetry } from '@helpdesk-mcp/ratelimit'
import { isReadOnly, respell, toRequest, valueAt } from '@helpdesk-mcp/tools'
import type { ConnectorDefinition } from './definition.ts'
import { exchange } from './exchange.ts'
import { isRefusal, vendorError } from './vendor-error.ts'

export interface AskOptions {
  definition: ConnectorDefinition
  baseUrl: string
  settings: object
  /** The network behind the account's credential. */
  send: Fetch
  clock: Clock
  timeoutMs: number
  maxResponseBytes: number
  retry?: { maxWaitMs: number }
}

/** What the vendor calls of one tool call have cost so far. */
export interface Meter {
  calls: number
  waitedMs: number
  /** A call that does more than read has left. */
  written: boolean
  ratelimit?: RateLimit
}

/** Makes one vendor call and answers its parsed body, undefined for an empty one. Throws what the vendor's refusal amounts to. */
export type Ask = (
  record: ToolRecord,
  args: Record<string, unknown>,
  meter: Meter,
  context: CallContext,
  paging?: Record<string, string | number>,
) => Promise<unknown>

export function createAsk(options: AskOptions): Ask {
  const { definition, baseUrl, clock } = options
  const { title, rateLimit, errors, spelling } = definition

  return async (record, args, meter, context, paging = {}) => {
    const layer =
      options.retry &&
      withRetry({ ...options.retry, clock, table: rateLimit }, (ms) => {
        meter.waitedMs += ms
      })
    const request = toRequest(record.request, args, baseUrl, paging)
    request.headers['user-agent'] = `helpdesk-mcp-${definition.id}/${definition.version}`
    meter.calls++
    if (!isReadOnly(record)) meter.written = true
    const answer = await exchange(
      title,
      request,
      layer ? layer(options.send) : options.send,
      options,
      context.signal,
    )
    const { status, headers, body, isForeign } = answer
    const ratelimit = readRateLimit({ status, headers, now: clock.now() }, rateLimit)
    if (ratelimit) meter.ratelimit = ratelimit
    if (status < 200 || status >= 300 || isRefusal(body, errors)) {
      const facts = { scopes: record.scopes ?? [], settings: options.settings }
      throw vendorError(title, answer, body, errors, facts, ratelimit)
    }
    if (isForeign) {
      const type = headers.get('content-type') ?? 'no content type'
      throw new ConnectorError(
        'unexpected_response',
        `${title} answered with something that is not JSON (HTTP ${status}, ${type}).`,
        { status },
      )
    }
    return respell(body, spelling)
  }
}

/** The items of a list answer; a missing list is an empty one. */
export function itemsIn(title: string, record: ToolRecord, body: unknown): unknown[] {
  const found = valueAt(body, record.response.at)
  if (Array.isArray(found)) return found
  if (found === undefined || found === null) return []
  throw new ConnectorError(
    'unexpected_response',
    `${title} answered ${record.name} with something that is not a list.`,
  )
}
