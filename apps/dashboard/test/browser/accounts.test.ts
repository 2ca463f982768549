import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { fillIn } from './support/fill-in.ts'
import { openSignedIn } from './support/open-page.ts'
import { useWorld } from './support/use-world.ts'

const world = useWorld({ vendors: ['richpanel', 'fusedesk', 'zoho-desk'] })

const accounts = () => world().ask<{ result: { id: string; state: string }[] }>('GET', '/integrated-account')
const connectButton = (page: Page) => page.getByRole('button', { name: 'Connect', exact: true })

test('a wrong key shows the vendor’s reason and stores nothing', async () => {
  const before = await accounts()
  const page = await openSignedIn(world(), '/connect')
  await page.getByRole('link', { name: /^Richpanel/ }).click()
  await connectButton(page).click()
  await page.locator('[type=password][aria-invalid=true]:focus').waitFor()
  await fillIn(page, world(), 'richpanel', { apiKey: 'a-key-that-is-wrong' })
  await connectButton(page).click()
  const refusal = (await page.getByRole('alert').textContent()) ?? ''
  expect(refusal).toContain('The helpdesk did not accept the key')
  expect(refusal).toContain('Copy all of it again')
  expect(refusal).toMatch(/Response from Richpanel: .*\(HTTP 401\)/)
  expect(await accounts()).toEqual(before)
  await page.locator('[type=password][aria-invalid=true]:focus').waitFor()

  await fillIn(page, world(), 'richpanel')
  await connectButton(page).click()
  await page.waitForURL(/\/accounts\/acc_/)
  expect((await accounts()).result).toHaveLength(before.result.length + 1)

  await page.goto('/connect?vendor=richpanel')
  await fillIn(page, world(), 'richpanel')
  await connectButton(page).click()
  const question = page.getByRole('dialog', { name: 'Connect the same account again?' })
  await question.getByText('connected already, as “Richpanel”').waitFor()
  // Nothing is saved before the answer.
  expect((await accounts()).result).toHaveLength(before.result.length + 1)
  await question.getByRole('button', { name: 'Connect again' }).click()
  await page.getByRole('heading', { name: 'Richpanel 2', level: 1 }).waitFor()
})

test('required fields are checked before a request is sent', async () => {
  const page = await openSignedIn(world(), '/connect?vendor=fusedesk')
  await connectButton(page).click()
  await expect.poll(() => page.locator('[aria-invalid=true]').count()).toBe(2)
})

test('an account that needs a reconnect says so and accepts a new key', async () => {
  const id = await world().connect('fusedesk', 'Outlet')
  await world().context.store.accounts.setState('default', id, 'needs_reconnect', 'FuseDesk refuses the key.')
  const page = await openSignedIn(world())
  await page.getByText('The account "Outlet" has to be connected again', { exact: true }).waitFor()
  await page.getByRole('link', { name: /^Reconnect/ }).click()
  await page.getByText('FuseDesk refuses the key.').waitFor()

  await fillIn(page, world(), 'fusedesk', { apiKey: 'still-wrong' }, ['apiKey'])
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('alert').getByText('did not accept the key').waitFor()
  await fillIn(page, world(), 'fusedesk', {}, ['apiKey'])
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('The helpdesk accepted the change').first().waitFor()
  await page.getByText('Connected', { exact: true }).waitFor()
  expect((await accounts()).result.find((account) => account.id === id)?.state).toBe('connected')
})

test('a login at the vendor connects an account', async () => {
  const vendor = new URL(world().vendors.get('zoho-desk')?.url ?? '')
  const page = await openSignedIn(world(), '/connect?vendor=zoho-desk', { origins: [vendor.origin] })
  await page.getByText(`${world().url}/connect/callback`, { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Copy the redirect URL' }).waitFor()
  await page.getByRole('heading', { name: 'You need' }).waitFor()
  const place = page.getByRole('link', { name: 'api-console.zoho.com' })
  expect(await place.getAttribute('href')).toBe('https://api-console.zoho.com')
  await fillIn(page, world(), 'zoho-desk', {}, ['clientId', 'clientSecret', 'orgId'])
  await connectButton(page).click()
  // The login follows without another step.
  const logIn = page.getByRole('button', { name: 'Log in to Zoho Desk' })
  await page.waitForURL((url) => url.origin === vendor.origin)
  await page.getByRole('button', { name: /deny|reject|refuse/i }).click()
  await page.getByText('denied').first().waitFor()
  await page.goBack()
  await page.goBack()
  await logIn.click()
  await page.waitForURL((url) => url.origin === vendor.origin)
  await page.getByRole('button', { name: /accept|allow/i }).click()
  await page.waitForURL((url) => url.pathname.startsWith('/accounts/'))
  await page.getByText('Connected', { exact: true }).waitFor()
  expect(page.url()).not.toContain('code=')
})
