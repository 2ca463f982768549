import { setTimeout as wait } from 'node:timers/promises'
import { chromium, type Page } from 'playwright-core'
import type { ToolCall } from '../../../gateway/src/model.ts'
import { openWorld, type World } from './support/open-world.ts'
import { settle } from './support/settle.ts'
import { startBrowser } from './support/start-browser.ts'
import { toldCall } from './support/told-calls.ts'
import { openWatchedPages } from './support/watched-page.ts'

export interface Measured {
  what: string
  ms: number
}

export interface PageMeasured {
  /** From a press of a button or key to the next frame, or the longest frame while it scrolls. */
  interactions: Measured[]
  /** Bytes sent for the first page, compressed as the gateway does. */
  firstLoad: { withoutFonts: number; fonts: number }
}

const calls = 10_000
const minute = 60_000

/** What the page does with 10,000 calls in its list, in a browser, and what its first load weighs. */
export async function measureInteraction(): Promise<PageMeasured> {
  const started = await startBrowser(() => {})
  const world = await openWorld({ vendors: ['richpanel', 'fusedesk'] })
  const browser = await chromium.connect(started.address)
  try {
    await addCalls(world)
    const pages = await openWatchedPages(browser, {
      baseURL: world.url,
      origins: [world.url],
      viewport: { width: 1280, height: 860 },
    })
    const page = await pages.open()
    const firstLoad = await measureFirstLoad(page, await world.signInLink())
    const interactions = await measureList(page)
    await pages.close()
    return { interactions, firstLoad }
  } finally {
    await browser.close()
    await world.close()
    await started.close()
  }
}

async function addCalls(world: World): Promise<void> {
  const accounts = {
    Shop: await world.connect('richpanel', 'Shop'),
    Outlet: await world.connect('fusedesk', 'Outlet'),
  }
  const both = Object.values(accounts)
  const { id } = await world.ask('POST', '/mcp-servers', { name: 'Triage', accounts: both, expires_at: null })
  const now = Date.now()
  const all = Array.from({ length: calls }, (_, index): ToolCall => {
    const { account, ...told } = toldCall(index)
    const failed = index % 50 === 7
    return {
      ...told,
      ...(failed
        ? { outcome: 'error', errorCode: 'timeout', vendorStatus: null, changes: [] }
        : { outcome: 'ok', errorCode: null, vendorStatus: 200 }),
      ...{ personId: null, personName: null, appId: null, appName: null, outboxItemId: null },
      ...{ approvedBy: null, errorArgument: null, vendorMessage: null },
      id: `call_${String(index).padStart(32, '0')}`,
      tenantId: 'default',
      serverId: id,
      accountId: accounts[account],
      targetCount: told.targets.length,
      vendorCalls: 1,
      // The last 20 hours, so that the list of the last 24 has them all.
      at: now - Math.round((index / calls) * 20 * 60 * minute) - minute,
      durationMs: 120,
      argumentsDigest: index.toString(16).padStart(64, '0'),
    }
  })
  for (let from = 0; from < calls; from += 1_000)
    await world.context.store.calls.add(all.slice(from, from + 1_000))
}

async function measureFirstLoad(page: Page, link: string): Promise<PageMeasured['firstLoad']> {
  const sizes = { withoutFonts: 0, fonts: 0 }
  const counting: Promise<void>[] = []
  page.on('requestfinished', (request) => {
    const count = async () => {
      const { responseBodySize } = await request.sizes()
      sizes[request.resourceType() === 'font' ? 'fonts' : 'withoutFonts'] += responseBodySize
    }
    if (/\/assets\/|\/sign-in$/.test(new URL(request.url()).pathname)) counting.push(count())
  })
  await page.goto(link)
  await page.getByRole('heading', { name: 'Overview' }).waitFor()
  await settle(page)
  await Promise.all(counting)
  page.removeAllListeners('requestfinished')
  return { ...sizes }
}

/** Notes how long each press took until the next frame, in steps of 8 ms, as browsers measure it. */
const observe = `window.presses = [];
new PerformanceObserver((list) => {
  for (const { name, duration, interactionId } of list.getEntries()) if (interactionId) presses.push(duration)
}).observe({ type: 'event', durationThreshold: 16 })`

/** The longest time between two frames while something is done for a second. */
const longestFrame = `new Promise((done) => {
  let last = performance.now(), longest = 0
  const end = last + 1000
  const frame = (now) => {
    longest = Math.max(longest, now - last)
    last = now
    now < end ? requestAnimationFrame(frame) : done(longest)
  }
  requestAnimationFrame(frame)
})`

async function measureList(page: Page): Promise<Measured[]> {
  await page.goto('/watch')
  await page.getByText('Live', { exact: true }).waitFor()
  const more = page.getByRole('button', { name: 'Show more' })
  const loaded = `document.querySelectorAll('button[aria-busy]').length === 0`
  while ((await more.count()) > 0) {
    await more.click()
    while (!(await page.evaluate<boolean>(loaded))) await wait(5)
  }
  await page.evaluate('scrollTo(0, 0)')
  await page.evaluate(observe)
  await wait(500)
  const press = async (what: string, act: () => Promise<unknown>): Promise<Measured> => {
    await page.evaluate('presses.length = 0')
    await act()
    await settle(page)
    await wait(300)
    // Nothing is noted below 16 ms.
    const ms = await page.evaluate<number>('Math.max(16, ...presses)')
    return { what, ms }
  }
  const results: Measured[] = []
  const rows = page.getByRole('region', { name: 'Calls, newest first' }).getByRole('row')
  results.push(await press('open a call', () => rows.getByRole('button').nth(3).click()))
  results.push(
    await press('go to the next call', () => page.getByRole('button', { name: 'Older call' }).click()),
  )
  results.push(await press('close it', () => page.keyboard.press('Escape')))
  const scrolled = page.evaluate<number>(longestFrame)
  for (let pages = 0; pages < 8; pages++) {
    await page.keyboard.press('PageDown')
    await wait(100)
  }
  results.push({ what: 'scroll by pages', ms: await scrolled })
  await page.evaluate('scrollTo(0, 0)')
  results.push(
    await press('filter by outcome', () => page.getByRole('button', { name: 'Failed', exact: true }).click()),
  )
  return results
}
