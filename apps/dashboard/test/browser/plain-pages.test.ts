import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { findViolations } from './support/find-violations.ts'
import { openPage, openSignedIn } from './support/open-page.ts'
import { settle } from './support/settle.ts'
import { useWorld } from './support/use-world.ts'

const world = useWorld({ vendors: ['richpanel'] })
const redirectUri = 'cursor://anysphere.cursor-mcp/oauth/callback'
let authorize: string

beforeAll(async () => {
  const { context, url } = world()
  context.mail = { send: async () => undefined, check: async () => undefined, describe: () => 'a test' }
  const nobody = () => Promise.reject(new Error('Nobody signs in by it.'))
  context.provider = {
    ...{ name: 'Example login', issuer: 'https://login.example' },
    ...{ begin: nobody, finish: nobody, check: async () => undefined },
  }
  const account = await world().connect('richpanel', 'Shop')
  for (const name of ['Triage', 'Analyst'])
    await world().ask('POST', '/mcp-servers', { name, accounts: [account] })
  const metadata = { client_name: 'Cursor', redirect_uris: [redirectUri], token_endpoint_auth_method: 'none' }
  const registered = await fetch(`${url}/oauth/register`, { method: 'POST', body: JSON.stringify(metadata) })
  const { client_id: clientId } = (await registered.json()) as { client_id: string }
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    code_challenge: 'x'.repeat(43),
    code_challenge_method: 'S256',
    scope: 'helpdesk:read helpdesk:outbound',
  })
  authorize = `${url}/oauth/authorize?${query}`
})

interface PlainPage {
  name: string
  isSignedIn?: true
  open(page: Page): Promise<unknown>
}

/** The consent page without script, of a request that begins now; its browser is known from then on. */
async function toConsent(page: Page): Promise<void> {
  const begun = await (await page.request.get(authorize)).text()
  const [, id = ''] = /\/consent\/(hdm_ask_[\w-]+)/.exec(begun) ?? []
  await page.goto(`/oauth/consent/${id}`)
}

const pages: readonly PlainPage[] = [
  {
    name: 'signing in to connect an app',
    async open(page) {
      await toConsent(page)
      await page.getByRole('link', { name: 'Sign in with Example login' }).waitFor()
      await page.getByRole('textbox', { name: 'Your e-mail address' }).waitFor()
    },
  },
  {
    name: 'looking into one’s mail',
    async open(page) {
      await toConsent(page)
      await page.getByRole('textbox', { name: 'Your e-mail address' }).fill('ana@example.com')
      await page.getByRole('button', { name: 'Send me a link' }).click()
      await page.getByRole('heading', { name: 'Look into your mail' }).waitFor()
    },
  },
  {
    name: 'a link of a mail, in another browser',
    async open(page) {
      await page.goto('/sign-in/link/hdm_link_x')
      await page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'a link of a mail',
    async open(page) {
      await page.request.get(authorize)
      await page.goto('/sign-in/link/hdm_link_x')
      await page.getByRole('button', { name: 'Sign in' }).waitFor()
    },
  },
  {
    name: 'a link that is over',
    async open(page) {
      await page.request.get(authorize)
      await page.goto('/sign-in/link/hdm_link_x')
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.getByText('This link has been used, has expired').waitFor()
    },
  },
  { name: 'a sign-in that is over', open: (page) => page.goto('/sign-in/callback?state=x') },
  {
    name: 'connecting an app',
    isSignedIn: true,
    async open(page) {
      await toConsent(page)
      await page.getByRole('button', { name: 'Connect', exact: true }).waitFor()
    },
  },
  { name: 'a request that is wrong', open: (page) => page.goto('/oauth/authorize?client_id=x') },
  {
    name: 'a request that is wrong, of an app on the web',
    open: (page) => page.goto(authorize.replace('S256', 'plain')),
  },
  { name: 'the MCP URL in a browser', open: (page) => page.goto('/mcp') },
]

test.each(pages)(
  'axe finds no violation on the page of $name, without script',
  async ({ isSignedIn, open }) => {
    const page = await (isSignedIn ? openSignedIn(world()) : openPage(world()))
    await open(page)
    const found: Record<string, unknown> = {}
    for (const width of [1280, 400]) {
      await page.setViewportSize({ width, height: 900 })
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        await settle(page)
        const over = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
        found[`${width}, ${colorScheme}`] = [await findViolations(page), Math.max(0, over)]
      }
    }
    const none = [[], 0]
    expect(found).toEqual({
      ...{ '1280, light': none, '1280, dark': none },
      ...{ '400, light': none, '400, dark': none },
    })
  },
)
