import type { lookup as lookupName } from 'node:dns'
import { BlockList, isIP, isIPv6, type LookupFunction } from 'node:net'

/** Resolves a name to its addresses, all of which must be allowed: `refused` makes the error where one is not. */
export function checkedLookup(
  isAllowed: (address: string) => boolean,
  refused: (name: string) => Error,
  given?: typeof lookupName,
): LookupFunction {
  return (name, options, callback) => {
    // Loaded by the first request: a server starts, and lists its tools, without it.
    const lookup = given ?? process.getBuiltinModule('node:dns').lookup
    lookup(name, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 4)
      const [first] = addresses
      if (first === undefined || !addresses.every(({ address }) => isAllowed(address)))
        return callback(refused(name), '', 4)
      if (options.all) (callback as (error: null, found: typeof addresses) => void)(null, addresses)
      else callback(null, first.address, first.family)
    })
  }
}

/** The IP address that the host of a URL is, without brackets; undefined for a name. */
export function addressOf({ hostname }: URL): string | undefined {
  const host = hostname.replace(/^\[|\]$/g, '')
  return isIP(host) > 0 ? host : undefined
}

/** Whether an IP address is reachable from everywhere; false for what is no IP address. */
export function isPublic(address: string): boolean {
  const plain = plainAddress(address)
  if (isIP(plain) === 0) return false
  const lists = listsOfNotPublic()
  return isIPv6(plain) ? !lists.ipv6.check(plain, 'ipv6') : !lists.ipv4.check(plain, 'ipv4')
}

/** IPv4 in the form of IPv6, which a socket that takes both has, becomes IPv4. */
export function plainAddress(address: string): string {
  return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address
}

/**
 * IANA's special-purpose registries: what is not reachable from everywhere, or stands for something that may not be. A list for each family:
 * in one list the network of mapped addresses would cover all of IPv4.
 */
const notPublic = {
  ipv4: '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4',
  ipv6: '::/96 ::ffff:0:0/96 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 3fff::/20 5f00::/16 fc00::/7 fe80::/10 fec0::/10 ff00::/8',
} as const

/** Made when an address is first looked at. */
const listsOfNotPublic = madeOnce(() => ({
  ipv4: listOf('ipv4', notPublic.ipv4),
  ipv6: listOf('ipv6', notPublic.ipv6),
}))

function madeOnce<Made>(make: () => Made): () => Made {
  let made: Made | undefined
  return () => {
    made ??= make()
    return made
  }
}

function listOf(family: 'ipv4' | 'ipv6', networks: string): BlockList {
  const list = new BlockList()
  for (const network of networks.split(' ')) {
    const [base = '', bits] = network.split('/')
    list.addSubnet(base, Number(bits), family)
  }
  return list
}
