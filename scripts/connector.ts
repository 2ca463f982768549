import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Runs a connector's command from source: `pnpm connector richpanel --sandbox`. */
const packages = join(import.meta.dirname, '../packages')
const known = readdirSync(packages).filter((id) => existsSync(join(packages, id, 'src/bin.ts')))
const [id = ''] = process.argv.splice(2, 1)

if (known.includes(id)) {
  await import(pathToFileURL(join(packages, id, 'src/bin.ts')).href)
} else {
  console.error(
    `${id === '' ? 'No connector given.' : `Unknown connector "${id}".`} Known connectors: ${known.join(', ')}.`,
  )
  console.error('Usage: pnpm connector <id> [options]')
  process.exitCode = 2
}
