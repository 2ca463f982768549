import { wireAccount } from './wire-account.ts'
import { wireOrders } from './wire-orders.ts'
import { wireReads } from './wire-reads.ts'
import { wireWrites } from './wire-writes.ts'

/** What must leave for eDesk, written by hand: at least one request for every tool. */
export const wireFixtures = [...wireReads, ...wireWrites, ...wireOrders, ...wireAccount]
