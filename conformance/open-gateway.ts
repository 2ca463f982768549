import { createHash } from 'node:crypto'
import { createGateway, listen } from '@helpdesk-mcp/gateway'
import { openContextBeside } from './open-context-beside.ts'
import type { Opened } from './opened.ts'

/** The whole gateway at a URL that it minted; the suite's generic scenarios call no vendor. */
export async function openGateway(): Promise<Opened & { base: string; apiToken: string }> {
  let answer = async (_: Request) => new Response(null, { status: 503 })
  const listening = await listen((request) => answer(request), { port: 0, host: '127.0.0.1' })
  const { context, close } = await openContextBeside(listening.url)
  const gateway = createGateway(context)
  answer = gateway.fetch

  const secret = 'hdm_api_conformance'
  const token = {
    tenantId: null,
    name: 'owner',
    scopes: ['manage' as const],
    serverIds: null,
    expiresAt: null,
  }
  await context.store.tokens.create(token, createHash('sha256').update(secret).digest('hex'))
  const make = async <Made>(path: string, body: object): Promise<Made> => {
    const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' }
    const request = { method: 'POST', headers, body: JSON.stringify(body) }
    const response = await fetch(listening.url + path, request)
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`)
    return (await response.json()) as Made
  }
  const account = await make<{ id: string }>('/integrated-account', {
    connector: 'richpanel',
    credentials: { apiKey: 'conformance' },
    skip_check: true,
  })
  const { url } = await make<{ url: string }>(`/integrated-account/${account.id}/mcp`, {
    name: 'Conformance',
  })
  return {
    url,
    base: listening.url,
    apiToken: secret,
    async close() {
      await listening.close()
      await gateway.close()
      await close()
    },
  }
}
