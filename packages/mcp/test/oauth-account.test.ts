import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { issueGrantCode } from '@helpdesk-mcp/sandbox'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type OAuthDesk, openOAuthDesk, secrets } from './support/oauth-desk.ts'
import { runCommandLine } from './support/run.ts'

let desk: OAuthDesk
beforeEach(async () => {
  desk = await openOAuthDesk()
})
afterEach(() => desk.close())

const call = async (environment: Record<string, string>, tool = 'list_all_acme_tickets', json = '{}') => {
  const said = await runCommandLine(desk.command, ['call', tool, json], {
    environment: { ...desk.client, ...environment },
  })
  for (const secret of secrets) expect(said.output + said.errors).not.toContain(secret)
  return said
}

/** A folder that cannot be: a file is in its place. Root may write everywhere else. */
const unwritable = () => {
  const XDG_CONFIG_HOME = join(dirname(desk.folder), 'in-the-way')
  writeFileSync(XDG_CONFIG_HOME, '')
  return { XDG_CONFIG_HOME }
}

const newCode = () =>
  issueGrantCode(desk.sandbox.state.grants, {
    client: 'client-1',
    scopes: ['portals.READ', 'tickets.READ'],
    expiresAt: Date.now() + 60_000,
  })

describe('a refresh token in the environment', () => {
  test('is enough, and its access token is shared with the next process', async () => {
    for (const _ of [1, 2]) expect(await call(desk.headless)).toMatchObject({ code: 0, errors: '' })
    expect(desk.sandbox.state.grants.accessTokens.size).toBe(1)
    const [file = ''] = readdirSync(join(desk.folder, 'helpdesk-mcp', 'tokens'))
    const kept = readFileSync(join(desk.folder, 'helpdesk-mcp', 'tokens', file), 'utf8')
    for (const secret of secrets) expect(kept).not.toContain(secret)
  })

  test('works where nothing can be kept, which is said once', async () => {
    const { code, errors } = await call({ ...desk.headless, ...unwritable() })
    expect(code).toBe(0)
    expect(errors).toMatch(
      /^Tokens cannot be saved in \S+ \(ENOTDIR\)\. They stay in the memory of this process[^\n]*\n$/,
    )
  })

  test('works beside a file that cannot be understood', async () => {
    await call(desk.headless)
    const folder = join(desk.folder, 'helpdesk-mcp', 'tokens')
    for (const name of readdirSync(folder)) writeFileSync(join(folder, name), '{"version":1,')
    const { code, errors } = await call(desk.headless)
    expect([code, errors]).toEqual([
      0,
      expect.stringMatching(/^The token file .* is not valid\. It was renamed to/),
    ])
    expect(await call(desk.headless)).toMatchObject({ code: 0, errors: '' })
  })

  test('that is refused is said so, without it', async () => {
    desk.sandbox.state.grants.refreshTokens.clear()
    const { code, output } = await call(desk.headless)
    expect(code).toBe(1)
    expect(JSON.parse(output)).toMatchObject({
      error: { code: 'unauthorized', message: expect.stringContaining('refresh token was refused') },
    })
  })
})

describe('a grant code in the environment', () => {
  test('is traded once, and what came of it is found by the next process', async () => {
    const environment = { ACME_DESK_GRANT_CODE: newCode() }
    for (const _ of [1, 2]) expect((await call(environment)).code).toBe(0)
    expect(desk.sandbox.state.grants.accessTokens.size).toBe(1)
  })

  test('is not spent where what came of it would be lost', async () => {
    const ACME_DESK_GRANT_CODE = newCode()
    const { code, errors } = await call({ ACME_DESK_GRANT_CODE, ...unwritable() })
    expect([code, errors]).toEqual([
      2,
      expect.stringMatching(/ACME_DESK_GRANT_CODE can be used once only.*or set ACME_DESK_REFRESH_TOKEN/),
    ])
    expect(desk.sandbox.state.grants.codes.has(ACME_DESK_GRANT_CODE)).toBe(true)
  })
})

test('without any of them the start says what to do', async () => {
  const { code, errors } = await call({ ACME_DESK_CLIENT_SECRET: '' })
  expect([code, errors]).toEqual([
    2,
    'Not logged in to Acme Desk. Run: helpdesk-mcp-acme-desk login. To use it without a browser, set ACME_DESK_CLIENT_SECRET, ACME_DESK_REFRESH_TOKEN or ACME_DESK_GRANT_CODE.\n',
  ])
})

test('a login folder that is empty is no reason to fail', async () => {
  mkdirSync(join(desk.folder, 'helpdesk-mcp', 'tokens'), { recursive: true })
  expect((await call({})).errors).toMatch(/Not logged in/)
})

describe('the account of a call', () => {
  test('is the one that is set', async () => {
    const { output } = await call({ ...desk.headless, ACME_DESK_PORTAL: '42' })
    expect(JSON.parse(output).result).toEqual([{ id: '1', subject: 'of 42' }])
    const asked = desk.sandbox.requests.map(({ path }) => path)
    expect(asked).toEqual(['/oauth/token', '/v1/tickets'])
  })

  test('must be set where there are several', async () => {
    await desk.close()
    desk = await openOAuthDesk({
      portals: [
        { id: 7, name: 'Acme' },
        { id: 8, name: 'Bolt' },
      ],
    })
    const { code, output } = await call(desk.headless)
    expect([code, JSON.parse(output).error]).toEqual([
      1,
      expect.objectContaining({
        code: 'invalid_arguments',
        message: expect.stringContaining('Set "ACME_DESK_PORTAL" to one of: 7 ("Acme"), 8 ("Bolt").'),
      }),
    ])
  })

  test('must be digits', async () => {
    const { code, errors } = await call({ ...desk.headless, ACME_DESK_PORTAL: 'seven' })
    expect([code, errors]).toEqual([2, expect.stringMatching(/^ACME_DESK_PORTAL is not valid/)])
  })
})

test('a scope that lacks is named, and how to get it', async () => {
  const { code, output } = await call(desk.headless, 'create_a_acme_reply', '{"text":"Hi"}')
  expect([code, JSON.parse(output).error]).toEqual([
    1,
    expect.objectContaining({
      code: 'forbidden',
      vendorCode: 'NO_SCOPE',
      message: expect.stringMatching(
        /lacks a scope\. Documented for this operation: replies\.CREATE.*Log in again/,
      ),
    }),
  ])
})

test('--help has the commands, and nothing of the account', async () => {
  const { output } = await runCommandLine(desk.command, ['--help'], {
    environment: { ...desk.client, ...desk.headless },
  })
  for (const part of [
    'login [options]',
    'logout',
    'scopes [options]',
    'None of them is needed after a login.',
  ]) {
    expect(output).toContain(part)
  }
  for (const secret of secrets) expect(output).not.toContain(secret)
})
