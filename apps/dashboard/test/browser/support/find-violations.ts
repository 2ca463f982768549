import axe from 'axe-core'
import type { Page } from 'playwright-core'

interface Violation {
  id: string
  help: string
  nodes: { html: string; failureSummary?: string }[]
}

/** The rules of axe whose outcome depends on the theme. */
const rulesOfColor = ['color-contrast', 'link-in-text-block']

/** What axe has against a page as it stands: each rule with the elements that break it. */
export async function findViolations(page: Page, rules: 'all' | 'of color' = 'all'): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source)
  const options = {
    resultTypes: ['violations'],
    // Style sheets are loaded for experimental rules alone, none of which runs.
    preload: { assets: ['media'] },
    ...(rules === 'of color' ? { runOnly: { type: 'rule', values: rulesOfColor } } : {}),
  }
  const found = await page.evaluate<Violation[]>(
    `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })) })))`,
  )
  return found.map(({ id, help, nodes }) => {
    const where = nodes
      .slice(0, 3)
      .map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary}`)
    return [`${id}: ${help}`, ...where].join('\n')
  })
}
