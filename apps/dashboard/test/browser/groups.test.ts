import { expect, test } from 'vitest'
import { systemClock } from '../../../../packages/contracts/src/index.ts'
import { settleServersBeforeAdmin } from '../../../gateway/src/servers/before-admin.ts'
import { beforeAdmin } from '../../../gateway/src/storage/migrations.ts'
import { openSqlite } from '../../../gateway/src/storage/sqlite.ts'
import { findViolations } from './support/find-violations.ts'
import { openSignedIn } from './support/open-page.ts'
import { useWorld } from './support/use-world.ts'

const world = useWorld({ vendors: ['fusedesk', 'richpanel'] })

test('a preset sets effects and groups, admin only where it is ticked, and the summary says what is missing', async () => {
  const account = await world().connect('richpanel', 'Grouped')
  const page = await openSignedIn(world(), `/mint?account=${account}`)
  await page.getByText('Triage', { exact: true }).click()
  await page.getByText(/^In Richpanel, the assistant can$/).waitFor()
  expect(await page.getByRole('list', { name: 'What is missing' }).count()).toBe(0)
  await page.getByText('Adjust what it may do').click()
  const chosen = () => page.getByRole('checkbox', { checked: true }).count()
  for (const label of [/^Read/, /^Internal/, /^Conversations \d+ tools?$/, /^Orders \d+ tools?$/]) {
    await expect
      .poll(() => page.getByRole('checkbox', { name: label }).isChecked(), { message: String(label) })
      .toBe(true)
  }
  // The account, two effects, four groups, and the names of others.
  await expect.poll(chosen).toBe(8)
  // The numbers beside what is ticked add up to that of the summary.
  const numberIn = (text: string) => Number(/(\d+) tools?/.exec(text)?.[1] ?? 0)
  const tooMany = async () => {
    const ticked = await page.getByRole('checkbox', { checked: true }).locator('xpath=..').allTextContents()
    const all = await page.getByRole('button', { name: /^Show \d+ tools$/ }).textContent()
    return ticked.reduce((sum, text) => sum + numberIn(text), 0) - numberIn(all ?? '')
  }
  await expect.poll(tooMany).toBe(0)
  await expect
    .poll(() => page.getByRole('checkbox', { name: /^Look up names elsewhere/ }).isChecked())
    .toBe(true)
  await expect.poll(() => page.getByRole('checkbox', { name: /^Channels/ }).isChecked()).toBe(false)
  const admin = page.getByRole('checkbox', { name: /^Admin/ })
  await expect.poll(() => admin.isChecked()).toBe(false)
  await expect.poll(() => page.getByText('Changes settings, people or where data goes.').count()).toBe(1)

  await page.getByText('Replies', { exact: true }).click()
  await expect.poll(() => admin.isChecked()).toBe(false)
  await expect.poll(() => page.getByRole('checkbox', { name: /^Seen by customers/ }).isChecked()).toBe(true)
  await page.getByRole('checkbox', { name: /^Orders/ }).uncheck()
  await expect.poll(() => page.getByRole('radio', { name: /^Replies/ }).isChecked()).toBe(false)

  // None of these topics is nothing, not everything, and what has no tools here can be unticked.
  await page.getByRole('checkbox', { name: 'Knowledge no tools for this' }).waitFor()
  const topics = ['Conversations', 'Customers', 'Knowledge']
  for (const topic of topics) await page.getByRole('checkbox', { name: new RegExp(`^${topic}`) }).uncheck()
  await page.getByText('Nothing is allowed yet. Choose at least one topic.').waitFor()
  await page.getByRole('checkbox', { name: /^Knowledge/ }).check()
  await page.getByText('Richpanel has nothing under Knowledge. Choose another topic.').waitFor()
  for (const topic of topics) await page.getByRole('checkbox', { name: new RegExp(`^${topic}`) }).check()

  await page.getByText('Narrow it down').click()
  await page.getByLabel('Single tools', { exact: true }).fill('send message')
  await page.getByLabel(/^Rule for Send a message/).selectOption('never')
  const missing = 'Can close conversations, but cannot answer customers.'
  await page.getByText(missing).waitFor()
  await page.getByLabel('MCP server name').fill('Closer')
  await page.getByRole('button', { name: 'Create MCP server' }).click()
  await page.getByRole('heading', { name: 'Closer is ready' }).waitFor()
  await page.getByRole('link', { name: 'choose who may use it' }).waitFor()
  await page.getByText('Its URL opens on this computer only, until your IT sets a public URL.').waitFor()
  await page.getByRole('button', { name: 'Copy message for a colleague' }).waitFor()
  expect(await page.getByText(missing).count()).toBe(0)
  const { result } = await world().ask<{ result: { config: object }[] }>('GET', '/mcp-servers')
  expect(result[0]?.config).toEqual({
    effects: ['read', 'internal', 'outbound'],
    groups: ['conversations', 'customers', 'knowledge'],
    lookups: true,
    outbound: 'draft',
    tools: { deny: ['richpanel_conversations_send_message'] },
  })
})

