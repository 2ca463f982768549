import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { findViolations } from './support/find-violations.ts'
import { openSignedIn } from './support/open-page.ts'
import { holdReply } from './support/play-approvals.ts'
import { settle } from './support/settle.ts'
import { useWorld } from './support/use-world.ts'

const world = useWorld({ vendors: ['richpanel'] })

/** By name, the ids of two MCP servers. */
const servers: Record<string, string> = {}
let account: string

beforeAll(async () => {
  account = await world().connect('richpanel', 'Shop')
  for (const name of ['Front desk', 'Night shift']) {
    const body = { name, accounts: [account], config: { effects: ['read', 'outbound'], outbound: 'draft' } }
    servers[name] = (await world().ask('POST', '/mcp-servers', body)).id
  }
  const { result } = await world().ask<{ result: { result: Record<string, unknown>[] } }>(
    'POST',
    `/integrated-account/${account}/tools/list_all_richpanel_conversations`,
    { arguments: {} },
  )
  const conversations = result.result.map((row) => ({
    id: String(row['id']),
    number: String(row['conversation_no']),
    title: String(row['subject']),
  }))
  const replies: [text: string, server: string, conversation: number][] = [
    ['The first of all.', 'Front desk', 0],
    ['The second of all.', 'Night shift', 1],
    ['The third of all.', 'Front desk', 2],
    ['The fourth of all.', 'Front desk', 1],
    ['The fifth of all.', 'Night shift', 3],
  ]
  for (const [text, server, index] of replies) {
    const conversation = conversations[index] ?? { id: '', number: '', title: '' }
    world().pass(60_000)
    await holdReply(world(), Date.now(), {
      accountId: account,
      serverId: servers[server] ?? '',
      text,
      conversation,
    })
  }
})

const texts = (page: Page) => page.locator('[data-card]').getByText(/^The \w+ of all\.$/)
const focused = 'document.activeElement?.closest("[data-card]")?.textContent ?? ""'

test('of a long list the first stands whole, and calls about one conversation together', async () => {
  const page = await openSignedIn(world(), '/approvals')
  const all = ['first', 'second', 'fourth', 'third', 'fifth'].map((which) => `The ${which} of all.`)
  await expect.poll(() => texts(page).allTextContents()).toEqual(all)
  await page.getByText(/^2 requests about this conversation/).waitFor()
  await page.getByRole('button', { name: 'Approve and send' }).waitFor()
  await expect.poll(() => page.getByRole('button', { name: 'Approve and send' }).count()).toBe(1)
  await settle(page)
  expect(await findViolations(page)).toEqual([])

  await page.getByRole('combobox', { name: 'MCP server' }).selectOption('Night shift (2)')
  await page.getByText('1 other request waits on this conversation.').waitFor()
  // A card that is opened loads its whole text, and shows none before.
  await expect.poll(() => texts(page).allTextContents()).toEqual(['The second of all.', 'The fifth of all.'])
  expect(new URL(page.url()).searchParams.get('server')).toBe(servers['Night shift'])
})

test('keys lead through the list, and none of them sends anything', async () => {
  const page = await openSignedIn(world(), '/approvals', { isOwn: true })
  await page.clock.install()
  await page.getByRole('button', { name: 'Approve and send' }).waitFor()
  await page.keyboard.press('j')
  await expect.poll(() => page.evaluate<string>(focused)).toContain('The first of all.')
  await page.keyboard.press('j')
  const approve = page.getByRole('button', { name: 'Approve and send' })
  await expect.poll(() => approve.count()).toBe(2)
  await expect.poll(() => page.evaluate<string>(focused)).toContain('The second of all.')
  await page.keyboard.press('k')
  await expect.poll(() => page.evaluate<string>(focused)).toContain('The first of all.')
  await page.keyboard.press('a')
  await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Approve and send')
  await page.keyboard.press('d')
  await page.getByLabel('Why?').and(page.locator(':focus')).waitFor()
  // Typed into the dialog, letters are letters.
  await page.getByLabel('Why?').pressSequentially('ajd')
  await expect.poll(() => page.getByLabel('Why?').inputValue()).toBe('ajd')
  const waiting = await world().ask<{ counts: Record<string, number> }>('GET', '/outbox?limit=1')
  expect(waiting.counts).toMatchObject({ waiting: 5, sent: 0, discarded: 0 })

  await page.getByRole('dialog').getByRole('button', { name: 'Discard' }).click()
  await page.getByText(/^Discarded by .*“ajd”$/).waitFor()
  // The next one is looked at. What was decided stays where it stood, and keys pass it by.
  await expect.poll(() => page.evaluate<string>(focused)).toContain('The second of all.')
  // Whatever a toast says meanwhile.
  await page.getByText('Discarded. Nothing was sent.').waitFor()
  const second = page.locator('[data-card=open]').filter({ hasText: 'The second of all.' })
  await second.getByRole('button', { name: 'Approve and send' }).waitFor()
  await page.keyboard.press('a')
  await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Approve and send')
  await page.clock.runFor(60_000)
  await page.getByText(/^Discarded by .*“ajd”$/).waitFor()
  await page.keyboard.press('k')
  await expect.poll(() => page.evaluate<string>(focused)).toContain('The second of all.')
  await page.reload()
  await texts(page).nth(3).waitFor()
  expect(await page.getByText(/^Discarded by .*“ajd”$/).count()).toBe(0)

  // Without a card that has the focus, A is for the first.
  await second.getByRole('button', { name: 'Approve and send' }).waitFor()
  await page.keyboard.press('a')
  await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Approve and send')

  await page.getByRole('button', { name: 'Turn keys off' }).click()
  await page.keyboard.press('j')
  await expect
    .poll(() => page.evaluate('document.activeElement.textContent'))
    .toBe('Turn keyboard shortcuts on')
})

test('what was decided is listed by the decision, and who is asked besides is said where something waits', async () => {
  const { result } = await world().ask<{ result: { id: string; text_start: string }[] }>(
    'GET',
    '/outbox?state=waiting',
  )
  const texts = ['The fifth of all.', 'The third of all.', 'The fourth of all.']
  for (const text of texts) {
    world().pass(1_000)
    const { id = '' } = result.find(({ text_start: start }) => start === text) ?? {}
    await world().ask('POST', `/outbox/${id}/discard`, { reason: text })
  }
  const page = await openSignedIn(world(), '/approvals')
  await page.getByText('Nobody is told about these by e-mail or in Slack.').waitFor()
  await page.getByRole('tab', { name: 'Decided' }).click()
  const table = page.getByRole('table', { name: 'Decided, the latest decisions first' })
  const reasons = table.getByText(/^Discarded by .*“The \w+ of all\.”$/)
  await expect
    .poll(async () =>
      (await reasons.allTextContents()).map((said) => texts.find((text) => said.includes(text))),
    )
    .toEqual(texts.toReversed())
  expect(await page.getByText('Nobody is told about these').count()).toBe(0)
})
