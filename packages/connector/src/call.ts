import {
  type CallContext,
  type Clock,
  ConnectorError,
  type Effect,
  type Fetch,
  isConnectorError,
  isObject,
  type RateLimit,
  type ToolRecord,
  type ToolResult,
} from '@helpdesk-mcp/contracts'
import { walk } from '@helpdesk-mcp/pagination'
import { readRateLimit, withRetry } from '@helpdesk-mcp/ratelimit'
import {
  fitObject,
  fittingCount,
  respell,
  shape,
  toRequest,
  unknownFields,
  valueAt,
} from '@helpdesk-mcp/tools'
import type { ConnectorDefinition } from './definition.ts'
import { exchange } from './exchange.ts'
import { vendorError } from './vendor-error.ts'

export interface CallOptions {
  definition: ConnectorDefinition
  baseUrl: string
  /** The network behind the account's credential. */
  send: Fetch
  clock: Clock
  /** Identifies the account, without giving it away. */
  account: string
  timeoutMs: number
  maxResultBytes: number
  maxResponseBytes: number
  retry?: { maxWaitMs: number }
}

/** Performs a permitted call with checked arguments: one vendor call, or as many as a page of a list takes. */
export type Call = (
  record: ToolRecord,
  args: Record<string, unknown>,
  effects: readonly Effect[],
  context: CallContext,
) => Promise<ToolResult>

/** Bytes kept for what surrounds a list: cursor, total. */
const envelopeBytes = 2_000

export function createCall(options: CallOptions): Call {
  const { definition, baseUrl, clock, maxResultBytes } = options

  return async (record, args, effects, context) => {
    const { limit, next_cursor: cursor, fields, rest } = ownArguments(record, args)
    let ratelimit: RateLimit | undefined
    let waitedMs = 0

    async function ask(paging: Record<string, string | number> = {}): Promise<unknown> {
      const send = options.retry
        ? withRetry({ ...options.retry, clock, table: definition.rateLimit }, (ms) => {
            waitedMs += ms
          })(options.send)
        : options.send
      const request = toRequest(record.request, rest, baseUrl, paging)
      request.headers['user-agent'] = `helpdesk-mcp-${definition.id}/${definition.version}`
      const answer = await exchange(definition.title, request, send, options, context.signal)
      const { status, headers, body, isForeign } = answer
      ratelimit = readRateLimit({ status, headers, now: clock.now() }, definition.rateLimit) ?? ratelimit
      if (status < 200 || status >= 300)
        throw vendorError(definition.title, answer, body, definition.errors, ratelimit)
      if (isForeign) {
        throw new ConnectorError(
          'unexpected_response',
          `${definition.title} answered with something that is not JSON (HTTP ${status}, ${headers.get('content-type') ?? 'no content type'}).`,
          { status },
        )
      }
      return respell(body, definition.spelling)
    }

    async function list(): Promise<Record<string, unknown>> {
      const plan = record.response.paging ?? { native: false, maximum: 100 }
      const page = await walk({
        pagination: definition.pagination,
        plan,
        ...(limit === undefined ? {} : { limit }),
        ...(cursor === undefined ? {} : { cursor }),
        scope: JSON.stringify([options.account, record.name, sorted(rest)]),
        args: { ...orderDefaults(record), ...rest },
        itemsOf: (body) => items(definition.title, record, body),
        fetchPage: ask,
      })
      const shaped = (await shape(page.items, record.response, fields)) as unknown[]
      const room = maxResultBytes - envelopeBytes
      const count = fittingCount(shaped, room)
      const given = shaped.slice(0, count).map((item) => (isObject(item) ? fitObject(item, room) : item))
      return {
        result: given,
        next_cursor: page.cursorAfter(count),
        ...(page.total === undefined ? {} : { total: page.total }),
        ...note(unknownFields(page.items, fields)),
      }
    }

    async function item(): Promise<Record<string, unknown>> {
      const body = await ask()
      const inner = record.response.at === undefined ? body : (valueAt(body, record.response.at) ?? body)
      const shaped = await shape(inner, record.response, fields)
      const object = isObject(shaped) ? shaped : { result: shaped ?? null }
      const written = effects.some((effect) => effect !== 'read')
      return fitObject(
        {
          ...object,
          ...(written
            ? { customer_visible: effects.includes('outbound') }
            : note(unknownFields(inner, fields))),
        },
        maxResultBytes,
      )
    }

    try {
      const structuredContent = await (record.response.kind === 'list' ? list() : item())
      return {
        structuredContent: waitedMs > 0 ? { ...structuredContent, waited_ms: waitedMs } : structuredContent,
        ...(ratelimit === undefined ? {} : { ratelimit }),
      }
    } catch (error) {
      throw effects.every((effect) => effect === 'read') ? error : withDoubt(error)
    }
  }
}

function ownArguments(record: ToolRecord, args: Record<string, unknown>) {
  const { limit, next_cursor, fields, ...rest } = args
  const own = record.inputSchema.properties ?? {}
  return {
    rest,
    ...('limit' in own ? { limit: limit as number | undefined } : {}),
    ...('next_cursor' in own ? { next_cursor: next_cursor as string | undefined } : {}),
    ...('fields' in own ? { fields: fields as string[] | undefined } : {}),
  } as { rest: Record<string, unknown>; limit?: number; next_cursor?: string; fields?: string[] }
}

/** What decides the order when the model leaves it open. */
function orderDefaults(record: ToolRecord): Record<string, unknown> {
  return Object.fromEntries(
    record.request.parameters.flatMap(({ argument, value }) =>
      argument === undefined || value === undefined ? [] : [[argument, value]],
    ),
  )
}

function items(title: string, record: ToolRecord, body: unknown): unknown[] {
  const found = valueAt(body, record.response.at)
  if (Array.isArray(found)) return found
  if (found === undefined || found === null) return []
  throw new ConnectorError(
    'unexpected_response',
    `${title} answered ${record.name} with something that is not a list.`,
  )
}

function note(missing: readonly string[]): { missing_fields?: readonly string[] } {
  return missing.length > 0 ? { missing_fields: missing } : {}
}

/** A write whose answer was lost may have happened: whoever calls must look before doing it again. */
function withDoubt(error: unknown): unknown {
  if (!isConnectorError(error)) return error
  const { code, status } = error
  const answered = status !== undefined && status < 500
  if (
    !['timeout', 'unavailable', 'unexpected_response', 'too_large'].includes(code) ||
    (answered && status >= 300)
  )
    return error
  const { retryAfterMs, ratelimit, details, vendorCode, cause } = error
  const fields = { status, retryAfterMs, ratelimit, details, vendorCode, cause }
  return new ConnectorError(
    code,
    `${error.message} Whether this write took effect is unknown: read it back before trying again.`,
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
  )
}

function sorted(value: Record<string, unknown>): [string, unknown][] {
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
}
