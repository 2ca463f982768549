import { isIPv6 } from 'node:net'
import { LRUCache } from 'lru-cache'
import type { GatewayContext } from '../context.ts'
import { type Client, plainAddress } from './client.ts'

/** What was presented and did not authenticate. */
export type Credential = 'api_token' | 'mcp_url' | 'session' | 'sign_in_link'

/** Counts failed authentications by client address. */
export interface FailedAuthentications {
  /**
   * Counts a failure. Answers the milliseconds after which the client may try again when its address has failed too often; undefined while
   * it may go on. A correct credential is never refused: there is nothing to ask before it is checked.
   */
  count(credential: Credential, client: Client): number | undefined
}

/** So many failures at once, and then as many again in each minute. */
const maxFailures = 30
const windowMs = 60_000
/** How many addresses are remembered; of more, those that failed longest ago are forgotten. */
const maxAddresses = 10_000

interface Failures {
  /** Failures that have not been forgiven yet; one is after each `windowMs / maxFailures`. */
  level: number
  at: number
}

export function createFailedAuthentications({
  clock,
  log,
  metrics,
}: Pick<GatewayContext, 'clock' | 'log' | 'metrics'>): FailedAuthentications {
  const byAddress = new LRUCache<string, Failures>({ max: maxAddresses })

  return {
    count(credential, { address }) {
      const waitMs = address === undefined ? undefined : add(networkOf(address))
      metrics.failedAuthentication({ credential, limited: waitMs !== undefined })
      return waitMs
    },
  }

  function add(network: string): number | undefined {
    const now = clock.now()
    const { level: before, at } = byAddress.get(network) ?? { level: 0, at: now }
    const forgiven = (Math.max(0, now - at) * maxFailures) / windowMs
    const level = Math.max(0, before - forgiven) + 1
    const isLimited = level > maxFailures
    byAddress.set(network, { level: Math.min(level, maxFailures + 1), at: now })
    if (!isLimited) return undefined
    // Once, when it begins.
    if (before <= maxFailures) log.warn({ network }, 'Too many failed authentications from one address.')
    return Math.ceil(((level - maxFailures) * windowMs) / maxFailures)
  }
}

/** IPv4 by address; IPv6 by its first 64 bits, of which one client has all addresses. */
function networkOf(given: string): string {
  const address = plainAddress(given)
  if (!isIPv6(address)) return address
  const [left = '', right] = address.replace(/%.*$/, '').split('::')
  const head = left === '' ? [] : left.split(':')
  const tail = right === undefined || right === '' ? [] : right.split(':')
  const zeros = right === undefined ? 0 : Math.max(0, 8 - head.length - tail.length)
  const groups = [...head, ...Array<string>(zeros).fill('0'), ...tail]
  return `${groups
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
