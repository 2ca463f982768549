import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { openConnector } from './open-connector.ts'
import { openFixture } from './open-fixture.ts'
import { openGateway } from './open-gateway.ts'
import { openGatewayFixture } from './open-gateway-fixture.ts'
import { report } from './report.ts'
import { runAuthorization } from './run-authorization.ts'
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
/** Calls of tools that need nothing of the client; what answers them for vendors answers them here. */
const calls = [
  'tools-call-simple-text',
  'tools-call-image',
  'tools-call-audio',
  'tools-call-embedded-resource',
  'tools-call-mixed-content',
  'tools-call-error',
  'tools-call-with-progress',
  'json-schema-2020-12',
]
const openWhole = () => openGatewayFixture({ whole: true })
const openPlain = () => openGatewayFixture({ whole: false })

const runs = [
  { server: 'connector', open: openConnector, revision: '2025-11-25', scenarios: generic2025 },
  { server: 'connector', open: openConnector, revision: '2026-07-28', scenarios: generic2026 },
  { server: 'gateway', open: openGateway, revision: '2025-11-25', scenarios: generic2025 },
  { server: 'gateway', open: openGateway, revision: '2026-07-28', scenarios: generic2026 },
  { server: 'fixture', open: openFixture, revision: '2025-11-25' },
  { server: 'fixture', open: openFixture, revision: '2026-07-28' },
  { server: 'fixture-in-gateway', open: openWhole, revision: '2025-11-25' },
  { server: 'fixture-in-gateway', open: openWhole, revision: '2026-07-28' },
  { server: 'tools-in-gateway', open: openPlain, revision: '2025-11-25', scenarios: calls },
  { server: 'tools-in-gateway', open: openPlain, revision: '2026-07-28', scenarios: calls },
]

/** What is expected of a connector alone is expected of the same behind a gateway. */
const expectedAs: Readonly<Record<string, string>> = { gateway: 'connector', 'fixture-in-gateway': 'fixture' }

let accepted = true
for (const { server, open, revision, scenarios } of runs) {
  const file = new URL(`./expected/${expectedAs[server] ?? server}-${revision}.yml`, import.meta.url)
  const expected = await readFile(file, 'utf8').catch(() => undefined)
  const opened = await open()
  try {
    const outcome = await runSuite({
      url: opened.url,
      revision,
      ...(scenarios ? { scenarios } : {}),
      ...(expected === undefined ? {} : { expectedFailures: fileURLToPath(file) }),
    })
    console.log(`\n${report(`${server}, ${revision}`, outcome, expected ?? '')}`)
    accepted &&= outcome.accepted
  } finally {
    await opened.close()
  }
}
for (const revision of ['2025-11-25', '2026-07-28']) {
  const outcome = await runAuthorization(revision)
  console.log(`\n${report(`authorization server, ${revision}`, outcome, '')}`)
  accepted &&= outcome.accepted
}
process.exitCode = accepted ? 0 : 1
