import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { dirname, join } from 'node:path'
import { PassThrough } from 'node:stream'
import { issueGrantCode } from '@helpdesk-mcp/sandbox'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { decide, type OAuthDesk, openOAuthDesk, secrets } from './support/oauth-desk.ts'
import { type RunOptions, runCommandLine, startCommand } from './support/run.ts'

let desk: OAuthDesk
beforeEach(async () => {
  desk = await openOAuthDesk()
})
afterEach(() => desk.close())

const run = (line: string[], options: RunOptions = {}) =>
  runCommandLine(desk.command, line, { ...options, environment: { ...desk.client, ...options.environment } })

const list = (environment: Record<string, string> = { XDG_CONFIG_HOME: desk.folder }) =>
  runCommandLine(desk.command, ['call', 'list_all_acme_tickets'], { environment })

/** A login up to its consent page. */
async function begin(...line: string[]) {
  const { said, ended } = startCommand(desk.command, ['login', '--no-browser', ...line], {
    environment: desk.client,
  })
  await expect.poll(() => said.output).toContain('Ctrl-C')
  return { said, ended, page: /http:\S+\/oauth\/auth\S+/.exec(said.output)?.[0] ?? '' }
}

describe('login', () => {
  test('asks for the scopes of the filters, follows the redirect, and serving needs no environment', async () => {
    const { said, ended, page } = await begin('--read-only')
    expect(new URL(page).searchParams.get('scope')).toBe('portals.READ,tickets.READ')
    expect(said.output).toContain(desk.redirect)
    const shown = await (await fetch(page)).text()
    expect(shown).toContain('<li>tickets.READ</li>')
    const redirected = await decide(page, 'accept')
    const done = await fetch(redirected.headers.get('location') ?? '')
    expect([done.status, await done.text()]).toEqual([200, expect.stringContaining('<h1>Logged in</h1>')])
    expect(done.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await ended).toBe(0)
    expect(said.output).toContain('Granted: portals.READ,tickets.READ.')
    expect(said.errors).toBe('')

    const folder = join(desk.folder, 'helpdesk-mcp', 'tokens')
    const [file = '', ...others] = readdirSync(folder)
    expect(others).toEqual([])
    expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600)
    const { grants } = desk.sandbox.state
    const tokens = [...grants.accessTokens.keys(), ...grants.refreshTokens.keys()]
    for (const secret of [...secrets, ...tokens]) expect(said.output).not.toContain(secret)

    const { code, output } = await list()
    expect([code, JSON.parse(output).result]).toEqual([0, [{ id: '1', subject: 'of 7' }]])
    expect(grants.accessTokens.size).toBe(1)
  })

  test('shows the page in a browser, unless it is told not to', async () => {
    const opened: string[] = []
    const openPage = (url: string) => {
      opened.push(url)
      void decide(url, 'deny').then(({ headers }) => fetch(headers.get('location') ?? ''))
    }
    expect(await run(['login'], { openPage })).toMatchObject({
      code: 1,
      errors: 'Access was denied on the consent page.\n',
    })
    expect(opened).toHaveLength(1)
  })

  test('is not ended by answers that belong to another, or to nobody', async () => {
    const { said, ended, page } = await begin()
    const answers = await Promise.all([
      fetch(`${desk.redirect}?code=x&state=other`),
      fetch(`${desk.redirect}?error=access_denied`),
      fetch(`${desk.redirect}/more`),
      fetch(desk.redirect, { method: 'POST' }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 404, 404])
    const { headers } = await decide(page, 'accept')
    const location = headers.get('location') ?? ''
    expect((await fetch(location)).status).toBe(200)
    expect(await ended).toBe(0)
    expect(said.output).toContain('Logged in to Acme Desk.')
    await expect(fetch(location)).rejects.toThrow()
  })

  test('says that its port is taken', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(desk.redirectPort, '127.0.0.1', resolve))
    const { code, errors } = await run(['login', '--no-browser'])
    expect([code, errors]).toEqual([
      1,
      expect.stringMatching(/^Port \d+ on 127\.0\.0\.1 is in use\. .*--code/),
    ])
    await new Promise((resolve) => other.close(resolve))
  })

  test('gives up when nobody consents', async () => {
    const { code, errors } = await run(['login', '--no-browser', '--wait', '0.05'])
    expect([code, errors]).toEqual([1, 'No consent within 0.05 seconds. Start the login again.\n'])
  })

  test('takes a grant code, once', async () => {
    const { grants } = desk.sandbox.state
    const scopes = ['portals.READ', 'tickets.READ']
    const code = issueGrantCode(grants, { client: 'client-1', scopes, expiresAt: Date.now() + 60_000 })
    expect((await run(['login', '--code', code])).code).toBe(0)
    expect((await list()).code).toBe(0)
    const again = await run(['login', '--code', code])
    expect(again).toMatchObject({ code: 1, errors: expect.stringContaining('a code can be used once') })
    expect(again.errors).not.toContain(code)
  })

  test('keeps a login for each region, and serving says how to choose', async () => {
    const { grants } = desk.sandbox.state
    for (const region of ['here', 'there']) {
      const scopes = ['portals.READ', 'tickets.READ']
      const code = issueGrantCode(grants, { client: 'client-1', scopes, expiresAt: Date.now() + 60_000 })
      expect((await run(['login', '--code', code, '--region', region])).code).toBe(0)
    }
    const { code, errors } = await list()
    expect(code).toBe(2)
    expect(errors).toMatch(
      /several Acme Desk accounts.*ACME_DESK_CLIENT_ID=client-1 ACME_DESK_REGION=(here|there); ACME/,
    )
    expect((await list({ XDG_CONFIG_HOME: desk.folder, ACME_DESK_REGION: 'there' })).code).toBe(0)
  })

  test('asks at a terminal for what it needs, and echoes no secret', async () => {
    const { ACME_DESK_CLIENT_ID: id, ACME_DESK_CLIENT_SECRET: secret, ...environment } = desk.client
    const input = Object.assign(new PassThrough(), { isTTY: true })
    const { said, ended } = startCommand(desk.command, ['login', '--no-browser'], { environment, input })
    await expect.poll(() => said.errors).toContain('ACME_DESK_CLIENT_ID: ')
    input.write(`${id}\n`)
    await expect.poll(() => said.errors).toContain('ACME_DESK_CLIENT_SECRET: ')
    input.write(`${secret}\n`)
    await expect.poll(() => said.output).toContain('Ctrl-C')
    const page = /http:\S+\/oauth\/auth\S+/.exec(said.output)?.[0] ?? ''
    const { headers } = await decide(page, 'accept')
    await fetch(headers.get('location') ?? '')
    expect(await ended).toBe(0)
    for (const planted of secrets) expect(said.output + said.errors).not.toContain(planted)
  })

  test('that cannot be kept asks nobody', async () => {
    writeFileSync(join(dirname(desk.folder), 'in-the-way'), '')
    const environment = { XDG_CONFIG_HOME: join(dirname(desk.folder), 'in-the-way') }
    const { code, errors } = await run(['login'], { environment })
    expect([code, errors]).toEqual([1, expect.stringMatching(/^Cannot store a login in \S+ \(ENOTDIR\)\.$/m)])
    expect(desk.sandbox.requests).toEqual([])
  })

  test.each([
    [['login', '--sandbox'], {}, '--sandbox needs no login.'],
    [['login'], { ACME_DESK_CLIENT_SECRET: '' }, /^ACME_DESK_CLIENT_SECRET is missing\. Set it, or run/],
    [['login', '--region', 'mars'], {}, /^ACME_DESK_REGION is not valid/],
    [['login', '--wait', '0'], {}, /above 0/],
  ])('%j %j is asked for wrongly', async (line, environment, said) => {
    const { code, errors } = await run(line, { environment })
    expect([code, errors]).toEqual([2, expect.stringMatching(said)])
  })
})

