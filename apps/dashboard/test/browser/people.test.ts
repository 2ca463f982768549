import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { auth, type OAuthClientProvider } from '@modelcontextprotocol/client'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { invite, join } from './support/invite-and-join.ts'
import { keepCopied } from './support/keep-copied.ts'
import { openPage, openSignedIn } from './support/open-page.ts'
import { useWorld } from './support/use-world.ts'

const world = useWorld({ vendors: ['richpanel'] })
let server: string

beforeAll(async () => {
  const account = await world().connect('richpanel', 'Shop')
  const body = { name: 'Triage', accounts: [account], config: { effects: ['read', 'internal'] } }
  server = (await world().ask('POST', '/mcp-servers', body)).id
})

/** An app on this machine: where it is called back, and what the client of the SDK keeps. */
async function openApp(name: string) {
  let called: (url: URL) => void = () => undefined
  const back = new Promise<URL>((resolve) => {
    called = resolve
  })
  const listening = createServer((request, response) => {
    called(new URL(request.url ?? '', 'http://127.0.0.1'))
    response.setHeader('content-security-policy', "default-src 'none'")
    response.end('You may close this window.')
  })
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    listening.close()
    listening.closeAllConnections()
  })
  const origin = `http://127.0.0.1:${(listening.address() as AddressInfo).port}`
  const kept: Record<string, unknown> = {}
  let asks: URL | undefined
  const provider = {
    redirectUrl: `${origin}/callback`,
    clientMetadata: {
      client_name: name,
      redirect_uris: [`${origin}/callback`],
      token_endpoint_auth_method: 'none',
    },
    clientInformation: () => kept['client'],
    saveClientInformation: (client: unknown) => {
      kept['client'] = client
    },
    tokens: () => kept['tokens'],
    saveTokens: (tokens: unknown) => {
      kept['tokens'] = tokens
    },
    redirectToAuthorization: (url: URL) => {
      asks = url
    },
    saveCodeVerifier: (verifier: string) => {
      kept['verifier'] = verifier
    },
    codeVerifier: () => kept['verifier'],
    saveDiscoveryState: (state: unknown) => {
      kept['discovery'] = state
    },
    discoveryState: () => kept['discovery'],
    state: () => 'state-of-the-app',
  } as unknown as OAuthClientProvider
  const serverUrl = new URL(`${world().url}/mcp`)
  expect(await auth(provider, { serverUrl })).toBe('REDIRECT')
  return {
    origin,
    asks: String(asks),
    back,
    /** Takes what the browser has brought back. */
    async finish() {
      const url = await back
      const iss = url.searchParams.get('iss') ?? ''
      const authorizationCode = url.searchParams.get('code') ?? ''
      expect(await auth(provider, { serverUrl, authorizationCode, iss })).toBe('AUTHORIZED')
    },
    /** Asks for the tools, with the token it has. */
    async ask(): Promise<number> {
      const { access_token: token } = kept['tokens'] as { access_token: string }
      const response = await fetch(serverUrl, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          accept: 'application/json, text/event-stream',
        },
        body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} }),
      })
      return response.status
    },
  }
}

