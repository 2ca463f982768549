import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadTools } from '@helpdesk-mcp/connector'
import { brokenPromises, hasMajorChangeset, toolSnapshot } from './tool-snapshot.ts'

/** Writes test/tool-snapshot from the generated tools. Refuses a change that breaks clients until it is announced. */
const root = join(import.meta.dirname, '..')
const connectors = readdirSync(join(root, 'packages')).filter((name) =>
  existsSync(join(root, 'packages', name, 'tools.yaml')),
)
for (const connector of connectors) {
  const file = join(root, 'test/tool-snapshot', `${connector}.txt`)
  const tools = new URL(`../packages/${connector}/src/generated/tools.json`, import.meta.url)
  const now = toolSnapshot(loadTools(tools))
  const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const broken = brokenPromises(before, now, hasMajorChangeset(root, connector))
  if (broken.length > 0) {
    console.error([`${connector}: this breaks clients.`, ...broken].join('\n'))
    process.exitCode = 1
  } else if (before !== now) {
    writeFileSync(file, now)
    console.log(`wrote: test/tool-snapshot/${connector}.txt`)
  }
}
