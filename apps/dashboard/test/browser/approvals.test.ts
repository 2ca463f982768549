import { expect, test } from 'vitest'
import { openSignedIn } from './support/open-page.ts'
import { cardOf, openCard, useDesk } from './support/use-desk.ts'
import { useWorld } from './support/use-world.ts'

const world = useWorld({ vendors: ['richpanel'] })
const desk = useDesk(world)

test('a reply is read whole, changed and sent once', async () => {
  const end = 'The very end of it.'
  const long = `${'Dear Ana, your parcel is on its way. '.repeat(200)}\n\n${end}`
  // More than the one message that stands there anyway.
  await desk().write(0, 'I ask the carrier where it is.')
  await desk().hold(await desk().connect(), 0, long)
  const page = await openSignedIn(world())
  await page.getByText('One message waits for your approval').waitFor()
  await page.getByRole('link', { name: 'Review' }).click()
  await page.getByRole('heading', { level: 1, name: 'Approvals' }).waitFor()
  const card = cardOf(page, end)
  await card
    .getByText(/^Conversation /)
    .first()
    .waitFor()
  await card.getByText(/by Front desk/).waitFor()
  // Nothing of the text is hidden, whatever its length.
  const text = card.getByText(end)
  await expect.poll(() => text.textContent()).toBe(long)
  const isWhole = (element: { scrollHeight: number; clientHeight: number }) =>
    element.scrollHeight <= element.clientHeight
  expect(await text.evaluate(isWhole)).toBe(true)
  // The buttons stay in sight while it is read.
  await text.evaluate((element) => element.scrollIntoView({ block: 'start' }))
  const approve = await card.getByRole('button', { name: 'Approve and send' }).boundingBox()
  expect((approve?.y ?? 0) + (approve?.height ?? 0)).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0)
  // What the customer wrote last stands there without a click.
  await card.getByRole('region', { name: 'The customer’s last message' }).getByRole('article').waitFor()
  await card.getByRole('button', { name: 'Show the conversation' }).click()
  await card
    .getByRole('region', { name: /^Conversation .* now$/ })
    .getByRole('article')
    .first()
    .waitFor()
  await card.getByRole('button', { name: 'Hide the conversation' }).click()
  await card.getByRole('region', { name: 'The customer’s last message' }).waitFor()

  await card.getByRole('button', { name: 'Edit' }).click()
  await page.getByLabel('Text for the customer').fill('Dear Ana, it arrives on Thursday.')
  await page.getByRole('button', { name: 'Approve the changed text and send' }).click()
  const sent = cardOf(page, 'with changes, and sent')
  await sent.getByText(/^Approved by .*, with changes, and sent\.$/).waitFor()
  expect(await sent.getByRole('button', { name: /^Approve/ }).count()).toBe(0)
  await sent.getByRole('button', { name: 'Open' }).click()
  await page.getByRole('dialog').getByText('What the assistant wrote').click()
  await page.getByRole('dialog').getByText(end).waitFor()
  await page.keyboard.press('Escape')
  const read = await desk().textsOf(0)
  expect(read.split('Dear Ana, it arrives on Thursday.')).toHaveLength(2)
  expect(read).not.toContain(end)

  await page.getByRole('tab', { name: 'Decided' }).click()
  await page.getByRole('row').filter({ hasText: 'with changes, and sent' }).getByRole('button').click()
  await page.getByRole('dialog').getByRole('link', { name: 'Show what was sent in Activity' }).click()
  await page.getByRole('dialog').getByText('Asked for', { exact: true }).waitFor()
  await page.getByRole('dialog').getByRole('link', { name: 'see both versions' }).waitFor()
  await page.getByRole('dialog').getByRole('link', { name: 'Open the approval' }).click()
  await page
    .getByRole('dialog')
    .getByText(/with changes, and sent/)
    .waitFor()
})

