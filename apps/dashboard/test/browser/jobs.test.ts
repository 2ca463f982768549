import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { fillIn } from './support/fill-in.ts'
import { keepCopied } from './support/keep-copied.ts'
import { openSignedIn } from './support/open-page.ts'
import { type PlayedDay, playDay } from './support/play-day.ts'
import { useWorld } from './support/use-world.ts'

const world = useWorld({ vendors: ['richpanel', 'fusedesk'] })
let day: PlayedDay
beforeAll(async () => {
  day = await playDay(world(), Date.now())
})

const widths = [1280, 400] as const
const openAt = (width: number) => openSignedIn(world(), '/', { viewport: { width, height: 760 } })

/** By the sidebar, or the drawer that a phone has for it. */
async function goTo(page: Page, name: string): Promise<void> {
  const drawer = page.getByRole('button', { name: 'Open the menu' })
  if (await drawer.isVisible()) await drawer.click()
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name, exact: true }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

/** Presses Tab until what is looked for has the focus, as someone without a mouse does. */
async function tabTo(page: Page, locator: Locator): Promise<void> {
  await locator.waitFor({ state: 'attached' })
  for (let presses = 0; presses < 100; presses++) {
    if ((await locator.and(page.locator(':focus')).count()) > 0) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${locator}.`)
}

test.each(widths)('connect with a wrong and a right key, at %i px', async (width) => {
  const page = await openAt(width)
  await goTo(page, 'Accounts')
  await page.getByRole('link', { name: 'Connect helpdesk', exact: true }).click()
  await page.getByRole('link', { name: /^Richpanel/ }).click()
  await page.getByLabel('Name').fill(`Branch ${width}`)
  await fillIn(page, world(), 'richpanel', { apiKey: 'a-key-that-is-wrong' })
  await page.getByRole('button', { name: 'Connect', exact: true }).click()
  await page.getByRole('alert').getByText('The helpdesk did not accept the key').waitFor()
  await fillIn(page, world(), 'richpanel')
  await page.getByRole('button', { name: 'Connect', exact: true }).click()
  // The sandbox's only account is connected already.
  await page.getByRole('button', { name: 'Connect again' }).click()
  await page.getByRole('heading', { level: 1, name: `Branch ${width}` }).waitFor()
  await page.getByText('Connected', { exact: true }).waitFor()
})

test.each(widths)('mint a triage server for two helpdesks by keyboard alone, at %i px', async (width) => {
  const page = await openAt(width)
  await keepCopied(page)
  await tabTo(page, page.getByRole('main').getByRole('link', { name: 'Create MCP server' }).first())
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Create MCP server' }).waitFor()
  await tabTo(page, page.getByLabel('MCP server name'))
  await page.keyboard.type(`Morning triage ${width}`)
  for (const name of ['Shop', 'Outlet']) {
    const account = page.getByRole('checkbox', { name: new RegExp(`^${name}`) })
    await tabTo(page, account)
    await page.keyboard.press('Space')
    await expect.poll(() => account.isChecked(), { message: name }).toBe(true)
  }
  // One Tab reaches the presets, the arrows choose among them.
  await tabTo(page, page.getByRole('radio', { name: /^Analyst/ }))
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => page.getByRole('radio', { name: /^Triage/ }).isChecked()).toBe(true)
  await page.getByRole('list', { name: 'It can', exact: true }).getByText('Make internal changes').waitFor()
  await tabTo(page, page.getByRole('button', { name: 'Create MCP server' }))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: `Morning triage ${width} is ready` }).waitFor()
  await tabTo(page, page.getByRole('button', { name: 'Copy the URL' }))
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Copied the URL' }).waitFor()
  await expect.poll(() => page.evaluate('globalThis.copied')).toMatch(/\/mcp\/hdm_mcp_[\w-]{43}$/)
  const { result } = await world().ask<{ result: { name: string; integrated_account_ids: string[] }[] }>(
    'GET',
    `/mcp-servers?q=Morning+triage+${width}`,
  )
  expect(new Set(result[0]?.integrated_account_ids)).toEqual(new Set(Object.values(day.accounts)))
})

test.each(widths)('find the call that failed, why, and for which ticket, at %i px', async (width) => {
  const page = await openAt(width)
  await goTo(page, 'Activity')
  await page.getByRole('button', { name: 'Failed', exact: true }).click()
  await page.waitForURL((url) => url.searchParams.get('outcome') === 'failed')
  const rows = page.getByRole('region', { name: 'Calls, newest first' }).getByRole('row')
  const noSuchRecord = rows.filter({ hasText: 'Richpanel has no conversation' })
  await noSuchRecord.first().getByRole('button').click()
  const drawer = page.getByRole('dialog')
  await drawer.getByText('The helpdesk has no such record. It may have been deleted or merged.').waitFor()
  await drawer.getByText('Search the helpdesk for the number.').waitFor()
  await drawer
    .getByText(/^Conversation 20\d\d\d/)
    .first()
    .waitFor()
})

test.each(widths)('leave a private note by those words, up to the answer, at %i px', async (width) => {
  const account = await world().connect('fusedesk', `Notes ${width}`)
  const list = `/integrated-account/${account}/tools/list_all_fuse_desk_cases`
  const listed = await world().ask<{ result: { result: { caseid: number }[] } }>('POST', list, {})
  const id = String(listed.result.result[0]?.caseid)
  const text = 'The vase is a present for Sunday.\n\nSend the replacement by express, please.'

  const page = await openAt(width)
  await goTo(page, 'Try a tool')
  await page.getByLabel('Account').selectOption({ label: `Notes ${width}` })
  await page.getByRole('searchbox', { name: 'Search tools' }).fill('leave a private note')
  const tools = page.getByRole('region', { name: 'Tools' })
  // What the gateway ranks replaces what the page found by letters.
  await tools
    .getByRole('listitem')
    .first()
    .filter({ hasText: 'Add a note to a case' })
    .getByRole('button')
    .click()
  await page.getByLabel(/^Case/).fill(id)
  await page.getByLabel(/^Note/).fill(text)
  await page.getByLabel(/^Title/).fill('Needed by Sunday')
  await page.getByRole('button', { name: 'Continue…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Colleagues will see it in the helpdesk. Customers will not.').waitFor()
  await expect.poll(() => dialog.getByText(text.slice(0, 20)).textContent()).toBe(text)
  await dialog.getByRole('button', { name: 'Add the note to a case' }).click()
  await page.getByRole('heading', { name: 'Result' }).waitFor()
  await page.getByText(/^Added (an internal|a) note (on|to) case /).waitFor()

  await goTo(page, 'Activity')
  const row = page
    .getByRole('row')
    .filter({ hasText: 'Added an internal note' })
    .filter({ hasText: 'Try a tool' })
  await row.first().waitFor()
})

test.each(widths)('revoke three servers at once, at %i px', async (width) => {
  const names = [1, 2, 3].map((number) => `Old ${number} of ${width}`)
  const accounts = Object.values(day.accounts)
  for (const name of names) await world().ask('POST', '/mcp-servers', { name, accounts, expires_at: null })
  const page = await openAt(width)
  await goTo(page, 'MCP servers')
  await page.getByRole('searchbox', { name: 'Search MCP servers' }).fill(`of ${width}`)
  for (const name of names) await page.getByRole('checkbox', { name: `Select ${name}` }).check()
  await page.getByText('3 selected').waitFor()
  await page.getByRole('button', { name: 'Revoke', exact: true }).click()
  const dialog = page.getByRole('dialog')
  for (const name of names) await dialog.getByText(name, { exact: true }).waitFor()
  await dialog.getByRole('button', { name: 'Revoke 3 MCP servers' }).click()
  await page.getByText('Revoked 3 MCP servers.').first().waitFor()
  await page.getByText('No MCP server matches').waitFor()
  // The keyboard goes on at the list.
  await expect.poll(() => page.evaluate(`document.activeElement?.textContent`)).toBe('0 MCP servers')
})
