import { randomBytes } from 'node:crypto'
import { PassThrough } from 'node:stream'
import type { Clock, Fetch } from '@helpdesk-mcp/contracts'
import { expect } from 'vitest'
import { readGatewaySettings } from '../../../src/config.ts'
import { createGateway, type Gateway } from '../../../src/gateway.ts'
import { listen } from '../../../src/http/listen.ts'
import { createLog } from '../../../src/log.ts'
import { openContext } from '../../../src/open-context.ts'
import type { Store } from '../../../src/storage/store.ts'
import { makeToken } from '../../../src/tokens/manage.ts'

import { tickingClock } from '../../ticking-clock.ts'

export interface Minted {
  id: string
  url: string
}

export interface RunningGateway {
  readonly url: string
  /** Where each connector's vendor is, from the next server on that is opened. */
  readonly vendors: Map<string, string>
  /** Each question that was asked of the store, in its order: `servers.byTokenHash`. */
  readonly asked: string[]
  /** Asks the management API, as the owner. */
  manage(method: string, path: string, body?: object): Promise<Response>
  /** Connects an account, which the vendor must accept; answers its id. */
  connect(connector: string, credentials: object, more?: object): Promise<string>
  /** Mints a server of an account. */
  mint(accountId: string, draft?: object): Promise<Minted>
  /** Mints a server over accounts. */
  mintOver(accounts: readonly string[], draft?: object): Promise<Minted>
  /** Ends it; throws when a token was logged. */
  close(): Promise<void>
}

export interface RunOptions {
  databaseUrl: string
  /** Base64; the same for instances that share a database. */
  secretKey?: string
  clock?: Clock
  /** Reaches the vendors. */
  fetch?: Fetch
}

/** The whole gateway on a port of its own, as its command runs it. */
export async function runGateway(options: RunOptions): Promise<RunningGateway> {
  const { databaseUrl, secretKey = newKey(), clock = tickingClock(), fetch: network } = options
  const settings = readGatewaySettings({
    HELPDESK_MCP_DATABASE_URL: databaseUrl,
    HELPDESK_MCP_SECRET_KEY: secretKey,
    PORT: '0',
  })
  const output = new PassThrough()
  const vendors = new Map<string, string>()
  let answer: Fetch = async () => new Response(null, { status: 503 })
  let mcpAt: Gateway['mcpAt'] = () => undefined
  const listening = await listen(
    (request) => answer(request),
    settings,
    (path) => mcpAt(path),
  )
  const context = await openContext(settings, {
    log: createLog({ level: 'info', output }),
    publicUrl: listening.url,
    sandboxUrl: (connector) => vendors.get(connector),
    clock,
    ...(network ? { fetch: network } : {}),
  })
  const asked: string[] = []
  const gateway = createGateway({ ...context, store: recorded(context.store, asked) })
  answer = gateway.fetch
  mcpAt = gateway.mcpAt
  const { secret, token } = await makeToken(context, null, { name: 'owner', scopes: ['manage'] })

  const manage = (method: string, path: string, body?: object) =>
    fetch(`${listening.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
  const create = async <Made>(path: string, body: object): Promise<Made> => {
    const response = await manage('POST', path, body)
    const text = await response.text()
    expect(response.status, text).toBe(201)
    return JSON.parse(text) as Made
  }
  return {
    url: listening.url,
    vendors,
    asked,
    manage,
    connect: async (connector, credentials, more = {}) =>
      (await create<{ id: string }>('/integrated-account', { connector, credentials, ...more })).id,
    mint: (accountId, draft) =>
      create<Minted>(`/integrated-account/${accountId}/mcp`, { name: 'Scenario', ...draft }),
    mintOver: (accounts, draft) => create<Minted>('/mcp-servers', { name: 'Scenario', accounts, ...draft }),
    async close() {
      await listening.close()
      await gateway.close()
      await context.store.tokens.remove(null, token.id)
      await context.store.close()
      const logged = String(output.read() ?? '')
      expect(logged).toContain('/mcp/')
      expect(logged).not.toMatch(/hdm_(mcp|api)_[\w-]/)
    },
  }
}

/** The same store, which notes the names of what it is asked. */
function recorded(store: Store, asked: string[], prefix = ''): Store {
  return new Proxy(store, {
    get(target, key) {
      const value = Reflect.get(target, key)
      if (typeof value === 'object' && value !== null)
        return recorded(value as Store, asked, `${String(key)}.`)
      if (typeof value !== 'function') return value
      return (...given: unknown[]) => {
        asked.push(prefix + String(key))
        return value.apply(target, given)
      }
    },
  })
}

export function newKey(): string {
  return randomBytes(32).toString('base64')
}