test('a reply is discarded with a reason, which the agent reads', async () => {
  const client = await desk().connect()
  const id = await desk().hold(client, 1, 'We cannot take it back.')
  const asked = () => client.callTool({ name: 'get_approval', arguments: { id } }).then(JSON.stringify)
  expect(await asked()).not.toContain('Offer an exchange first.')

  const page = await openSignedIn(world(), '/approvals')
  const card = cardOf(page, 'We cannot take it back.')
  await card.getByRole('button', { name: 'Discard' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Why?').fill('Offer an exchange first.')
  // What was typed stays while something else is looked at.
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('tab', { name: 'Decided' }).click()
  await page.getByRole('tab', { name: 'Waiting' }).click()
  await card.getByRole('button', { name: 'Discard' }).click()
  await expect.poll(() => dialog.getByLabel('Why?').inputValue()).toBe('Offer an exchange first.')
  await dialog.getByRole('button', { name: 'Discard' }).click()
  await page.getByText(/^Discarded by .*“Offer an exchange first\.”$/).waitFor()
  expect(await asked()).toContain('Offer an exchange first.')
  expect(await desk().textsOf(1)).not.toContain('We cannot take it back.')
})

test('an approval that has gone stale sends nothing before the new messages were read', async () => {
  const text = 'A label for the return is on its way.'
  await desk().hold(await desk().connect(), 2, text)
  const page = await openSignedIn(world(), '/approvals')
  const card = cardOf(page, text)
  const approve = card.getByRole('button', { name: 'Approve and send' })
  await approve.waitFor()
  // A colleague answers while somebody reads.
  const colleague = 'I have called her: she keeps them.'
  await desk().write(2, colleague)
  await approve.click()
  const news = card.getByRole('region', { name: /^New in Conversation/ })
  await news.getByText(colleague).waitFor()
  expect(await desk().textsOf(2)).not.toContain(text)
  await card.getByRole('button', { name: 'I have read it: send all the same' }).click()
  await page.getByText(/^Approved by .*, and sent\.$/).waitFor()
  expect((await desk().textsOf(2)).split(text)).toHaveLength(2)
})

test('a server is created whose assistant asks first, with an exception', async () => {
  const page = await openSignedIn(world(), `/mint?account=${desk().accountId}`)
  await page.getByPlaceholder('Priya’s Claude').fill('Evening desk')
  await page.getByRole('heading', { name: 'What may it do?' }).waitFor()
  await page.getByText(/^Nothing to choose: it reaches no customer/).waitFor()
  await page.getByText('Replies', { exact: true }).click()
  await expect.poll(() => page.getByRole('radio', { name: /^Ask me first/ }).isChecked()).toBe(true)
  await page.locator('label').filter({ hasText: 'Ask whoever uses the assistant' }).click()
  await expect.poll(() => page.getByRole('radio', { name: /^Ask whoever uses/ }).isChecked()).toBe(true)
  await page.getByText('Exceptions', { exact: true }).click()
  await page.getByRole('button', { name: 'Add exception' }).click()
  await page.getByText('Say what the exception is for').waitFor()
  await page.locator('select:focus').and(page.getByLabel('Works on')).waitFor()
  await page.getByLabel('Works on').selectOption('conversations')
  await page.getByRole('button', { name: 'Add exception' }).click()
  // Filled in, but not added.
  await page.getByLabel('From, your time').fill('18:00')
  await page.getByRole('button', { name: 'Create MCP server' }).click()
  await page.locator('input:focus').and(page.getByLabel('To, your time')).waitFor()
  await page.getByLabel('To, your time').fill('08:00')
  const summary = page.getByRole('list', { name: 'Who is asked first' })
  await summary.getByText('Any change in conversations: never; reading stays allowed.').waitFor()
  await summary.getByText('Messages to customers are sent once the person').waitFor()
  await page.getByRole('button', { name: 'Create MCP server' }).click()
  await page.getByRole('heading', { name: 'Evening desk is ready' }).waitFor()
  const { result } = await world().ask<{ result: { config: object }[] }>('GET', '/mcp-servers?q=Evening')
  expect(result[0]?.config).toMatchObject({
    outbound: 'confirm',
    rules: [
      { when: { group: 'conversations' }, then: 'deny' },
      { when: { hours: { from: '18:00', to: '08:00' } }, then: 'deny' },
    ],
  })
})

test('what has waited longest stands first', async () => {
  const agent = await desk().connect()
  await desk().hold(agent, 3, 'The first of two.')
  await desk().hold(agent, 4, 'The second of two.')
  const page = await openSignedIn(world(), '/approvals')
  const texts = page.getByText(/^The (first|second) of two\.$/)
  await expect.poll(() => texts.allTextContents()).toEqual(['The first of two.', 'The second of two.'])
})

test('of two calls on one conversation the second says what was approved, and by whom', async () => {
  // Richpanel counts calls by the minute.
  world().pass(60_000)
  const agent = await desk().connect()
  const own = 'Your refund of 20 EUR was paid out on Monday.'
  await desk().hold(agent, 5, own)
  await desk().hold(agent, 5, 'It should be on your account by Thursday.')
  const page = await openSignedIn(world(), '/approvals')
  const next = page.locator('[data-card]').filter({ hasText: 'It should be on your account' })
  await next.getByRole('button').first().waitFor()
  const card = cardOf(page, own)
  await openCard(card)
  // What both answer stands above them, once.
  const asked = page.getByRole('region', { name: /^The customer’s last message in Conversation/ })
  const group = page.getByRole('region', { name: /: 2 requests$/ })
  await group.locator(asked).getByRole('article').waitFor()
  await card.getByRole('button', { name: 'Approve and send' }).click()
  await page.getByText(/^Approved by .*, and sent\.$/).waitFor()
  await next.getByText(/^The reply that .* approved a moment ago was sent here\./).waitFor()
  await page.getByText('2 requests about this conversation: 1 waits, 1 sent.').waitFor()
  const button = next.getByRole('button', { name: 'I have read it: send all the same' })
  await button.waitFor()
  // It stands in sight without scrolling.
  const { height = 0 } = page.viewportSize() ?? {}
  const bottom = async () => {
    const box = await button.boundingBox()
    return box ? box.y + box.height : Number.POSITIVE_INFINITY
  }
  await expect.poll(bottom).toBeLessThanOrEqual(height)
  expect(await next.getByText('Somebody has written').count()).toBe(0)
  await next
    .getByRole('region', { name: /^New in Conversation/ })
    .getByText(own)
    .waitFor()
})

test('once one of two replies is sent, the other says so before the gateway is asked again', async () => {
  // Richpanel counts calls by the minute.
  world().pass(60_000)
  const agent = await desk().connect()
  const own = 'Your exchange leaves us on Tuesday.'
  await desk().hold(agent, 7, own)
  await desk().hold(agent, 7, 'It should be with you by Friday.')
  const page = await openSignedIn(world(), '/approvals', { isOwn: true })
  const [first, second] = [cardOf(page, own), cardOf(page, 'It should be with you by Friday.')]
  for (const card of [second, first]) await openCard(card)
  // From here on only what is decided gets an answer.
  await page.route(/\/(outbox|events)/, (route) =>
    route.request().method() === 'POST' ? route.continue() : undefined,
  )
  await first.getByRole('button', { name: 'Approve and send' }).click()
  await page.getByText(/^Approved by .*, and sent\.$/).waitFor()
  await second
    .getByRole('region', { name: /^New in Conversation/ })
    .getByText(own)
    .waitFor()
  expect(await second.getByRole('button', { name: 'Approve and send' }).count()).toBe(0)
  // Nor is it sent by pressing at once: the gateway has not said yet that this is all that is new.
  await second.getByRole('button', { name: 'I have read it: send all the same' }).click()
  await second
    .getByRole('button', { name: 'I have read it: send all the same' })
    .and(page.locator(':enabled'))
    .waitFor()
  expect(await desk().textsOf(7)).not.toContain('It should be with you by Friday.')
})

test('what is typed is kept when the list changes and when the gateway does not answer', async () => {
  // Richpanel counts calls by the minute.
  world().pass(60_000)
  const agent = await desk().connect()
  await desk().hold(agent, 6, 'Your invoice is attached.')
  const page = await openSignedIn(world(), '/approvals', { isOwn: true })
  const card = cardOf(page, 'Your invoice is attached.')
  await openCard(card)
  await card.getByRole('button', { name: 'Edit' }).click()
  const typed = page.getByLabel('Text for the customer')
  await typed.fill('Your invoice is attached, with the VAT number.')
  await desk().hold(agent, 6, 'The next invoice comes in June.')
  await page.getByText(/^2 requests about this conversation/).waitFor()
  await expect.poll(() => typed.inputValue()).toBe('Your invoice is attached, with the VAT number.')

  await page.route(/\/(outbox|healthz)/, (route) => route.abort())
  await page.getByRole('button', { name: 'Approve the changed text and send' }).click()
  const unanswered = page.getByText('The gateway did not answer. Your text is kept.')
  await unanswered.waitFor()
  // The button does not spin while the gateway is asked for anything else.
  await page.locator('[data-card] [aria-busy=true]').waitFor({ state: 'detached' })
  await expect.poll(() => typed.inputValue()).toBe('Your invoice is attached, with the VAT number.')
  await page.getByText('The gateway does not answer. What you see may be out of date.').waitFor()
  await page.unroute(/\/(outbox|healthz)/)
  // Once it is back, nobody has to press anything for the error to go.
  await unanswered.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Approve the changed text and send' }).click()
  await page.getByText(/^Approved by .*, with changes, and sent\.$/).waitFor()
  expect((await desk().textsOf(6)).split('with the VAT number.')).toHaveLength(2)
})
