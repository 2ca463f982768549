import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type PackedPackage, packPackages } from '../../scripts/packages/pack.ts'

/** An empty folder outside the workspace into which npm has put packed packages, with what they need. */
export function installPacked(...names: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'helpdesk-mcp-install-'))
  const packed = packPackages(folder)
  writeFileSync(join(folder, 'package.json'), JSON.stringify(consumer(names, packed), undefined, 2))
  const quiet = ['--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts', '--loglevel=error']
  execFileSync('npm', ['install', ...quiet], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
  return folder
}

/** Asks for these packages only; the overrides say where its siblings are, which no registry has yet. */
function consumer(names: readonly string[], packed: readonly PackedPackage[]) {
  const siblings = Object.fromEntries(packed.map((package_) => [package_.name, `file:${package_.tarball}`]))
  return {
    name: 'consumer',
    private: true,
    type: 'module',
    dependencies: {
      ...Object.fromEntries(names.map((name) => [name, siblings[name]])),
      '@types/node': '^20.19.0',
      typescript: '~5.9.3',
    },
    overrides: siblings,
  }
}
