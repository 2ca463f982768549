import { createInterface } from 'node:readline/promises'
import { type Readable, Writable } from 'node:stream'
import { isConnectorError } from '@helpdesk-mcp/contracts'
import { SettingError } from '../config.ts'
import type { GatewayContext } from '../context.ts'
import { Refusal } from '../http/problem.ts'
import type { Account, McpServer } from '../model.ts'
import { InvalidKeyError } from '../secrets/key-ring.ts'
import { StorageError, WrongKeyError } from '../storage/errors.ts'
import type { Listed, Page } from '../storage/store.ts'

/** The process, as far as a command uses it. */
export interface CommandProcess {
  /** Without the runtime and the script. */
  arguments: readonly string[]
  environment: Readonly<Record<string, string | undefined>>
  input: Readable
  output: Writable
  errors: Writable
  /** Ends a gateway that would otherwise serve until the process is told to stop. */
  signal?: AbortSignal
}

/** Resolves once the text is on its way: a process may exit after it. */
export function print(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve) => stream.write(text.endsWith('\n') ? text : `${text}\n`, () => resolve()))
}

/** Asks at the terminal; undefined where there is none. What is secret is not echoed. */
export async function askPerson(
  question: string,
  secret: boolean,
  on: Pick<CommandProcess, 'input' | 'errors'>,
): Promise<string | undefined> {
  if (!('isTTY' in on.input && on.input.isTTY)) return undefined
  await new Promise<void>((resolve) => on.errors.write(question, () => resolve()))
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: on.input, output: secret ? silent : on.errors, terminal: secret })
  try {
    return (await lines.question('')).trim()
  } finally {
    lines.close()
    if (secret) await print(on.errors, '')
  }
}

/** Rows under their heads, in columns as wide as needed. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [heads, ...rows]
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** Says in a sentence what went wrong; the exit code that goes with it. */
export async function explain(error: unknown, { errors }: Pick<CommandProcess, 'errors'>): Promise<number> {
  await print(errors, messageOf(error))
  const isAskedWrongly =
    error instanceof SettingError ||
    error instanceof InvalidKeyError ||
    (error instanceof Refusal && error.kind === 'invalid')
  return isAskedWrongly ? 2 : 1
}

export function messageOf(error: unknown): string {
  if (error instanceof Refusal) return refused(error)
  if (error instanceof WrongKeyError) return `HELPDESK_MCP_SECRET_KEY, or the key file: ${error.message}`
  if (error instanceof StorageError) return `HELPDESK_MCP_DATABASE_URL: ${error.message}`
  if (error instanceof SettingError || error instanceof InvalidKeyError || isConnectorError(error)) {
    return error.message
  }
  // What nobody foresaw: where it happened helps, and its message may hold anything.
  const frames = error instanceof Error ? (error.stack?.match(/^ {4}at .*$/gm) ?? []) : []
  const name = error instanceof Error ? error.name : typeof error
  return ['It failed unexpectedly.', name, ...frames.slice(0, 8)].join('\n')
}

function refused({ detail, errors, title }: Refusal): string {
  if (errors.length === 0) return `${title}: ${detail}`
  return errors
    .map(({ field, message, allowed }) => {
      const few = allowed && allowed.length > 0 && !message.includes(allowed[0] ?? '')
      return `${field}: ${message}${few ? ` Allowed: ${allowed.join(', ')}.` : ''}`
    })
    .join('\n')
}

/** The account of that id or name. */
export async function findAccountByWord(
  { store }: Pick<GatewayContext, 'store'>,
  tenantId: string,
  word: string,
): Promise<Account> {
  const accounts = await allRows((page) => store.accounts.list(tenantId, page))
  return pick('account', word, accounts)
}

/** The MCP server of that id or name; names may be there twice, ids are not. */
export async function findServerByWord(
  { store }: Pick<GatewayContext, 'store'>,
  tenantId: string,
  word: string,
): Promise<McpServer> {
  const servers = await allRows((page) => store.servers.list(tenantId, page))
  return pick('MCP server', word, servers)
}

function pick<Row extends { id: string; name: string }>(
  what: string,
  word: string,
  rows: readonly Row[],
): Row {
  const [found, ...others] = [
    ...rows.filter(({ id }) => id === word),
    ...rows.filter(({ name }) => name.toLowerCase() === word.toLowerCase()),
  ]
  if (found && (found.id === word || others.length === 0)) return found
  const ids = [found, ...others].flatMap((row) => row?.id ?? [])
  if (ids.length > 0) {
    throw new Refusal('conflict', `There are several of the name ${JSON.stringify(word)}: ${ids.join(', ')}.`)
  }
  const known = rows.slice(0, 20).map(({ id, name }) => `${name} (${id})`)
  const there = known.length > 0 ? ` There are: ${known.join(', ')}.` : ' There is none yet.'
  throw new Refusal('not-found', `There is no ${what} ${JSON.stringify(word)}.${there}`)
}

/** Walks a list to its end. */
export async function allRows<Row>(list: (page: Page) => Promise<Listed<Row>>): Promise<Row[]> {
  const rows: Row[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const listed: Listed<Row> = await list({ limit: 200, ...(cursor === undefined ? {} : { cursor }) })
    rows.push(...listed.rows)
    cursor = listed.nextCursor
  }
  return rows
}