test('the tools of a server over two helpdesks, and the exceptions, name the helpdesk of each', async () => {
  const shop = await world().connect('richpanel', 'Shop')
  await world().connect('fusedesk', 'Outlet')
  const page = await openSignedIn(world(), `/mint?account=${shop}`)
  await page.getByRole('checkbox', { name: /^Outlet/ }).check()
  await page.getByText('Replies', { exact: true }).click()
  await page.getByText('Exceptions', { exact: true }).click()
  const choice = page.getByLabel('Tool', { exact: true })
  const tools = choice.locator('optgroup')
  await choice.locator('optgroup[label="FuseDesk"]').waitFor({ state: 'attached' })
  // Only what this server may call, and not what only reads.
  for (const name of ['create_a_fuse_desk_webhook', 'list_all_richpanel_conversations'])
    expect(await choice.locator(`option[value="${name}"]`).count()).toBe(0)
  expect(await tools.evaluateAll((all: { label: string }[]) => all.map(({ label }) => label))).toEqual(
    expect.arrayContaining(['FuseDesk', 'Richpanel']),
  )
  await page.getByLabel('From, your time').fill('18:00')
  await page.getByLabel('To, your time').fill('08:00')
  await page
    .getByText('Any change from 18:00 to 08:00 (Europe/Berlin): never; reading stays allowed.')
    .waitFor()
  await page.getByRole('button', { name: /^Show \d+ tools$/ }).click()
  for (const name of ['FuseDesk', 'Richpanel']) {
    const own = page.getByRole('dialog').getByRole('region', { name })
    await own.getByRole('heading', { name: /conversations/i }).waitFor()
  }
  expect(await findViolations(page)).toEqual([])
})

test('a server that lost its admin tools says so on its page and on Activity, until it is dismissed', async () => {
  const account = await world().connect('fusedesk', 'Older')
  const { id } = await world().ask('POST', '/mcp-servers', { name: 'From before', accounts: [account] })
  const database = await openSqlite(world().databaseUrl, systemClock)
  await database.run((db) =>
    db.updateTable('mcp_servers').set({ notices: beforeAdmin }).where('id', '=', id).execute(),
  )
  await database.close()
  await settleServersBeforeAdmin(world().context)

  const page = await openSignedIn(world(), '/watch')
  await page.getByText('no longer have tools that change settings').waitFor()
  await page.getByRole('link', { name: 'From before' }).click()
  await page.getByText('This MCP server no longer has 6 tools that change settings').waitFor()
  await page.getByText('Show the tools').click()
  await page.getByText('create_a_fuse_desk_webhook').waitFor()
  expect(await findViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await page.getByText('This MCP server no longer has').waitFor({ state: 'detached' })
  await page.getByRole('link', { name: 'Activity', exact: true }).click()
  await page.getByRole('heading', { name: 'Activity' }).waitFor()
  await page.getByText('no longer have tools').waitFor({ state: 'detached' })
})
