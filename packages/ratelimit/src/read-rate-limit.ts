import { createRequire } from 'node:module'
import type { HeaderReader, RateLimit } from '@helpdesk-mcp/contracts'
import type { BareItem, Item } from 'structured-headers'
import { type Quota, quota } from './quota.ts'

/** What is peculiar to one vendor's rate limit; an empty table reads the usual headers only. */
export interface RateLimitTable {
  /** The vendor's own header names; the usual ones (Retry-After, RateLimit, X-RateLimit-*) need no mention. */
  headers?: {
    limit?: string
    remaining?: string
    reset?: string
    /** What the call cost, where calls weigh differently. */
    cost?: string
    /** In seconds. Retry-After comes first. */
    retryAfter?: string
  }
  /** What a reset counts: seconds from now, or seconds or milliseconds since 1970. Absent: told by its size. */
  resetUnit?: 'delta' | 'epoch'
  /** The limit that the vendor publishes, for what its responses do not say. */
  published?: PublishedWindow | PublishedBucket
}

export interface PublishedWindow {
  windowSeconds: number
  /** Absent where it depends on the account. */
  limit?: number
  /** The time zone whose midnight ends the window; without it, a window begins with its first call. */
  endsAtMidnightIn?: string
}

/** A token bucket: `capacity` calls at once, and `refillPerSecond` more each second. */
export interface PublishedBucket {
  capacity: number
  refillPerSecond: number
}

export interface RateLimitAnswer {
  status: number
  headers: HeaderReader
  /** Milliseconds since the epoch when the response came. */
  now: number
}

type Names = { limit?: string; remaining?: string; reset?: string }

const usual: readonly Names[] = ['ratelimit', 'x-ratelimit', 'x-rate-limit'].map((prefix) => ({
  limit: `${prefix}-limit`,
  remaining: `${prefix}-remaining`,
  reset: `${prefix}-reset`,
}))

/**
 * What one response says of the vendor's limit. Moments count from the response's `Date` where it has one, so that a clock
 * that differs from the vendor's does no harm. Never throws; what is malformed is as good as absent.
 */
