import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describeSettings } from '@helpdesk-mcp/connector'
import type { Fetch } from '@helpdesk-mcp/contracts'
import { temporaryFolder } from '../../../../../test/temporary-folder.ts'
import { createAccounts } from '../../../src/accounts/open.ts'
import { createRecorder } from '../../../src/activity/recorder.ts'
import { loadCatalog } from '../../../src/connectors/catalog.ts'
import type { CallLimits, GatewayContext } from '../../../src/context.ts'
import type { Account, McpServer } from '../../../src/model.ts'
import { readKeys } from '../../../src/secrets/key-ring.ts'
import { hashToken, newToken } from '../../../src/secrets/tokens.ts'
import { createEndpoint } from '../../../src/servers/endpoint.ts'
import { openStore } from '../../../src/storage/open.ts'
import type { Store } from '../../../src/storage/store.ts'
import { createWriteGuards } from '../../../src/writes/guards.ts'
import { tickingClock } from '../../ticking-clock.ts'
import { serve } from './serve.ts'
import { stillClock } from './still-clock.ts'

const tenant = 'default'

/** What a sandbox, or any stand-in for a vendor, needs to be reached in this process. */
export interface StandIn {
  fetch: typeof fetch
  settings: Readonly<Record<string, string>>
}

export interface GatewayOptions {
  /** By connector. */
  vendors?: Readonly<Record<string, StandIn>>
  /** Puts something between the gateway and its store. */
  around?: (store: Store) => Store
  /** Keeps the words of replies and notes. */
  keepTexts?: boolean
  /** How many calls may be under way. */
  limits?: CallLimits
}

export type TestGateway = Awaited<ReturnType<typeof openGateway>>

/** The gateway's own parts on a database of their own, with the vendors in this process. */
export async function openGateway({
  vendors = {},
  around = (store) => store,
  keepTexts = false,
  limits,
}: GatewayOptions = {}) {
  const folder = await temporaryFolder('gateway-endpoint-')
  const clock = stillClock()
  const url = `file:${join(folder, 'gateway.db')}`
  const keys = readKeys(randomBytes(32).toString('base64'))
  const store = around(await openStore({ url, keys, clock: tickingClock() }))
  const logged: { fields: object; message: string }[] = []
  const log = (fields: object, message: string) => void logged.push({ fields, message })
  const seen: Request[] = []
  const network: Fetch = async (request) => {
    seen.push(request.clone())
    const { hostname } = new URL(request.url)
    const vendor = vendors[hostname.replace(/\.vendor\.test$/, '')]
    if (!vendor) throw new Error(`No stand-in for ${hostname}.`)
    return vendor.fetch(request)
  }
  const catalog = await loadCatalog()
  const measured: unknown[] = []
  let readCalls = () => ({ running: 0, waiting: 0, largeAnswers: 0 })
  const context: GatewayContext = {
    store,
    catalog,
    clock,
    log: { debug: log, info: log, warn: log, error: log },
    metrics: {
      toolCall: (call) => void measured.push(call),
      request: () => undefined,
      failedAuthentication: () => undefined,
      answerDifference: () => undefined,
      busy: (refusal) => void measured.push(refusal),
      watchCalls(read) {
        readCalls = read
      },
      quota: (quota) => void measured.push(quota),
    },
    ...(limits ? { limits } : {}),
    publicUrl: 'https://gateway.example',
    digestKey: randomBytes(32),
    fetch: network,
    sandboxUrl: (connector) =>
      vendors[connector] ? `https://${connector}.vendor.test${basePath(catalog, connector)}` : undefined,
  }
  const accounts = createAccounts(context)
  const recorder = createRecorder(context, { keepTexts })
  const guards = createWriteGuards(context)
  const endpoint = createEndpoint(context, { accounts, recorder, guards })
  const served = await serve(endpoint)

  return {
    context,
    store,
    clock,
    accounts,
    recorder,
    guards,
    endpoint,
    logged,
    measured,
    /** How many calls are under way, and wait. */
    callsNow: () => readCalls(),
    /** Requests that reached a vendor. */
    seen,
    url: served.url,
    async connect(connector: string, name: string, more: Partial<Account> = {}): Promise<Account> {
      const definition = catalog.get(connector)?.definition
      if (!definition) throw new Error(`There is no connector ${connector}.`)
      const secret = new Set(describeSettings(definition).flatMap((each) => (each.secret ? each.name : [])))
      const values = Object.entries(vendors[connector]?.settings ?? {})
      const account = { connector, name, state: 'connected' as const, tags: {}, ...more }
      const settings = Object.fromEntries(values.filter(([key]) => !secret.has(key)))
      const secrets = Object.fromEntries(values.filter(([key]) => secret.has(key)))
      return store.accounts.create(tenant, { settings, ...account }, { secrets })
    },
    async mint(accountIds: string[], more: Partial<McpServer> = {}) {
      const token = newToken('hdm_mcp_')
      const server = await store.servers.create(
        tenant,
        { name: 'Test', accountIds, config: {}, requireApiTokenAuth: false, expiresAt: null, ...more },
        hashToken(token),
      )
      return { server, token, url: served.url(token) }
    },
    async calls(filter: object = {}) {
      await recorder.flush()
      return (await store.calls.list(tenant, { limit: 100, ...filter })).rows
    },
    async close() {
      await served.close()
      await endpoint.close()
      await guards.close()
      await recorder.close()
      accounts.close()
      await store.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function basePath(catalog: GatewayContext['catalog'], connector: string): string {
  const server = catalog.get(connector)?.definition.baseUrl
  return typeof server === 'string' ? new URL(server).pathname : (basePaths[connector] ?? '')
}

/** Of vendors whose address depends on the account. */
const basePaths: Readonly<Record<string, string>> = { 'zoho-desk': '/api/v1', fusedesk: '/api' }
