import { expect, test } from 'vitest'
import { openSignedIn } from './support/open-page.ts'
import { playDay } from './support/play-day.ts'
import { useWorld } from './support/use-world.ts'

const world = useWorld({ vendors: ['richpanel', 'fusedesk'] })

test('the search of the header leads to accounts, servers, tools and calls by the keyboard', async () => {
  const day = await playDay(world(), Date.now())
  const page = await openSignedIn(world())
  const box = page.getByRole('combobox', { name: 'Search accounts, MCP servers, tools and calls' })
  const find = async (text: string, option: RegExp) => {
    await page.keyboard.press('Control+K')
    await box.fill(text)
    await page.getByRole('option', { name: option }).first().waitFor()
    await expect.poll(() => page.locator('[role=option][data-highlighted]').textContent()).toMatch(option)
    await page.keyboard.press('Enter')
    await box.waitFor({ state: 'detached' })
  }
  await find('outl', /Outlet/)
  await page.waitForURL((url) => url.pathname === `/accounts/${day.accounts['Outlet']}`)
  await find('triag', /Triage/)
  await page.waitForURL((url) => url.pathname === `/servers/${day.server}`)
  await find('add a note to a case', /Add a note to a case/)
  await page.waitForURL((url) => url.searchParams.get('tool') === 'fuse_desk_cases_add_note')
  await find('vase arrived', /Read one case|Replied|internal note/)
  await page.getByRole('dialog').getByText('Vase arrived in pieces <broken>').waitFor()
  await page.keyboard.press('Escape')

  await find('approve', /^Approvals/)
  await page.waitForURL((url) => url.pathname === '/approvals')
  await find('revoke', /^MCP servers/)
  await page.waitForURL((url) => url.pathname === '/servers')
  await find('dark', /^Use the dark theme/)
  await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark')
  await page.keyboard.press('Control+K')
  await box.fill('vase arrived')
  // Whose conversation a call was about stands below it.
  const call = page.getByRole('option', { name: /Read one case|Replied|internal note/ }).first()
  await call.getByText(/^Case \S+ · /).waitFor()
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+K')
  await box.fill('xyzzyx')
  await page.getByText('Nothing found for “xyzzyx”').waitFor()
})
