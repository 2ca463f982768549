import { expect, test } from 'vitest'
import { openSignedIn } from './support/open-page.ts'
import { playDay } from './support/play-day.ts'
import { useWorld } from './support/use-world.ts'

const world = useWorld({ vendors: ['richpanel', 'fusedesk'] })

test('a change is found, read and exported with the keyboard', async () => {
  const { server } = await playDay(world(), Date.now())
  const page = await openSignedIn(world())
  await page.goto(`/servers/${server}`)
  await page.getByRole('link', { name: 'History' }).click()
  const created = page.getByRole('button', { name: 'Created an MCP server' })
  await created.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('row', { name: /^Name/ }).waitFor()
  expect(new URL(page.url()).searchParams.get('record')).toMatch(/^aud_/)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Export CSV' }).press('Enter')
  expect((await download).suggestedFilename()).toBe('audit.csv')
  await page.getByLabel('Outcome').selectOption('refused')
  await page.getByText('No records').waitFor()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await page.getByRole('button', { name: 'Exported the audit trail' }).first().waitFor()
})
