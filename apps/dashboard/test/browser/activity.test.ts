import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { openSignedIn } from './support/open-page.ts'
import { type PlayedDay, playDay } from './support/play-day.ts'
import { useWorld } from './support/use-world.ts'

const world = useWorld({ vendors: ['richpanel', 'fusedesk'] })
let day: PlayedDay
beforeAll(async () => {
  day = await playDay(world(), Date.now())
})

const rowsOf = (page: Page) => page.getByRole('region', { name: 'Calls, newest first' }).getByRole('row')
/** With the head of the table. */
const rowsAre = (page: Page, count: number) =>
  rowsOf(page)
    .nth(count)
    .waitFor()
    .then(async () => expect(await rowsOf(page).count()).toBe(count + 1))

async function runTool() {
  const path = `/integrated-account/${day.accounts['Outlet']}/tools/list_all_fuse_desk_cases`
  await world().ask('POST', path, { arguments: { limit: 1 } })
}

test('calls are read page by page', async () => {
  const page = await openSignedIn(world(), '/watch?outcome=ok')
  await rowsAre(page, 50)
  await page.getByRole('button', { name: 'Show more' }).click()
  await rowsAre(page, 100)
  expect(await page.getByRole('alert').count()).toBe(0)
})

test('what happened in a pause is there after it', async () => {
  const page = await openSignedIn(world(), '/watch?server=page')
  await page.getByText('No calls match these filters').waitFor()
  await page.getByText('Live', { exact: true }).waitFor()
  await runTool()
  await rowsAre(page, 1)
  await page.getByRole('button', { name: 'Pause' }).click()
  await runTool()
  await page.getByRole('button', { name: 'Resume' }).click()
  await rowsAre(page, 2)
})

test('a server that was revoked keeps its name; a target that cannot be read is not passed over', async () => {
  await world().ask('DELETE', `/mcp-servers/${day.server}`)
  const page = await openSignedIn(world(), `/watch?server=${day.server}`)
  await rowsOf(page).getByText('Triage').first().waitFor()
  expect(await page.getByLabel('MCP server').inputValue()).toBe(day.server)
  await page.getByLabel('Ticket or record').fill('20008')
  await page.keyboard.press('Enter')
  await page.getByText('Write the kind and the ID: ticket:123.').waitFor()
  await page.getByLabel('Ticket or record').fill('Case 10404')
  await page.keyboard.press('Enter')
  await rowsOf(page).getByText('Vase arrived in pieces <broken>').first().waitFor()
  await page.getByText('Write the kind and the ID').waitFor({ state: 'hidden' })
})
