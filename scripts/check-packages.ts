import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packPackages } from './packages/pack.ts'
import { packageProblems } from './packages/problems.ts'

/** Packs every public package and looks at it as npm, Node and TypeScript will: publint and Are The Types Wrong. */
const folder = mkdtempSync(join(tmpdir(), 'helpdesk-mcp-packages-'))
let failed = false
try {
  const packed = packPackages(folder)
  const width = Math.max(...packed.map(({ name }) => name.length))
  for (const { name, tarball } of packed) {
    const problems = await packageProblems(tarball)
    const kilobytes = (statSync(tarball).size / 1000).toFixed(1).padStart(7)
    console.log(`${name.padEnd(width)} ${kilobytes} kB  ${problems.length === 0 ? 'ok' : 'NOT OK'}`)
    for (const problem of problems) console.log(`  ${problem}`)
    failed ||= problems.length > 0
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = failed ? 1 : 0
