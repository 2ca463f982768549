import { InvalidKeyError, readKeys } from '../seal/key-ring.ts'
import type { Settings } from '../settings.ts'
import type { SettingError } from './setting-error.ts'

type Wrong = (problem: string) => SettingError
type Reader<Value> = (text: string | undefined, wrong: Wrong) => Value

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']

/** How each setting is read from its text, or from none. */
export const readers: { readonly [Name in keyof Settings]: Reader<Settings[Name]> } = {
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
