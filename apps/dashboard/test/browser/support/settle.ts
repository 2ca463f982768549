import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'

const isSettled = `!document.querySelector('.animate-pulse, [aria-busy=true]') && document.getAnimations().every((each) => each.playState !== 'running')`

/** Waits until nothing is loading any more, and what moves has come to rest. */
export async function settle(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor()
  // The page's policy forbids what waitForFunction would evaluate again and again.
  while (!(await page.evaluate(isSettled))) await wait(50)
}
