import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { WireFixture } from './wire-fixture.ts'

/** The wire fixtures of every .json file in a folder, each a list of them. */
export function readWireFixtures(folder: URL): WireFixture[] {
  const path = fileURLToPath(folder)
  return readdirSync(path)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => JSON.parse(readFileSync(join(path, file), 'utf8')) as WireFixture[])
}