test('a member signs in from an app, consents, sees the app and disconnects it; another sees only theirs', async () => {
  const ben = await invite(world(), 'Ben', 'member')
  await world().ask('PUT', `/mcp-servers/${server}/people`, { people: [ben.id] })
  const app = await openApp('Notebook')
  const page = await join(world(), ben.url, [app.origin])
  // What a member sees, and no more.
  const menu = page.getByRole('navigation', { name: 'Pages' })
  await page.getByRole('link', { name: 'Go to the approvals' }).click()
  await page.getByRole('heading', { level: 1, name: 'Approvals' }).waitFor()
  await page.getByRole('link', { name: 'Add Claude or ChatGPT' }).click()
  await page.getByLabel('MCP server', { exact: true }).selectOption('Triage')
  await page.getByText(`/mcp/s/${server}`).first().waitFor()
  expect(await menu.getByRole('link').allTextContents()).toEqual([
    'Approvals',
    'Add Claude or ChatGPT',
    'Connected apps',
    'Sessions',
  ])
  await page.goto('/watch')
  await page.getByText('Only managers and owners see this page.').waitFor()

  await page.goto(app.asks)
  await page.getByRole('heading', { name: 'Connect Notebook?' }).waitFor()
  await page.getByText('Nobody: it registered itself under this name').waitFor()
  await page.getByText('no website vouches for which one that is').waitFor()
  await page.getByRole('checkbox', { name: /internal notes/ }).uncheck()
  await page.getByRole('button', { name: 'Connect', exact: true }).click()
  await app.finish()
  expect(await app.ask()).toBe(200)

  const other = await join(world(), (await invite(world(), 'Cleo', 'member')).url)
  await other.goto('/apps')
  await other.getByText('No app is connected').waitFor()
  await other.goto('/my-servers')
  await other.getByText('No MCP server is shared with you yet').waitFor()

  await page.goto('/apps')
  const row = page.getByRole('row', { name: /Notebook/ })
  await expect.poll(() => row.textContent()).toContain('Triage')
  await expect
    .poll(() => row.getByText(/^(Read|Internal|Seen by customers)$/).allTextContents())
    .toEqual(['Read'])
  await row.getByRole('button', { name: 'Disconnect Notebook' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click()
  await page.getByText('No app is connected').waitFor()
  expect(await app.ask()).toBe(401)
})

test('who has no session signs in first, and may refuse', async () => {
  const app = await openApp('Calendar')
  const { url } = await invite(world(), 'Ana', 'manager')
  const page = await openPage(world(), { origins: [app.origin] })
  await page.goto(app.asks)
  await page.getByText('An app asks for access.').waitFor()
  await page.getByLabel('Sign-in link').fill(url)
  await page.getByRole('button', { name: 'Sign in with this link' }).press('Enter')
  await page.getByRole('heading', { name: 'Connect Calendar?' }).waitFor()
  await page.getByRole('button', { name: 'Do not connect' }).click()
  const back = await app.back
  expect(back.searchParams.get('error')).toBe('access_denied')
  expect(back.searchParams.get('iss')).toBe(`${world().url}/oauth`)
  await page.getByText('You may close this window.').waitFor()
  await page.goto(app.asks.replace(/\/oauth\/authorize.*/, '/consent/hdm_ask_answered'))
  await page.getByText('This request was answered already').waitFor()
})

test('a browser without script signs in and consents, too', async () => {
  const app = await openApp('Lynx')
  const page = await openPage(world(), { origins: [app.origin], javaScriptEnabled: false })
  await page.goto(app.asks)
  await page.getByRole('heading', { name: 'Sign in to connect Lynx' }).waitFor()
  await page.getByLabel('The link that you were sent').fill((await invite(world(), 'Eve', 'manager')).url)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { name: 'Connect Lynx?' }).waitFor()
  await page.getByRole('button', { name: 'Connect', exact: true }).click()
  await app.finish()
  expect(await app.ask()).toBe(200)
})

test('an owner invites, changes a role and removes; the last owner stays', async () => {
  const page = await openSignedIn(world(), '/team')
  await page.getByRole('button', { name: 'Invite a person' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Dana')
  await dialog.getByRole('textbox', { name: /^E-mail/ }).fill('dana@shop.example')
  await dialog.getByRole('radio', { name: /^Manager/ }).check()
  await dialog.getByRole('button', { name: 'Invite', exact: true }).press('Enter')
  const link = await dialog.getByText('/welcome#hdm_link_').textContent()
  await page.keyboard.press('Escape')
  await dialog.getByRole('button', { name: 'Close without the link' }).click()
  const dana = await join(world(), link ?? '')
  await dana.goto('/team')
  await dana.getByText('Only owners invite people and change roles.').waitFor()

  await page.reload()
  await page.getByRole('link', { name: 'Dana', exact: true }).click()
  await dialog.getByText('This browser').waitFor({ state: 'detached' })
  await dialog.getByRole('radio', { name: /^Member/ }).check()
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('Saved. It applies from the next request.').waitFor()
  await dana.reload()
  await dana.getByText('Only managers and owners see this page.').waitFor()
  await dialog.getByRole('button', { name: 'Remove Dana' }).click()
  await dialog.getByRole('button', { name: 'Remove', exact: true }).click()
  await page.getByRole('link', { name: 'Dana', exact: true }).waitFor({ state: 'detached' })
  await page.locator('h2:focus').waitFor()
  await dana.goto('/apps')
  await dana.getByRole('heading', { name: 'Sign in' }).waitFor()

  await page.getByRole('link', { name: 'Owner', exact: true }).click()
  await dialog.getByText('the last owner').waitFor()
  await expect.poll(() => dialog.getByRole('button', { name: /^Remove / }).isDisabled()).toBe(true)
})

test('an API token is shown once, and works until it is revoked', async () => {
  const page = await openSignedIn(world(), '/tokens')
  await keepCopied(page)
  await page.getByRole('button', { name: 'Create an API token' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Nightly report')
  await dialog.getByRole('checkbox', { name: /^Manage everything/ }).check()
  await dialog.getByRole('button', { name: 'Create', exact: true }).click()
  const token = await dialog.getByText(/^hdm_api_/).textContent()
  const ask = async () =>
    (await fetch(`${world().url}/me`, { headers: { authorization: `Bearer ${token}` } })).status
  expect(await ask()).toBe(200)
  // It is not lost by a key that was pressed too early.
  await page.keyboard.press('Escape')
  const question = page.getByRole('dialog', { name: 'Close without the token?' })
  await question.getByRole('button', { name: 'Copy and close' }).click()
  await question.waitFor({ state: 'detached' })
  expect(await page.evaluate('copied')).toBe(token)
  expect(await page.content()).not.toContain(token)
  await page.getByRole('button', { name: 'Revoke Nightly report' }).click()
  await dialog.getByRole('button', { name: 'Revoke' }).click()
  await page.getByRole('row', { name: /Nightly report/ }).waitFor({ state: 'detached' })
  expect(await ask()).toBe(401)
})

test('all other sessions end at once', async () => {
  const [page, other] = [await openSignedIn(world()), await openSignedIn(world())]
  await page.goto('/sessions')
  await page.getByRole('button', { name: 'End all others' }).click()
  await page.getByText('You are signed in nowhere else.').waitFor()
  await other.goto('/sessions')
  await other.getByRole('heading', { name: 'Sign in' }).waitFor()
})
