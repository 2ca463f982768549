import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { openPage } from './open-page.ts'
import type { World } from './open-world.ts'

/** Invites somebody; answers the link. */
export async function invite(
  world: World,
  name: string,
  role: string,
  options: object = {},
): Promise<{ id: string; url: string }> {
  const invited = await world.ask<{ id: string; link: { url: string } }>('POST', '/people', {
    ...{ name, role, email: `${name.toLowerCase()}@shop.example` },
    ...options,
  })
  return { id: invited.id, url: invited.link.url }
}

/** Accepts an invitation in a browser of its own. */
export async function join(world: World, link: string, origins: string[] = []): Promise<Page> {
  const page = await openPage(world, { origins })
  await page.goto(link)
  await page.getByText(/^You join as /).waitFor()
  await page.getByRole('button', { name: 'Accept and sign in' }).click()
  await page.getByRole('heading', { name: /^Welcome, / }).waitFor()
  expect(page.url()).not.toContain('hdm_link_')
  return page
}
