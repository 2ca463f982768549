import { wireConversations } from './wire-conversations.ts'
import { wireLists } from './wire-lists.ts'
import { wirePeople } from './wire-people.ts'
import { wireTickets } from './wire-tickets.ts'

/** What must leave for Zoho Desk, written by hand: for the tools that matter most, of hundreds. */
export const wireFixtures = [...wireTickets, ...wireConversations, ...wirePeople, ...wireLists]
