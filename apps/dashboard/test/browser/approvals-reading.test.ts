import { expect, test } from 'vitest'
import { openSignedIn } from './support/open-page.ts'
import { cardOf, useDesk } from './support/use-desk.ts'
import { useWorld } from './support/use-world.ts'

const world = useWorld({ vendors: ['richpanel'] })
const desk = useDesk(world)

test('no button that sends stands there before the conversation does, and a long message unfolds', async () => {
  world().pass(60_000)
  const text = 'The lamp is on its way.'
  await desk().hold(await desk().connect(), 3, text)
  const page = await openSignedIn(world(), '/approvals', { isOwn: true })
  let answer: () => void = () => undefined
  const answered = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route(/\/outbox\/[^/]+\/thread$/, async (route) => {
    await answered
    await route.continue()
  })
  await page.reload()
  const card = cardOf(page, text)
  await card.getByText('Loading conversation').waitFor()
  expect(await card.getByRole('button', { name: 'Approve and send' }).count()).toBe(0)
  answer()
  const approve = card.getByRole('button', { name: 'Approve and send' })
  await approve.waitFor()

  const end = 'And that is all I know.'
  const body = `${'The carrier has lost it, and looks for it. '.repeat(80)}\n\n${end}`
  await desk().write(3, body)
  await approve.click()
  const news = card.getByRole('region', { name: /^New in Conversation/ })
  await news.getByText(end).waitFor()
  const isInSight = () =>
    news.getByText(end).evaluate((element) => {
      const { bottom } = element.getBoundingClientRect()
      const fold = element.closest('.overflow-hidden')
      return fold === null || fold.getBoundingClientRect().bottom >= bottom
    })
  expect(await isInSight()).toBe(false)
  await card.getByRole('button', { name: 'Show all' }).click()
  await expect.poll(isInSight).toBe(true)
  await card.getByRole('button', { name: 'Discard' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Discard' }).click()
  await page.getByText(/^Discarded by /).waitFor()
})

test('a text that is saved for later says who has changed it', async () => {
  world().pass(60_000)
  const text = 'The chair is in stock again.'
  await desk().hold(await desk().connect(), 4, text)
  const page = await openSignedIn(world(), '/approvals')
  const card = cardOf(page, 'The chair is in stock')
  await card.getByRole('button', { name: 'Edit' }).click()
  await page.getByLabel('Text for the customer').fill('The chair is in stock, in green.')
  // What Cancel drops comes back.
  await card.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect
    .poll(() => page.getByLabel('Text for the customer').inputValue())
    .toBe('The chair is in stock, in green.')
  await card.getByRole('button', { name: 'Save for later' }).click()
  await card.getByText(/^Edited by Owner/).waitFor()
  await card.getByRole('button', { name: 'Discard' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Discard' }).click()
  await page.getByText(/^Discarded by /).waitFor()
})
