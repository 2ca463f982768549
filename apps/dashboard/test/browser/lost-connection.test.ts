import { beforeAll, expect, test } from 'vitest'
import { openSignedIn } from './support/open-page.ts'
import { useWorld } from './support/use-world.ts'

const world = useWorld({ vendors: ['richpanel'] })
const banner = 'The gateway does not answer. What you see may be out of date.'

beforeAll(async () => {
  await world().connect('richpanel', 'Shop')
})

test('a lost connection is said once, with one button, and goes by itself', async () => {
  const page = await openSignedIn(world(), '/', { isOwn: true })
  await page.getByRole('heading', { name: 'Helpdesks' }).waitFor()
  // The program of the page is loaded already; what it asks for is not answered.
  const isAsked = (url: URL) => url.origin === world().url && !url.pathname.startsWith('/assets/')
  await page.route(isAsked, (route) => route.abort())
  await page.getByRole('link', { name: 'Activity' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Activity' }).waitFor()
  await page.getByText(banner).waitFor()
  // What has been tried often enough gives up.
  await page.getByText('Shown as soon as the gateway answers.').first().waitFor()
  await expect.poll(() => page.getByText(/does not (answer|respond)/).count()).toBe(1)
  await expect.poll(() => page.getByRole('button', { name: /Try again/ }).count()).toBe(1)

  await page.unroute(isAsked)
  await page.getByText(banner).waitFor({ state: 'detached' })
  await page.getByText('Shown as soon as the gateway answers.').first().waitFor({ state: 'detached' })
  await page.getByRole('link', { name: 'Overview' }).first().click()
  await page.getByRole('heading', { name: 'Helpdesks' }).waitFor()
  expect(await page.getByText(banner).count()).toBe(0)
})
