import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '@helpdesk-mcp/contracts'
import { onTestFinished } from 'vitest'
import { temporaryFolder } from '../../../../test/temporary-folder.ts'
import { readKeys } from '../../src/secrets/key-ring.ts'
import { openStore } from '../../src/storage/open.ts'
import type { Store } from '../../src/storage/store.ts'

/** An empty SQLite database that is gone when the test has ended. */
export async function openTestStore(clock: Clock): Promise<Store> {
  const folder = await temporaryFolder('helpdesk-mcp-api-')
  const keys = readKeys(randomBytes(32).toString('base64'))
  const store = await openStore({ url: `file:${join(folder, 'gateway.db')}`, keys, clock })
  onTestFinished(async () => {
    await store.close()
    await rm(folder, { recursive: true, force: true })
  })
  return store
}
