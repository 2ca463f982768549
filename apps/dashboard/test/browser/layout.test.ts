import type { Locator } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { openSignedIn } from './support/open-page.ts'
import { playDay } from './support/play-day.ts'
import { settle } from './support/settle.ts'
import { useWorld } from './support/use-world.ts'

const world = useWorld({ vendors: ['richpanel', 'fusedesk'] })
beforeAll(async () => {
  await playDay(world(), Date.now())
})

const phone = { width: 400, height: 760 }

async function boxOf(locator: Locator) {
  const box = await locator.first().boundingBox()
  if (!box) throw new Error(`${locator} is not drawn.`)
  return { top: box.y, left: box.x, bottom: box.y + box.height, right: box.x + box.width }
}

const near = (at: number) => ({ asymmetricMatch: (other: number) => Math.abs(at - other) < 1 })

test('on a phone the values of API tokens have their names beside them', async () => {
  await world().token()
  const page = await openSignedIn(world(), '/tokens', { viewport: phone })
  const cells = page.getByRole('table', { name: 'API tokens' }).locator('tbody tr').first().locator('td')
  await cells.first().waitFor()
  const words = await cells.allInnerTexts()
  for (const name of ['May', 'Expires', 'Last used']) {
    expect(words.filter((each) => each.startsWith(name))).toHaveLength(1)
  }
})

test('the count of what waits leaves the lines of the menu’s icon in sight', async () => {
  const page = await openSignedIn(world(), '/', { viewport: phone })
  const icon = await boxOf(page.getByRole('button', { name: 'Open the menu' }).locator('svg'))
  const count = await boxOf(page.locator('header').getByText('waiting').locator('..'))
  expect(count.left).toBeGreaterThan((icon.left + icon.right) / 2)
  expect(count.bottom).toBeLessThan((icon.top + icon.bottom) / 2)
})

test('on a phone the tabs of approvals stay where they are when a filter comes with one', async () => {
  const page = await openSignedIn(world(), '/approvals?tab=decided', { viewport: phone })
  await settle(page)
  const tabs = await boxOf(page.getByRole('tablist', { name: 'Approvals' }))
  const filter = await boxOf(page.getByRole('combobox', { name: 'MCP server' }))
  expect(filter.top).toBeGreaterThanOrEqual(tabs.bottom)
})

test.each([phone, { width: 1280, height: 760 }])(
  'a reply is edited in a box of several lines, and Ctrl+Enter approves it, at $width px',
  async (viewport) => {
    const page = await openSignedIn(world(), '/approvals', { viewport })
    await page.getByRole('button', { name: 'Edit' }).first().click()
    const text = page.getByLabel('Text for the customer').first()
    await text.fill('')
    const { top, bottom } = await boxOf(text)
    expect(bottom - top).toBeGreaterThanOrEqual(160)

    const decided: unknown[] = []
    await page.route('**/outbox/*/approve', async (route) => {
      decided.push(route.request().postDataJSON())
      await route.fulfill({ status: 503, json: {} })
    })
    await text.press('Control+Enter')
    await text.fill('It is on its way.')
    await text.press('Enter')
    await text.press('Control+Enter')
    // An empty text is not sent, and Enter alone begins a line.
    await expect.poll(() => decided).toMatchObject([{ text: 'It is on its way.\n' }])
  },
)

test('rows stay where they are when one is selected, and the box above them says that some are', async () => {
  const page = await openSignedIn(world(), '/servers')
  const all = page.getByRole('checkbox', { name: 'Select all' })
  const boxes = page.getByRole('checkbox', { name: /^Select (?!all)/ })
  const before = await boxOf(boxes)
  await boxes.first().check()
  await page.getByText('1 selected').waitFor()
  expect(await boxOf(boxes)).toEqual(before)
  const partly = () => all.and(page.locator(':indeterminate')).count()
  expect(await partly()).toBe(1)
  await all.check()
  expect(await partly()).toBe(0)
  await page.getByText(`${await boxes.count()} selected`).waitFor()
})

test.each([phone, { width: 1280, height: 760 }])(
  'a short message covers nothing of the page, at $width px',
  async (viewport) => {
    await world().ask('POST', '/api-tokens', { name: `Given at ${viewport.width}`, scopes: ['mcp'] })
    const page = await openSignedIn(world(), '/tokens', { viewport })
    await page.getByRole('button', { name: `Revoke Given at ${viewport.width}` }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click()
    const message = page.locator('body > * [role=dialog]').filter({ hasText: 'Revoked Given at' })
    await message.waitFor()
    await settle(page)
    const { bottom } = await boxOf(message)
    const header = await boxOf(page.locator('header'))
    expect(bottom).toBeLessThanOrEqual(header.bottom)
  },
)

test('the tables of people stand below each other column by column', async () => {
  await world().ask('POST', '/people', { name: 'Somebody with a long name', role: 'member' })
  const page = await openSignedIn(world(), '/team')
  await settle(page)
  const columns = async (name: string) => {
    const heads = page.getByRole('table', { name, exact: true }).locator('thead th')
    await heads.first().waitFor()
    return Promise.all((await heads.all()).map(async (head) => (await boxOf(head)).left))
  }
  expect(await columns('Who owns the gateway')).toEqual((await columns('People')).map(near))
})
