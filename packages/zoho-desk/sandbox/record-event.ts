import type { HistoryEvent, Ticket } from './records.ts'
import { caller, type ZohoDeskState } from './state.ts'

/** Writes into a ticket's history. */
export function record(
  state: ZohoDeskState,
  ticket: Ticket,
  eventName: string,
  eventTime: string,
  changes: HistoryEvent['changes'] = [],
): void {
  const actorId = caller(state).id
  state.collections.history.insert({ ticketId: ticket.id, eventName, eventTime, actorId, changes })
}
