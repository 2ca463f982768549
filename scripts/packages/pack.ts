import { type ExecFileSyncOptionsWithStringEncoding, execFileSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

export interface PackedPackage {
  name: string
  version: string
  /** The tarball's path. */
  tarball: string
}

/** Packs every public package as `pnpm publish` would, from what is built, into a folder. */
export function packPackages(destination: string): PackedPackage[] {
  const packages = publicPackages()
  const filters = packages.flatMap(({ name }) => ['--filter', name])
  pnpm([...filters, 'pack', '--pack-destination', destination])
  return packages.map(({ name, version }) => ({
    name,
    version,
    tarball: join(destination, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`),
  }))
}

function publicPackages(): { name: string; version: string }[] {
  const all = JSON.parse(pnpm(['--recursive', 'list', '--depth', '-1', '--json'])) as {
    name: string
    version: string
    private: boolean
  }[]
  return all.filter((package_) => !package_.private)
}

/** The pnpm that runs this script, or npx's where none does. */
function pnpm(args: string[]): string {
  const options: ExecFileSyncOptionsWithStringEncoding = {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  }
  try {
    return execFileSync('pnpm', args, options)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return execFileSync('npx', ['--yes', 'pnpm@12', ...args], options)
  }
}
