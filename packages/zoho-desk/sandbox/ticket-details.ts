import type { Call, Handler } from '@helpdesk-mcp/sandbox'
import { collectionOf } from './collections.ts'
import { ofTicket, refuseFields, ticketOf, unknownId } from './find.ts'
import { listed } from './listed.ts'
import type { Entry, HistoryEvent } from './records.ts'
import { person } from './relations.ts'
import { stamp } from './stamp.ts'
import { caller, type ZohoDeskState } from './state.ts'
import { done, shown, told } from './view.ts'

/** What hangs on a ticket beside its messages: history, approvals, followers, activities. */
export const ticketDetails: Record<string, Handler<ZohoDeskState>> = {
  'ticketHistory.list': (call) => {
    const { id } = ticketOf(call)
    const { agentId, fieldName, eventFilter, ...query } = call.query
    const events = call.state.collections.history.filter((event) => {
      const named =
        fieldName === undefined || event.changes.some(({ propertyName }) => propertyName === fieldName)
      const wanted = eventFilter === undefined || event.eventName === eventFilter
      return (
        event.ticketId === id &&
        named &&
        wanted &&
        (agentId === undefined || event.actorId === String(agentId))
      )
    })
    return listed(
      { ...call, query },
      events.map((event) => eventView(call.state, event)),
    )
  },

  'ticketApprovals.list': (call) => {
    const { id } = ticketOf(call)
    return listed(
      call,
      call.state.collections.approvals.filter(({ ticketId }) => ticketId === id),
    )
  },
  'ticketApprovals.create': (call) => {
    const { id } = ticketOf(call)
    const { agents, approvals } = call.state.collections
    const {
      approverIds,
      subject,
      description = null,
    } = call.body as Record<string, unknown> & { approverIds: unknown[] }
    refuseFields({ approverIds: approverIds.map((one) => unknownId(agents, one)).find(Boolean) })
    const requested = approverIds.map((approverId) =>
      approvals.insert({
        ticketId: id,
        subject,
        description,
        status: 'Pending',
        approver: personById(call.state, approverId),
        requester: person(caller(call.state)),
        requestedTime: stamp(call.timeline()),
        processedTime: null,
      }),
    )
    return told(call, { approvals: requested })
  },
  'ticketApprovals.get': (call) => shown(call, approvalOf(call)),
  'ticketApprovals.update': (call) => {
    const approval = approvalOf(call)
    refuseFields({ status: approval.status !== 'Pending' && 'was decided already' })
    const { status } = call.body as { status: string }
    return shown(call, Object.assign(approval, { status, processedTime: stamp(call.timeline()) }))
  },

  'ticketFollowers.list': (call) => {
    const { followerIds } = ticketOf(call)
    const people = followerIds.map((id) => ({ ...personById(call.state, id), following: 'tickets' }))
    return listed(call, people)
  },
  'ticketFollowers.add': (call) => {
    const ticket = ticketOf(call)
    const ids = (call.body as { followerIds: unknown[] }).followerIds.map(String)
    refuseFields({ followerIds: ids.map((id) => unknownId(call.state.collections.agents, id)).find(Boolean) })
    ticket.followerIds = [...new Set([...ticket.followerIds, ...ids])]
    return done(call)
  },
  'ticketFollowers.remove': (call) => {
    const ticket = ticketOf(call)
    const gone = new Set((call.body as { followerIds: unknown[] }).followerIds.map(String))
    ticket.followerIds = ticket.followerIds.filter((id) => !gone.has(id))
    return done(call)
  },

  'activities.listByTicket': (call) => {
    const { id } = ticketOf(call)
    const kinds = { Tasks: 'tasks', Calls: 'calls', Events: 'events' }
    const all = Object.entries(kinds).flatMap(([activityType, name]) =>
      collectionOf(call.state, name)
        .filter(({ ticketId }) => String(ticketId) === id)
        .map((activity) => ({ ...activity, activityType })),
    )
    return listed(call, all)
  },
}

function approvalOf(call: Call<ZohoDeskState>): Entry {
  return ofTicket(call, call.state.collections.approvals, call.path.approvalId)
}

function personById({ collections }: ZohoDeskState, id: unknown) {
  const agent = collections.agents.get(id)
  return agent ? person(agent) : { id: String(id) }
}

function eventView(state: ZohoDeskState, event: HistoryEvent): Entry {
  const actor = personById(state, event.actorId)
  return {
    ...event,
    source: 'WEB',
    actor: { id: actor.id, type: 'Agent', name: 'name' in actor ? actor.name : null },
    actorInfo: [],
    eventInfo: event.changes.map((change) => ({ ...change, propertyType: 'Text' })),
  }
}
