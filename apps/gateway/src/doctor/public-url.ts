import { localNames } from '@helpdesk-mcp/mcp'
import { placesOf, whyNoOauth } from '../authorization/places.ts'
import type { GatewayContext } from '../context.ts'
import { mintServer, revokeServer } from '../servers/manage.ts'
import type { Finding } from './finding.ts'

/** How long the URL for the checks works, should it not be revoked. */
const urlLifetimeMs = 120_000
const responseTimeoutMs = 10_000

/** Sends to the public URL what each kind of client sends, to an MCP server that is created for it and then revoked. */
export async function* checkPublicUrl(context: GatewayContext): AsyncGenerator<Finding> {
  const { publicUrl } = context
  const judged = judgePublicUrl(context)
  if (judged.state !== 'good') yield judged
  const health = await ask(context, new Request(`${publicUrl}/healthz`))
  if (typeof health === 'string' || !health.ok) {
    const found = typeof health === 'string' ? health : `the response is ${health.status}`
    const says = `no gateway at ${publicUrl}: ${found}. Start it, or set HELPDESK_MCP_PUBLIC_URL to its URL`
    return yield { what: 'public URL', state: 'wrong', says }
  }
  const minted = await temporaryServer(context)
  const url = minted?.url ?? `${publicUrl}/mcp/none`
  try {
    for (const probe of probes(url, publicUrl, minted !== undefined)) yield await run(context, probe)
    if (whyNoOauth(context) === undefined) {
      for (const probe of oauthProbes(publicUrl)) yield await run(context, probe)
    }
  } finally {
    if (minted) await revokeServer(context, minted.server.tenantId, minted.server.id)
  }
}

/** Who can reach the public URL, as far as it says that itself. */
export function judgePublicUrl({ publicUrl }: Pick<GatewayContext, 'publicUrl'>): Finding {
  const what = 'public URL'
  const { protocol, hostname } = new URL(publicUrl)
  if (localNames.includes(hostname)) {
    return {
      ...{ what, state: 'note' },
      says: `${publicUrl} works on this machine only. Other machines, claude.ai and ChatGPT cannot reach it`,
      fix: 'For others, put a reverse proxy with a certificate or a tunnel in front, and set HELPDESK_MCP_PUBLIC_URL to its https address',
    }
  }
  if (protocol === 'http:') {
    return {
      ...{ what, state: 'wrong' },
      says: `${publicUrl} is not https. Others on the network can read the URLs of MCP servers, and claude.ai and ChatGPT refuse them`,
      fix: `Put a reverse proxy with a certificate in front, and set HELPDESK_MCP_PUBLIC_URL=https://${hostname}`,
    }
  }
  return { what, state: 'good', says: `${publicUrl} is https` }
}

async function temporaryServer(context: GatewayContext) {
  for (const { id: tenantId } of await context.store.tenants.list()) {
    const { rows } = await context.store.accounts.list(tenantId, { limit: 1 })
    const [account] = rows
    if (!account || !context.catalog.has(account.connector)) continue
    return mintServer(context, tenantId, {
      name: 'doctor',
      accountIds: [account.id],
      config: { methods: ['read'] },
      expiresAt: context.clock.now() + urlLifetimeMs,
      requireApiTokenAuth: false,
    })
  }
  return undefined
}

async function run(context: GatewayContext, { client, request, expects }: Probe): Promise<Finding> {
  const response = await ask(context, request)
  if (typeof response === 'string') return { what: client, state: 'wrong', says: response }
  const redirect = response.headers.get('location')
  if (redirect !== null) {
    const says = `the URL redirects (${response.status}), and clients lose the body of their requests. Set HELPDESK_MCP_PUBLIC_URL to the target of the redirect`
    return { what: client, state: 'wrong', says }
  }
  const problem = expects(response, await response.text())
  return { what: client, state: problem === undefined ? 'good' : 'wrong', says: problem ?? 'can use it' }
}

async function ask(
  { fetch = globalThis.fetch }: GatewayContext,
  request: Request,
): Promise<Response | string> {
  try {
    return await fetch(
      new Request(request, { redirect: 'manual', signal: AbortSignal.timeout(responseTimeoutMs) }),
    )
  } catch (error) {
    const { cause } = error as { cause?: { code?: string } }
    return `it cannot be reached (${cause?.code ?? (error instanceof Error ? error.name : 'unknown')})`
  }
}

