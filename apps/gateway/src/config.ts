import { nearest, privateHostsVariable } from '@helpdesk-mcp/connector'
import { quote } from '@helpdesk-mcp/contracts'
import { defaultKeepAliveMs, readAllowedHost } from '@helpdesk-mcp/mcp'
import { type ApprovalEnvironment, approvalReaders, whyApprovalsIncomplete } from './config-approvals.ts'
import { type SignInSettings, signInReaders, whyIncomplete } from './config-sign-in.ts'
import { isNetwork } from './http/client.ts'
import { InvalidKeyError, readKeys } from './secrets/key-ring.ts'

/** The settings of the gateway, checked. */
export interface Settings extends SignInSettings, ApprovalEnvironment {
  port: number
  host: string
  /** `file:...` or `postgres://...`; it may hold a password. */
  databaseUrl: string
  /** The keys as given; without them, a file next to the database holds them. */
  secretKey: string | undefined
  /** The URL at which clients reach the gateway, without a slash at the end; undefined unless it was given. */
  publicUrl: string | undefined
  /** Host names, besides those of this machine and of the public URL, under which clients may reach the gateway. */
  allowedHosts: readonly string[]
  /** For how long an idle connection is kept open for its next request. */
  keepAliveSeconds: number
  /** Processes that share the port. */
  workers: number
  /** Tool calls that one process has under way at once, of all accounts and of one. */
  maxCalls: number
  maxCallsPerAccount: number
  /** For how long a call waits for its turn. */
  callWaitSeconds: number
  logLevel: string
  /** Packages of connectors that are installed next to the gateway. */
  connectors: readonly string[]
  activityDays: number
  /** Hosts in the gateway's own network at which accounts may have their helpdesk. */
  privateHosts: readonly string[]
  /** Addresses and networks of proxies whose X-Forwarded-For is believed. */
  trustedProxies: readonly string[]
  /** Days for which the activity keeps free texts, such as the words of a reply; 0 keeps none. */
  activityTextDays: number
  auditDays: number
}

type SettingName = keyof Settings

export const allowedHostsVariable = 'HELPDESK_MCP_ALLOWED_HOSTS'

/** The environment variable of each setting, and its command line flag, which takes precedence. */
const settingPlaces: Readonly<Record<SettingName, { variable: string; flag?: string }>> = {
  port: { variable: 'PORT', flag: '--port' },
  host: { variable: 'HOST', flag: '--host' },
  databaseUrl: { variable: 'HELPDESK_MCP_DATABASE_URL', flag: '--database-url' },
  // No flag: command lines are visible to other users.
  secretKey: { variable: 'HELPDESK_MCP_SECRET_KEY' },
  publicUrl: { variable: 'HELPDESK_MCP_PUBLIC_URL', flag: '--public-url' },
  allowedHosts: { variable: allowedHostsVariable, flag: '--allowed-hosts' },
  workers: { variable: 'HELPDESK_MCP_WORKERS', flag: '--workers' },
  maxCalls: { variable: 'HELPDESK_MCP_MAX_CALLS', flag: '--max-calls' },
  maxCallsPerAccount: {
    variable: 'HELPDESK_MCP_MAX_CALLS_PER_ACCOUNT',
    flag: '--max-calls-per-account',
  },
  callWaitSeconds: { variable: 'HELPDESK_MCP_CALL_WAIT_SECONDS', flag: '--call-wait-seconds' },
  keepAliveSeconds: { variable: 'HELPDESK_MCP_KEEP_ALIVE_SECONDS', flag: '--keep-alive-seconds' },
  logLevel: { variable: 'HELPDESK_MCP_LOG_LEVEL', flag: '--log-level' },
  connectors: { variable: 'HELPDESK_MCP_CONNECTORS', flag: '--connectors' },
  activityDays: { variable: 'HELPDESK_MCP_ACTIVITY_DAYS', flag: '--activity-days' },
  privateHosts: { variable: privateHostsVariable, flag: '--private-hosts' },
  trustedProxies: { variable: 'HELPDESK_MCP_TRUSTED_PROXIES', flag: '--trusted-proxies' },
  activityTextDays: { variable: 'HELPDESK_MCP_ACTIVITY_TEXT_DAYS', flag: '--activity-text-days' },
  auditDays: { variable: 'HELPDESK_MCP_AUDIT_DAYS', flag: '--audit-days' },
  approvalHours: { variable: 'HELPDESK_MCP_APPROVAL_HOURS', flag: '--approval-hours' },
  outboxDays: { variable: 'HELPDESK_MCP_OUTBOX_DAYS', flag: '--outbox-days' },
  approvalEmail: { variable: 'HELPDESK_MCP_APPROVAL_EMAIL', flag: '--approval-email' },
  approvalTenant: { variable: 'HELPDESK_MCP_APPROVAL_TENANT', flag: '--approval-tenant' },
  // No flags: they are secrets.
  slackBotToken: { variable: 'HELPDESK_MCP_SLACK_BOT_TOKEN' },
  slackSigningSecret: { variable: 'HELPDESK_MCP_SLACK_SIGNING_SECRET' },
  slackChannel: { variable: 'HELPDESK_MCP_SLACK_CHANNEL', flag: '--slack-channel' },
  // No flag: it may hold a key.
  approvalWebhookUrl: { variable: 'HELPDESK_MCP_APPROVAL_WEBHOOK_URL' },
  approvalWebhookSecret: { variable: 'HELPDESK_MCP_APPROVAL_WEBHOOK_SECRET' },
  // No flag: it may hold a password.
  smtpUrl: { variable: 'HELPDESK_MCP_SMTP_URL' },
  mailFrom: { variable: 'HELPDESK_MCP_MAIL_FROM', flag: '--mail-from' },
  oidcIssuer: { variable: 'HELPDESK_MCP_OIDC_ISSUER', flag: '--oidc-issuer' },
  oidcClientId: { variable: 'HELPDESK_MCP_OIDC_CLIENT_ID', flag: '--oidc-client-id' },
  oidcClientSecret: { variable: 'HELPDESK_MCP_OIDC_CLIENT_SECRET' },
  oidcName: { variable: 'HELPDESK_MCP_OIDC_NAME', flag: '--oidc-name' },
  oidcAllowed: { variable: 'HELPDESK_MCP_OIDC_ALLOWED', flag: '--oidc-allowed' },
  oidcTrustEmail: { variable: 'HELPDESK_MCP_OIDC_TRUST_EMAIL', flag: '--oidc-trust-email' },
}

