import { ApiException, type Call, type Collection, type Problem } from '@helpdesk-mcp/sandbox'
import type { Entry, Ticket } from './records.ts'
import type { ZohoDeskState } from './state.ts'

/** The record under an id in the path. Throws the refusal of one that is not there. */
export function found<T extends object>(collection: Collection<T>, id: unknown): T {
  const record = collection.get(id)
  if (record) return record
  throw new ApiException({ reason: 'missing', message: 'The URL given does not match any resource.' })
}

/** The ticket of the path. */
export function ticketOf({ state, path }: Call<ZohoDeskState>): Ticket {
  return found(state.collections.tickets, path.ticketId)
}

/** A record of the path's ticket. */
export function ofTicket<T extends Entry>(
  call: Call<ZohoDeskState>,
  collection: Collection<T>,
  id: unknown,
): T {
  const ticket = ticketOf(call)
  const record = found(collection, id)
  return record.ticketId === ticket.id ? record : found(collection, undefined)
}

/** Refuses fields of a body by their names; `false` and absent ones are in order. */
export function refuseFields(faults: Record<string, string | false | undefined>): void {
  const problems = Object.entries(faults).flatMap(([name, message]): Problem[] =>
    message
      ? [
          {
            in: 'body',
            at: `/${name}`,
            keyword: message === 'is required' ? 'required' : 'reference',
            message,
          },
        ]
      : [],
  )
  if (problems.length > 0)
    throw new ApiException({ reason: 'invalid', message: 'The data is not valid.', problems })
}

/** What is wrong with an id in a body: nothing, where it is absent, null or known. */
export function unknownId(collection: Collection<object>, id: unknown): string | false {
  return id !== undefined && id !== null && !collection.get(id) && 'names nothing that there is'
}
