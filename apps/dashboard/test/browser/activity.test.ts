import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { ToolCall } from '../../../gateway/src/model.ts'
import { openSignedIn } from './support/open-page.ts'
import { type PlayedDay, playDay } from './support/play-day.ts'
import { toldCall } from './support/told-calls.ts'
import { useWorld } from './support/use-world.ts'

const world = useWorld({ vendors: ['richpanel', 'fusedesk'] })
let day: PlayedDay
beforeAll(async () => {
  day = await playDay(world(), Date.now())
})

/** Those of calls, without the heads of the table and of days. */
const rowsOf = (page: Page) =>
  page
    .getByRole('region', { name: 'Calls, newest first' })
    .getByRole('row')
    .filter({ has: page.getByRole('button') })
/** Until then the list before stays. */
const rowsAre = (page: Page, count: number) => expect.poll(() => rowsOf(page).count()).toBe(count)

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

test('the call that failed is found, explained, and left for the next one', async () => {
  const page = await openSignedIn(world(), '/watch')
  await page.getByRole('button', { name: 'Failed', exact: true }).click()
  await page.getByRole('button', { name: /^Filters/ }).click()
  await page.getByLabel('Reason').selectOption('timeout')
  await rowsAre(page, 4)
  await rowsOf(page).first().getByRole('button').click()
  const drawer = page.getByRole('dialog')
  await drawer.getByText('The helpdesk did not answer in time.').waitFor()
  const opened = page.url()
  await drawer.getByRole('button', { name: 'Older call' }).click()
  await page.waitForURL((url) => url.href !== opened && url.searchParams.has('call'))
  await drawer.getByText('The helpdesk did not answer in time.').waitFor()
  await page.keyboard.press('Escape')
  await drawer.waitFor({ state: 'hidden' })
  expect(new URL(page.url()).searchParams.get('error')).toBe('timeout')

  await page.goto('/watch?error=not_found')
  await rowsOf(page).first().getByRole('button').click()
  const why = drawer.getByRole('region', { name: 'Why' })
  await why.getByText('“No record with this ID exists, or it was deleted.”').waitFor()
  await why.getByRole('definition').filter({ hasText: /^ID$/ }).waitFor()
})

test('a filter that was set is saved as a view, and comes back when it was deleted by mistake', async () => {
  const page = await openSignedIn(world(), '/watch?error=timeout')
  await page.getByRole('button', { name: 'Save view' }).click()
  await page.getByLabel('Name').fill('Slow helpdesk')
  await page.keyboard.press('Enter')
  const view = page.getByRole('button', { name: 'Slow helpdesk', exact: true })
  await page.reload()
  await view.waitFor()
  await expect.poll(() => view.getAttribute('aria-pressed')).toBe('true')
  await page.getByRole('button', { name: 'Delete view' }).click()
  await view.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Undo' }).click()
  await view.waitFor()
})

test('the report leads to the calls that it counts', async () => {
  const page = await openSignedIn(world(), '/watch?tab=report')
  const tools = page.getByRole('region', { name: 'Tools that fail, the most frequent first' })
  await tools.getByRole('button', { name: 'Get one conversation' }).first().click()
  await rowsAre(page, 5)
})

test('each figure of the overview leads to the calls that it counts, and none of them was made by hand', async () => {
  await runTool()
  const page = await openSignedIn(world(), '/')
  const tiles = page.getByRole('region', { name: 'What assistants did' }).getByRole('link')
  await expect.poll(() => tiles.count()).toBeGreaterThanOrEqual(6)
  const figures = await tiles.evaluateAll((links: { textContent: string; href: string }[]) =>
    links.map(({ textContent, href }) => ({
      number: Number(/\d+/.exec(textContent)?.[0]),
      textContent,
      href,
    })),
  )
  const counted = figures.filter(
    ({ textContent, number }) => number > 0 && !textContent.startsWith('Conversations'),
  )
  expect(counted.length).toBeGreaterThan(2)
  expect(new Set(figures.map(({ href }) => href)).size).toBe(6)
  for (const { number, href } of counted) {
    await page.goto(href)
    await page.getByText(new RegExp(`^${number} calls?: `)).waitFor()
    await rowsAre(page, Math.min(number, 50))
  }
  await page.goto('/')
  await page.getByRole('link', { name: /^\d+ calls? by people$/ }).click()
  await page.waitForURL((url) => url.searchParams.get('by') === 'people')
  await expect.poll(() => page.getByRole('combobox', { name: 'Made by' }).inputValue()).toBe('people')
})

