import type { Call, Handler } from '@helpdesk-mcp/sandbox'
import { getOfTicket, throwFieldErrors, ticketOf, unknownIdError } from './errors.ts'
import { listReply } from './lists.ts'
import {
  collectionOf,
  currentAgent,
  type Entry,
  type HistoryEvent,
  toTimestamp,
  type ZohoDeskState,
} from './state.ts'
import { agentView, bodyReply, emptyReply, recordReply } from './view.ts'

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
    return listReply(
      { ...call, query },
      events.map((event) => eventView(call.state, event)),
    )
  },

  'ticketApprovals.list': (call) => {
    const { id } = ticketOf(call)
    return listReply(
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
    throwFieldErrors({ approverIds: approverIds.map((one) => unknownIdError(agents, one)).find(Boolean) })
    const requested = approverIds.map((approverId) =>
      approvals.insert({
        ticketId: id,
        subject,
        description,
        status: 'Pending',
        approver: personById(call.state, approverId),
        requester: agentView(currentAgent(call.state)),
        requestedTime: toTimestamp(call.timeline()),
        processedTime: null,
      }),
    )
    return bodyReply(call, { approvals: requested })
  },
  'ticketApprovals.get': (call) => recordReply(call, approvalOf(call)),
  'ticketApprovals.update': (call) => {
    const approval = approvalOf(call)
    throwFieldErrors({ status: approval.status !== 'Pending' && 'was decided already' })
    const { status } = call.body as { status: string }
    return recordReply(call, Object.assign(approval, { status, processedTime: toTimestamp(call.timeline()) }))
  },

  'ticketFollowers.list': (call) => {
    const { followerIds } = ticketOf(call)
    const people = followerIds.map((id) => ({ ...personById(call.state, id), following: 'tickets' }))
    return listReply(call, people)
  },
  'ticketFollowers.add': (call) => {
    const ticket = ticketOf(call)
    const ids = (call.body as { followerIds: unknown[] }).followerIds.map(String)
    throwFieldErrors({
      followerIds: ids.map((id) => unknownIdError(call.state.collections.agents, id)).find(Boolean),
    })
    ticket.followerIds = [...new Set([...ticket.followerIds, ...ids])]
    return emptyReply(call)
  },
  'ticketFollowers.remove': (call) => {
    const ticket = ticketOf(call)
    const gone = new Set((call.body as { followerIds: unknown[] }).followerIds.map(String))
    ticket.followerIds = ticket.followerIds.filter((id) => !gone.has(id))
    return emptyReply(call)
  },

  'activities.listByTicket': (call) => {
    const { id } = ticketOf(call)
    const kinds = { Tasks: 'tasks', Calls: 'calls', Events: 'events' }
    const all = Object.entries(kinds).flatMap(([activityType, name]) =>
      collectionOf(call.state, name)
        .filter(({ ticketId }) => String(ticketId) === id)
        .map((activity) => ({ ...activity, activityType })),
    )
    return listReply(call, all)
  },
}

function approvalOf(call: Call<ZohoDeskState>): Entry {
  return getOfTicket(call, call.state.collections.approvals, call.path.approvalId)
}

function personById({ collections }: ZohoDeskState, id: unknown) {
  const agent = collections.agents.get(id)
  return agent ? agentView(agent) : { id: String(id) }
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
