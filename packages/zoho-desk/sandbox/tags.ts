import type { Call, Handler } from '@helpdesk-mcp/sandbox'
import { collectionOf } from './collections.ts'
import { found, ticketOf } from './find.ts'
import { listed } from './listed.ts'
import { sorted } from './ordered.ts'
import type { Entry } from './records.ts'
import type { ZohoDeskState } from './state.ts'
import { rows } from './tickets.ts'
import { done, told } from './view.ts'

/** Ticket tags: associated by name, made when they are new. */
export const tags: Record<string, Handler<ZohoDeskState>> = {
  'ticketTags.listByTicket': (call) => listed(call, tagsOf(call)),
  'ticketTags.associate': (call) => {
    const ticket = ticketOf(call)
    const given = namesIn(call).map((name) => byName(call.state, name) ?? create(call.state, name))
    ticket.tagIds = [...new Set([...ticket.tagIds, ...given.map(({ id }) => id)])]
    return told(call, { data: given })
  },
  'ticketTags.dissociate': (call) => {
    const ticket = ticketOf(call)
    const gone = new Set(namesIn(call).map((name) => byName(call.state, name)?.id))
    ticket.tagIds = ticket.tagIds.filter((id) => !gone.has(id))
    return done(call)
  },
  'ticketTags.list': (call) => {
    const counted = all(call)
    return listed(
      withoutDepartment(call),
      call.query.sortBy === 'count' ? sorted(counted, 'ticketCount', true) : counted,
    )
  },
  'ticketTags.search': (call) => {
    const wanted = String(call.query.searchVal ?? '')
      .replaceAll('*', '')
      .toLowerCase()
    const { searchVal: _, ...query } = withoutDepartment(call).query
    return listed(
      { ...call, query },
      all(call).filter(({ name }) => String(name).toLowerCase().includes(wanted)),
    )
  },
  'ticketTags.listRecent': (call) => listed(withoutDepartment(call), all(call).slice(0, 10)),
  'ticketTags.addRecent': (call) => {
    found(call.state.collections.tags, call.path.tagId)
    return done(call)
  },
  'ticketTags.replace': (call) => {
    const { id } = found(call.state.collections.tags, call.path.currentTagId)
    const [wanted] = Object.values({ ...call.query, ...(call.body as object | undefined) })
    const other = found(call.state.collections.tags, wanted)
    for (const ticket of call.state.collections.tickets) {
      if (ticket.tagIds.includes(id))
        ticket.tagIds = [...new Set(ticket.tagIds.map((one) => (one === id ? other.id : one)))]
    }
    call.state.collections.tags.remove(id)
    return done(call)
  },
  'ticketTags.listTickets': (call) => {
    const { id } = found(call.state.collections.tags, call.path.tagId)
    return rows(
      call,
      call.state.collections.tickets.filter(({ tagIds }) => tagIds.includes(id)),
    )
  },
}

function tagsOf(call: Call<ZohoDeskState>): Entry[] {
  return ticketOf(call).tagIds.flatMap((id) => call.state.collections.tags.get(id) ?? [])
}

function all({ state }: Call<ZohoDeskState>): Entry[] {
  const { tickets, tags } = state.collections
  const carrying = (id: string) => tickets.filter(({ tagIds }) => tagIds.includes(id)).length
  return [...tags].map((tag) => ({ ...tag, ticketCount: carrying(tag.id) }))
}

/** Tags are the same in all departments. */
function withoutDepartment<T extends Call<ZohoDeskState>>(call: T): T {
  const { departmentId: _, sortBy: _order, ...query } = call.query
  return { ...call, query }
}

function byName(state: ZohoDeskState, name: string): Entry | undefined {
  return state.collections.tags.find((tag) => String(tag.name).toLowerCase() === name.toLowerCase())
}

function create(state: ZohoDeskState, name: string): Entry {
  return collectionOf(state, 'tags').insert({ name, tagType: 'MANUAL' })
}

function namesIn({ body }: Call<ZohoDeskState>): string[] {
  return (body as { tags: string[] }).tags
}
