import type { Page } from 'playwright-core'

/** Opens the person's menu, and chooses an item once the menu has taken the pointer: it ignores what comes while it opens. */
export async function chooseInMenu(
  page: Page,
  role: 'menuitem' | 'menuitemradio',
  name: string,
): Promise<void> {
  await page.getByRole('button', { name: 'Your menu' }).click()
  const item = page.getByRole(role, { name, exact: true })
  await item.hover()
  await page.locator('[role^="menuitem"][data-highlighted]').filter({ hasText: name }).waitFor()
  await item.click()
}
