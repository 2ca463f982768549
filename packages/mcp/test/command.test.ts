import { describe, expect, test } from 'vitest'
import { acme } from './support/acme.ts'
import { clients } from './support/clients.ts'
import { type RunOptions, runCommandLine, startCommand } from './support/run.ts'

const start = (line: string[], options?: RunOptions) => startCommand(acme, line, options)
const run = (line: string[], options?: RunOptions) => runCommandLine(acme, line, options)

describe('a command that cannot be done says in a sentence why, on stderr, and exits with 2', () => {
  const missing = 'ACME_DESK_API_KEY is missing. Acme Desk: Settings > API shows it.\n'

  test.each([
    [[], missing],
    [['check'], missing],
    [['call', 'list_all_acme_tickets'], missing],
    [
      ['--http', 'abc'],
      /argument 'abc' is invalid. A port is a whole number from 0 \(any free port\) to 65535\./,
    ],
    [['--timeout', '0'], /must be a number above 0/],
    [['--max-result-bytes', '1.5'], /must be a whole number above 0/],
    [['--surface', 'wide'], /Allowed choices are auto, direct, essential, catalog\./],
    [['--tags', 'a,,b'], /Separate names with commas/],
    [['--preset', 'boss'], /Allowed choices are analyst, triage, agent/],
    [
      ['--preset', 'triage', '--effects', 'read'],
      /'--preset <name>' cannot be used with option '--effects <names>'/,
    ],
    [['--preset', 'triage', '--groups', 'orders'], /cannot be used with option '--groups <names>'/],
    [['--read-only', '--methods', 'list'], /'--read-only' cannot be used with option '--methods <names>'/],
    [['--readonly'], /unknown option '--readonly'[\s\S]*--read-only/],
    [['tolls'], /unknown command 'tolls'\. Commands: tools, call, check\./],
    [['tools', '--methods', 'reed'], /^--methods: unknown method "reed"\. Did you mean read\?/],
    [['tools', '--tools', 'list_all_acme_ticket'], /^--tools: .* Did you mean list_all_acme_tickets\?/],
    [['tools', '--tools', '!nothing_like_it'], /^--deny-tools: unknown tool "nothing_like_it"\./],
    [['tools', '--effects', 'internal'], /^The filter leaves no tool/],
    [['call', 'list_all_acme_tickets', '{"limit"', '--sandbox'], /arguments must be a JSON object/],
    [['call', 'list_all_acme_tickets', '[1]', '--sandbox'], /arguments must be a JSON object/],
    [['call', 'list_all_acme_ticket', '--sandbox'], /no tool named .* Did you mean list_all_acme_tickets\?/],
    [['call'], /missing required argument 'tool'/],
  ])('%j', async (line, said) => {
    const { code, output, errors } = await run(line)
    expect(errors).toMatch(said)
    expect({ code, output }).toEqual({ code: 2, output: '' })
  })
})

test('--help shows options, the environment and examples', async () => {
  const { code, output } = await run(['--help'])
  expect(code).toBe(0)
  for (const part of [
    '--read-only',
    'ACME_DESK_API_KEY  The API key. Settings > API shows it.',
    'npx -y @helpdesk-mcp/acme-desk',
  ]) {
    expect(output).toContain(part)
  }
})

test("--version is the connector's", async () => {
  expect(await run(['--version'])).toMatchObject({ code: 0, output: '1.4.2\n' })
})

