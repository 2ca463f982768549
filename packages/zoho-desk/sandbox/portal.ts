import type { Call, Handler } from '@helpdesk-mcp/sandbox'
import { choices, statusType } from './choices.ts'
import { collectionOf } from './collections.ts'
import { found } from './find.ts'
import { listed } from './listed.ts'
import type { ZohoDeskState } from './state.ts'
import { shown } from './view.ts'

/** The portal itself: its organizations, fields, states and addresses. */
export const portal: Record<string, Handler<ZohoDeskState>> = {
  'organizations.list': (call) => listed(call, organizationsOf(call)),
  'organizations.listAccessible': (call) => listed(call, organizationsOf(call)),
  'organizations.get': (call) => shown(call, organizationOf(call)),
  'organizations.update': (call) => shown(call, Object.assign(organizationOf(call), call.body)),

  'fields.list': (call) => {
    const { module, apiNames, ...query } = call.query
    const names = new Set([apiNames ?? []].flat().map(String))
    const fields = collectionOf(call.state, 'fields').filter((field) => field.module === module)
    return listed(
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
    return listed({ ...call, query: {} }, states)
  },
  'views.list': (call) => {
    const { module, departmentId: _ } = call.query
    const views = collectionOf(call.state, 'views').filter((view) => view.module === module)
    return listed({ ...call, query: {} }, views)
  },
  'views.getLastAccessed': (call) => shown(call, collectionOf(call.state, 'views').all().at(-1) ?? {}),
  'mailReplyAddresses.list': (call) => {
    const { departmentId, isActive: _, ...query } = call.query
    const addresses = collectionOf(call.state, 'mailReplyAddresses').filter(
      (one) => one.departmentId === String(departmentId),
    )
    return listed({ ...call, query }, addresses)
  },
  'supportEmailAddresses.list': (call) => {
    const addresses = collectionOf(call.state, 'mailReplyAddresses').filter(
      (one) => one.departmentId === String(call.query.departmentId),
    )
    return listed({ ...call, query: {} }, addresses)
  },
}

function organizationsOf({ state }: Call<ZohoDeskState>) {
  return [...state.portals.values()].map(({ organization }) => organization)
}

function organizationOf({ state, path }: Call<ZohoDeskState>) {
  return found(collectionOf(state, 'organizations'), path.organizationId)
}
