import type { Clock } from '@helpdesk-mcp/contracts'
import type { KeyRing } from '../seal/key-ring.ts'
import type { Database } from './database.ts'

/** What each part of the store stands on. */
export interface Parts {
  database: Database
  keys: KeyRing
  clock: Clock
}
