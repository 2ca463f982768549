import type { WireFixture } from '@helpdesk-mcp/testing'
import { wireAccount } from './wire-account.ts'
import { wireCaseReads } from './wire-case-reads.ts'
import { wireCaseWrites } from './wire-case-writes.ts'
import { wireChats } from './wire-chats.ts'
import { wirePeople } from './wire-people.ts'
import { wireRefusals } from './wire-refusals.ts'

/** What must leave for FuseDesk, written by hand from what is known of it: at least one request for every tool. */
export const wireFixtures: WireFixture[] = [
  ...wireCaseReads,
  ...wireCaseWrites,
  ...wirePeople,
  ...wireChats,
  ...wireAccount,
  ...wireRefusals,
]
