import { afterAll, beforeAll } from 'vitest'
import { openWorld, type World, type WorldOptions } from './open-world.ts'

/** One for all tests of a file. */
export function useWorld(options: WorldOptions = {}): () => World {
  let opened: World | undefined
  beforeAll(async () => {
    opened = await openWorld(options)
  })
  afterAll(() => opened?.close())
  return () => {
    if (!opened) throw new Error('The world is opened before the first test.')
    return opened
  }
}
