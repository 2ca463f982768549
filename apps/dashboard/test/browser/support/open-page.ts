import { chromium, type Page } from 'playwright-core'
import { expect, inject, onTestFinished } from 'vitest'
import type { World } from './open-world.ts'
import { openWatchedPage, type WatchOptions } from './watched-page.ts'

/** A page in the run's browser. At the end of the test it must have asked nobody else, and violated no policy. */
export async function openPage(world: World, options: Partial<WatchOptions> = {}): Promise<Page> {
  const answer = await fetch(inject('browserOnDemand'))
  const text = await answer.text()
  if (!answer.ok) throw new Error(text)
  const browser = await chromium.connect(text)
  const { origins = [], ...how } = options
  const watched = await openWatchedPage(browser, {
    baseURL: world.url,
    origins: [world.url, ...origins],
    ...how,
  })
  onTestFinished(async () => {
    await watched.close()
    await browser.close()
    expect(watched.wrongs()).toEqual([])
  })
  return watched.page
}

/** The same, signed in, at a path. */
export async function openSignedIn(
  world: World,
  path = '/',
  options: Partial<WatchOptions> = {},
): Promise<Page> {
  const page = await openPage(world, options)
  await page.goto(await world.signInLink())
  await page.getByRole('heading', { name: 'Overview' }).waitFor()
  if (path !== '/') await page.goto(path)
  return page
}
