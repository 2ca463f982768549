import type { Page } from 'playwright-core'

/** Opens a page of the dashboard: from another of its pages as a link does, since loading it anew costs a browser most of the time of a test. */
export async function goTo(page: Page, path: string, title?: string | RegExp): Promise<void> {
  const heading = page.getByRole('heading', { level: 1, ...(title === undefined ? {} : { name: title }) })
  if (await page.evaluate<boolean>(`document.getElementById('content') !== null`)) {
    const none = page.getByRole('heading', { level: 1, name: 'Page not found' })
    // A page in between, so that nothing stays open that was opened on the same page before.
    await lead(page, '/nowhere')
    await none.waitFor()
    await lead(page, path)
    await none.waitFor({ state: 'detached' })
  } else {
    await page.goto(path)
  }
  await heading.first().waitFor()
}

async function lead(page: Page, path: string): Promise<void> {
  await page.evaluate(`history.pushState(null, '', ${JSON.stringify(path)})`)
}
