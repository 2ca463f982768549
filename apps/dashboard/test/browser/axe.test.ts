import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { findViolations } from './support/find-violations.ts'
import { openPage, openSignedIn } from './support/open-page.ts'
import { playDay } from './support/play-day.ts'
import { settle } from './support/settle.ts'
import { useWorld } from './support/use-world.ts'
import { type View, views } from './support/views.ts'

const world = useWorld({ vendors: ['richpanel', 'fusedesk'] })
const widths = { wide: 1280, narrow: 400 } as const
const themes = ['light', 'dark'] as const

beforeAll(async () => {
  const played = await playDay(world(), Date.now())
  Object.assign(day, played)
})

const day: Parameters<View['open']>[1] = { accounts: {}, server: '', call: '' }

test.each(themes)('axe finds no violation on any page, %s', async (colorScheme) => {
  const page = await openSignedIn(world(), '/', { colorScheme })
  const found: Record<string, string[]> = {}
  for (const view of views.filter(({ isSignedOut }) => !isSignedOut)) {
    await view.open(page, day)
    Object.assign(found, await look(page, view.name))
  }
  expect(found).toEqual({})
})

test.each(themes)('axe finds no violation where nobody is signed in, %s', async (colorScheme) => {
  const page = await openPage(world(), { colorScheme })
  const found: Record<string, string[]> = {}
  for (const view of views.filter(({ isSignedOut }) => isSignedOut)) {
    await view.open(page, day)
    Object.assign(found, await look(page, view.name))
  }
  expect(found).toEqual({})
})

test('the reader’s choice of a theme is kept, and wins over the system’s', async () => {
  const page = await openSignedIn(world(), '/', { colorScheme: 'light' })
  const dark = () => page.evaluate<string>(`getComputedStyle(document.body).backgroundColor`)
  const before = await dark()
  await page.getByLabel('Theme').selectOption('dark')
  await expect.poll(dark).not.toBe(before)
  await page.reload()
  await settle(page)
  expect(await dark()).not.toBe(before)
  expect(await page.evaluate('JSON.stringify({ ...localStorage })')).toBe('{"theme":"dark"}')
})

async function look(page: Page, name: string): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  for (const [width, pixels] of Object.entries(widths)) {
    await page.setViewportSize({ width: pixels, height: 900 })
    await settle(page)
    const violations = await findViolations(page)
    const over = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
    if (over > 0) violations.push(`It is ${over} pixels too wide.`)
    if (violations.length > 0) found[`${name}, ${width}`] = violations
  }
  return found
}
