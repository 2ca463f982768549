import { rm } from 'node:fs/promises'
import { PassThrough } from 'node:stream'
import { systemClock } from '../../../../../packages/contracts/src/index.ts'
import { temporaryFolder } from '../../../../../test/temporary-folder.ts'
import { readGatewaySettings } from '../../../../gateway/src/config.ts'
import { loadCatalog } from '../../../../gateway/src/connectors/catalog.ts'
import type { GatewayContext } from '../../../../gateway/src/context.ts'
import { makeSignInLink } from '../../../../gateway/src/dashboard/sessions.ts'
import { createGateway } from '../../../../gateway/src/gateway.ts'
import { listen } from '../../../../gateway/src/http/listen.ts'
import { createLog } from '../../../../gateway/src/log.ts'
import { openContext } from '../../../../gateway/src/open-context.ts'
import { makeToken } from '../../../../gateway/src/tokens/manage.ts'
import { tickingClock } from '../../../../gateway/test/ticking-clock.ts'

export type Vendor = 'chatwoot' | 'edesk' | 'fusedesk' | 'richpanel' | 'zoho-desk'

export interface StartedVendor {
  url: string
  /** What opens an account. */
  settings: Readonly<Record<string, string>>
}

/** A gateway on an empty database, as its command runs it, and the vendors' sandboxes behind it. */
export interface World {
  url: string
  databaseUrl: string
  context: GatewayContext
  vendors: ReadonlyMap<Vendor, StartedVendor>
  /** An address that signs in, once. */
  signInLink(): Promise<string>
  /** An API token of the owner. */
  token(scopes?: readonly ('manage' | 'mcp')[]): Promise<string>
  /** Asks the management API as the owner. */
  ask<Answer = { id: string }>(method: string, path: string, body?: object): Promise<Answer>
  /** Connects an account of a vendor; answers its id. */
  connect(vendor: Vendor, name?: string): Promise<string>
  /** Moves the gateway's clock. */
  pass(ms: number): void
  close(): Promise<void>
}

export interface WorldOptions {
  /** A clock that stands still there. */
  at?: number
  /** Where it listens; without it on any free port. */
  port?: number
  vendors?: readonly Vendor[]
  /** Says that the helpdesks are sandboxes. */
  isDemo?: boolean
  /** Further settings, by where the gateway listens. */
  environment?: (url: string) => Promise<Readonly<Record<string, string>>>
}

const all: readonly Vendor[] = ['chatwoot', 'edesk', 'fusedesk', 'richpanel', 'zoho-desk']

export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const { at, port = 0, vendors: wanted = all, isDemo = false, environment } = options
  let moved = 0
  const ticking = tickingClock()
  const now = () => (at ?? ticking.now()) + moved
  const folder = await temporaryFolder('helpdesk-mcp-page-')
  const catalog = await loadCatalog()
  const own = { HELPDESK_MCP_DATABASE_URL: `file:${folder}/gateway.db`, PORT: String(port) }
  const listening = await listen((request) => gateway.fetch(request), readGatewaySettings(own))
  const settings = readGatewaySettings({ ...own, ...(await environment?.(listening.url)) })
  const vendors = new Map<Vendor, StartedVendor>()
  const context = await openContext(settings, {
    catalog,
    log: createLog({ level: 'error', output: new PassThrough().resume() }),
    publicUrl: listening.url,
    clock: { ...systemClock, now },
    sandboxUrl: (connector) => vendors.get(connector as Vendor)?.url,
    ...(isDemo && { sandboxSettings: (connector) => vendors.get(connector as Vendor)?.settings }),
  })
  const gateway = createGateway(context)
  const ends: (() => Promise<void>)[] = []
  const seed = { redirects: [`${listening.url}/connect/callback`] }
  for (const id of wanted) {
    const module = await catalog.get(id)?.sandbox()
    const sandbox = module?.createSandbox({ clock: { now }, ...(id === 'zoho-desk' ? { seed } : {}) })
    if (!sandbox) throw new Error(`There is no sandbox of ${id}.`)
    const { url, close } = await sandbox.listen()
    ends.push(close)
    // Another site than the gateway's, as a vendor's is: cookies must bear it.
    vendors.set(id, { url: url.replace('127.0.0.1', 'localhost'), settings: sandbox.settings })
  }
  const { secret } = await makeToken(context, null, { name: 'tests', scopes: ['manage'] })

  const world: World = {
    url: listening.url,
    databaseUrl: settings.databaseUrl,
    context,
    vendors,
    signInLink: () => makeSignInLink(context),
    token: async (scopes = ['manage']) => (await makeToken(context, null, { name: 'given', scopes })).secret,
    async ask(method, path, body) {
      const response = await fetch(`${listening.url}${path}`, {
        method,
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
        ...(body ? { body: JSON.stringify(body) } : {}),
      })
      const text = await response.text()
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
      return text === '' ? undefined : JSON.parse(text)
    },
    async connect(vendor, name) {
      const credentials = vendors.get(vendor)?.settings
      const body = { connector: vendor, credentials, ...(name ? { name } : {}) }
      return (await world.ask('POST', '/integrated-account', body)).id
    },
    pass: (ms) => {
      moved += ms
    },
    async close() {
      gateway.endStreams()
      await listening.close()
      await gateway.close()
      await context.store.close()
      await Promise.all(ends.map((end) => end()))
      await rm(folder, { recursive: true, force: true })
    },
  }
  return world
}
