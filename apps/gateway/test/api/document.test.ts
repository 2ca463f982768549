import { createConfig, lintFromString } from '@redocly/openapi-core'
import openapiTS, { astToString } from 'openapi-typescript'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { openTestApi } from './open-test-api.ts'

const table = [
  'get /outbox',
  'get /outbox/{id}',
  'get /outbox/{id}/thread',
  'post /outbox/{id}/approve',
  'post /outbox/{id}/edit',
  'post /outbox/{id}/discard',
  'get /connectors',
  'get /connectors/{id}',
  'post /integrated-account',
  'get /integrated-account',
  'get /integrated-account/{id}',
  'patch /integrated-account/{id}',
  'delete /integrated-account/{id}',
  'post /integrated-account/{id}/check',
  'post /integrated-account/{id}/connect',
  'post /integrated-account/{id}/mcp',
  'get /integrated-account/{id}/mcp',
  'get /connect/callback',
  'post /mcp-servers',
  'get /mcp-servers',
  'get /mcp-servers/{id}',
  'patch /mcp-servers/{id}',
  'delete /mcp-servers/{id}',
  'post /mcp-servers/{id}/rotate',
  'post /mcp-servers/preview',
  'post /mcp-servers/revoke',
  'post /api-tokens',
  'get /api-tokens',
  'delete /api-tokens/{id}',
  'get /activity',
  'get /activity/{id}',
  'get /activity/export',
  'get /activity/series',
  'get /activity/report',
  'get /activity/report/export',
  'get /activity/{id}/neighbours',
  'get /overview',
  'get /audit',
  'get /audit/export',
  'get /audit/{id}',
  'get /integrated-account/{id}/tools',
  'get /integrated-account/{id}/tools/{tool}',
  'get /integrated-account/{id}/tools/{tool}/names',
  'get /find',
  'post /integrated-account/{id}/tools/{tool}',
  'post /integrated-account/{id}/tools/{tool}/effects',
  'get /events',
  'get /session',
  'post /session',
  'post /session/link',
  'post /session/invitation',
  'post /session/email',
  'get /session/methods',
  'delete /session',
  'get /tenants',
  'post /tenants',
  'get /me',
  'get /healthz',
  'get /readyz',
  'get /metrics',
  'get /gateway',
  'get /presets',
  'post /people',
  'get /people',
  'patch /people/{id}',
  'delete /people/{id}',
  'put /people/{id}/mcp-servers',
  'post /people/{id}/link',
  'get /people/{id}/sessions',
  'delete /people/{id}/sessions/{session}',
  'delete /people/{id}/sessions',
  'get /my/sessions',
  'delete /my/sessions',
  'get /my/mcp-clients',
  'delete /my/sessions/{id}',
  'get /my/mcp-servers',
  'get /connected-apps',
  'delete /connected-apps/{id}',
  'get /oauth/interactions/{id}',
  'post /oauth/interactions/{id}/approve',
  'post /oauth/interactions/{id}/deny',
  'get /mcp-servers/{id}/people',
  'put /mcp-servers/{id}/people',
  'get /mcp-clients',
]

async function readDocument() {
  const { ask } = await openTestApi()
  const { body, text } = await ask('GET', '/openapi.json', { token: null })
  return { document: body, text, ask }
}

describe('the OpenAPI document', () => {
  test('has every route', async () => {
    const { document } = await readDocument()
    const routes = Object.entries(document.paths as Record<string, object>).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method} ${path}`),
    )
    expect(routes.sort()).toEqual([...table].sort())
  })

  test('stands up to a linter', async () => {
    const { text } = await readDocument()
    // A gateway may well be at localhost, and health has no 4xx.
    const rules = { 'no-server-example.com': 'off', 'operation-4xx-response': 'off' } as const
    const config = await createConfig({ extends: ['recommended'], rules })
    const problems = await lintFromString({ source: text, absoluteRef: 'openapi.json', config })
    expect(problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual(
      [],
    )
  })

  test('becomes types that compile, and know a body from another', async () => {
    const { document } = await readDocument()
    const types = astToString(await openapiTS(document))
    const right = "const a: components['schemas']['ServerDraft'] = { name: 'a', accounts: ['acc_1'] }"
    const wrong = "const b: components['schemas']['ServerDraft'] = { name: 'a', accounts: 'acc_1' }"
    expect(compile(`${types}\n${right}`)).toEqual([])
    expect(compile(`${types}\n${wrong}`)).toHaveLength(1)
  })

  test('has a page that loads nothing', async () => {
    const { ask } = await readDocument()
    const { text, headers } = await ask('GET', '/docs', { token: null })
    for (const route of table) expect(text).toContain(route.split(' ')[1])
    expect(text).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|\bsrc=/)
    const hosts = [...text.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)
    expect(hosts.filter((href) => !/^(#|openapi\.json$)/.test(href ?? ''))).toEqual([])
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/)
  })
})

function compile(source: string): string[] {
  const options: ts.CompilerOptions = { strict: true, noEmit: true, skipLibCheck: true, types: [] }
  const host = ts.createCompilerHost(options)
  const read = host.getSourceFile
  host.getSourceFile = (name, version, ...rest) =>
    name === 'api.ts' ? ts.createSourceFile(name, source, version) : read(name, version, ...rest)
  const program = ts.createProgram(['api.ts'], options, host)
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
}