describe('logout', () => {
  test('ends the login at the vendor and here', async () => {
    const { grants } = desk.sandbox.state
    const code = issueGrantCode(grants, { client: 'client-1', scopes: [], expiresAt: Date.now() + 60_000 })
    await run(['login', '--code', code])
    expect(grants.refreshTokens.size).toBe(2)
    const environment = { ACME_DESK_CLIENT_ID: '', ACME_DESK_CLIENT_SECRET: '' }
    expect(await run(['logout'], { environment })).toEqual({
      code: 0,
      output: 'Logged out of Acme Desk.\n',
      errors: '',
    })
    expect(grants.refreshTokens.size).toBe(1)
    expect((await list()).errors).toMatch(/^Not logged in to Acme Desk\. Run: helpdesk-mcp-acme-desk login\./)
    expect((await run(['logout'])).output).toBe('Not logged in to Acme Desk.\n')
  })

  test('without the vendor ends it here, and says so', async () => {
    const { grants } = desk.sandbox.state
    const code = issueGrantCode(grants, { client: 'client-1', scopes: [], expiresAt: Date.now() + 60_000 })
    await run(['login', '--code', code])
    desk.sandbox.fault({ kind: 'status', status: 503 })
    expect(await run(['logout'])).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/^The access at Acme Desk could not be revoked: .*Remove the access/),
    })
    expect((await list()).code).toBe(2)
  })
})

describe('scopes', () => {
  test.each([
    [[], ['portals.READ', 'replies.CREATE', 'tickets.READ']],
    [
      ['--methods', 'read'],
      ['portals.READ', 'tickets.READ'],
    ],
    [
      ['--tags', 'replies'],
      ['portals.READ', 'replies.CREATE'],
    ],
  ])('%j', async (line, scopes) => {
    const { output, errors } = await run(['scopes', ...line])
    expect(output).toBe(`${scopes.join('\n')}\n`)
    expect(errors).toMatch(/^These scopes are documented .* does not say whether it needs all of them or any/)
    const json = await run(['scopes', ...line, '--json'])
    expect(JSON.parse(json.output)).toMatchObject({ scopes, joined: scopes.join(',') })
    expect(json.errors).toBe('')
  })
})
