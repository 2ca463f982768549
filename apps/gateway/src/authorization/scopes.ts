import { type Effect, effects } from '@helpdesk-mcp/contracts'
import type { Role, ServerConfig } from '../model.ts'

/** The scope that permits an effect. */
export function scopeOf(effect: Effect): string {
  return `helpdesk:${effect}`
}

export const allScopes: readonly string[] = effects.map(scopeOf)

/** What is asked of a client that has not been told which scopes it needs. The others are asked for when a call needs them. */
const firstEffects: readonly Effect[] = ['read', 'internal', 'outbound']

/** Issues a refresh token. Ours are issued with every grant, so it is known and means nothing more. */
export const offlineAccess = 'offline_access'

/** What each scope permits, in words for whoever is asked to consent. */
export const scopeWords: Readonly<Record<Effect, string>> = {
  read: 'Read conversations, customers, orders and reports',
  internal: 'Change what customers do not see, such as tags, assignees and internal notes',
  outbound: 'Send messages that customers receive',
  destructive: 'Delete and merge things, which cannot be undone',
  admin: 'Change settings of the helpdesk, such as fields, rules and teams',
}

/** What the apps that a person connects may do at most, whatever the MCP server permits. */
export const roleEffects: Readonly<Record<Role, readonly Effect[]>> = {
  member: ['read', 'internal', 'outbound'],
  manager: effects,
  owner: effects,
}

/** The effects that an MCP server permits. `admin` is permitted only where the config names it. */
export function serverEffects({ effects: given }: Pick<ServerConfig, 'effects'>): readonly Effect[] {
  return effects.filter((effect) => (given === undefined ? effect !== 'admin' : given.includes(effect)))
}

/** Those of these scopes that the server and the role of the person permit, in one order. */
export function permittedScopes(
  scopes: readonly string[],
  role: Role,
  config: Pick<ServerConfig, 'effects'>,
): string[] {
  const permitted = serverEffects(config).filter((effect) => roleEffects[role].includes(effect))
  return permitted.map(scopeOf).filter((scope) => scopes.includes(scope))
}

/** The effects that these scopes permit. */
export function effectsOfScopes(scopes: readonly string[]): Effect[] {
  return effects.filter((effect) => scopes.includes(scopeOf(effect)))
}

/** What a client that sends no token is told to ask for. */
export function firstScopes(config: Pick<ServerConfig, 'effects'> = {}): string[] {
  const permitted = serverEffects(config)
  const first = permitted.filter((effect) => firstEffects.includes(effect))
  return (first.length > 0 ? first : permitted).map(scopeOf)
}

/** The scopes of a request that mean something here. Undefined when it names scopes, and none of them does. */
export function readScopes(text: string | undefined): string[] | undefined {
  const given = (text ?? '').split(' ').filter((scope) => scope !== '' && scope !== offlineAccess)
  if (given.length === 0) return firstScopes()
  const known = allScopes.filter((scope) => given.includes(scope))
  return known.length > 0 ? known : undefined
}
