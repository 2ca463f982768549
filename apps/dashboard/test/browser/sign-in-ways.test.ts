import { expect, onTestFinished, test } from 'vitest'
import { openMailSink } from '../../../gateway/test/sign-in/mail-sink.ts'
import { clientId, clientSecret, openProvider } from '../../../gateway/test/sign-in/open-provider.ts'
import { findViolations } from './support/find-violations.ts'
import { openPage } from './support/open-page.ts'
import { openWorld } from './support/open-world.ts'
import { settle } from './support/settle.ts'

/** A gateway with a mail server and a provider of identities, both on loopback. */
async function opened() {
  const sink = await openMailSink()
  let provider: Awaited<ReturnType<typeof openProvider>> | undefined
  const world = await openWorld({
    vendors: [],
    environment: async (url) => {
      const accounts = {
        ana: { email: 'ana@shop.example', email_verified: true },
        stranger: { email: 'stranger@shop.example', email_verified: true },
      }
      provider = await openProvider({ redirectUri: `${url}/sign-in/callback`, accounts })
      return {
        HELPDESK_MCP_SMTP_URL: sink.url,
        HELPDESK_MCP_MAIL_FROM: 'mcp@shop.example',
        HELPDESK_MCP_OIDC_ISSUER: provider.issuer,
        HELPDESK_MCP_OIDC_CLIENT_ID: clientId,
        HELPDESK_MCP_OIDC_CLIENT_SECRET: clientSecret,
        HELPDESK_MCP_OIDC_NAME: 'Example login',
      }
    },
  })
  onTestFinished(() => world.close())
  if (provider === undefined) throw new Error('The provider is opened with the gateway.')
  const ana = { name: 'Ana', email: 'ana@shop.example', role: 'manager' }
  await world.ask('POST', '/people', ana)
  return { sink, provider, world }
}

test('people sign in by a link in an e-mail or by a provider, and see the page that they asked for', async () => {
  const { sink, provider, world } = await opened()
  const page = await openPage(world)
  await page.goto('/team')
  await page.getByLabel('E-mail address').fill('ana@shop.example')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await settle(page)
    expect(await findViolations(page)).toEqual([])
  }
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await page.getByText('Look into your mailbox.').waitFor()
  // The first was the invitation.
  await expect.poll(() => sink.received.length).toBe(2)
  await page.goto(sink.received[1]?.links[0] ?? '')
  await page.getByRole('button', { name: /^Sign in/ }).click()
  await page.getByRole('heading', { name: 'People', level: 1, exact: true }).waitFor()

  const other = await openPage(world, { origins: [provider.issuer] })
  provider.choose('ana')
  await other.goto('/history?text=invited')
  await other.getByRole('link', { name: 'Sign in with Example login' }).click()
  await other.getByRole('heading', { name: 'Audit', level: 1 }).waitFor()
  expect(other.url()).toBe(`${world.url}/history?text=invited`)
})

test('who was not invited is told so, and a link of an e-mail can be pasted where it was asked for', async () => {
  const { sink, provider, world } = await opened()
  const page = await openPage(world, { origins: [provider.issuer] })
  provider.choose('stranger')
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Sign in with Example login' }).click()
  await page.getByRole('alert').waitFor()
  await expect.poll(() => page.getByRole('alert').textContent()).toMatch(/invite/i)

  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill('ana@shop.example')
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect.poll(() => sink.received.length).toBe(2)
  await page.getByText('Paste a sign-in link').click()
  await page.getByLabel('Sign-in link').fill(sink.received[1]?.links[0] ?? '')
  await page.getByRole('button', { name: 'Sign in with this link' }).click()
  await page.getByRole('heading', { name: 'Overview' }).waitFor()
})
