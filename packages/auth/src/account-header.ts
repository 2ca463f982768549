import { ConnectorError, type Fetch } from '@helpdesk-mcp/contracts'
import type { Auth, AuthContext } from './auth.ts'
import { readAccount } from './read-account.ts'
import { findCredential } from './read-credential.ts'
import { untilAborted } from './until-aborted.ts'
import { withCredential } from './with-credential.ts'

export interface AccountHeaderTable<Settings> {
  header: string
  /** The setting that says which account is meant; without it, the vendor is asked, and the only one is taken. */
  setting: keyof Settings & string
  /** What the vendor calls an account, for messages: `organization`. */
  noun: string
  /** The call that lists them, relative to the server; it goes out without the header. */
  path: string
  /** The member of its body that is the list, and of an item that is its id, and those that may hold its name. */
  list: string
  id: string
  names: readonly string[]
}

/** What an account's list may take. */
const timeoutMs = 30_000

/**
 * Says in a header which of the credential's accounts is meant. Asked for once an account and kept; where that call is refused, the
 * refusal is the answer of all that wait for it. Stands outside the layer of the credential.
 */
export function accountHeader<Settings extends object>(table: AccountHeaderTable<Settings>): Auth<Settings> {
  return (settings, context) => {
    const configured = findCredential(settings, table.setting)
    let found: Promise<string> | undefined
    const find = (next: Fetch): Promise<string> => {
      found ??= lookUp(table, next, context).catch((error: unknown) => {
        found = undefined
        throw error
      })
      return found
    }

    return (next) => async (request) => {
      if (isAt(request.url, table.path, context.server)) return next(request)
      try {
        const id = configured ?? (await untilAborted(find(next), request.signal))
        return await next(withCredential(request, table.header, id))
      } catch (error) {
        if (error instanceof LookUpRefused) return error.response()
        throw error
      }
    }
  }
}

/** The vendor's refusal, for each that waits to have a copy of. */
class LookUpRefused extends Error {
  readonly response: () => Response

  constructor({ status, headers }: Response, body: string) {
    super(`HTTP ${status}`)
    this.response = () => new Response(body, { status, headers })
  }
}

async function lookUp<Settings>(
  table: AccountHeaderTable<Settings>,
  next: Fetch,
  { server, label = (name) => name }: Pick<AuthContext, 'server' | 'label'>,
): Promise<string> {
  const setting = label(table.setting)
  const request = new Request(`${server}${table.path}`, {
    headers: { accept: 'application/json' },
    redirect: 'manual',
    signal: AbortSignal.timeout(timeoutMs),
  })
  const response = await next(request)
  const text = await response.text()
  if (response.ok) return readAccount({ ...table, setting }, text)
  if (response.status === 403) {
    throw new ConnectorError(
      'forbidden',
      `The credential may not list its ${table.noun}s, so which one is meant is not known. Set "${setting}" to its id.`,
      { status: 403 },
    )
  }
  throw new LookUpRefused(response, text)
}

function isAt(url: string, path: string, server: string | undefined): boolean {
  return url.split('?', 1)[0] === `${server}${path}`
}
