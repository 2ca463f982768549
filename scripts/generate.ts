import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { DeriveError } from '@helpdesk-mcp/derive'
import { apiTypes } from './generate/api-types.ts'
import { generateConnector } from './generate/connector.ts'
import { coverage } from './generate/coverage.ts'

/**
 * openapi.yaml (+ overlay.yaml) + tools.yaml -> src/generated, README tables, server.json, for every connector or the ones
 * named; without names also docs/coverage.md and the page's types of the management API. With --check nothing is written: files that would change are named and the exit code is 1.
 */
const root = join(import.meta.dirname, '..')
const check = process.argv.includes('--check')
const named = process.argv.slice(2).filter((argument) => !argument.startsWith('-'))
const connectors = readdirSync(join(root, 'packages')).filter((name) =>
  existsSync(join(root, 'packages', name, 'tools.yaml')),
)
const unknown = named.filter((name) => !connectors.includes(name))
if (unknown.length > 0) {
  console.error(`There is no connector named ${unknown.join(', ')}. Connectors: ${connectors.join(', ')}.`)
  process.exit(2)
}

let failed = false
for (const name of named.length > 0 ? named : connectors) {
  const folder = join(root, 'packages', name)
  try {
    for (const [file, text] of Object.entries(await generateConnector(folder)))
      write(join(folder, file), text)
  } catch (error) {
    if (!(error instanceof DeriveError)) throw error
    failed = true
    for (const { file, key, problem, cure } of error.problems) {
      console.error(`packages/${name}/${file}: ${key}: ${problem} ${cure}`)
    }
  }
}
if (!failed && named.length === 0) {
  write(join(root, 'apps/dashboard/src/generated/api.d.ts'), await apiTypes())
  write(join(root, 'docs/coverage.md'), coverage(connectors.map((name) => join(root, 'packages', name))))
}
process.exit(failed ? 1 : 0)

function write(file: string, text: string): void {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined
  if (before === text) return
  console.log(`${check ? 'differs' : 'wrote'}: ${relative(root, file)}`)
  if (check) {
    failed = true
    return
  }
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
