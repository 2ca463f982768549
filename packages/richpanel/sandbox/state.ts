import { type Collection, createCollection, type Timeline } from '@helpdesk-mcp/sandbox'
import type { Conversation, Customer, Delivery, DirectoryEntry, OrderLink, StoreRecord } from './records.ts'

export interface RichpanelState {
  collections: {
    tickets: Collection<Conversation>
    orders: Collection<StoreRecord>
    subscriptions: Collection<StoreRecord>
    links: Collection<OrderLink>
    customers: Collection<Customer>
    tags: Collection<DirectoryEntry>
    teams: Collection<DirectoryEntry>
    users: Collection<DirectoryEntry>
    channels: Collection<DirectoryEntry>
    files: Collection<DirectoryEntry>
  }
  /** The stores that are connected: what the vendor calls appclient_id. */
  stores: string[]
  /** Everything that customers were sent, oldest first. */
  deliveries: Delivery[]
  /** The number of the next conversation. */
  nextNumber: number
}

export const organization = 'harbour-hearth'

/** The number of the oldest story, whatever stands before it. */
export const firstNumber = 20_001

export const iso = (ms: number) => new Date(ms).toISOString()

/** A UUID that is the same on every run. */
export function uuid(family: string, sequence: number): string {
  return `${family}-4c94-4546-be2f-${String(sequence).padStart(12, '0')}`
}

export function emptyState(timeline: Timeline): RichpanelState {
  const timestamps = { created: 'created_at', updated: 'updated_at', timeline, format: iso }
  const entries = (family: string) =>
    createCollection<DirectoryEntry>({ nextId: (sequence) => uuid(family, sequence), timestamps })
  return {
    collections: {
      tickets: createCollection<Conversation>({
        insertAt: 'head',
        nextId: (sequence) => `api-${organization}-${uuid('7d1c0a52', sequence)}`,
        timestamps: { created: 'created_at', updated: 'updated_at', timeline, format: iso },
      }),
      orders: createCollection<StoreRecord>({ id: 'key' }),
      subscriptions: createCollection<StoreRecord>({ id: 'key' }),
      links: createCollection<OrderLink>({ id: 'conversationId' }),
      customers: createCollection<Customer>({
        nextId: (sequence) => uuid('c0a1f2e3', sequence),
        timestamps: { created: 'created_at', timeline, format: iso },
      }),
      tags: entries('009a8844'),
      teams: entries('1b52e6d7'),
      users: entries('2f60c9b8'),
      channels: entries('3e71dba9'),
      files: entries('4d82eca0'),
    },
    stores: [],
    deliveries: [],
    nextNumber: firstNumber,
  }
}