export const settingNames = Object.keys(settingPlaces) as readonly SettingName[]

export type Flags = Readonly<Partial<Record<SettingName, string>>>

/** Reads the settings. Throws a `SettingError` that names the wrong setting and how to fix it. */
export function readGatewaySettings(
  environment: Readonly<Record<string, string | undefined>>,
  flags: Flags = {},
): Settings {
  refuseUnknown(environment)
  const read = <Name extends SettingName>(name: Name): Settings[Name] => {
    const { variable, flag } = settingPlaces[name]
    const given = environment[variable]?.trim()
    const text = flags[name] ?? (given === '' ? undefined : given)
    const place = flags[name] !== undefined && flag !== undefined ? flag : variable
    return readers[name](text, (problem) => new SettingError(`${place} ${problem}`)) as Settings[Name]
  }
  const settings: Settings = {
    port: read('port'),
    host: read('host'),
    databaseUrl: read('databaseUrl'),
    secretKey: read('secretKey'),
    publicUrl: read('publicUrl'),
    allowedHosts: read('allowedHosts'),
    keepAliveSeconds: read('keepAliveSeconds'),
    workers: read('workers'),
    maxCalls: read('maxCalls'),
    maxCallsPerAccount: read('maxCallsPerAccount'),
    callWaitSeconds: read('callWaitSeconds'),
    logLevel: read('logLevel'),
    connectors: read('connectors'),
    activityDays: read('activityDays'),
    privateHosts: read('privateHosts'),
    trustedProxies: read('trustedProxies'),
    activityTextDays: read('activityTextDays'),
    auditDays: read('auditDays'),
    approvalHours: read('approvalHours'),
    outboxDays: read('outboxDays'),
    approvalEmail: read('approvalEmail'),
    approvalTenant: read('approvalTenant'),
    slackBotToken: read('slackBotToken'),
    slackSigningSecret: read('slackSigningSecret'),
    slackChannel: read('slackChannel'),
    approvalWebhookUrl: read('approvalWebhookUrl'),
    approvalWebhookSecret: read('approvalWebhookSecret'),
    smtpUrl: read('smtpUrl'),
    mailFrom: read('mailFrom'),
    oidcIssuer: read('oidcIssuer'),
    oidcClientId: read('oidcClientId'),
    oidcClientSecret: read('oidcClientSecret'),
    oidcName: read('oidcName'),
    oidcAllowed: read('oidcAllowed'),
    oidcTrustEmail: read('oidcTrustEmail'),
  }
  if (!settings.databaseUrl.startsWith('file:') && settings.secretKey === undefined) {
    throw new SettingError(
      'HELPDESK_MCP_SECRET_KEY is missing. With PostgreSQL every instance needs the same key. Create one with `openssl rand -base64 32`.',
    )
  }
  const incomplete = whyIncomplete(settings) ?? whyApprovalsIncomplete(settings)
  if (incomplete !== undefined) throw new SettingError(incomplete)
  return settings
}

/** A misspelled name would leave the default in place, such as another database. */
function refuseUnknown(environment: Readonly<Record<string, string | undefined>>): void {
  const known = Object.values(settingPlaces).map(({ variable }) => variable)
  for (const name of Object.keys(environment)) {
    if (!name.startsWith('HELPDESK_MCP_') || known.includes(name)) continue
    const [meant] = nearest(name, known)
    if (meant !== undefined) throw new SettingError(`Unknown setting ${name}. Did you mean ${meant}?`)
  }
}

type Wrong = (problem: string) => SettingError
type Reader<Value> = (text: string | undefined, wrong: Wrong) => Value

