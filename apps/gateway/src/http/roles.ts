import type { ApiToken, Person, Role } from '../model.ts'

/**
 * What a route of the API may need.
 *
 * - `any`: valid credentials, whatever they permit.
 * - `person`: someone signed in by name. Their own sessions, apps and the servers that they may use.
 * - `apps`: connected apps; those of others need `people`.
 * - `approve`: what waits in the outbox; members see what came through the servers that are shared with them.
 * - `manage`: accounts, MCP servers, with whom these are shared, the activity and the audit trail.
 * - `tokens`: API tokens.
 * - `people`: who may sign in, and as what.
 * - `owner`: what is of no tenant, such as tenants and metrics.
 */
export const permissions = [
  'any',
  'person',
  'apps',
  'approve',
  'manage',
  'tokens',
  'people',
  'owner',
] as const

export type Permission = (typeof permissions)[number]

/** Whose credentials a request has. An owner of the gateway, unlike one of a tenant, acts for every tenant. */
export type Holder =
  | Role
  | 'gateway owner'
  | 'token of scope mcp'
  | 'token of scope manage'
  | "owner's token of scope manage"

/** What each may do. Every route of the API asks this table. */
export const permitted: Readonly<Record<Holder, readonly Permission[]>> = {
  member: ['any', 'person', 'apps', 'approve'],
  manager: ['any', 'person', 'apps', 'approve', 'manage'],
  owner: ['any', 'person', 'apps', 'approve', 'manage', 'tokens', 'people'],
  'gateway owner': ['any', 'person', 'apps', 'approve', 'manage', 'tokens', 'people', 'owner'],
  'token of scope mcp': ['any'],
  'token of scope manage': ['any', 'apps', 'approve', 'manage', 'tokens', 'people'],
  "owner's token of scope manage": ['any', 'apps', 'approve', 'manage', 'tokens', 'people', 'owner'],
}

export function holderOf(
  by: { token: ApiToken; person: undefined } | { token: undefined; person: Person },
): Holder {
  if (by.person)
    return by.person.role === 'owner' && by.person.tenantId === null ? 'gateway owner' : by.person.role
  const { scopes, serverIds, tenantId } = by.token
  if (!scopes.includes('manage') || serverIds !== null) return 'token of scope mcp'
  return tenantId === null ? "owner's token of scope manage" : 'token of scope manage'
}

/** Why a request was refused that needs more than its credentials permit. */
export function whyForbidden(need: Permission, holder: Holder): string {
  if (need === 'owner') return 'Only the owner may do this.'
  if (need === 'person') return 'Only a person who is signed in may do this. Sign in at the gateway’s page.'
  if (holder === 'token of scope mcp') {
    return 'This API token can only open MCP servers. Use one with the scope "manage".'
  }
  const who = need === 'manage' ? 'managers and owners' : 'owners'
  return `You are signed in as a ${holder}. Only ${who} may do this.`
}
