import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, onTestFinished } from 'vitest'
import type { World } from './open-world.ts'
import { openWatchedPages, type WatchedPages, type WatchOptions } from './watched-page.ts'

/** A browser context of its own. At the end of the test it must have asked nobody else, and violated no policy. */
export async function openPage(world: World, options: Partial<WatchOptions> = {}): Promise<Page> {
  const { pages, close } = await open(world, options)
  onTestFinished(async () => {
    await close()
    expect(pages.wrongs()).toEqual([])
  })
  return pages.open()
}

type Viewport = NonNullable<WatchOptions['viewport']>

/** Signed in, at a path, in a context that tests of one world use in turns: with other options, and for a clock, in one of its own. */
export async function openSignedIn(
  world: World,
  path = '/',
  options: Partial<WatchOptions> & { isOwn?: boolean } = {},
): Promise<Page> {
  const { isOwn = false, viewport, ...others } = options
  const page =
    isOwn || Object.keys(others).length > 0
      ? await openPage(world, { ...others, ...(viewport === undefined ? {} : { viewport }) })
      : await borrowPage(world, viewport ?? defaultViewport)
  await signIn(page, world)
  await page.goto(path)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  return page
}

/** For many views that are only looked at: they share a page, what the browser has loaded, and the session. */
export function useSharedPage(
  world: () => World,
  { isSignedIn }: { isSignedIn: boolean },
): () => Promise<Page> {
  let kept: Kept | undefined
  beforeAll(async () => {
    kept = await openKept(world())
    if (isSignedIn) await signIn(kept.page, world())
  })
  afterAll(() => kept?.close())
  return async () => {
    if (!kept) throw new Error('The page is opened before the first test.')
    const { page, wrongs } = kept
    onTestFinished(() => expect(wrongs().splice(0)).toEqual([]))
    return page
  }
}

interface Kept {
  page: Page
  wrongs: () => string[]
  close: () => Promise<void>
}

/** Of a world, the pages that no test uses at the moment: a context and a window cost more than what most tests do in them. */
const idle = new WeakMap<World, Kept[]>()

const defaultViewport: Viewport = { width: 1280, height: 720 }

async function borrowPage(world: World, viewport: Viewport): Promise<Page> {
  const kept = idle.get(world)?.pop() ?? (await openKept(world))
  const { page, wrongs } = kept
  await emptyPage(page, world)
  await page.setViewportSize(viewport)
  onTestFinished(() => {
    idle.set(world, [...(idle.get(world) ?? []), kept])
    expect(wrongs().splice(0)).toEqual([])
  })
  return page
}

/** As it was when it was opened, but for what the browser has cached, and for what stands in it: an empty page would cost a process. */
async function emptyPage(page: Page, world: World): Promise<void> {
  if (page.url().startsWith(world.url)) await page.evaluate('localStorage.clear(); sessionStorage.clear()')
  await page.emulateMedia({ colorScheme: null })
  await page.context().clearCookies()
  await page.context().clearPermissions()
}

/** Closes what tests of a world have left open. */
export async function closePages(world: World): Promise<void> {
  await Promise.all((idle.get(world) ?? []).map(({ close }) => close()))
  idle.delete(world)
}

async function openKept(world: World): Promise<Kept> {
  const { pages, close } = await open(world, {})
  return { page: await pages.open(), wrongs: pages.wrongs, close }
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
