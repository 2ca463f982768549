import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { findViolations } from './find-violations.ts'
import { openPage, openSignedIn } from './open-page.ts'
import { type PlayedDay, playDay } from './play-day.ts'
import { settle } from './settle.ts'
import { useWorld } from './use-world.ts'
import { type View, views } from './views.ts'

const widths = { wide: 1280, narrow: 400 } as const

/** Looks at every page in one theme, as wide as a desk and as narrow as a phone. */
export function testViews(colorScheme: 'light' | 'dark'): void {
  const world = useWorld({ vendors: ['richpanel', 'fusedesk'] })
  let day: PlayedDay
  beforeAll(async () => {
    day = await playDay(world(), Date.now())
  })

  const lookAt = async (page: Page, seen: readonly View[]) => {
    const found: Record<string, string[]> = {}
    for (const view of seen) {
      await view.open(page, day)
      Object.assign(found, await look(page, view.name))
    }
    return found
  }

  test(`axe finds no violation on any page, ${colorScheme}`, async () => {
    const page = await openSignedIn(world(), '/', { colorScheme })
    expect(
      await lookAt(
        page,
        views.filter(({ isSignedOut }) => !isSignedOut),
      ),
    ).toEqual({})
  })

  test(`axe finds no violation where nobody is signed in, ${colorScheme}`, async () => {
    const page = await openPage(world(), { colorScheme })
    expect(
      await lookAt(
        page,
        views.filter(({ isSignedOut }) => isSignedOut),
      ),
    ).toEqual({})
  })

  test('the reader’s choice of a theme is kept, and wins over the system’s', async () => {
    const other = { light: 'Dark', dark: 'Light' }[colorScheme]
    const page = await openSignedIn(world(), '/', { colorScheme })
    const ground = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor')
    const before = await ground()
    await page.getByText(other, { exact: true }).click()
    await expect.poll(ground).not.toBe(before)
    await page.reload()
    await settle(page)
    expect(await ground()).not.toBe(before)
    expect(await page.evaluate('({ ...localStorage })')).toEqual({ theme: other.toLowerCase() })
  })
}

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
