import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answered, api } from '../api/answered.ts'
import type { components } from '../generated/api.d.ts'

type Schemas = components['schemas']
export type OutboxItem = Schemas['OutboxItem']
export type OutboxDetail = Schemas['OutboxDetail']
export type OutboxState = OutboxItem['state']

/** What a person has to decide about: also what was approved and could not be sent. */
export const openStates: readonly OutboxState[] = ['waiting', 'stale', 'failed', 'unknown']

/** What was decided, or is over without a decision. */
const doneStates: readonly OutboxState[] = ['sending', 'sent', 'discarded', 'expired']

/** What has become a draft of the helpdesk's own, and is decided about there. */
const draftStates: readonly OutboxState[] = ['vendor_draft']

export type OutboxTab = 'open' | 'drafts' | 'done'

const statesOf = { open: openStates, drafts: draftStates, done: doneStates }
const pageSize = { open: 100, drafts: 20, done: 20 }
const sortOf = { open: 'newest', drafts: 'newest', done: 'decided' } as const

/** Whether there is nothing left to decide about it, here or in the helpdesk. */
export function isOver(state: OutboxState): boolean {
  return !openStates.includes(state) && !draftStates.includes(state)
}

/** Of all MCP servers, or of one. */
export function outboxQuery(tab: OutboxTab, server?: string) {
  return infiniteQueryOptions({
    queryKey: ['outbox', 'list', tab, server],
    queryFn: ({ pageParam, signal }) => {
      const query = {
        state: statesOf[tab].join(','),
        sort: sortOf[tab],
        limit: pageSize[tab],
        ...(server === undefined ? {} : { mcp_server_id: server }),
        ...(pageParam === null ? {} : { next_cursor: pageParam }),
      }
      return answered(api.GET('/outbox', { params: { query }, signal }))
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next_cursor }) => next_cursor,
  })
}

/** How many stand where, and who is asked besides; read again now and then, since the menu shows the count on every page. */
const headQuery = queryOptions({
  queryKey: ['outbox', 'count'],
  queryFn: ({ signal }) => answered(api.GET('/outbox', { params: { query: { limit: 1 } }, signal })),
  refetchInterval: 30_000,
})

/** How many a person has to decide about. */
export const openCountQuery = queryOptions({
  ...headQuery,
  select: ({ counts }) => openStates.reduce((sum, state) => sum + counts[state], 0),
})

/** How many need a person, here or among the drafts of a helpdesk. */
export const needCountQuery = queryOptions({
  ...headQuery,
  select: ({ counts }) => [...openStates, ...draftStates].reduce((sum, state) => sum + counts[state], 0),
})

/** How many stand among the drafts of a helpdesk. */
export const draftCountQuery = queryOptions({ ...headQuery, select: ({ counts }) => counts.vendor_draft })

/** How people are asked, besides on the page. */
export const channelsQuery = queryOptions({ ...headQuery, select: ({ channels }) => channels })

export function itemQuery(id: string) {
  return queryOptions({
    queryKey: ['outbox', 'one', id],
    queryFn: ({ signal }) => answered(api.GET('/outbox/{id}', { params: { path: { id } }, signal })),
  })
}

/** How often a conversation that could not be read is tried again. */
const unreadMs = 5_000

/** The last messages of the conversation, read at the helpdesk now. */
export function threadQuery(id: string) {
  return queryOptions({
    // Not read again with every change of the outbox: each time is a call to the helpdesk.
    queryKey: ['outbox-thread', id],
    staleTime: 60_000,
    queryFn: ({ signal }) => answered(api.GET('/outbox/{id}/thread', { params: { path: { id } }, signal })),
    retry: false,
    refetchInterval: ({ state }) => (state.status === 'error' ? unreadMs : false),
  })
}
