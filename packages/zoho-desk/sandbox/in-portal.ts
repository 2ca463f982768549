import type { Handler } from '@helpdesk-mcp/sandbox'
import type { ZohoDeskState } from './state.ts'

/** The header, or the query parameter of the same name. */
export function orgIdOf(headers: Headers, query: URLSearchParams): string | undefined {
  return headers.get('orgid') ?? query.get('orgId') ?? undefined
}

/** Gives a handler the state of the portal that the request names; the main one where it names none. */
export function inPortal(handler: Handler<ZohoDeskState>): Handler<ZohoDeskState> {
  return (call) => {
    const query = new URLSearchParams(call.request.target.split('?').slice(1).join('?'))
    const portal = call.state.portals.get(orgIdOf(call.request.headers, query) ?? '')
    return handler({ ...call, state: portal ?? call.state })
  }
}
