import { createHash, randomBytes } from 'node:crypto'
import type { Clock } from '@helpdesk-mcp/contracts'
import { onTestFinished } from 'vitest'
import { loadCatalog } from '../../../src/connectors/catalog.ts'
import type { GatewayContext } from '../../../src/context.ts'
import { createGateway, type Gateway } from '../../../src/gateway.ts'
import { listen } from '../../../src/http/listen.ts'
import { createMetrics } from '../../../src/metrics.ts'
import type { Person, Role } from '../../../src/model.ts'
import { invitePerson } from '../../../src/people/manage.ts'
import { mintServer } from '../../../src/servers/manage.ts'
import { openStore } from '../../../src/storage/open.ts'
import { createVendors } from '../../api/vendors.ts'
import { databases, newKeys } from '../../databases.ts'
import { tickingClock } from '../../ticking-clock.ts'
import { createBrowser } from './browser.ts'

const catalog = loadCatalog()

export interface OauthOptions {
  url?: string
  keys?: ReturnType<typeof newKeys>
  /** Where clients reach it; by default this process itself. */
  publicUrl?: string
  /** Metadata documents of clients, by their URLs. */
  documents?: Readonly<Record<string, unknown>>
  context?: Partial<GatewayContext>
  /** Opens the store, instead of `openStore`. */
  open?: typeof openStore
}

export type OauthGateway = Awaited<ReturnType<typeof openOauthGateway>>

/** A whole gateway on a port, with the Richpanel sandbox behind it and a clock that can be moved. */
export async function openOauthGateway(options: OauthOptions = {}) {
  let movedMs = 0
  const ticking = tickingClock()
  const clock: Clock = { ...ticking, now: () => ticking.now() + movedMs }
  const url = options.url ?? (await databases[0]?.fresh()) ?? ''
  const store = await (options.open ?? openStore)({ url, keys: options.keys ?? newKeys(), clock })
  let gateway: Gateway | undefined
  const listening = await listen(
    async (request, client) => gateway?.fetch(request, client) ?? new Response(null, { status: 503 }),
    { port: 0, host: '127.0.0.1' },
    (path) => gateway?.mcpAt(path),
  )
  const { vendors, fetch } = createVendors()
  const logged: string[] = []
  const line = (fields: object, message: string) => void logged.push(JSON.stringify([fields, message]))
  const fetched: string[] = []
  const context: GatewayContext = {
    store,
    catalog: await catalog,
    clock,
    log: { debug: line, info: line, warn: line, error: line },
    metrics: createMetrics(),
    publicUrl: options.publicUrl ?? listening.url,
    digestKey: new Uint8Array(32),
    fetch,
    sandboxUrl: () => undefined,
    fetchDocument: async (document) => {
      fetched.push(document)
      const json = options.documents?.[document]
      if (json === undefined) throw new Error('There is no such document.')
      return { json, maxAgeMs: null }
    },
    ...options.context,
  }
  const opened = createGateway(context, { pageFolders: [] })
  gateway = opened
  onTestFinished(async () => {
    opened.endStreams()
    await listening.close()
    await opened.close()
    await store.close()
  })

  return {
    context,
    store,
    vendors,
    logged,
    fetched,
    gateway: opened,
    /** Of this process, whatever the public URL is. */
    url: listening.url,
    mcp: `${context.publicUrl}/mcp`,
    pass: (ms: number) => {
      movedMs += ms
    },
    async account(name = 'shop') {
      return store.accounts.create(
        'default',
        { connector: 'richpanel', name, settings: {}, state: 'connected', tags: {} },
        { secrets: { ...vendors.richpanel.settings } },
      )
    },
    async mint(accountId: string, config: object = {}, name = 'Support') {
      const draft = { name, accountIds: [accountId], config, expiresAt: null, requireApiTokenAuth: false }
      return mintServer(context, 'default', draft)
    },
    /** Someone who has signed in, and their browser. */
    async person(role: Role, name: string = role, tenantId: string | null = 'default') {
      const { person, link } = await invitePerson(context, tenantId, { name, email: null, role })
      const browser = createBrowser(listening.url, context.publicUrl)
      await browser.signIn(link.url)
      return { person: person satisfies Person, browser }
    },
    browser: () => createBrowser(listening.url, context.publicUrl),
  }
}

/** PKCE. */
export function newVerifier() {
  const verifier = randomBytes(32).toString('base64url')
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') }
}
