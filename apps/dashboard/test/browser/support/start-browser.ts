import { chromium } from 'playwright-core'
import { buildPage } from './build-page.ts'
import { findBrowser } from './find-browser.ts'

export interface StartedBrowser {
  /** What playwright connects to. */
  address: string
  close(): Promise<void>
}

/** A headless Chromium, and the page that it is to show, built. */
export async function startBrowser(say: (line: string) => void): Promise<StartedBrowser> {
  const [{ path, flags }] = await Promise.all([findBrowser(say), buildPage(say)])
  const server = await chromium.launchServer({
    executablePath: path,
    // Chromium's own sandbox refuses root, and needs what containers seldom have.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--force-color-profile=srgb', ...flags],
    timeout: 120_000,
  })
  return { address: server.wsEndpoint(), close: () => server.close() }
}
