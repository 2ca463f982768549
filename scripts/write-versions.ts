import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** After `changeset version`: a connector's definition says the version that its package.json has come to. */
const packages = join(import.meta.dirname, '../packages')
for (const name of readdirSync(packages)) {
  const file = join(packages, name, 'src/definition.ts')
  if (!existsSync(file)) continue
  const { version } = JSON.parse(readFileSync(join(packages, name, 'package.json'), 'utf8'))
  const before = readFileSync(file, 'utf8')
  const after = before.replace(/^ {2}version: '[^']*',$/m, `  version: '${version}',`)
  if (after !== before) writeFileSync(file, after)
}
