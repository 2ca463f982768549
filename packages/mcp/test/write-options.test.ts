import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { acme } from './support/acme.ts'
import { runCommandLine } from './support/run.ts'

const reply = ['call', 'create_a_acme_reply', '{"text": "Hello"}'] as const
const run = (line: readonly string[], environment: Record<string, string> = {}) =>
  runCommandLine(acme, ['--sandbox', ...line], { environment })

function rulesFile(content: unknown): string {
  const file = join(mkdtempSync(join(tmpdir(), 'rules-')), 'rules.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

describe('what happens to writes', () => {
  test.each([
    [['--outbound', 'deny'], {}],
    [[], { HELPDESK_MCP_OUTBOUND: 'deny' }],
    [['--rules', rulesFile([{ when: { tool: 'create_a_acme_reply' }, then: 'deny' }])], {}],
    [[], { HELPDESK_MCP_RULES: rulesFile({ rules: [{ when: { group: 'conversations' }, then: 'deny' }] }) }],
  ])('is told by %j and %j', async (options, environment) => {
    const { code, output } = await run([...options, ...reply], environment)
    expect(JSON.parse(output)).toMatchObject({
      error: { code: 'blocked_by_policy', details: { reason: 'denied' } },
    })
    expect(code).toBe(1)
  })

  test('is a question for confirm, and an option goes before the environment', async () => {
    const { output } = await run(['--outbound', 'confirm', ...reply], { HELPDESK_MCP_OUTBOUND: 'deny' })
    expect(JSON.parse(output)).toMatchObject({
      error: { details: { reason: 'confirmation_required', confirmation: expect.any(String) } },
    })
  })

  test.each([
    [['--outbound', 'draft'], /^--outbound draft would hold calls for a person, and no tool selected here/],
    [['--rules', rulesFile([{ when: { tool: 'no_such' }, then: 'deny' }])], /^Rule 1 of --rules.*"no_such"/],
    [['--rules', rulesFile('[{')], /^The file of --rules is not JSON: /],
    [['--rules', '/no/such/file.json'], /^The file of --rules cannot be read: /],
    [['--rules', rulesFile({ rule: [] })], /^The file of --rules holds no list of rules: /],
    [['--reply-mark', 'one\ntwo'], /^--reply-mark is more than one line/],
  ])('stops the start where it is wrong: %j', async (options, message) => {
    const { code, errors } = await run([...options, ...reply])
    expect(errors).toMatch(message)
    expect(code).not.toBe(0)
  })

  test('stops the start for an unknown word in the environment', async () => {
    const { code, errors } = await run([...reply], { HELPDESK_MCP_OUTBOUND: 'ask' })
    expect(errors).toContain('HELPDESK_MCP_OUTBOUND is "ask". Give one of allow, confirm, draft, deny.')
    expect(code).not.toBe(0)
  })
})
