import { createRequire } from 'node:module'
import type { BareItem, Item } from 'structured-headers'
import { type Quota, quota, readReset } from './header-values.ts'

const require = createRequire(import.meta.url)
/** Loaded by the first answer that has one of the fields. */
const structured = () => require('structured-headers') as typeof import('structured-headers')

/**
 * The fields RateLimit and RateLimit-Policy of draft-ietf-httpapi-ratelimit-headers. Since -08 both are lists with one member a policy
 * (of several the tightest counts), in -07 RateLimit is a dictionary of one policy. A malformed field is ignored.
 */
export function readStructuredQuota(headers: Headers): Quota {
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
    ? quota(whole(service.policy?.[1].get('q')), service.remaining, service.reset)
    : onlyPolicy(policies)
}

/** With several policies and no word on which is near its end, none is the limit. */
function onlyPolicy(policies: Item[]): Quota {
  const [policy, ...others] = policies.filter(countsRequests)
  if (!policy || others.length > 0) return {}
  return quota(whole(policy[1].get('q')) ?? whole(policy[0]))
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
