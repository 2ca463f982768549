import { expect, test } from 'vitest'
import { chooseInMenu } from './support/choose-in-menu.ts'
import { openSignedIn } from './support/open-page.ts'
import { settle } from './support/settle.ts'
import { useWorld } from './support/use-world.ts'

const world = useWorld({ vendors: [] })

test.each([
  ['light', 'Dark'],
  ['dark', 'Light'],
] as const)(
  'where the system is %s, the reader’s choice of a theme is kept, and wins',
  async (colorScheme, other) => {
    const page = await openSignedIn(world(), '/', { colorScheme })
    const ground = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor')
    const before = await ground()
    await chooseInMenu(page, 'menuitemradio', other)
    await expect.poll(ground).not.toBe(before)
    await page.reload()
    await settle(page)
    expect(await ground()).not.toBe(before)
    expect(await page.evaluate('({ ...localStorage })')).toEqual({ theme: other.toLowerCase() })
  },
)