/** What one kind of client sends, and what it needs in return. */
interface Probe {
  client: string
  request: Request
  /** What is wrong with the response and how to fix it; undefined when it is right. */
  expects(response: Response, text: string): string | undefined
}

const legacy = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'helpdesk-mcp-doctor', version: '1.0.0' },
  },
}
const modernVersion = '2026-07-28'
const modern = {
  jsonrpc: '2.0',
  id: 1,
  method: 'tools/list',
  params: {
    _meta: {
      'io.modelcontextprotocol/protocolVersion': modernVersion,
      'io.modelcontextprotocol/clientCapabilities': {},
      'io.modelcontextprotocol/clientInfo': { name: 'helpdesk-mcp-doctor', version: '1.0.0' },
    },
  },
}

/** Without an account there is no MCP server: then the gateway's own 404 shows that it was reached. */
function probes(url: string, publicUrl: string, opens: boolean): Probe[] {
  const post = (body: object, headers: Record<string, string> = {}) =>
    new Request(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        ...headers,
      },
      body: JSON.stringify(body),
    })
  const modernHeaders = { 'mcp-protocol-version': modernVersion, 'mcp-method': 'tools/list' }
  const path = new URL(url).pathname
  return [
    {
      client: 'Claude Code, Cursor and other clients up to MCP 2025-11-25',
      request: post(legacy),
      expects: responded(opens, '"serverInfo"'),
    },
    {
      client: `clients of MCP ${modernVersion}`,
      request: post(modern, modernHeaders),
      expects: responded(opens, '"tools"'),
    },
    {
      client: 'mcp-remote (Claude Desktop), which first asks for a stream',
      request: new Request(url, { headers: { accept: 'text/event-stream' } }),
      expects: ({ status }) => (status === 405 ? undefined : wrongStatus(status, 405)),
    },
    {
      client: 'clients that look for an authorization server',
      request: new Request(new URL(`/.well-known/oauth-protected-resource${path}`, publicUrl)),
      expects: ({ status, headers }) => {
        if (status !== 404) return wrongStatus(status, 404)
        const isJson = /json/.test(headers.get('content-type') ?? '')
        return isJson ? undefined : 'the response is not JSON. Check what answers in front of the gateway'
      },
    },
    {
      client: 'web pages of this origin',
      request: post(legacy, { origin: new URL(publicUrl).origin }),
      expects: responded(opens, '"serverInfo"'),
    },
  ]
}

function responded(opens: boolean, part: string): Probe['expects'] {
  return ({ status }, text) => {
    if (status === 403) {
      return 'the gateway refuses the Host or Origin header that it receives. Pass the Host header on, and set HELPDESK_MCP_PUBLIC_URL to the public URL'
    }
    if (!opens) return status === 404 && text.includes('MCP server') ? undefined : wrongStatus(status, 404)
    if (status !== 200) return wrongStatus(status, 200)
    return text.includes(part)
      ? undefined
      : 'the response was changed on the way. Check what stands in front of the gateway'
  }
}

function wrongStatus(status: number, wanted: number): string {
  return `the response is ${status} instead of ${wanted}. Check what stands in front of the gateway`
}

/** What an app reads that signs people in. A proxy that keeps /.well-known to itself breaks it. */
function oauthProbes(publicUrl: string): Probe[] {
  const places = placesOf({ publicUrl })
  const { origin, pathname } = new URL(places.issuer)
  const naming =
    (field: string, value: string): Probe['expects'] =>
    ({ status }, text) => {
      if (status !== 200) return wrongStatus(status, 200)
      return text.includes(`"${field}":"${value}"`)
        ? undefined
        : `its ${field} is not ${value}. Check what stands in front of the gateway`
    }
  return [
    {
      client: 'apps that sign in: which server to ask',
      request: new Request(places.resourceMetadata(places.mcp)),
      expects: naming('resource', places.mcp),
    },
    {
      client: 'apps that sign in: how to ask it',
      request: new Request(`${origin}/.well-known/oauth-authorization-server${pathname}`),
      expects: naming('issuer', places.issuer),
    },
    {
      client: 'apps that sign in: being told to',
      request: new Request(places.mcp, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      }),
      expects: ({ status, headers }) => {
        if (status !== 401) return wrongStatus(status, 401)
        return headers.get('www-authenticate')?.includes('resource_metadata=')
          ? undefined
          : 'the header WWW-Authenticate does not arrive. Check what stands in front of the gateway'
      },
    },
  ]
}
