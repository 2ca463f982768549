import { nearest } from '@helpdesk-mcp/connector'
import { InvalidKeyError, readKeys } from './secrets/key-ring.ts'

/** What the gateway is told by its environment or its flags, checked. */
export interface Settings {
  port: number
  host: string
  /** `file:...` or `postgres://...`; it may hold a password. */
  databaseUrl: string
  /** Keys as they were given; without them they are in a file beside the database. */
  secretKey: string | undefined
  /** Where clients reach the gateway, without a slash at the end; unknown unless it was given. */
  publicUrl: string | undefined
  logLevel: string
  /** Packages of connectors that are installed beside the gateway. */
  connectors: readonly string[]
  activityDays: number
}

type SettingName = keyof Settings

/** Where a setting is found: its environment variable, and its flag on the command line, which wins. */
const settingPlaces: Readonly<Record<SettingName, { variable: string; flag?: string }>> = {
  port: { variable: 'PORT', flag: '--port' },
  host: { variable: 'HOST', flag: '--host' },
  databaseUrl: { variable: 'HELPDESK_MCP_DATABASE_URL', flag: '--database-url' },
  // No flag: what is on a command line is in the list of processes.
  secretKey: { variable: 'HELPDESK_MCP_SECRET_KEY' },
  publicUrl: { variable: 'HELPDESK_MCP_PUBLIC_URL', flag: '--public-url' },
  logLevel: { variable: 'HELPDESK_MCP_LOG_LEVEL', flag: '--log-level' },
  connectors: { variable: 'HELPDESK_MCP_CONNECTORS', flag: '--connectors' },
  activityDays: { variable: 'HELPDESK_MCP_ACTIVITY_DAYS', flag: '--activity-days' },
}

export type Flags = Readonly<Partial<Record<SettingName, string>>>

/** Reads the settings. Throws a `SettingError` whose sentence says which is wrong and how to mend it. */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
  flags: Flags = {},
): Settings {
  refuseMisspelt(environment)
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
    logLevel: read('logLevel'),
    connectors: read('connectors'),
    activityDays: read('activityDays'),
  }
  if (!settings.databaseUrl.startsWith('file:') && settings.secretKey === undefined) {
    throw new SettingError(
      'HELPDESK_MCP_SECRET_KEY is missing: with PostgreSQL every instance needs the same key. Make one with `openssl rand -base64 32`.',
    )
  }
  return settings
}

/** A misspelt name would leave a default in force, such as another database. */
function refuseMisspelt(environment: Readonly<Record<string, string | undefined>>): void {
  const known = Object.values(settingPlaces).map(({ variable }) => variable)
  for (const name of Object.keys(environment)) {
    if (!name.startsWith('HELPDESK_MCP_') || known.includes(name)) continue
    const [meant] = nearest(name, known)
    if (meant !== undefined) throw new SettingError(`${name} is no setting. Is ${meant} meant?`)
  }
}

type Wrong = (problem: string) => SettingError
type Reader<Value> = (text: string | undefined, wrong: Wrong) => Value

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']

/** How each setting is read from its text, or from none. */
const readers: { readonly [Name in keyof Settings]: Reader<Settings[Name]> } = {
  port: (text = '8787', wrong) => {
    if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text)
    throw wrong(`is ${quote(text)}: give a whole number from 1 to 65535, or 0 for any free port.`)
  },
  host: (text = '127.0.0.1', wrong) => {
    if (/^[\w.:%-]+$/.test(text) && !/^\w+:\/\//.test(text)) return text
    throw wrong(
      `is ${quote(text)}: give an address of this machine such as 127.0.0.1, or 0.0.0.0 for all of them.`,
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
      throw error instanceof InvalidKeyError ? wrong(`does not hold a key: ${error.message}`) : error
    }
  },
  publicUrl: (text, wrong) => {
    if (text === undefined) return undefined
    const url = URL.canParse(text) ? new URL(text) : undefined
    const isPlain = url && /^https?:$/.test(url.protocol) && !(url.search || url.hash || url.username)
    if (isPlain) return url.href.replace(/\/+$/, '')
    throw wrong(
      `is ${quote(text)}: give the address at which clients reach this gateway, such as https://mcp.example.com.`,
    )
  },
  logLevel: (text = 'info', wrong) => {
    if (logLevels.includes(text)) return text
    throw wrong(`is ${quote(text)}: give one of ${logLevels.join(', ')}.`)
  },
  connectors: (text = '') => text.split(/[\s,]+/).filter((name) => name !== ''),
  activityDays: (text = '90', wrong) => {
    if (/^\d{1,5}$/.test(text) && Number(text) >= 1) return Number(text)
    throw wrong(`is ${quote(text)}: give for how many days tool calls are kept, a whole number from 1.`)
  },
}

function quote(text: string): string {
  return JSON.stringify(text.slice(0, 100))
}

/** A setting that stops the start; its sentence says which and how to mend it, and never what a secret one is. */
export class SettingError extends Error {
  override readonly name = 'SettingError'
}
