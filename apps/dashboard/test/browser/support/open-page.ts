import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, onTestFinished } from 'vitest'
import type { World } from './open-world.ts'
import { openWatchedPages, type WatchedPages, type WatchOptions } from './watched-page.ts'

/** A page in the run's browser. At the end of the test it must have asked nobody else, and violated no policy. */
export async function openPage(world: World, options: Partial<WatchOptions> = {}): Promise<Page> {
  const { pages, close } = await open(world, options)
  onTestFinished(async () => {
    await close()
    expect(pages.wrongs()).toEqual([])
  })
  return pages.open()
}

/** The same, signed in, at a path. */
export async function openSignedIn(
  world: World,
  path = '/',
  options: Partial<WatchOptions> = {},
): Promise<Page> {
  const page = await openPage(world, options)
  await signIn(page, world)
  await page.goto(path)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  return page
}

/** For many pages that are only looked at: they share what the browser has loaded, and the session. */
export function useSharedPages(
  world: () => World,
  { isSignedIn }: { isSignedIn: boolean },
): () => Promise<Page> {
  let opened: Awaited<ReturnType<typeof open>> | undefined
  beforeAll(async () => {
    opened = await open(world(), {})
    if (!isSignedIn) return
    const page = await opened.pages.open()
    await signIn(page, world())
    await page.close()
  })
  afterAll(() => opened?.close())
  return async () => {
    if (!opened) throw new Error('The pages are opened before the first test.')
    const { pages } = opened
    const page = await pages.open()
    onTestFinished(async () => {
      await page.close()
      expect(pages.wrongs().splice(0)).toEqual([])
    })
    return page
  }
}

async function open(
  world: World,
  { origins = [], ...how }: Partial<WatchOptions>,
): Promise<{ pages: WatchedPages; close: () => Promise<void> }> {
  const browser = await connectBrowser()
  const pages = await openWatchedPages(browser, {
    baseURL: world.url,
    origins: [world.url, ...origins],
    ...how,
  })
  const close = async () => {
    await pages.close()
    await browser.close()
  }
  return { pages, close }
}

async function connectBrowser(): Promise<Browser> {
  const answer = await fetch(inject('browserOnDemand'))
  const text = await answer.text()
  if (!answer.ok) throw new Error(text)
  return chromium.connect(text)
}

/** As the sign-in page does, without drawing it. */
async function signIn(page: Page, world: World): Promise<void> {
  const code = new URL(await world.signInLink()).hash.slice(1)
  const answer = await page.request.post('/session/link', { data: { code }, headers: { origin: world.url } })
  if (!answer.ok()) throw new Error(`Failed to sign in: ${answer.status()} ${await answer.text()}`)
}