test('on a phone filters are chosen in a sheet, which says how many calls they leave', async () => {
  const page = await openSignedIn(world(), '/watch', { viewport: { width: 400, height: 800 } })
  await page.getByRole('button', { name: /^Filters/ }).click()
  const sheet = page.getByRole('dialog', { name: 'Filters' })
  await sheet.getByRole('button', { name: /^Show \d+ calls$/ }).waitFor()
  await sheet.getByLabel('Outcome').selectOption('failed')
  await page.waitForURL((url) => url.searchParams.get('outcome') === 'failed')
  const path = '/activity/report?outcome=error&refused=false'
  const { calls: failed } = await world().ask<{ calls: number }>('GET', path)
  await sheet.getByRole('button', { name: `Show ${failed} calls` }).click()
  await sheet.waitFor({ state: 'hidden' })
  await rowsAre(page, failed)
  await page.getByRole('link', { name: 'Export CSV' }).waitFor()
  const [first, exported] = await Promise.all([
    rowsOf(page).first().boundingBox(),
    page.getByRole('link', { name: 'Export CSV' }).boundingBox(),
  ])
  expect(exported?.y ?? 0).toBeLessThan(first?.y ?? 0)
})

test('a server that was revoked keeps its name; a search looks into titles as one types', async () => {
  await world().ask('DELETE', `/mcp-servers/${day.server}`)
  const page = await openSignedIn(world(), `/watch?server=${day.server}`)
  await rowsOf(page).getByText('Triage').first().waitFor()
  await expect.poll(() => page.getByLabel('MCP server').inputValue()).toBe(day.server)
  await page.getByLabel('Search calls').pressSequentially('vase arr')
  await page.waitForURL((url) => url.searchParams.get('q') === 'vase arr')
  await rowsOf(page).getByText('Where is my parcel?').first().waitFor({ state: 'detached' })
  await rowsOf(page).getByText('Vase arrived in pieces <broken>').first().waitFor()
  await page.goto('/watch?target=case:10404')
  await rowsOf(page).getByText('Vase arrived in pieces <broken>').first().waitFor()
  await page.getByRole('button', { name: 'Remove the filter Case 10404' }).click()
  await rowsOf(page).getByText('Where is my parcel?').first().waitFor()
})

test('of a long list only what is near the window is drawn, and nothing moves as it scrolls', async () => {
  const count = 420
  const now = Date.now()
  await world().context.store.calls.add(
    Array.from({ length: count }, (_, index): ToolCall => {
      const { account: _account, ...told } = toldCall(index)
      return {
        ...told,
        ...{ outcome: 'ok', errorCode: null, vendorStatus: 200, vendorCalls: 1, durationMs: 120 },
        ...{ personId: null, personName: null, appId: null, appName: null, outboxItemId: null },
        ...{ approvedBy: null, errorArgument: null, vendorMessage: null },
        ...{ tenantId: 'default', serverId: day.approvals.server, accountId: day.accounts['Shop'] ?? '' },
        tool: 'a_tool_of_many_calls',
        id: `call_many_${String(index).padStart(27, '0')}`,
        targetCount: told.targets.length,
        at: now - index * 1000,
        argumentsDigest: index.toString(16).padStart(64, '0'),
      }
    }),
  )
  const page = await openSignedIn(world(), '/watch?tool=a_tool_of_many_calls')
  const more = page.getByRole('button', { name: 'Show more' })
  await more.waitFor()
  const height = () => page.evaluate<number>('document.documentElement.scrollHeight')
  for (let shown = 50; shown < count; shown += 50) {
    const before = await height()
    await more.click()
    // Twenty more at least, of which each is higher than this.
    await expect.poll(height).toBeGreaterThan(before + 20 * 20)
  }
  await more.waitFor({ state: 'detached' })
  const rows = page.getByRole('region', { name: 'Calls, newest first' }).locator('tr:has(button)')
  await page.evaluate('scrollTo(0, 0)')
  await expect.poll(() => rows.count()).toBeLessThan(count / 2)
  const whole = await height()
  // A row is under the middle of the window wherever it is scrolled to at once.
  const inSight = `document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest('tr')?.querySelector('button') !== null`
  for (const part of [0.3, 0.9, 0.5]) {
    await page.evaluate(`scrollTo(0, ${Math.round(whole * part)})`)
    await expect.poll(() => page.evaluate(inSight)).toBe(true)
    // Heights are whole pixels of parts of a pixel.
    expect(Math.abs((await height()) - whole)).toBeLessThan(5)
    expect(await rows.count()).toBeLessThan(count / 2)
  }
})
