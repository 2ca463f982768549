import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { findViolations } from './find-violations.ts'
import { useSharedPage } from './open-page.ts'
import { type PlayedDay, playDay } from './play-day.ts'
import { settle } from './settle.ts'
import { useWorld } from './use-world.ts'
import type { View } from './views.ts'

const widths = { wide: 1280, narrow: 400 } as const

/** What a window 1280 wide has at a zoom of 200 %. */
const zoomedWidth = 640

/** Looks at pages in both themes, as wide as a desk and as narrow as a phone. */
export function testViews(views: readonly View[]): void {
  const world = useWorld({ vendors: ['richpanel', 'fusedesk'] })
  let day: PlayedDay
  // Before anyone signs in: the sign-in link is that of the owner who is invited.
  beforeAll(async () => {
    day = await playDay(world(), Date.now())
  })
  const signedIn = useSharedPage(world, { isSignedIn: true })
  const signedOut = useSharedPage(world, { isSignedIn: false })

  test.each(views)('axe finds no violation on $name', async ({ isSignedOut, open }) => {
    const page = await (isSignedOut ? signedOut() : signedIn())
    await page.setViewportSize({ width: widths.wide, height: 900 })
    await open(page, day)
    const found: Record<string, string[]> = {}
    const lookAt = async (width: keyof typeof widths, theme: 'light' | 'dark') => {
      await page.setViewportSize({ width: widths[width], height: 900 })
      await page.emulateMedia({ colorScheme: theme })
      await settle(page)
      // In the dark they are the same elements in other colors.
      const violations = await findViolations(page, theme === 'light' ? 'all' : 'of color')
      found[`${width}, ${theme}`] =
        theme === 'light' ? [...violations, ...(await overflow(page))] : violations
    }
    // One thing is changed at a time: a browser draws everything anew for each.
    await lookAt('wide', 'light')
    await lookAt('wide', 'dark')
    await lookAt('narrow', 'dark')
    await lookAt('narrow', 'light')
    await page.setViewportSize({ width: zoomedWidth, height: 450 })
    await settle(page)
    found['zoomed'] = await overflow(page)
    expect(found).toEqual({
      zoomed: [],
      'wide, light': [],
      'wide, dark': [],
      'narrow, light': [],
      'narrow, dark': [],
    })
  })
}

async function overflow(page: Page): Promise<string[]> {
  const over = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
  return over > 0 ? [`It is ${over} pixels too wide.`] : []
}
