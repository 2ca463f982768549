import type { Page } from 'playwright-core'

/** Each place where a secret could be left behind, as script of the page. */
const places: Readonly<Record<string, string>> = {
  'the document': `document.documentElement.outerHTML + [...document.querySelectorAll('input, textarea')].map((field) => field.value)`,
  'the address': 'location.href + document.referrer',
  localStorage: 'JSON.stringify({ ...localStorage })',
  sessionStorage: 'JSON.stringify({ ...sessionStorage })',
  'history.state': `JSON.stringify(history.state) ?? ''`,
  'the window’s name': 'window.name',
  cookies: 'document.cookie',
  'requests made': `performance.getEntries().map(({ name }) => name).join()`,
  databases: 'indexedDB.databases().then((all) => JSON.stringify(all))',
  caches: 'caches.keys().then((all) => all.join())',
}

/** Where in a page a text can be found, or its part that nobody could guess. */
export async function tracesOf(page: Page, text: string): Promise<string[]> {
  const found: string[] = []
  for (const [place, script] of Object.entries(places)) {
    const held = await page.evaluate<string>(script)
    if (held.includes(text.slice(-24))) found.push(place)
  }
  return found
}