const calls = 'Use a whole number from 1 to 10000.'
const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']

/** How each setting is read from its text, or which default it has without one. */
const readers: { readonly [Name in keyof Settings]: Reader<Settings[Name]> } = {
  ...signInReaders,
  ...approvalReaders,
  port: (text = '8787', wrong) => {
    if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text)
    throw wrong(`is ${quote(text)}. Use a whole number from 1 to 65535, or 0 for any free port.`)
  },
  host: (text = '127.0.0.1', wrong) => {
    if (/^[\w.:%-]+$/.test(text) && !/^\w+:\/\//.test(text)) return text
    throw wrong(
      `is ${quote(text)}. Use an address of this machine such as 127.0.0.1, or 0.0.0.0 for all of them.`,
    )
  },
  databaseUrl: (text = 'file:./data/gateway.db', wrong) => {
    if (/^postgres(ql)?:\/\/./.test(text) && URL.canParse(text)) return text
    if (/^file:.*[^/]$/.test(text)) return text
    // The value is not shown: it may hold a password.
    throw wrong('must be file:path/to/gateway.db or postgres://user:password@host/database.')
  },
  secretKey: (text, wrong) => {
    if (text === undefined) return undefined
    try {
      readKeys(text)
      return text
    } catch (error) {
      throw error instanceof InvalidKeyError ? wrong(`holds no valid key: ${error.message}`) : error
    }
  },
  publicUrl: (text, wrong) => {
    if (text === undefined) return undefined
    const url = URL.canParse(text) ? new URL(text) : undefined
    const isPlain = url && /^https?:$/.test(url.protocol) && !(url.search || url.hash || url.username)
    if (isPlain) return url.href.replace(/\/+$/, '')
    throw wrong(
      `is ${quote(text)}. Use the URL at which clients reach this gateway, such as https://mcp.example.com.`,
    )
  },
  allowedHosts: (text = '', wrong) => readHosts(text, wrong),
  privateHosts: (text = '', wrong) => {
    const hosts = readHosts(text, wrong)
    if (!hosts.includes('*')) return hosts
    throw wrong('has "*". Name each host: an account could reach all of your network.')
  },
  workers: (text = '1', wrong) =>
    readCount(text, 64, () =>
      wrong(`is ${quote(text)}. Use a whole number from 1 to 64: at most one for each core.`),
    ),
  maxCalls: (text = '128', wrong) => readCount(text, 10_000, () => wrong(`is ${quote(text)}. ${calls}`)),
  maxCallsPerAccount: (text = '32', wrong) =>
    readCount(text, 10_000, () => wrong(`is ${quote(text)}. ${calls}`)),
  callWaitSeconds: (text = '10', wrong) =>
    readCount(text, 60, () => wrong(`is ${quote(text)}. Use whole seconds from 1 to 60.`)),
  keepAliveSeconds: (text = String(defaultKeepAliveMs / 1000), wrong) => {
    if (/^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= 3600) return Number(text)
    throw wrong(
      `is ${quote(text)}. Use whole seconds from 1 to 3600, more than the idle timeout of the load balancer.`,
    )
  },
  logLevel: (text = 'info', wrong) => {
    if (logLevels.includes(text)) return text
    throw wrong(`is ${quote(text)}. Use one of ${logLevels.join(', ')}.`)
  },
  connectors: (text = '') => listOf(text),
  activityDays: (text = '90', wrong) => readDays(text, wrong),
  auditDays: (text = '400', wrong) => readDays(text, wrong),
  trustedProxies: (text = '', wrong) => {
    const networks = listOf(text)
    const invalid = networks.find((network) => !isNetwork(network))
    if (invalid === undefined) return networks
    throw wrong(`names ${quote(invalid)}. Use IP addresses or networks such as 10.0.0.0/8, between commas.`)
  },
  activityTextDays: (text = '0', wrong) => {
    if (/^\d{1,5}$/.test(text)) return Number(text)
    throw wrong(`is ${quote(text)}. Use a whole number of days, or 0 to keep no texts.`)
  },
}

function readHosts(text: string, wrong: Wrong): string[] {
  return listOf(text).map((name) => {
    const host = readAllowedHost(name)
    if (host !== undefined) return host
    throw wrong(
      `has ${quote(name)}. Use host names without scheme and port, such as host.docker.internal, 192.168.1.20 or *.example.com.`,
    )
  })
}

function readCount(text: string, max: number, wrong: () => SettingError): number {
  if (/^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= max) return Number(text)
  throw wrong()
}

function readDays(text: string, wrong: Wrong): number {
  if (/^\d{1,5}$/.test(text) && Number(text) >= 1) return Number(text)
  throw wrong(`is ${quote(text)}. Use a whole number of days, at least 1.`)
}

function listOf(text: string): string[] {
  return text.split(/[\s,]+/).filter((name) => name !== '')
}

/** A wrong setting, which stops the start. The message says how to fix it, and never contains a secret. */
export class SettingError extends Error {
  override readonly name = 'SettingError'
}
