import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { fillIn } from './support/fill-in.ts'
import { keepCopied } from './support/keep-copied.ts'
import { openPage, openSignedIn } from './support/open-page.ts'
import { tracesOf } from './support/traces-of.ts'
import { useWorld } from './support/use-world.ts'

const world = useWorld({ vendors: ['richpanel'] })

async function connectClient(url: string): Promise<Client> {
  const client = new Client({ name: 'page-test', version: '1.0.0' })
  // Its types do not bear exactOptionalPropertyTypes.
  await client.connect(new StreamableHTTPClientTransport(new URL(url)) as never)
  onTestFinished(() => client.close())
  return client
}

async function mint(page: Page, name: string): Promise<string> {
  await page.getByLabel('MCP server name').fill(name)
  await page.getByText('the assistant can').waitFor()
  await page.getByRole('button', { name: 'Create MCP server' }).click()
  await page.getByRole('heading', { name: `${name} is ready` }).waitFor()
  return (await page.locator('pre').first().textContent()) ?? ''
}

test('from the first start to an assistant’s first call', async () => {
  const page = await openPage(world())
  await page.goto(await world().signInLink())
  await page.getByText('Connect your helpdesk').waitFor()
  // One thing to do first, and no form that cannot work.
  expect(await page.getByRole('link', { name: 'Create MCP server' }).count()).toBe(0)
  expect(await page.getByLabel('Time range').count()).toBe(0)
  await page.goto('/mint')
  await page.getByText('Connect your helpdesk first').waitFor()
  expect(await page.getByLabel('MCP server name').count()).toBe(0)
  await page.getByRole('link', { name: 'Connect helpdesk' }).first().click()
  await page.getByRole('link', { name: /^Richpanel/ }).click()
  await page.getByLabel('Name').fill('Shop')
  await fillIn(page, world(), 'richpanel')
  await page.getByRole('button', { name: 'Connect', exact: true }).click()
  await page.getByText('Connected', { exact: true }).waitFor()

  await page.getByRole('link', { name: 'Create MCP server' }).click()
  await page.getByText('Analyst', { exact: true }).click()
  await page.getByRole('button', { name: 'Create MCP server' }).press('Enter')
  await page.locator('input:focus').and(page.getByLabel('MCP server name')).waitFor()
  const url = await mint(page, 'Weekly report')
  expect(url).toMatch(/\/mcp\/hdm_mcp_[\w-]{43}$/)
  for (const client of ['Claude Code', /^Claude Desktop/, 'Cursor', 'VS Code', 'Gemini CLI', 'Codex']) {
    await page.getByRole('tab', { name: client, exact: true }).click()
    await expect
      .poll(() => page.getByRole('tabpanel').textContent(), { message: String(client) })
      .toContain(url)
  }
  // Both run on the internet, and this gateway is on a machine of its own.
  await page.getByText('Claude and ChatGPT on the web cannot be added yet.').waitFor()
  await page.getByRole('button', { name: 'Copy the request to IT' }).waitFor()
  await page.getByRole('tab', { name: 'Cursor' }).click()
  const install = await page.getByRole('link', { name: 'Add to Cursor' }).getAttribute('href')
  expect(install).toMatch(/^cursor:\/\/anysphere\.cursor-deeplink\/mcp\/install\?name=weekly-report&config=/)
  const token = url.slice(url.lastIndexOf('/') + 1)
  expect(await tracesOf(page, token)).toEqual(['the document'])
  await keepCopied(page)
  await page.getByRole('button', { name: 'Copy and close' }).click()
  await page.getByRole('heading', { name: 'Weekly report', exact: true }).waitFor()
  expect(await tracesOf(page, token)).toEqual([])

  await page.getByRole('link', { name: 'Activity', exact: true }).click()
  await page.getByText('Live', { exact: true }).waitFor()
  const client = await connectClient(url)
  const { tools } = await client.listTools()
  expect(tools.map(({ name }) => name)).not.toContain('create_a_richpanel_tag')
  const called = await client.callTool({ name: 'list_all_richpanel_conversations', arguments: {} })
  expect(called.isError ?? false).toBe(false)
  const row = page.getByRole('row', { name: /Listed conversations.*Weekly report/ })
  await row.waitFor()
  await row.getByRole('button').click()
  await page.getByRole('dialog').getByText('Technical details').click()
  await page.getByRole('dialog').getByText('list_all_richpanel_conversations').first().waitFor()
  await page.getByRole('button', { name: 'Close' }).click()

  await page.goBack()
  await page.goto('/mint')
  await page.getByRole('heading', { name: 'Create MCP server' }).waitFor()
  expect(await tracesOf(page, token)).toEqual([])
})

