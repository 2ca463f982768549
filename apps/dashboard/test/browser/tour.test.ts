import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { expect, onTestFinished, test } from 'vitest'
import { findViolations } from './support/find-violations.ts'
import { openSignedIn } from './support/open-page.ts'
import { useWorld } from './support/use-world.ts'

const world = useWorld({ vendors: ['richpanel', 'zoho-desk'], isDemo: true })

test('a demo says what is made up, and its tour leads around by the keyboard until it is closed', async () => {
  await world().connect('richpanel')
  const page = await openSignedIn(world())
  await page.getByText('customers and tickets are made up').waitFor()
  const tour = page.getByRole('region', { name: 'Tour' })
  for (const [step, heading] of [
    'Overview',
    'Try a tool',
    'Activity',
    'Create MCP server',
    'Approvals',
  ].entries()) {
    await tour.getByText(`step ${step + 1} of 5`).waitFor()
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
    await tour.getByRole('button', { name: /^(Next|Finish)/ }).waitFor()
    if (step === 1) {
      // The page can be used meanwhile, and what one does elsewhere does not end the tour.
      await page.getByRole('searchbox', { name: 'Search tools' }).fill('note')
      await page.getByRole('link', { name: 'Accounts', exact: true }).click()
      await tour.waitFor({ state: 'detached' })
      await page.reload()
      await page.getByRole('button', { name: 'Continue the tour' }).press('Enter')
      await tour.getByText('step 2 of 5').waitFor()
    }
    if (step < 4) await tour.getByRole('button', { name: /^Next/ }).press('Enter')
  }
  expect(await findViolations(page)).toEqual([])
  await tour.getByRole('button', { name: 'Back' }).press('Enter')
  await tour.getByText('step 4 of 5').waitFor()
  await tour.getByRole('button', { name: 'Close the tour' }).press('Enter')
  await tour.waitFor({ state: 'detached' })
  await page.reload()
  await page.getByRole('button', { name: 'Take the tour' }).waitFor()
  expect(await tour.count()).toBe(0)
})

test('a demo offers no links to tickets that helpdesks do not have', async () => {
  const account = await world().connect('zoho-desk', 'Desk')
  const { url } = await world().ask<{ url: string }>('POST', '/mcp-servers', {
    name: 'Desk server',
    accounts: [account],
    config: { effects: ['read', 'internal', 'outbound'], outbound: 'draft' },
  })
  const agent = new Client({ name: 'page-test', version: '1.0.0' })
  await agent.connect(new StreamableHTTPClientTransport(new URL(url)) as never)
  onTestFinished(() => agent.close())
  const args = { ticket_id: '106', content: 'We are on our way.' }
  await agent.callTool({ name: 'create_a_zoho_desk_email_reply', arguments: args })
  const page = await openSignedIn(world(), '/approvals?tab=drafts')
  await page.getByText('In this demo Zoho Desk is made up, so there is nothing to open.').waitFor()
  await page.getByText('Ticket 106').first().waitFor()
  expect(await page.locator('main a[href^="http"]').count()).toBe(0)
})
