import { print, printJson, type Terminal, table } from '@helpdesk-mcp/cli'
import { quote } from '@helpdesk-mcp/contracts'
import type { GatewayContext } from '../context.ts'
import { ApiError } from '../http/problem.ts'
import type { Account, ConnectedApp, McpServer, Person } from '../model.ts'
import type { Listed, Page } from '../storage/page.ts'

/** Reads a list to its end. */
export async function allRows<Row>(list: (page: Page) => Promise<Listed<Row>>): Promise<Row[]> {
  const rows: Row[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const listed: Listed<Row> = await list({ limit: 200, ...(cursor === undefined ? {} : { cursor }) })
    rows.push(...listed.rows)
    cursor = listed.nextCursor
  }
  return rows
}

/** Prints rows as a table with these columns, or as JSON in the form of the API. */
export async function printRows<Row>(
  { output }: Terminal,
  rows: readonly Row[],
  { json, toJson, columns }: RowFormat<Row>,
): Promise<void> {
  if (json) return printJson(output, { result: rows.map(toJson) })
  const cells = rows.map((row) => Object.values(columns).map((cell) => cell(row)))
  await print(output, table(Object.keys(columns), cells))
}

interface RowFormat<Row> {
  json: boolean | undefined
  toJson(row: Row): unknown
  columns: Readonly<Record<string, (row: Row) => string>>
}

/** A time as a cell, to the minute. */
export function timeCell(time: number | null): string {
  return time === null ? 'never' : new Date(time).toISOString().slice(0, 16)
}

/** Finds an account by its ID or name. */
export async function findAccountByWord(
  { store }: Pick<GatewayContext, 'store'>,
  tenantId: string,
  word: string,
): Promise<Account> {
  return pick('account', word, await allRows((page) => store.accounts.list(tenantId, page)))
}

/** Finds an MCP server by its ID or name. Several may have the same name; their IDs differ. */
export async function findServerByWord(
  { store }: Pick<GatewayContext, 'store'>,
  tenantId: string,
  word: string,
): Promise<McpServer> {
  return pick('MCP server', word, await allRows((page) => store.servers.list(tenantId, page)))
}

/** Finds a person by their ID, e-mail address or name; with null as the tenant, an owner of the gateway. */
export async function findPersonByWord(
  { store }: Pick<GatewayContext, 'store'>,
  tenantId: string | null,
  word: string,
): Promise<Person> {
  const rows = await allRows((page) => store.people.list(tenantId, page))
  return rows.find(({ email }) => email === word.toLowerCase()) ?? pick('person', word, rows)
}

/** Finds a connected app by its ID or by what it calls itself. */
export async function findAppByWord(
  { store }: Pick<GatewayContext, 'store'>,
  tenantId: string,
  word: string,
): Promise<ConnectedApp> {
  const rows = await allRows((page) => store.grants.list({ tenantId }, page))
  return pick(
    'connected app',
    word,
    rows.map((app) => ({ ...app, name: app.clientName })),
  )
}

const maxKnown = 20

function pick<Row extends { id: string; name: string }>(
  what: string,
  word: string,
  rows: readonly Row[],
): Row {
  const byId = rows.find(({ id }) => id === word)
  if (byId) return byId
  const byName = rows.filter(({ name }) => name.toLowerCase() === word.toLowerCase())
  const [found, ...others] = byName
  if (found && others.length === 0) return found
  if (found) {
    const ids = byName.map(({ id }) => id).join(', ')
    throw new ApiError('conflict', `Several have the name ${quote(word)}. Use an ID: ${ids}.`)
  }
  const known = rows.slice(0, maxKnown).map(({ id, name }) => `${quote(name)} (${id})`)
  const hint = known.length > 0 ? `Known: ${known.join(', ')}.` : 'There are none yet.'
  throw new ApiError('not-found', `Unknown ${what} ${quote(word)}. ${hint}`)
}
