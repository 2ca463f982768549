import { isIPv6 } from 'node:net'
import { plainAddress } from '@helpdesk-mcp/connector'
import { LRUCache } from 'lru-cache'
import type { GatewayContext } from '../context.ts'
import type { Client } from './client.ts'

/** What was presented and did not authenticate. */
export type Credential =
  | 'api_token'
  | 'mcp_url'
  | 'session'
  | 'sign_in_link'
  | 'access_token'
  | 'oauth_client'
  | 'provider'

/** Counts failed authentications by client address. */
export interface FailedAuthentications {
  /**
   * Counts a failure. Answers the milliseconds after which the client may try again when its address has failed too often; undefined while
   * it may go on. A correct credential is never refused: there is nothing to ask before it is checked.
   */
  count(credential: Credential, client: Client): number | undefined
}

export function createFailedAuthentications({
  clock,
  log,
  metrics,
}: Pick<GatewayContext, 'clock' | 'log' | 'metrics'>): FailedAuthentications {
  const limit = createAddressLimit({ clock }, { max: 30, windowMs: 60_000 })
  return {
    count(credential, { address }) {
      const added = limit.add(address)
      // Once, when it begins.
      if (added?.isFirst) {
        log.warn({ network: added.network }, 'Too many failed authentications from one address.')
      }
      metrics.failedAuthentication({ credential, limited: added !== undefined })
      return added?.waitMs
    },
  }
}

/** How many addresses are remembered; of more, those that were seen longest ago are forgotten. */
const maxAddresses = 10_000

interface Level {
  /** What has not been forgiven yet; one is after each `windowMs / max`. */
  level: number
  at: number
}

/** Limits what each client address may do: so many times at once, and then as many again in each window. */
export function createAddressLimit(
  { clock }: Pick<GatewayContext, 'clock'>,
  { max, windowMs }: { max: number; windowMs: number },
) {
  const byNetwork = new LRUCache<string, Level>({ max: maxAddresses })
  const levelOf = (network: string): number => {
    const now = clock.now()
    const { level, at } = byNetwork.get(network) ?? { level: 0, at: now }
    return Math.max(0, level - (Math.max(0, now - at) * max) / windowMs)
  }
  return {
    /** Counts one more; with `about`, of what concerns that alone. Answers how long to wait when that is too many; undefined without an address, as from within the process. */
    add(
      address: string | undefined,
      about = '',
    ): { waitMs: number; network: string; isFirst: boolean } | undefined {
      if (address === undefined) return undefined
      const network = about === '' ? networkOf(address) : `${networkOf(address)} ${about}`
      const before = byNetwork.get(network)?.level ?? 0
      const level = levelOf(network) + 1
      byNetwork.set(network, { level: Math.min(level, max + 1), at: clock.now() })
      if (level <= max) return undefined
      return { waitMs: Math.ceil(((level - max) * windowMs) / max), network, isFirst: before <= max }
    },
    /** Whether one more would be too many. */
    isFull: (address: string | undefined): boolean =>
      address !== undefined && levelOf(networkOf(address)) + 1 > max,
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
