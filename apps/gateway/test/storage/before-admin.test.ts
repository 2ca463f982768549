import { systemClock } from '@helpdesk-mcp/contracts'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { loadCatalog } from '../../src/connectors/catalog.ts'
import type { ServerConfig } from '../../src/model.ts'
import { settleServersBeforeAdmin } from '../../src/servers/before-admin.ts'
import { openStore } from '../../src/storage/open.ts'
import { openPostgres } from '../../src/storage/postgres.ts'
import { openSqlite } from '../../src/storage/sqlite.ts'
import { databases, newKeys, openTestStore } from '../databases.ts'
import { makeAccount, makeServer } from './samples.ts'

const catalog = await loadCatalog()
const log = { info() {}, warn() {}, error() {} } as never

/** Takes a database back to the version before notices. */
async function downgrade(url: string): Promise<void> {
  const database = await (url.startsWith('file:')
    ? openSqlite(url, systemClock)
    : openPostgres(url, systemClock))
  await database.run(async (db) => {
    await sql`alter table mcp_servers drop column notices`.execute(db)
    await sql`delete from schema_migrations where id = 3`.execute(db)
  })
  await database.close()
}

describe.each(databases)('servers from before the effect admin, on $kind', ({ fresh }) => {
  /** The notices of servers with these configs, over an account of each connector, after the migration. */
  async function migrated(configs: readonly ServerConfig[], connector = 'fusedesk') {
    const url = await fresh()
    const keys = newKeys()
    const before = await openStore({ url, keys, clock: systemClock })
    const account = await before.accounts.create(
      'default',
      { connector, name: 'shop', settings: {}, state: 'connected', tags: {} },
      { secrets: {} },
    )
    const ids: string[] = []
    for (const config of configs) ids.push((await makeServer(before, [account.id], { config })).id)
    await before.close()
    await downgrade(url)
    const store = await openTestStore(url, { keys })
    const settle = () => settleServersBeforeAdmin({ store, catalog, clock: systemClock, log })
    const read = () => Promise.all(ids.map((id) => store.servers.get('default', id)))
    return { store, ids, settle, read }
  }

  test('those that lost tools say which, once, until they get a new config', async () => {
    const { store, ids, settle, read } = await migrated([
      {},
      { effects: ['read', 'internal', 'outbound', 'destructive'] },
      { effects: ['read'] },
      { methods: ['read'] },
      { tags: ['cases'] },
      { effects: ['read', 'internal'] },
      { effects: ['read', 'internal', 'admin'] },
    ])
    expect((await store.servers.beforeAdmin()).length).toBe(ids.length)
    expect((await read()).map((server) => server?.notices)).toEqual(ids.map(() => []))
    await settle()
    const tools = (await read()).map((server) => server?.notices.flatMap((notice) => notice.tools))
    const lost = [
      'create_a_fuse_desk_department',
      'update_a_fuse_desk_department_by_id',
      'fuse_desk_departments_archive',
      'fuse_desk_departments_restore',
      'create_a_fuse_desk_webhook',
      'delete_a_fuse_desk_webhook_by_id',
    ]
    const mild = ['create_a_fuse_desk_department', 'update_a_fuse_desk_department_by_id']
    const restores = ['fuse_desk_departments_restore', 'create_a_fuse_desk_webhook']
    expect(tools).toEqual([lost, lost, [], [], [], [...mild, ...restores], []])
    expect((await read())[0]?.notices[0]?.message).toContain('no longer has 6 tools that change settings')

    expect(await store.servers.beforeAdmin()).toEqual([])
    await store.servers.settleBeforeAdmin(ids[0] ?? '', [])
    expect((await read())[0]?.notices).toHaveLength(1)
    await store.servers.update('default', ids[0] ?? '', { name: 'renamed' })
    expect((await read())[0]?.notices).toHaveLength(1)
    await store.servers.update('default', ids[0] ?? '', { config: {} })
    expect((await read())[0]?.notices).toEqual([])
  })

  test('one over a connector that is not installed lost nothing that is known', async () => {
    const { settle, read } = await migrated([{}], 'elsewhere')
    await settle()
    expect((await read())[0]?.notices).toEqual([])
  })

  test('a server created since has no notice', async () => {
    const store = await openTestStore(await fresh())
    const server = await makeServer(store, [(await makeAccount(store)).id])
    expect(server.notices).toEqual([])
    expect(await store.servers.beforeAdmin()).toEqual([])
  })
})
