import type { Call, Handler } from '@helpdesk-mcp/sandbox'
import { choices, statusType } from './choices.ts'
import { getOrThrow } from './errors.ts'
import { listReply } from './lists.ts'
import { collectionOf, type ZohoDeskState } from './state.ts'
import { recordReply } from './view.ts'

/** The portal itself: its organizations, fields, states and addresses. */
export const portal: Record<string, Handler<ZohoDeskState>> = {
  'organizations.list': (call) => listReply(call, organizationsOf(call)),
  'organizations.listAccessible': (call) => listReply(call, organizationsOf(call)),
  'organizations.get': (call) => recordReply(call, organizationOf(call)),
  'organizations.update': (call) => recordReply(call, Object.assign(organizationOf(call), call.body)),

  'fields.list': (call) => {
    const { module, apiNames, ...query } = call.query
    const names = new Set([apiNames ?? []].flat().map(String))
    const fields = collectionOf(call.state, 'fields').filter((field) => field.module === module)
    return listReply(
      { ...call, query },
      fields.filter(({ apiName }) => names.size === 0 || names.has(String(apiName))),
    )
  },
  'ticketStatuses.list': (call) => {
    const states = (choices.status ?? []).map((status) => ({
      id: status,
      status,
      statusType: statusType(status),
    }))
    return listReply({ ...call, query: {} }, states)
  },
  'views.list': (call) => {
    const { module, departmentId: _ } = call.query
    const views = collectionOf(call.state, 'views').filter((view) => view.module === module)
    return listReply({ ...call, query: {} }, views)
  },
  'views.getLastAccessed': (call) => recordReply(call, collectionOf(call.state, 'views').all().at(-1) ?? {}),
  'mailReplyAddresses.list': (call) => {
    const { departmentId, isActive, ...query } = call.query
    const addresses = collectionOf(call.state, 'mailReplyAddresses').filter(
      (one) =>
        [one.departmentId, 'allDepartment'].includes(String(departmentId)) &&
        (isActive === undefined || one.isActive === isActive),
    )
    return listReply({ ...call, query }, addresses)
  },
  'supportEmailAddresses.list': (call) => {
    const addresses = collectionOf(call.state, 'mailReplyAddresses').filter(
      (one) => one.departmentId === String(call.query.departmentId),
    )
    return listReply({ ...call, query: {} }, addresses)
  },
}

function organizationsOf({ state }: Call<ZohoDeskState>) {
  return [...state.portals.values()].map(({ organization }) => organization)
}

function organizationOf({ state, path }: Call<ZohoDeskState>) {
  return getOrThrow(collectionOf(state, 'organizations'), path.organizationId)
}

/** The header, or the query parameter of the same name. */
export function readOrgId(headers: Headers, query: URLSearchParams): string | undefined {
  return headers.get('orgid') ?? query.get('orgId') ?? undefined
}

/** Runs a handler with the state of the portal that the request names; the main one by default. */
export function inPortal(handler: Handler<ZohoDeskState>): Handler<ZohoDeskState> {
  return (call) => {
    const query = new URLSearchParams(call.request.target.split('?').slice(1).join('?'))
    const portal = call.state.portals.get(readOrgId(call.request.headers, query) ?? '')
    return handler({ ...call, state: portal ?? call.state })
  }
}
