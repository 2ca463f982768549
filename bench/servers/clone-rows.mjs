// Fills a database with copies of its first account and MCP server, by SQL: a hundred thousand through the API would take minutes.

/** `clones`: { servers, accounts }, how many of each. */
export async function cloneRows(databaseUrl, { servers, accounts }) {
  const database = databaseUrl.startsWith('file:')
    ? await openSqlite(databaseUrl.slice('file:'.length))
    : await openPostgres(databaseUrl)
  const { columnsOf, run, close } = database
  const copy = async (table, count, changed) => {
    const columns = await columnsOf(table)
    const values = columns.map((column) => changed[column] ?? column)
    await run(`with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < ${count})
      insert into ${table} (${columns.join(', ')})
      select ${values.join(', ')} from (select * from ${table} limit 1) as one, numbers`)
  }
  const later = { created_at: 'created_at + n', updated_at: 'updated_at + n' }
  await copy('integrated_accounts', accounts, { ...later, id: "'acc_bench' || n", name: "'Clone ' || n" })
  const own = { ...later, id: "'mcp_bench' || n", name: "'Clone ' || n", token_hash: "'hash ' || n" }
  await copy('mcp_servers', servers, own)
  await copy('mcp_server_accounts', servers, {
    server_id: "'mcp_bench' || n",
    account_id: `'acc_bench' || (n % ${accounts} + 1)`,
  })
  await run('analyze')
  await close()
}

async function openSqlite(file) {
  const { default: Database } = await import('libsql')
  const database = new Database(file)
  return {
    columnsOf: (table) =>
      database
        .prepare(`select name from pragma_table_info('${table}')`)
        .all()
        .map(({ name }) => name),
    run: (statement) => database.exec(statement),
    close: () => database.close(),
  }
}

async function openPostgres(url) {
  const { default: pg } = await import('pg')
  const client = new pg.Client(url)
  await client.connect()
  return {
    async columnsOf(table) {
      const { fields } = await client.query(`select * from ${table} limit 0`)
      return fields.map(({ name }) => name)
    },
    run: (statement) => client.query(statement),
    close: () => client.end(),
  }
}
