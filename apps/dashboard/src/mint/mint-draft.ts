import type { Preset, ServerConfig, ServerDraft } from '../api/schemas.ts'
import { type Effect, grantedByDefault, isEffect } from '../words/effects.ts'
import { type Decision, type GuardedEffect, guardedEffects } from './decision-words.ts'
import { type ExceptionDraft, noException, rulesOf } from './exception-draft.ts'
import { type Expiry, expiresAt } from './expiry-choice.tsx'
import type { WriteRule } from './write-rules.ts'

/** The state of the form. */
export interface MintDraft {
  name: string
  accounts: readonly string[]
  effects: readonly Effect[]
  /** Topics; null: everything. */
  groups: readonly string[] | null
  /** Also the lists that permitted tools take names and ids from, of whatever group. */
  lookups: boolean
  /** null: all. */
  methods: readonly string[] | null
  /** null: all. */
  tags: readonly string[] | null
  /** Only these tools; empty means all. */
  allow: readonly string[]
  /** All tools but these. */
  deny: readonly string[]
  /** What happens before a call is sent that has the effect. */
  outbound: Decision
  destructive: Decision
  admin: Decision
  /** Exceptions: the first that fits decides. */
  rules: readonly WriteRule[]
  /** One more, as it is typed: it counts once it is complete. */
  exception: ExceptionDraft
  expiry: Expiry
  requireApiToken: boolean
}

export const newDraft: MintDraft = {
  name: '',
  accounts: [],
  effects: ['read'],
  groups: null,
  lookups: false,
  methods: null,
  tags: null,
  allow: [],
  deny: [],
  // Who lets an assistant write to customers reads along until trust has grown.
  ...{ outbound: 'draft', destructive: 'draft', admin: 'draft' },
  rules: [],
  exception: noException,
  expiry: { kind: 'days', days: 30 },
  requireApiToken: false,
}

/** The filter of a draft, without the parts that restrict nothing. */
export function configOf(draft: MintDraft): ServerConfig {
  const { effects: granted, groups, lookups, methods, tags, allow, deny } = draft
  const tools = {
    ...(allow.length > 0 ? { allow: [...allow] } : {}),
    ...(deny.length > 0 ? { deny: [...deny] } : {}),
  }
  return {
    ...(isDefault(granted) ? {} : { effects: [...granted] }),
    ...(groups === null ? {} : { groups: [...groups] }),
    // Without groups and tags, none is left out.
    ...(lookups && (groups !== null || tags !== null) ? { lookups } : {}),
    ...(methods === null ? {} : { methods: [...methods] }),
    ...(tags === null ? {} : { tags: [...tags] }),
    ...(Object.keys(tools).length > 0 ? { tools } : {}),
    ...policyOf(draft),
  }
}

/** What is sent at once is not said, and nothing about effects that are not granted. */
function policyOf(draft: MintDraft): Pick<ServerConfig, GuardedEffect | 'rules'> {
  const rules = rulesOf(draft)
  const asked = guardedEffects.filter((effect) => draft.effects.includes(effect) && draft[effect] !== 'allow')
  return {
    ...Object.fromEntries(asked.map((effect) => [effect, draft[effect]])),
    ...(rules.length > 0 ? { rules } : {}),
  }
}

function isDefault(granted: readonly Effect[]): boolean {
  return (
    granted.length === grantedByDefault.length && grantedByDefault.every((effect) => granted.includes(effect))
  )
}

/** The request body that creates the MCP server. */
export function bodyOf(draft: MintDraft, now: number): ServerDraft {
  return {
    name: draft.name.trim(),
    accounts: [...draft.accounts],
    config: configOf(draft),
    expires_at: expiresAt(draft.expiry, now),
    require_api_token_auth: draft.requireApiToken,
  }
}

/** The parts of a draft that a preset sets. */
export type Rights = Pick<MintDraft, 'effects' | 'groups' | 'lookups'>

export function rightsOf({ config }: Preset): Rights {
  return {
    effects: config.effects.filter(isEffect),
    groups: config.groups ?? null,
    lookups: config.lookups ?? false,
  }
}

/** The preset that grants exactly these effects in exactly these groups, with or without lookups as here. */
export function presetOf(presets: readonly Preset[], rights: Rights): Preset | undefined {
  return presets.find((preset) => keyOf(rightsOf(preset)) === keyOf(rights))
}

function keyOf({ effects, groups, lookups }: Rights): string {
  return [effects, groups ?? ['everything'], [String(lookups)]]
    .map((words) => [...words].sort().join())
    .join(' ')
}
