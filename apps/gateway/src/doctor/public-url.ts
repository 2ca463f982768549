import type { Accounts } from '../accounts/accounts.ts'
import type { GatewayContext } from '../context.ts'
import { mintServer } from '../manage/mint-server.ts'
import { removeServer } from '../manage/remove-server.ts'
import type { Finding } from './finding.ts'
import { type Probe, probes } from './probes.ts'

const urlMs = 120_000
const answerMs = 10_000
const local = ['localhost', '127.0.0.1', '[::1]']

/** Asks the gateway at its public address what each kind of client would ask it, at a URL that is made for it and then revoked. */
export async function* findingsOfPublicUrl(
  context: GatewayContext,
  accounts: Accounts,
): AsyncGenerator<Finding> {
  const { publicUrl } = context
  const { protocol, hostname } = new URL(publicUrl)
  if (local.includes(hostname)) {
    const says = `${publicUrl} is for this machine only: claude.ai and ChatGPT, and other machines, cannot reach it`
    yield { what: 'public URL', state: 'note', says }
  } else if (protocol === 'http:') {
    const says = `${publicUrl} is not https: whoever is on the way can read the URLs, and claude.ai and ChatGPT refuse them`
    yield { what: 'public URL', state: 'wrong', says }
  }
  const health = await ask(context, new Request(`${publicUrl}/healthz`))
  if (typeof health === 'string' || !health.ok) {
    const found = typeof health === 'string' ? health : `it answers ${health.status}`
    const says = `no gateway at ${publicUrl}: ${found}. Start it, or set HELPDESK_MCP_PUBLIC_URL to where it is`
    return yield { what: 'public URL', state: 'wrong', says }
  }
  const minted = await temporaryServer(context, accounts)
  const url = minted?.url ?? `${publicUrl}/mcp/none`
  try {
    for (const probe of probes(url, publicUrl, minted !== undefined)) yield await tried(context, probe)
  } finally {
    if (minted) await removeServer(context, minted.server.tenantId, minted.server.id)
  }
}

async function temporaryServer(context: GatewayContext, accounts: Accounts) {
  for (const { id: tenantId } of await context.store.tenants.list()) {
    const { rows } = await context.store.accounts.list(tenantId, { limit: 1 })
    const [account] = rows
    if (!account || !context.catalog.has(account.connector)) continue
    return mintServer(context, accounts, tenantId, {
      name: 'doctor',
      accountIds: [account.id],
      config: { methods: ['read'] },
      expiresAt: context.clock.now() + urlMs,
      requireApiTokenAuth: false,
    })
  }
  return undefined
}

async function tried(context: GatewayContext, { client, request, expects }: Probe): Promise<Finding> {
  const response = await ask(context, request)
  if (typeof response === 'string') return { what: client, state: 'wrong', says: response }
  const redirect = response.headers.get('location')
  if (redirect !== null) {
    const says = `the address redirects (${response.status}), which loses the body of what clients send: set HELPDESK_MCP_PUBLIC_URL to where it leads`
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
    return await fetch(new Request(request, { redirect: 'manual', signal: AbortSignal.timeout(answerMs) }))
  } catch (error) {
    const { cause } = error as { cause?: { code?: string } }
    return `it cannot be reached (${cause?.code ?? (error instanceof Error ? error.name : 'unknown')})`
  }
}
