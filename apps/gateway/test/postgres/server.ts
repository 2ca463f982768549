import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findBinaries } from './binaries.ts'

export interface PostgresServer {
  /** Of its first database. */
  url: string
  /** As after a failure of its machine: clients are cut off. */
  stop(): Promise<void>
  /** On the same port, with what it held. */
  start(): Promise<void>
  /** Stops it and removes what it held. */
  close(): Promise<void>
}

/** What makes a server quick that need not outlive the machine. */
const quick = [
  'fsync=off',
  'full_page_writes=off',
  'shared_buffers=16MB',
  'max_connections=200',
  'autovacuum=off',
]

/** A PostgreSQL of its own in a temporary folder, on 127.0.0.1. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'helpdesk-mcp-postgres-'))
  await chmod(folder, 0o755)
  const { initdb, postgres, user } = await findBinaries(join(folder, 'binaries'))
  const data = join(folder, 'data')
  await mkdir(data, { mode: 0o700 })
  if (user.uid !== undefined && user.gid !== undefined) await chown(data, user.uid, user.gid)
  const environment = { ...process.env, LC_ALL: 'C', TZ: 'UTC' }
  const how = { ...user, cwd: folder, env: environment }
  const flags = ['--username=tests', '--auth=trust', '--encoding=UTF8', '--no-sync']
  await promisify(execFile)(initdb, [`--pgdata=${data}`, ...flags], how)

  const port = await freePort()
  const settings = [...quick, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', `port=${port}`]
  let running: ChildProcess | undefined

  const server: PostgresServer = {
    url: `postgres://tests@127.0.0.1:${port}/postgres`,
    async start() {
      const child = spawn(postgres, ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
        ...how,
        stdio: ['ignore', 'ignore', 'pipe'],
      })
      running = child
      await untilReady(child)
    },
    async stop() {
      const child = running
      running = undefined
      if (!child || child.exitCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGINT')
      await ended
    },
    async close() {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
  await server.start()
  return server
}

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4_000)
      if (said.includes('ready to accept connections')) resolve()
    })
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`PostgreSQL ended with ${code}: ${said}`)))
  })
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('There is no free port.')
  return address.port
}
