import type { GatewayContext } from '../context.ts'
import { Refusal } from '../manage/refusal.ts'
import type { Account, McpServer } from '../model.ts'
import { allRows } from './all-rows.ts'

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
