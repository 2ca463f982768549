import { isIPv6 } from 'node:net'

const hostName = /^(?:\*\.)?[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)*$/i

/**
 * Reads a name of `allowedHosts`: a host name, an address, `*.example.com` or `*`. Undefined for anything else, such as a URL or a name with
 * a port.
 */
export function readAllowedHost(text: string): string | undefined {
  if (text === '*' || hostName.test(text)) return text.toLowerCase()
  const bare = text.replace(/^\[(.*)\]$/, '$1')
  return isIPv6(bare) ? new URL(`http://[${bare}]`).hostname : undefined
}
