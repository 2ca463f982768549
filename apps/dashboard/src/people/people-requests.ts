import { queryOptions } from '@tanstack/react-query'
import { allPages, answered, api } from '../api/answered.ts'
import type { components } from '../generated/api.d.ts'

export type Person = components['schemas']['Person']
export type ListedPerson = components['schemas']['ListedPerson']
export type InvitedPerson = components['schemas']['InvitedPerson']
export type PersonDraft = components['schemas']['PersonDraft']
export type PersonChange = components['schemas']['PersonChange']

/** The people of the tenant, or the owners of the gateway. */
export function peopleQuery(scope: 'tenant' | 'gateway' = 'tenant') {
  const which = scope === 'gateway' ? { owner: 'true' as const } : {}
  return queryOptions({
    queryKey: ['people', 'list', scope],
    queryFn: ({ signal }) =>
      allPages((cursor) =>
        answered(api.GET('/people', { params: { query: { limit: 200, ...which, ...cursor } }, signal })),
      ),
  })
}

export function personSessionsQuery(id: string) {
  return queryOptions({
    queryKey: ['people', 'sessions', id],
    queryFn: async ({ signal }) =>
      (await answered(api.GET('/people/{id}/sessions', { params: { path: { id } }, signal }))).result,
  })
}

export function invitePerson(draft: PersonDraft) {
  return answered(api.POST('/people', { body: draft }))
}

export function changePerson(id: string, change: PersonChange) {
  return answered(api.PATCH('/people/{id}', { params: { path: { id } }, body: change }))
}

/** A new link, instead of the ones before. */
export function renewLink(id: string) {
  return answered(api.POST('/people/{id}/link', { params: { path: { id } } }))
}

export function removePerson(id: string) {
  return answered(api.DELETE('/people/{id}', { params: { path: { id } } }))
}

export function endSessionsOf(id: string) {
  return answered(api.DELETE('/people/{id}/sessions', { params: { path: { id } } }))
}

/** Those with whom an MCP server is shared. */
export function serverPeopleQuery(id: string) {
  return queryOptions({
    queryKey: ['people', 'of-server', id],
    queryFn: async ({ signal }) =>
      (await answered(api.GET('/mcp-servers/{id}/people', { params: { path: { id } }, signal }))).result,
  })
}

export function shareServer(id: string, people: string[]) {
  return answered(api.PUT('/mcp-servers/{id}/people', { params: { path: { id } }, body: { people } }))
}

/** Shares these MCP servers, and no others, with a person. */
export function shareWith(id: string, servers: readonly string[]) {
  const body = { mcp_server_ids: [...servers] }
  return answered(api.PUT('/people/{id}/mcp-servers', { params: { path: { id } }, body }))
}