describe('tools', () => {
  const names = async (...line: string[]) => {
    const { code, output } = await run(['tools', '--json', ...line])
    expect(code).toBe(0)
    return (JSON.parse(output) as { name: string }[]).map((tool) => tool.name)
  }

  test('prints a table, without a credential', async () => {
    const { code, output } = await run(['tools'])
    expect(code).toBe(0)
    expect(output).toMatch(/^NAME +METHOD +EFFECTS +BYTES\n/)
    expect(output).toMatch(/^create_a_acme_reply +create +outbound +\d{3}$/m)
    expect(output).toMatch(/^2 tools +\d+$/m)
  })

  test.each([
    [[], ['list_all_acme_tickets', 'create_a_acme_reply']],
    [['--read-only'], ['list_all_acme_tickets']],
    [['--methods', 'create'], ['create_a_acme_reply']],
    [['--tags', 'replies'], ['create_a_acme_reply']],
    [['--preset', 'analyst'], ['list_all_acme_tickets']],
    [['--preset', 'triage'], ['list_all_acme_tickets']],
    [
      ['--preset', 'agent'],
      ['list_all_acme_tickets', 'create_a_acme_reply'],
    ],
    [['--preset', 'agent', '--tags', 'replies'], ['create_a_acme_reply']],
    [['--effects', 'read,internal'], ['list_all_acme_tickets']],
    [['--tools', 'create_a_acme_reply'], ['create_a_acme_reply']],
    [['--tools', '!create_a_acme_reply'], ['list_all_acme_tickets']],
    [['--deny-tools', 'list_all_acme_tickets'], ['create_a_acme_reply']],
  ])('%j', async (line, expected) => {
    expect(await names(...line)).toEqual(expected)
  })
})

describe('call', () => {
  test('prints the result as JSON', async () => {
    const { code, output } = await run(['call', 'list_all_acme_tickets', '{"limit": 5}', '--sandbox'])
    expect(JSON.parse(output)).toMatchObject({ result: [{ id: '1', subject: 'Late' }] })
    expect(code).toBe(0)
  })

  test('reads arguments from stdin', async () => {
    const { code, output } = await run(['--sandbox', 'call', 'list_all_acme_tickets', '-'], {
      input: '{"limit": 0}',
    })
    expect(JSON.parse(output)).toMatchObject({ error: { code: 'invalid_arguments' } })
    expect(code).toBe(1)
  })

  test('a tool that is not permitted is refused', async () => {
    const { code, output } = await run([
      '--sandbox',
      '--read-only',
      'call',
      'create_a_acme_reply',
      '{"text":"Hi"}',
    ])
    expect(JSON.parse(output)).toMatchObject({ error: { code: 'blocked_by_policy' } })
    expect(code).toBe(1)
  })
})

describe('check', () => {
  test('says that the credential is accepted', async () => {
    expect(await run(['check', '--sandbox'])).toEqual({
      code: 0,
      output: 'Acme Desk accepts the credential.\n',
      errors: '',
    })
  })

  test('says what is wrong, without the credential', async () => {
    const { code, output, errors } = await run(['check'], {
      environment: { ACME_DESK_API_KEY: 'k3y-secret' },
    })
    expect({ code, output }).toEqual({ code: 1, output: '' })
    expect(errors).toMatch(/Acme Desk/)
    expect(errors).not.toContain('k3y-secret')
  })
})

test('--http serves, says how to connect, and stops when told to', async () => {
  const stop = new AbortController()
  const { said, ended } = start(['--sandbox', '--http', '0', '--read-only'], { signal: stop.signal })
  await expect.poll(() => said.output).toContain('Press Ctrl-C to stop.')
  const url = /http:\/\/127\.0\.0\.1:\d+\/mcp/.exec(said.output)?.[0] as string
  expect(said.output).toContain(`claude mcp add --transport http acme-desk ${url}`)
  const client = await clients['the 1.x client']?.({ url })
  expect((await client?.listTools())?.tools.map((tool) => tool.name)).toEqual(['list_all_acme_tickets'])
  await client?.close()

  const second = await run(['--sandbox', '--http', new URL(url).port])
  expect(second).toMatchObject({
    code: 1,
    errors: expect.stringMatching(/^Port \d+ on 127\.0\.0\.1 is in use/),
  })

  stop.abort()
  expect(await ended).toBe(0)
  expect(said.errors).toBe('')
})