test('who leaves without the URL is asked first, and not once it was copied', async () => {
  const account = await world().connect('richpanel', 'Careful')
  const page = await openSignedIn(world(), `/mint?account=${account}`)
  await keepCopied(page)
  const url = await mint(page, 'Not copied')
  const dialog = page.getByRole('dialog', { name: 'Close without the URL?' })
  await page.getByRole('link', { name: 'Activity', exact: true }).click()
  await dialog.getByRole('button', { name: 'Close', exact: true }).click()
  await page.getByText(url, { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Create another' }).click()
  await dialog.getByRole('button', { name: 'Close', exact: true }).click()
  // Closing the tab and loading another page ask, too, in the browser's own words.
  const question = page.waitForEvent('dialog')
  await page.evaluate('void setTimeout(() => location.reload())')
  const asked = await question
  expect(asked.type()).toBe('beforeunload')
  await asked.dismiss()
  await page.getByText(url, { exact: true }).waitFor()

  await page.getByRole('button', { name: 'Copy the URL' }).click()
  await expect.poll(() => page.evaluate('globalThis.copied')).toBe(url)
  await page.getByRole('link', { name: 'Activity', exact: true }).click()
  await page.getByRole('heading', { name: 'Activity' }).waitFor()
  expect(await dialog.count()).toBe(0)

  await page.goto(`/mint?account=${account}`)
  await mint(page, 'Left alone')
  await page.getByRole('link', { name: 'Activity', exact: true }).click()
  await dialog.getByRole('button', { name: 'Close without the URL' }).click()
  await page.getByRole('heading', { name: 'Activity' }).waitFor()
})

test('an MCP server expires, and the page says so', async () => {
  const account = await world().connect('richpanel', 'Ending')
  const page = await openSignedIn(world(), `/mint?account=${account}`, { isOwn: true })
  await page.clock.install()
  await page.reload()
  await page.getByLabel('Expires').selectOption('in 1 day')
  const url = await mint(page, 'Over tomorrow')
  const client = await connectClient(url)
  await keepCopied(page)
  await page.getByRole('button', { name: 'Copy and close' }).click()
  // The choice reads as it was made, unless a slow machine has taken more than a minute since.
  await page
    .getByText(/^(tomorrow|in 24 hours)$/)
    .first()
    .waitFor()

  const almostADay = 11.9 * 3_600_000
  for (let half = 0; half < 2; half++) {
    world().pass(almostADay)
    await page.clock.fastForward(almostADay)
    await page.reload()
    // The session goes on from here: it ends after half a day without a request.
    await page.getByRole('heading', { name: 'Over tomorrow', level: 1 }).waitFor()
  }
  await page
    .getByText(/^in 1\d minutes$/)
    .first()
    .waitFor()
  await client.listTools()

  world().pass(15 * 60_000)
  await page.clock.fastForward(15 * 60_000)
  await page
    .getByText(/^Expired|not found/)
    .first()
    .waitFor()
  await expect(client.listTools()).rejects.toThrow('no MCP server')
  await page.goto('/servers')
  const row = page.getByRole('row', { name: /Over tomorrow/ })
  await row.waitFor()
  expect(await row.getByText(/^in /).count()).toBe(0)
})

test('an MCP server is edited, gets another URL and is revoked', async () => {
  const account = await world().connect('richpanel', 'Changing')
  const minted = await world().ask<{ id: string; url: string }>('POST', '/mcp-servers', {
    name: 'To be revoked',
    accounts: [account],
    config: { effects: ['read'] },
    expires_at: null,
  })
  const page = await openSignedIn(world(), '/servers')
  const client = await connectClient(minted.url)
  const before = (await client.listTools()).tools.length
  await page.getByRole('link', { name: 'To be revoked' }).click()
  await page.getByRole('button', { name: 'Edit' }).click()
  await page.getByText('Triage', { exact: true }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved.').first().waitFor()
  expect((await client.listTools()).tools.length).toBeGreaterThan(before)

  await page.getByRole('button', { name: 'Replace the URL' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Replace the URL' }).click()
  await page.getByRole('heading', { name: 'New URL of To be revoked' }).waitFor()
  const url = (await page.locator('pre').first().textContent()) ?? ''
  await expect(client.listTools()).rejects.toThrow('no MCP server')
  const next = await connectClient(url)
  await keepCopied(page)
  await page.getByRole('button', { name: 'Copy and close' }).click()
  await page.getByRole('heading', { name: 'To be revoked', exact: true }).waitFor()
  expect(await tracesOf(page, url.slice(url.lastIndexOf('/') + 1))).toEqual([])

  await page.getByRole('button', { name: 'Revoke' }).click()
  await next.listTools()
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click()
  await page.getByText('Revoked To be revoked.').first().waitFor()
  await expect(next.listTools()).rejects.toThrow('no MCP server')
  await page.getByRole('link', { name: 'To be revoked' }).waitFor({ state: 'detached' })
})

test('what was typed for a new MCP server is still there after another page was looked at', async () => {
  const page = await openSignedIn(world(), '/mint')
  await page.getByRole('textbox', { name: 'Name' }).fill('Half written')
  await page.getByRole('link', { name: 'Activity', exact: true }).click()
  await page.getByRole('heading', { name: 'Activity' }).waitFor()
  await page.goBack()
  const name = page.getByRole('textbox', { name: 'Name' })
  await name.waitFor()
  await expect.poll(() => name.inputValue()).toBe('Half written')
  await page.getByRole('button', { name: 'Start over' }).click()
  await expect.poll(() => name.inputValue()).toBe('')
})
