import type { Call, Handler } from '@helpdesk-mcp/sandbox'
import { getOrThrow, ticketOf } from './errors.ts'
import { listReply, sortRecords } from './lists.ts'
import { collectionOf, type Entry, type ZohoDeskState } from './state.ts'
import { ticketListReply } from './tickets.ts'
import { bodyReply, emptyReply } from './view.ts'

/** Ticket tags: associated by name, made when they are new. */
export const tags: Record<string, Handler<ZohoDeskState>> = {
  'ticketTags.listByTicket': (call) => listReply(call, tagsOf(call)),
  'ticketTags.associate': (call) => {
    const ticket = ticketOf(call)
    const given = namesIn(call).map((name) => findTag(call.state, name) ?? createTag(call.state, name))
    ticket.tagIds = [...new Set([...ticket.tagIds, ...given.map(({ id }) => id)])]
    return bodyReply(call, { data: given })
  },
  'ticketTags.dissociate': (call) => {
    const ticket = ticketOf(call)
    const gone = new Set(namesIn(call).map((name) => findTag(call.state, name)?.id))
    ticket.tagIds = ticket.tagIds.filter((id) => !gone.has(id))
    return emptyReply(call)
  },
  'ticketTags.list': (call) => {
    const counted = countedTags(call)
    return listReply(
      withoutDepartment(call),
      call.query.sortBy === 'count' ? sortRecords(counted, 'ticketCount', true) : counted,
    )
  },
  'ticketTags.search': (call) => {
    const wanted = String(call.query.searchVal ?? '')
      .replaceAll('*', '')
      .toLowerCase()
    const { searchVal: _, ...query } = withoutDepartment(call).query
    return listReply(
      { ...call, query },
      countedTags(call).filter(({ name }) => String(name).toLowerCase().includes(wanted)),
    )
  },
  'ticketTags.listRecent': (call) => listReply(withoutDepartment(call), countedTags(call).slice(0, 10)),
  'ticketTags.addRecent': (call) => {
    getOrThrow(call.state.collections.tags, call.path.tagId)
    return emptyReply(call)
  },
  'ticketTags.replace': (call) => {
    const { id } = getOrThrow(call.state.collections.tags, call.path.currentTagId)
    const [wanted] = Object.values({ ...call.query, ...(call.body as object | undefined) })
    const other = getOrThrow(call.state.collections.tags, wanted)
    for (const ticket of call.state.collections.tickets) {
      if (ticket.tagIds.includes(id))
        ticket.tagIds = [...new Set(ticket.tagIds.map((one) => (one === id ? other.id : one)))]
    }
    call.state.collections.tags.remove(id)
    return emptyReply(call)
  },
  'ticketTags.listTickets': (call) => {
    const { id } = getOrThrow(call.state.collections.tags, call.path.tagId)
    return ticketListReply(
      call,
      call.state.collections.tickets.filter(({ tagIds }) => tagIds.includes(id)),
    )
  },
}

function tagsOf(call: Call<ZohoDeskState>): Entry[] {
  return ticketOf(call).tagIds.flatMap((id) => call.state.collections.tags.get(id) ?? [])
}

function countedTags({ state }: Call<ZohoDeskState>): Entry[] {
  const { tickets, tags } = state.collections
  const carrying = (id: string) => tickets.filter(({ tagIds }) => tagIds.includes(id)).length
  return [...tags].map((tag) => ({ ...tag, ticketCount: carrying(tag.id) }))
}

/** Tags are the same in all departments. */
function withoutDepartment<T extends Call<ZohoDeskState>>(call: T): T {
  const { departmentId: _, sortBy: _order, ...query } = call.query
  return { ...call, query }
}

function findTag(state: ZohoDeskState, name: string): Entry | undefined {
  return state.collections.tags.find((tag) => String(tag.name).toLowerCase() === name.toLowerCase())
}

function createTag(state: ZohoDeskState, name: string): Entry {
  return collectionOf(state, 'tags').insert({ name, tagType: 'MANUAL' })
}

function namesIn({ body }: Call<ZohoDeskState>): string[] {
  return (body as { tags: string[] }).tags
}
