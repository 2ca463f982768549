import type { Page } from 'playwright-core'

/** Puts what is copied into the page's variable `copied`: all browsers of a machine share one clipboard. */
export async function keepCopied(page: Page): Promise<void> {
  await page.evaluate('navigator.clipboard.writeText = async (text) => { globalThis.copied = text }')
}
