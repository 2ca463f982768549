import pg from 'pg'

/** A schema of its own for each gateway, as tests have it: quicker than a database. */
export async function createSchema(url: string, schema: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query(`create schema if not exists ${schema}`)
  await client.end()
}
