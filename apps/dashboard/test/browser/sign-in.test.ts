import { expect, test } from 'vitest'
import { chooseInMenu } from './support/choose-in-menu.ts'
import { openPage, openSignedIn } from './support/open-page.ts'
import { useWorld } from './support/use-world.ts'

const world = useWorld({ vendors: [] })

test('a sign-in link works once and leaves no trace', async () => {
  const link = await world().signInLink()
  const page = await openPage(world())
  await page.goto(link)
  await page.getByRole('heading', { name: 'Overview' }).waitFor()
  expect(page.url()).toBe(`${world().url}/`)
  const [cookie] = await page.context().cookies()
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' })
  expect(await page.evaluate('document.cookie')).toBe('')
  await page.goBack().catch(() => null)
  expect(page.url()).not.toContain('hdm_link_')

  const other = await openPage(world())
  await other.goto(link)
  await expect.poll(() => other.getByRole('alert').textContent()).toContain('been used already')
  // Another way in has an error of its own, alone.
  await other.getByText('Sign in with an API token', { exact: true }).click()
  await other.getByLabel('API token', { exact: true }).fill(`hdm_api_${'A'.repeat(43)}`)
  await other.getByRole('button', { name: 'Sign in with this token' }).click()
  await other.getByText('This API token is not valid').waitFor()
  expect(await other.getByText('been used already').count()).toBe(0)
})

test('a visitor without a session signs in and then sees the page they asked for', async () => {
  const page = await openPage(world())
  await page.goto('/watch?outcome=error')
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  await page.getByText('Sign in with an API token', { exact: true }).click()
  await page.getByLabel('API token', { exact: true }).fill(await world().token())
  await page.getByRole('button', { name: 'Sign in with this token' }).click()
  await page.getByRole('heading', { name: 'Activity' }).waitFor()
  expect(page.url()).toBe(`${world().url}/watch?outcome=error`)
})

test.each([
  ['is unknown', async () => `hdm_api_${'A'.repeat(43)}`, 'not valid'],
  ['may only use servers', () => world().token(['mcp']), 'manage'],
])('a token that %s cannot sign in', async (_what, token, reason) => {
  const page = await openPage(world())
  await page.goto('/sign-in')
  await page.getByText('Sign in with an API token', { exact: true }).click()
  const field = page.getByLabel('API token', { exact: true })
  await field.fill(await token())
  await field.press('Enter')
  await page.getByText(reason, { exact: false }).waitFor()
  await expect.poll(() => field.inputValue()).toBe('')
  expect(await page.context().cookies()).toEqual([])
  await page.goto('/servers')
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
})

test('signing out ends the session in the browser and in the gateway', async () => {
  const page = await openSignedIn(world())
  const [cookie] = await page.context().cookies()
  await chooseInMenu(page, 'menuitem', 'Sign out')
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  expect(await page.context().cookies()).toEqual([])
  const answer = await fetch(`${world().url}/session`, {
    headers: { cookie: `${cookie?.name}=${cookie?.value}` },
  })
  expect(answer.status).toBe(401)
  await page.goto('/')
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
})

test('an unknown MCP server and an unknown path are not found', async () => {
  const page = await openSignedIn(world(), '/servers/mcp_nothing')
  await page.getByText('MCP server not found').waitFor()
  for (const path of ['/no-page', '/connect/x', '/approve/x', '/oauth/x']) {
    expect((await fetch(`${world().url}${path}`)).headers.get('content-type')).toContain('json')
    expect((await page.goto(path))?.status()).toBe(404)
    await page.getByRole('heading', { name: 'Page not found' }).waitFor()
  }
  await page.getByRole('link', { name: 'Go to the overview' }).click()
  await page.getByRole('heading', { name: 'Overview' }).waitFor()
})
