import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type CommandProcess, generate, writeFile } from '@helpdesk-mcp/derive'
import { coverage } from './generate/coverage.ts'
import { presetsPage } from './generate/presets.ts'

/**
 * Generates the files of all connectors, or of those named. Without names it also writes what this repository keeps besides:
 * docs/coverage.md, docs/presets.md and the dashboard's types of the management API. With --check it writes nothing, and fails if a file is
 * out of date.
 */
const root = join(import.meta.dirname, '..')
const process_: CommandProcess = { cwd: root, print: console.log, printError: console.error }
const connectors = readdirSync(join(root, 'packages')).filter((name) =>
  existsSync(join(root, 'packages', name, 'tools.yaml')),
)
const { values, positionals: names } = parseArgs({
  allowPositionals: true,
  options: {
    check: { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
  },
})
const unknown = names.filter((name) => !connectors.includes(name))
if (unknown.length > 0) {
  console.error(`Unknown connector ${unknown.join(', ')}. Known connectors: ${connectors.join(', ')}.`)
  process.exit(2)
}

const folders = (names.length > 0 ? names : connectors).map((name) => `packages/${name}`)
let succeeded = await generate(folders, process_, { check: values.check, strict: values.strict })
if (names.length === 0 && (succeeded || values.check)) {
  const { apiTypes } = await import('./generate/api-types.ts')
  const texts = {
    'apps/dashboard/src/generated/api.d.ts': await apiTypes(),
    'docs/presets.md': presetsPage(folders.map((folder) => join(root, folder))),
    'docs/coverage.md': coverage(folders.map((folder) => join(root, folder))),
  }
  for (const [path, text] of Object.entries(texts)) {
    if (!writeFile(path, text, process_, values.check) && values.check) succeeded = false
  }
}
process.exit(succeeded ? 0 : 1)
