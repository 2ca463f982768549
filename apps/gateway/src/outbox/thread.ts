import { newsToPerson, ownTurns, type ThreadRef } from '@helpdesk-mcp/connector'
import { describeError, isConnectorError, type ToolRecord, type Turn } from '@helpdesk-mcp/contracts'
import { LRUCache } from 'lru-cache'
import type { Accounts } from '../accounts/open.ts'
import type { GatewayContext } from '../context.ts'
import { ApiError, vendorError } from '../http/problem.ts'
import type { OutboxItem } from '../outbox-model.ts'
import { markAfter, readTurns } from '../writes/conversation.ts'
import type { WriteGuards } from '../writes/guards.ts'
import { unchangedSince } from './outcome.ts'

/** The conversations of items, read at the helpdesk for whoever decides. That is no call of an assistant, and not in the activity. */
export interface ItemThreads {
  /** The last turns, oldest first, and the item, which is stale where there are new ones. */
  read(item: OutboxItem): Promise<{ turns: Turn[]; item: OutboxItem }>
  /** The item, stale where somebody has written. Where the helpdesk does not answer, or was asked just now, as it stood before. */
  check(item: OutboxItem): Promise<OutboxItem>
  /** Notes that an item was just sent: what was read of its conversation before counts no more. */
  noteSent(item: OutboxItem): void
}

/** For how long what was read counts, unless something is sent in the conversation. */
const freshMs = 15_000

/** The conversation that an item answers or closes, or else the one that it is about, such as one whose status it changes. Undefined where none can be read. */
export function conversationOf(
  { thread, targets }: Pick<OutboxItem, 'thread' | 'targets'>,
  records: readonly Pick<ToolRecord, 'thread'>[],
): ThreadRef | undefined {
  const isRead = (kind: string) =>
    records.some(({ thread: plan }) => plan?.kind === kind && plan.reads !== undefined)
  const about = thread ?? targets.find(({ kind }) => isRead(kind))
  return about && isRead(about.kind) ? { kind: about.kind, id: about.id } : undefined
}

export function createItemThreads(
  { store, clock, log }: Pick<GatewayContext, 'store' | 'clock' | 'log'>,
  { accounts, guards }: { accounts: Accounts; guards: Pick<WriteGuards, 'ownWrites'> },
): ItemThreads {
  const checked = new LRUCache<string, { at: number; sends: number }>({ max: 1_000 })
  /** How many items were sent in a conversation. */
  const sends = new LRUCache<string, number>({ max: 1_000 })
  const sendsIn = (item: OutboxItem) => sends.get(keyOf(item)) ?? 0
  const isFresh = (item: OutboxItem) => {
    const last = checked.get(item.id)
    return last !== undefined && last.sends === sendsIn(item) && clock.now() - last.at < freshMs
  }

  /** Shows what is new, each turn once, and keeps what was new before. */
  async function withNews(item: OutboxItem, turns: readonly Turn[], readAt: number): Promise<OutboxItem> {
    const since = unchangedSince(item)
    if (!isUndecided(item) || since === undefined) return item
    const { mark, newTurns = [] } = item.content
    const known = new Set(newTurns.map(({ id }) => id))
    const news = newsToPerson(turns, since, { own: mark?.own ?? [] }).filter(
      ({ id }) => id === undefined || !known.has(id),
    )
    if (news.length === 0) return item
    const own = [...(item.content.ownTurns ?? []), ...ownTurns(news, await guards.ownWrites(item))]
    const read = markAfter(turns, readAt, mark)
    const changed = await store.outbox.change(item.tenantId, item.id, (now) =>
      isUndecided(now) && JSON.stringify(now.content.mark) === JSON.stringify(mark)
        ? {
            state: 'stale',
            content: {
              ...now.content,
              ...(own.length > 0 ? { ownTurns: own } : {}),
              ...{ mark: read, newTurns: [...newTurns, ...news] },
            },
          }
        : undefined,
    )
    return changed?.item ?? item
  }

  const readNow = async (item: OutboxItem, thread: ThreadRef) => {
    const [before, readAt] = [sendsIn(item), clock.now()]
    const turns = await readTurns(accounts, item, thread)
    checked.set(item.id, { at: clock.now(), sends: before })
    return { turns, item: await withNews(item, turns, readAt) }
  }

  const check: ItemThreads['check'] = async (item) => {
    if (!isUndecided(item) || item.thread === null || isFresh(item)) return item
    try {
      return (await readNow(item, item.thread)).item
    } catch (error) {
      log.debug({ item: item.id, ...describeError(error) }, 'Failed to read the conversation of an item.')
      return item
    }
  }

  return {
    check,

    async read(item) {
      const { records } = await accounts.find(item.tenantId, item.accountId)
      const thread = conversationOf(item, records)
      if (thread === undefined) throw new ApiError('conflict', 'This call is about no conversation.')
      return readNow(item, thread).catch((error: unknown) => {
        if (!isConnectorError(error)) throw error
        throw error.code === 'not_found' ? new ApiError('conflict', error.message) : vendorError(error)
      })
    },

    noteSent(item) {
      sends.set(keyOf(item), sendsIn(item) + 1)
    },
  }
}

function keyOf({ tenantId, accountId, thread }: OutboxItem): string {
  return JSON.stringify([tenantId, accountId, thread?.kind, thread?.id])
}

function isUndecided({ state }: OutboxItem): boolean {
  return state === 'waiting' || state === 'stale'
}
