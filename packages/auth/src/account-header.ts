import {
  ConnectorError,
  cancelledAfter,
  isObject,
  quote,
  type Redactor,
  readBody,
  redactStart,
  type Send,
  type SentResponse,
  shortBody,
} from '@helpdesk-mcp/contracts'
import type { Auth, AuthContext } from './auth.ts'
import { findCredential, isVisibleText, withCredential } from './credential.ts'

export interface AccountHeaderTable<Settings> {
  header: string
  /** The setting that says which account is meant; without it, the vendor is asked, and the only one is taken. */
  setting: keyof Settings & string
  /** What the vendor calls an account, for messages: `organization`. */
  noun: string
  /** The path that lists the accounts. It is called without the header. */
  path: string
  /** In the response: the key of the list; in an item: the key of the id, and the keys that may hold a name. */
  list: string
  id: string
  names: readonly string[]
}

/** How long the list of accounts may take. */
const timeoutMs = 30_000

/**
 * Names in a header which of the credential's accounts to use. The vendor is asked once and the account kept. If it refuses, all waiting
 * calls get that response. Goes outside the layer that adds the credential.
 */
export function accountHeader<Settings extends object>(table: AccountHeaderTable<Settings>): Auth<Settings> {
  return (settings, context) => {
    const configured = findCredential(settings, table.setting)
    let found: Promise<string> | undefined
    const find = (next: Send): Promise<string> => {
      found ??= lookUp(table, next, context).catch((error: unknown) => {
        found = undefined
        throw error
      })
      return found
    }

    return (next) => async (request) => {
      if (isAt(request.url, table.path, context.server)) return next(request)
      try {
        const id = configured ?? (await request.cancellation.until(() => find(next)))
        return await next(withCredential(request, table.header, id))
      } catch (error) {
        if (error instanceof LookUpRefused) return error.response()
        throw error
      }
    }
  }
}

/** The vendor's refusal, of which every waiting call gets a copy. */
class LookUpRefused extends Error {
  readonly response: () => SentResponse

  constructor({ status, headers }: SentResponse, body: string) {
    super(`HTTP ${status}`)
    this.response = () => ({ status, headers, body: inOnePiece(body) })
  }
}

async function* inOnePiece(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

async function lookUp<Settings>(
  table: AccountHeaderTable<Settings>,
  next: Send,
  {
    server,
    label = (name) => name,
    redact = (value) => value,
  }: Pick<AuthContext, 'server' | 'label' | 'redact'>,
): Promise<string> {
  const setting = label(table.setting)
  const { response, text } = await cancelledAfter(timeoutMs, async (cancellation) => {
    const url = `${server}${table.path}`
    const answered = await next({ method: 'GET', url, headers: { accept: 'application/json' }, cancellation })
    return { response: answered, text: await readBody(answered, 'The vendor', shortBody) }
  })
  if (response.status >= 200 && response.status < 300) return readAccount({ ...table, setting, redact }, text)
  if (response.status === 403) {
    throw new ConnectorError(
      'forbidden',
      `This credential is not allowed to list its ${table.noun}s. Set "${setting}" to the id of the ${table.noun} to use.`,
      { status: 403 },
    )
  }
  throw new LookUpRefused(response, text)
}

function isAt(url: string, path: string, server: string | undefined): boolean {
  return url.split('?', 1)[0] === `${server}${path}`
}

type ListTable = Pick<AccountHeaderTable<object>, 'list' | 'id' | 'names' | 'noun'> & {
  setting: string
  redact: Redactor
}

/** The id of the only account in a list; with several, an error that says which there are. */
export function readAccount(table: ListTable, text: string): string {
  const { noun, setting, redact } = table
  const accounts = accountsIn(table, text)
  const [first] = accounts
  if (accounts.length === 1 && first) return first.id
  if (!first) {
    throw new ConnectorError(
      'forbidden',
      `The vendor lists no ${noun} for this credential. Check that it belongs to the right account.`,
    )
  }
  const listed = accounts.slice(0, 20).map(({ id, name }) => {
    return `${/^\d{1,40}$/.test(id) ? id : quote(id)} (${quote(redactStart(redact, name, 200))})`
  })
  throw new ConnectorError(
    'invalid_arguments',
    `The credential belongs to ${accounts.length} ${noun}s. Set "${setting}" to one of: ${listed.join(', ')}. Nothing was sent.`,
  )
}

function accountsIn({ list, id, names, noun }: ListTable, text: string): { id: string; name: string }[] {
  const body = parse(text)
  const items = isObject(body) ? body[list] : undefined
  if (text.trim() === '') return []
  if (!Array.isArray(items)) {
    throw new ConnectorError(
      'unexpected_response',
      `The vendor answered with a list of ${noun}s that cannot be read.`,
    )
  }
  return items.filter(isObject).flatMap((item) => {
    const value = String(item[id] ?? '')
    const name = names.map((key) => item[key]).find((said) => typeof said === 'string' && said !== '')
    return isVisibleText(value) ? [{ id: value, name: String(name ?? 'without a name') }] : []
  })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
