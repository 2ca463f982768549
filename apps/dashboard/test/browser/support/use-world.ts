import { afterAll, beforeAll } from 'vitest'
import { closePages } from './open-page.ts'
import { openWorld, type World, type WorldOptions } from './open-world.ts'

/** One for all tests of a file. */
export function useWorld(options: WorldOptions = {}): () => World {
  let opened: World | undefined
  beforeAll(async () => {
    opened = await openWorld(options)
  })
  afterAll(async () => {
    if (!opened) return
    await closePages(opened)
    await opened.close()
  })
  return () => {
    if (!opened) throw new Error('The world is opened before the first test.')
    return opened
  }
}
