import { readFileSync } from 'node:fs'
import { type Clock, type Fetch, systemClock } from '@helpdesk-mcp/contracts'
import type { Settings } from './config.ts'
import { approvalSettings } from './config-approvals.ts'
import { loadCatalog } from './connectors/catalog.ts'
import type { GatewayContext, Log, Metrics } from './context.ts'
import { createMetrics } from './metrics.ts'
import { openKeyFile } from './secrets/key-file.ts'
import { type KeyRing, readKeys } from './secrets/key-ring.ts'
import { settleServersBeforeAdmin } from './servers/before-admin.ts'
import { createMail } from './sign-in/mail.ts'
import { createProvider } from './sign-in/provider.ts'
import { keyFileOf, startedWith } from './started-with.ts'
import { openStore } from './storage/open.ts'

interface OpenOptions {
  log: Log
  /** The catalog that is loaded already. */
  catalog?: GatewayContext['catalog']
  metrics?: Metrics
  clock?: Clock
  fetch?: Fetch
  sandboxUrl?: GatewayContext['sandboxUrl']
  sandboxSettings?: NonNullable<GatewayContext['sandboxSettings']>
  /** As `openStore` takes it. */
  holdRemovals?: boolean
  command?: string
  /** Where clients reach the gateway when the settings do not say it. */
  publicUrl?: string
}

export async function openKeys(settings: Pick<Settings, 'databaseUrl' | 'secretKey'>): Promise<KeyRing> {
  if (settings.secretKey !== undefined) return readKeys(settings.secretKey)
  return openKeyFile(keyFileOf(settings) ?? 'gateway.key')
}

/** What the parts of the gateway are given, with its database open; close the store at the end. */
export async function openContext(settings: Settings, options: OpenOptions): Promise<GatewayContext> {
  const { log, clock = systemClock, metrics = createMetrics() } = options
  const catalog = options.catalog ?? (await loadCatalog(settings.connectors))
  const keys = await openKeys(settings)
  const { holdRemovals = true } = options
  const store = await openStore({ url: settings.databaseUrl, keys, clock, log, holdRemovals })
  await settleServersBeforeAdmin({ store, catalog, clock, log }).catch(async (error: unknown) => {
    await store.close()
    throw error
  })
  return {
    store,
    catalog,
    clock,
    log,
    metrics,
    publicUrl: settings.publicUrl ?? options.publicUrl ?? `http://127.0.0.1:${settings.port}`,
    allowedHosts: settings.allowedHosts,
    privateHosts: settings.privateHosts,
    limits: {
      maxCalls: settings.maxCalls,
      maxCallsPerAccount: settings.maxCallsPerAccount,
      waitMs: settings.callWaitSeconds * 1000,
    },
    digestKey: keys.derive('argument digests'),
    approvals: approvalSettings(settings),
    ...signInParts(settings, clock),
    startedWith: startedWith(settings, clock),
    sandboxUrl: options.sandboxUrl ?? (() => undefined),
    ...(options.sandboxSettings ? { sandboxSettings: options.sandboxSettings } : {}),
    ...(options.command === undefined ? {} : { command: options.command }),
    ...(options.fetch ? { fetch: options.fetch } : {}),
  }
}

/** What people sign in by, as the settings say. */
function signInParts(settings: Settings, clock: Clock): Pick<GatewayContext, 'mail' | 'provider'> {
  const { smtpUrl, mailFrom, oidcIssuer: issuer, oidcClientId: clientId } = settings
  return {
    ...(smtpUrl === undefined || mailFrom === undefined ? {} : { mail: createMail({ smtpUrl, mailFrom }) }),
    ...(issuer === undefined || clientId === undefined
      ? {}
      : {
          provider: createProvider(
            {
              issuer,
              clientId,
              clientSecret: settings.oidcClientSecret,
              name: settings.oidcName,
              allowed: settings.oidcAllowed,
              trustEmail: settings.oidcTrustEmail,
            },
            { clock },
          ),
        }),
  }
}

/** The gateway's own version, as its package says. */
export function gatewayVersion(): string {
  const file = new URL('../package.json', import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}
