import { localNames } from '@helpdesk-mcp/mcp'

/** Where the parts of the authorization server are, as clients reach them. */
export interface Places {
  /** The base of all, without a slash at the end. */
  base: string
  /** The path of the base; empty at the root of a host. */
  path: string
  issuer: string
  /** The MCP URL for everybody. */
  mcp: string
  authorize: string
  token: string
  register: string
  revoke: string
  introspect: string
  /** The page without script on which a person consents. */
  consent(id: string): string
  /** The dashboard's, which needs script. The dashboard works at the root of a host only. */
  consentView(id: string): string
  /** The MCP URL of one server. */
  mcpOf(serverId: string): string
  /** The document about an MCP URL (RFC 9728), at the path of that URL. */
  resourceMetadata(resource: string): string
}

export function placesOf({ publicUrl }: { publicUrl: string }): Places {
  const { origin, pathname } = new URL(publicUrl)
  const path = pathname === '/' ? '' : pathname
  const issuer = `${publicUrl}/oauth`
  return {
    base: publicUrl,
    path,
    issuer,
    mcp: `${publicUrl}/mcp`,
    authorize: `${issuer}/authorize`,
    token: `${issuer}/token`,
    register: `${issuer}/register`,
    revoke: `${issuer}/revoke`,
    introspect: `${issuer}/introspect`,
    consent: (id) => `${issuer}/consent/${id}`,
    consentView: (id) => (path === '' ? `${publicUrl}/consent/${id}` : `${issuer}/consent/${id}`),
    mcpOf: (serverId) => `${publicUrl}/mcp/s/${serverId}`,
    resourceMetadata: (resource) =>
      `${origin}/.well-known/oauth-protected-resource${new URL(resource).pathname}`,
  }
}

/** Why the gateway offers no OAuth. Undefined when it does: tokens and codes must not travel where others can read them. */
export function whyNoOauth({ publicUrl }: { publicUrl: string }): string | undefined {
  const { protocol, hostname } = new URL(publicUrl)
  if (protocol === 'https:' || localNames.includes(hostname)) return undefined
  return `Signing in with OAuth needs https: set HELPDESK_MCP_PUBLIC_URL to the https URL at which clients reach this gateway. It is ${publicUrl}.`
}

const serverId = /^mcp_[\da-f]{32}$/

/** The MCP URL at this path of the gateway: the one for everybody (`serverId` null), or that of one server. Undefined for any other path. */
export function doorAt(path: string): { serverId: string | null } | undefined {
  if (path === '/mcp' || path === '/mcp/') return { serverId: null }
  const [, id] = /^\/mcp\/s\/([^/]+)\/?$/.exec(path) ?? []
  return id !== undefined && serverId.test(id) ? { serverId: id } : undefined
}

/** The MCP URL that a resource indicator (RFC 8707) names, as this gateway writes it. */
export function readResource(
  places: Places,
  given: string,
): { resource: string; serverId: string | null } | undefined {
  if (!URL.canParse(given)) return undefined
  const url = new URL(given)
  if (url.hash !== '' || url.search !== '' || url.username !== '') return undefined
  const base = new URL(places.base)
  if (url.origin !== base.origin || !url.pathname.startsWith(`${places.path}/`)) return undefined
  const door = doorAt(url.pathname.slice(places.path.length))
  if (!door) return undefined
  return { ...door, resource: door.serverId === null ? places.mcp : places.mcpOf(door.serverId) }
}
