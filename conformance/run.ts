import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { listen } from '@helpdesk-mcp/mcp'
import { createConnectorHandler } from './create-connector-handler.ts'
import { createFixture } from './fixture/create-fixture.ts'
import { report } from './report.ts'
import { runSuite } from './run-suite.ts'

const generic2025 = ['server-initialize', 'ping', 'tools-list', 'dns-rebinding-protection']
const generic2026 = [
  'server-stateless',
  'tools-list',
  'caching',
  'http-header-validation',
  'dns-rebinding-protection',
  'sep-2164-resource-not-found',
  'input-required-result-unsupported-methods',
]

const runs = [
  { server: 'connector', open: createConnectorHandler, revision: '2025-11-25', scenarios: generic2025 },
  { server: 'connector', open: createConnectorHandler, revision: '2026-07-28', scenarios: generic2026 },
  { server: 'fixture', open: createFixture, revision: '2025-11-25' },
  { server: 'fixture', open: createFixture, revision: '2026-07-28' },
]

let accepted = true
for (const { server, open, revision, scenarios } of runs) {
  const file = new URL(`./expected/${server}-${revision}.yml`, import.meta.url)
  const expected = await readFile(file, 'utf8').catch(() => undefined)
  const listening = await listen(open(), { port: 0 })
  try {
    const outcome = await runSuite({
      url: listening.url,
      revision,
      ...(scenarios ? { scenarios } : {}),
      ...(expected === undefined ? {} : { expectedFailures: fileURLToPath(file) }),
    })
    console.log(`\n${report(`${server}, ${revision}`, outcome, expected ?? '')}`)
    accepted &&= outcome.accepted
  } finally {
    await listening.close()
  }
}
process.exitCode = accepted ? 0 : 1