export function readRateLimit(answer: RateLimitAnswer, table: RateLimitTable = {}): RateLimit | undefined {
  const { status, headers } = answer
  if (!saysAny(headers, table)) return published(status, table)
  const now = readHttpDate(headers.get('date')) ?? answer.now
  const figures = readQuota(headers, now, table)
  const retryAfterMs = readWait(status, headers, now, table, figures.reset)
  const cost = readCount(table.headers?.cost === undefined ? null : headers.get(table.headers.cost))
  const known = {
    ...figures,
    ...(cost === undefined ? {} : { cost }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  }
  return Object.keys(known).length > 0 ? { ...known, source: 'vendor' } : published(status, table)
}

const usualName = /rate-?limit|retry-after/i

/** Whether a header may say something of a limit: most vendors' say nothing. */
function saysAny(headers: HeaderReader, { headers: own = {} }: RateLimitTable): boolean {
  for (const [name] of headers) if (usualName.test(name)) return true
  return Object.values(own).some((name) => headers.get(name) !== null)
}

/** Figures of different forms are not mixed, since they may be of different quotas: the fullest form counts. */
function readQuota(headers: HeaderReader, now: number, table: RateLimitTable): Quota {
  const own = readNamed(headers, now, table.headers ?? {}, table)
  if (size(own) > 0) return own
  const forms = [readStructuredQuota(headers), ...usual.map((names) => readNamed(headers, now, names, table))]
  const fullest = forms.reduce((best, form) => (size(form) > size(best) ? form : best))
  const policy = onlyPolicy(readItems(headers.get('ratelimit-policy')))
  return policy.window !== undefined && policy.limit === fullest.limit
    ? { ...fullest, window: policy.window }
    : fullest
}

function readNamed(headers: HeaderReader, now: number, names: Names, table: RateLimitTable): Quota {
  const value = (name: string | undefined) => (name === undefined ? null : headers.get(name))
  return quota(
    readCount(withoutPolicies(value(names.limit))),
    readCount(value(names.remaining)),
    readReset(value(names.reset), now, table.resetUnit),
  )
}

/** Early drafts put policies behind the limit: `100, 100;w=60`. */
function withoutPolicies(limit: string | null): string | undefined {
  return limit?.split(/[,;]/, 1)[0]
}

function readWait(
  status: number,
  headers: HeaderReader,
  now: number,
  table: RateLimitTable,
  reset: number | undefined,
): number | undefined {
  if (status !== 429 && status !== 503) return undefined
  const own = table.headers?.retryAfter ?? 'retry-after'
  const said = readRetryAfter(headers.get('retry-after'), now) ?? readRetryAfter(headers.get(own), now)
  return said ?? (status === 429 && reset !== undefined ? reset * 1000 : undefined)
}

function published(status: number, { published }: RateLimitTable): RateLimit | undefined {
  const limit = published && ('capacity' in published ? published.capacity : published.limit)
  if (published === undefined || limit === undefined) return undefined
  const waitMs = publishedWaitMs(published)
  return {
    limit,
    ...(status === 429 && waitMs !== undefined ? { retryAfterMs: waitMs } : {}),
    source: 'published',
  }
}

/** How long a caller who was refused waits at most, by what the vendor publishes alone. */
export function publishedWaitMs(published: PublishedWindow | PublishedBucket): number | undefined {
  if ('capacity' in published) return Math.ceil(1000 / published.refillPerSecond)
  return published.limit === undefined ? undefined : published.windowSeconds * 1000
}

function size({ window: _, ...figures }: Quota): number {
  return Object.keys(figures).length
}

const require = createRequire(import.meta.url)
/** Loaded by the first response that has one of the fields. */
const structured = () => require('structured-headers') as typeof import('structured-headers')

/**
 * The fields RateLimit and RateLimit-Policy of draft-ietf-httpapi-ratelimit-headers. Since -08 both are lists with one member a policy
 * (of several the tightest counts), in -07 RateLimit is a dictionary of one policy. A malformed field is ignored.
 */
export function readStructuredQuota(headers: HeaderReader): Quota {
  const policies = readItems(headers.get('ratelimit-policy'))
  const field = headers.get('ratelimit')
  if (field === null) return onlyPolicy(policies)
  const list = readItems(field)
  return list.length > 0 ? tightest(list, policies) : { ...onlyPolicy(policies), ...readDictionary(field) }
}

function tightest(list: Item[], policies: Item[]): Quota {
  const service = list
    .map(([name, parameters]) => ({
      name: String(name),
      remaining: whole(parameters.get('r')),
      reset: seconds(parameters.get('t')),
      policy: policies.find(([other]) => String(other) === String(name)),
    }))
    .filter(({ policy, remaining }) => remaining !== undefined && countsRequests(policy))
    .sort((a, b) => (a.remaining ?? 0) - (b.remaining ?? 0) || (b.reset ?? 0) - (a.reset ?? 0))[0]
  return service
    ? withWindow(quota(whole(service.policy?.[1].get('q')), service.remaining, service.reset), service.policy)
    : onlyPolicy(policies)
}

/** With several policies and no word on which is near its end, none is the limit. */
function onlyPolicy(policies: Item[]): Quota {
  const [policy, ...others] = policies.filter(countsRequests)
  if (!policy || others.length > 0) return {}
  return withWindow(quota(whole(policy[1].get('q')) ?? whole(policy[0])), policy)
}

function withWindow(figures: Quota, policy: Item | undefined): Quota {
  const window = seconds(policy?.[1].get('w'))
  return window === undefined || window === 0 ? figures : { ...figures, window }
}

function readDictionary(field: string): Quota {
  const { isInnerList, parseDictionary } = structured()
  const members = attempt(() => parseDictionary(field))
  const member = (name: string) => {
    const value = members?.get(name)
    return value && !isInnerList(value) ? value[0] : undefined
  }
  return quota(whole(member('limit')), whole(member('remaining')), seconds(member('reset')))
}

/** Bytes and concurrent calls are quotas too, but not what a caller counts. */
function countsRequests(policy: Item | undefined): boolean {
  const unit = policy?.[1].get('qu')
  return unit === undefined || unit === 'requests' || unit === 'request'
}

function readItems(field: string | null): Item[] {
  if (field === null) return []
  const { isInnerList, parseList } = structured()
  const members = attempt(() => parseList(field)) ?? []
  return members.filter((member): member is Item => !isInnerList(member))
}

function whole(value: BareItem | undefined): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined
}

