import type { IncomingMessage } from 'node:http'
import { BlockList, isIP, isIPv6 } from 'node:net'
import { plainAddress } from '@helpdesk-mcp/connector'
import type { HttpRequest, HttpResponse } from '@helpdesk-mcp/mcp'

/** Who sends a request, as far as the connection tells. */
export interface Client {
  /** The IP address; behind a trusted proxy, the one that the proxy names. Undefined for a request from within the process. */
  address?: string
}

/** Answers the request of a client. */
export type Serve = (request: Request, client?: Client) => Promise<Response>

/** What answers requests to the MCP server at a path; undefined for a path that is none of a server. */
export type McpAt = (
  path: string,
) => ((request: HttpRequest, client: Client) => Promise<HttpResponse>) | undefined

/**
 * Finds the client of a request. X-Forwarded-For is read from its end, where the nearest proxy writes, as long as each address is that of a
 * trusted proxy; what stands before the first that is not may be anybody's invention.
 */
export function createClientOf(trustedProxies: readonly string[]): (incoming: IncomingMessage) => Client {
  const trusted = new BlockList()
  for (const network of trustedProxies) addNetwork(trusted, network)
  const isTrusted = (address: string) =>
    isIP(address) > 0 && trusted.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')

  return ({ socket, headers }) => {
    let address = socket.remoteAddress ?? 'unknown'
    if (trustedProxies.length === 0) return { address: plainAddress(address) }
    const forwarded = String(headers['x-forwarded-for'] ?? '').split(',')
    while (isTrusted(address)) {
      const before = withoutPort(forwarded.pop()?.trim() ?? '')
      if (isIP(before) === 0) break
      address = before
    }
    return { address: plainAddress(address) }
  }
}

/** Whether this is an IP address or a network such as 10.0.0.0/8. */
export function isNetwork(text: string): boolean {
  try {
    addNetwork(new BlockList(), text)
    return true
  } catch {
    return false
  }
}

function addNetwork(list: BlockList, text: string): void {
  const [address = '', prefix, ...rest] = text.split('/')
  const kind = isIPv6(address) ? 'ipv6' : 'ipv4'
  if (isIP(address) === 0 || rest.length > 0) throw new TypeError('This is no IP address.')
  if (prefix === undefined) list.addAddress(address, kind)
  else if (/^\d{1,3}$/.test(prefix)) list.addSubnet(address, Number(prefix), kind)
  else throw new TypeError('This is no network.')
}

/** Some proxies write `203.0.113.7:4711` or `[2001:db8::1]:4711`. */
function withoutPort(text: string): string {
  return /^\[([^\]]+)\](:\d+)?$/.exec(text)?.[1] ?? /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(text)?.[1] ?? text
}
