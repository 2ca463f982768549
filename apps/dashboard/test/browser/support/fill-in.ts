import type { Page } from 'playwright-core'
import type { Vendor, World } from './open-world.ts'

interface Described {
  settings: { properties: Record<string, { title?: string }> }
}

/** Fills in the form that a connector's settings make: what the sandbox takes, or what is given instead. */
export async function fillIn(
  page: Page,
  world: World,
  vendor: Vendor,
  given: Readonly<Record<string, string>> = {},
  only?: readonly string[],
): Promise<void> {
  const { settings } = await world.ask<Described>('GET', `/connectors/${vendor}`)
  const values = { ...world.vendors.get(vendor)?.settings, ...given }
  for (const [name, value] of Object.entries(values)) {
    if (only && !only.includes(name)) continue
    const label = settings.properties[name]?.title ?? name
    const control = page.getByLabel(label, { exact: false }).first()
    const isSelect = (await control.and(page.locator('select')).count()) > 0
    if (isSelect) await control.selectOption(value)
    else await control.fill(value)
  }
}