function seconds(value: BareItem | undefined): number | undefined {
  const delta = whole(value)
  return delta === undefined ? undefined : readReset(String(delta), 0, 'delta')
}

function attempt<T>(parse: () => T): T | undefined {
  try {
    return parse()
  } catch {
    return undefined
  }
}

const day = 86_400
/** Monthly quotas are the longest that vendors have; a later reset is taken for a mistake. */
const maxResetSeconds = 31 * day
/** Below this a clock is a test's; epochs are told from deltas by comparison with a present of at least 2001. */
const earliestNow = 1e12

/** The three forms of RFC 9110, section 5.6.7, all in GMT. */
const httpDates = [
  /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/,
  /^[A-Z][a-z]{5,8}, \d{2}-[A-Z][a-z]{2}-\d{2} \d{2}:\d{2}:\d{2} GMT$/,
  /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/,
]

/** Milliseconds since the epoch of an HTTP date, or undefined. */
export function readHttpDate(text: string | null | undefined): number | undefined {
  const trimmed = text?.trim() ?? ''
  if (!httpDates.some((form) => form.test(trimmed))) return undefined
  const time = Date.parse(trimmed.endsWith('GMT') ? trimmed : `${trimmed} GMT`)
  return Number.isFinite(time) ? time : undefined
}

/** Whole seconds, rounded up, until the moment that a reset names; undefined where it makes no sense. */
export function readReset(
  text: string | null | undefined,
  now: number,
  unit?: 'delta' | 'epoch',
): number | undefined {
  const seconds = secondsUntil(text, now, unit)
  return seconds === undefined || seconds > maxResetSeconds ? undefined : seconds
}

/** Milliseconds to wait, at most 24 hours: a longer wait is a matter for people, and asking daily harms nobody. */
export function readRetryAfter(text: string | null | undefined, now: number): number | undefined {
  const seconds = secondsUntil(text, now)
  return seconds === undefined ? undefined : Math.min(seconds, day) * 1000
}

function secondsUntil(
  text: string | null | undefined,
  now: number,
  unit?: 'delta' | 'epoch',
): number | undefined {
  const value = readQuantity(text)
  const time = value === undefined ? readHttpDate(text) : unit === 'delta' ? undefined : epochMs(value, now)
  if (time !== undefined) return Math.max(Math.ceil((time - now) / 1000), 0)
  return value === undefined || unit === 'epoch' ? undefined : Math.ceil(value)
}

/** Undefined where the value is too small for a moment of our days. */
function epochMs(value: number, now: number): number | undefined {
  const present = Math.max(now, earliestNow)
  if (value >= present / 2) return value
  return value >= present / 2000 ? value * 1000 : undefined
}

const digits = /^\d{1,15}(\.\d{1,15})?$/

/** A non-negative number of at most 15 whole digits (what a structured field can carry), or undefined. */
function readQuantity(text: string | null | undefined): number | undefined {
  const trimmed = text?.trim() ?? ''
  return digits.test(trimmed) ? Number(trimmed) : undefined
}

/** The same, rounded down to whole calls. */
export function readCount(text: string | null | undefined): number | undefined {
  const value = readQuantity(text)
  return value === undefined ? undefined : Math.floor(value)
}
