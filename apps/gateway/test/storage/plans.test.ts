import { fileURLToPath } from 'node:url'
import Database from 'libsql'
import pg from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { serverByToken } from '../../src/storage/servers.ts'
import { apiTokenByHash } from '../../src/storage/tokens.ts'
import { databases, openTestStore } from '../databases.ts'

/** What a database does for each of these queries while it holds many rows, most of them nobody's. */
const queries: Readonly<Record<string, string>> = {
  'the MCP server of a URL': serverByToken.sql.replaceAll('$1', "'hash'").replaceAll('$2', '1'),
  'the API token of a secret': apiTokenByHash.sql.replaceAll('$1', "'hash'").replaceAll('$2', '1'),
  'servers, newest first':
    "select * from mcp_servers where tenant_id = 'default' order by created_at desc, id desc limit 51",
  'servers of an account':
    "select server_id from mcp_server_accounts where tenant_id = 'default' and account_id = 'acc_1'",
  'URLs of before that end': "select id from mcp_servers where previous_hash > '' and previous_until <= 1",
  'servers that end': 'select id from mcp_servers where expires_at <= 1',
  'accounts, newest first':
    "select * from integrated_accounts where tenant_id = 'default' order by created_at desc, id desc limit 51",
  'calls that were held, newest first':
    "select * from outbox_items where tenant_id = 'default' order by created_at desc, id desc limit 51",
  'calls that were decided, the latest first':
    "select * from outbox_items where tenant_id = 'default' and (coalesce(decided_at, updated_at), id) < (9, 'obx_1') order by coalesce(decided_at, updated_at) desc, id desc limit 51",
  'calls, newest first':
    "select * from tool_calls where tenant_id = 'default' order by at desc, id desc limit 51",
  'calls that are old': 'select id from tool_calls where at < 1',
}

describe.each(databases)('plans on $kind', ({ kind, fresh }) => {
  test('what runs often reads by an index', async () => {
    const url = await fresh()
    await openTestStore(url)
    const planOf = kind === 'sqlite' ? sqlitePlans(url) : await postgresPlans(url)
    for (const [what, query] of Object.entries(queries)) {
      const plan = await planOf(query)
      expect(plan, what).toMatch(/index/i)
      expect(plan, what).not.toMatch(/SCAN (?!CONSTANT)\w+(?! USING| VIRTUAL)|Seq Scan/)
    }
    const scan = await planOf("select id from mcp_servers where name = 'x'")
    expect(scan, 'what a query without an index looks like').toMatch(/SCAN mcp_servers|Seq Scan/)
  })
})

type PlanOf = (query: string) => string | Promise<string>

function sqlitePlans(url: string): PlanOf {
  const file = url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length)
  const database = new Database(file)
  onTestFinished(() => void database.close())
  return (query) =>
    (database.prepare(`explain query plan ${query}`).all() as { detail: string }[])
      .map(({ detail }) => detail)
      .join('\n')
}

async function postgresPlans(url: string): Promise<PlanOf> {
  const client = new pg.Client(url)
  await client.connect()
  onTestFinished(() => client.end())
  // Tables are empty here, where reading the whole is the cheapest. With many rows it is the last resort, as it is with this.
  await client.query('set enable_seqscan = off')
  return async (query) => {
    const { rows } = await client.query(`explain ${query}`)
    return rows.map((row: Record<string, string>) => row['QUERY PLAN']).join('\n')
  }
}
