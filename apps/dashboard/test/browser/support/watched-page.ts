import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

export interface WatchedPages {
  open(): Promise<Page>
  /** What no page of ours may do, in words. */
  wrongs(): string[]
  close(): Promise<void>
}

export interface WatchOptions extends BrowserContextOptions {
  /** Where requests may go, by origin. */
  origins: readonly string[]
}

/** A browser of its own, empty, that notes requests to other hosts, violations of the policy, and errors of scripts. */
export async function openWatchedPages(browser: Browser, options: WatchOptions): Promise<WatchedPages> {
  const { origins, ...how } = options
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Berlin', ...how })
  context.setDefaultTimeout(120_000)
  const wrongs: string[] = []
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (protocol === 'blob:' || origins.includes(origin)) return
    wrongs.push(`A request left for ${request.url()}`)
  })
  context.on('response', (response) => {
    const isRedirect = response.status() >= 300 && response.status() < 400
    if (response.request().resourceType() !== 'document' || isRedirect) return
    if (!response.url().startsWith(origins[0] ?? '')) return
    // A form may be answered with a redirect to the app that is waiting for it.
    const forms = origins.map((origin) => `form-action 'self' ${origin}`)
    const given = response.headers()['content-security-policy'] ?? ''
    const policy = forms.reduce((text, form) => text.replace(form, "form-action 'self'"), given)
    if (!policy.includes("default-src 'none'") || /unsafe-|\*|data:|https?:/.test(policy)) {
      wrongs.push(`${response.url()} came with the policy "${policy}"`)
    }
  })
  context.on('weberror', (error) => wrongs.push(`A script failed: ${error.error().stack}`))
  context.on('console', (message) => {
    const text = message.text()
    const isPolicy = /content security policy/i.test(text)
    const isReact = /react|hydrat|key prop|validateDOMNesting/i.test(text)
    if (message.type() === 'error' && (isPolicy || isReact)) wrongs.push(`The console says: ${text}`)
  })
  await context.exposeBinding('noteViolation', (_source, what: string) => {
    wrongs.push(`The policy was violated: ${what}`)
  })
  await context.addInitScript(
    `document.addEventListener('securitypolicyviolation', (event) => noteViolation(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sourceFile))`,
  )
  return { open: () => context.newPage(), wrongs: () => wrongs, close: () => context.close() }
}
