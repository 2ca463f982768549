import { expect, test } from 'vitest'
import { connectAgent } from './support/connect-agent.ts'
import { findViolations } from './support/find-violations.ts'
import { openSignedIn } from './support/open-page.ts'
import { useWorld } from './support/use-world.ts'

const world = useWorld({ vendors: ['zoho-desk'] })

test('a draft that Zoho Desk keeps is shown whole, and is decided about there', async () => {
  const account = await world().connect('zoho-desk', 'Desk')
  const { url } = await world().ask<{ url: string }>('POST', '/mcp-servers', {
    name: 'Desk server',
    accounts: [account],
    config: { effects: ['read', 'internal', 'outbound'], outbound: 'draft' },
  })
  const list = `/integrated-account/${account}/tools/list_all_zoho_desk_tickets`
  const listed = await world().ask<{ result: { result: Record<string, unknown>[] } }>('POST', list, {
    arguments: {},
  })
  const [ticket] = listed.result.result
  const agent = await connectAgent(url)
  await agent.callTool({ name: 'get_single_zoho_desk_ticket_by_id', arguments: { id: ticket?.['id'] } })
  const link = '<a href="https://hotel.example/keys">your key</a>'
  const content = `<p>Open ${link} again.</p><p>${'We are sorry. '.repeat(60)}The end.</p>`
  const args = { ticket_id: ticket?.['id'], content }
  await agent.callTool({ name: 'create_a_zoho_desk_email_reply', arguments: args })
  const page = await openSignedIn(world(), '/approvals')
  await page.getByRole('tab', { name: 'Drafts (1)' }).click()
  const card = page.getByRole('listitem').filter({ hasText: 'The end.' })
  await card.getByText('A person sends it in Zoho Desk').waitFor()
  const read = await card.getByText('The end.').first().textContent()
  expect(read).toBe(
    `Open your key (https://hotel.example/keys) again.\n\n${'We are sorry. '.repeat(60)}The end.`,
  )
  await card.getByText('As it is sent, in HTML').click()
  await card.getByText(content).waitFor()
  await card.getByText(`Ticket ${ticket?.['ticketNumber']}`).first().waitFor()
  await card.getByRole('region', { name: 'The customer’s last message' }).getByRole('article').waitFor()
  await card.getByRole('button', { name: 'Show the conversation' }).click()
  await card
    .getByRole('region', { name: /^Ticket .* now$/ })
    .getByRole('article')
    .first()
    .waitFor()
  await expect
    .poll(() => card.getByRole('link', { name: 'Open in Zoho Desk' }).getAttribute('href'))
    .toMatch(/^https:/)
  expect(await card.getByRole('button', { name: /Approve|Discard|Edit/ }).count()).toBe(0)
  expect(await findViolations(page)).toEqual([])

  const tool = `/integrated-account/${account}/tools/zoho_desk_reply_drafts_send`
  const { result } = await world().ask<{ result: { id: string; vendor_draft: { id: string } }[] }>(
    'GET',
    '/outbox?state=vendor_draft',
  )
  const [drafted] = result
  await world().ask('POST', tool, {
    arguments: { ticket_id: ticket?.['id'], draftThreadId: drafted?.vendor_draft.id },
  })
  // What was read just now counts for a few seconds; then whoever reads it makes the gateway look again.
  world().pass(20_000)
  await world().ask('GET', `/outbox/${drafted?.id}`)
  await page.reload()
  await page.getByText('No drafts wait in a helpdesk').waitFor()
  await page.getByRole('tab', { name: 'Decided' }).click()
  await page.getByRole('row').filter({ hasText: 'A person has sent it in Zoho Desk.' }).waitFor()
})
