import type { Page } from 'playwright-core'

/** Waits until nothing is loading any more, and what moves has come to rest. */
export async function settle(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor()
  await page.waitForFunction(
    `!document.querySelector('.animate-pulse, [aria-busy=true]') && document.getAnimations().every((each) => each.playState !== 'running')`,
  )
}
