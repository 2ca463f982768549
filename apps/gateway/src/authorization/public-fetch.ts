import { lookup as lookupName } from 'node:dns'
import { request as httpsRequest } from 'node:https'
import { BlockList, isIP, isIPv6, type LookupFunction } from 'node:net'
import { plainAddress } from '../http/client.ts'

/** A document that somebody else has on the web. */
export interface PublicDocument {
  json: unknown
  /** For how long the answer says that it may be kept; null when it says nothing. */
  maxAgeMs: number | null
}

/**
 * Fetches JSON from a URL that a stranger has named: https alone, no redirects, no address that is not public, at most so many bytes and
 * seconds. The address is checked where the connection is made, so a name cannot lead elsewhere between the check and the request.
 */
export type FetchPublic = (url: string) => Promise<PublicDocument>

const maxBytes = 64_000

interface FetchOptions {
  /** Which addresses may be asked; those that are public, unless a test says otherwise. */
  isAllowed?: (address: string) => boolean
  /** How names are resolved. */
  lookup?: typeof lookupName
  /** Certificate authorities, besides the usual. */
  ca?: string
  timeoutMs?: number
}

export const fetchPublic: FetchPublic = (text) => fetchFrom(text)

export const fetchFrom = (
  text: string,
  { isAllowed = isPublic, lookup = lookupName, ca, timeoutMs = 5_000 }: FetchOptions = {},
): Promise<PublicDocument> =>
  new Promise((resolve, reject) => {
    const url = new URL(text)
    if (url.protocol !== 'https:') return reject(new Error('Only https is fetched.'))
    const host = url.hostname.replace(/^\[|\]$/g, '')
    if (isIP(host) > 0 && !isAllowed(host)) return reject(new Error('The address is not public.'))
    const request = httpsRequest(
      url,
      {
        lookup: allowedLookup(lookup, isAllowed),
        agent: false,
        ...(ca === undefined ? {} : { ca }),
        signal: AbortSignal.timeout(timeoutMs),
        headers: { accept: 'application/json', 'user-agent': 'helpdesk-mcp' },
      },
      (response) => {
        const chunks: Buffer[] = []
        let bytes = 0
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.byteLength
          if (bytes > maxBytes) request.destroy(new Error(`The document has more than ${maxBytes} bytes.`))
          else chunks.push(chunk)
        })
        response.on('error', reject)
        response.on('end', () => {
          try {
            resolve(
              readAnswer(response.statusCode ?? 0, response.headers, Buffer.concat(chunks).toString('utf8')),
            )
          } catch (error) {
            reject(error)
          }
        })
      },
    )
    request.on('error', reject)
    request.end()
  })

function readAnswer(
  status: number,
  headers: Readonly<Record<string, string | string[] | undefined>>,
  text: string,
): PublicDocument {
  if (status !== 200) throw new Error(`The document answered ${status}.`)
  if (!/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(String(headers['content-type'] ?? ''))) {
    throw new Error('The document is not JSON.')
  }
  const cache = String(headers['cache-control'] ?? '')
  const [, seconds] = /\bmax-age=(\d{1,9})\b/i.exec(cache) ?? []
  const maxAgeMs = /\bno-(store|cache)\b/i.test(cache)
    ? 0
    : seconds === undefined
      ? null
      : Number(seconds) * 1000
  return { json: JSON.parse(text), maxAgeMs }
}

/** Resolves a name to its addresses. Fails unless all of them are allowed. */
function allowedLookup(lookup: typeof lookupName, isAllowed: (address: string) => boolean): LookupFunction {
  return (name, options, callback) => {
    lookup(name, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 4)
      const [first] = addresses
      if (first === undefined || !addresses.every(({ address }) => isAllowed(address))) {
        return callback(new Error(`${name} has an address that is not public.`), '', 4)
      }
      if (options.all) (callback as (error: null, found: typeof addresses) => void)(null, addresses)
      else callback(null, first.address, first.family)
    })
  }
}

export function isPublic(address: string): boolean {
  const plain = plainAddress(address)
  if (isIP(plain) === 0) return false
  return isIPv6(plain) ? !notPublic.ipv6.check(plain, 'ipv6') : !notPublic.ipv4.check(plain, 'ipv4')
}

/**
 * IANA's special-purpose registries: what is not reachable from everywhere, or stands for something that may not be. A list for each family:
 * in one list the network of mapped addresses would cover all of IPv4.
 */
const notPublic = {
  ipv4: listOf(
    'ipv4',
    '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4',
  ),
  ipv6: listOf(
    'ipv6',
    '::/96 ::ffff:0:0/96 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 3fff::/20 5f00::/16 fc00::/7 fe80::/10 fec0::/10 ff00::/8',
  ),
} as const

function listOf(family: 'ipv4' | 'ipv6', networks: string): BlockList {
  const list = new BlockList()
  for (const network of networks.split(' ')) {
    const [base = '', bits] = network.split('/')
    list.addSubnet(base, Number(bits), family)
  }
  return list
}
