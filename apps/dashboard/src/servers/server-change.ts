import type { McpServer } from '../api/schemas.ts'
import { noException } from '../mint/exception-draft.ts'
import { expiresAt } from '../mint/expiry-choice.tsx'
import { configOf, type MintDraft } from '../mint/mint-draft.ts'
import { grantedByDefault, isEffect } from '../words/effects.ts'
import type { ServerChange } from './server-requests.ts'

/** An MCP server as form state. */
export function draftOf(server: McpServer): MintDraft {
  const { name, config, integrated_account_ids, expires_at, require_api_token_auth } = server
  return {
    name,
    accounts: integrated_account_ids,
    effects: (config.effects ?? grantedByDefault).filter(isEffect),
    groups: config.groups ?? null,
    lookups: config.lookups ?? false,
    methods: config.methods ?? null,
    tags: config.tags ?? null,
    allow: config.tools?.allow ?? [],
    deny: config.tools?.deny ?? [],
    outbound: config.outbound ?? 'allow',
    destructive: config.destructive ?? 'allow',
    admin: config.admin ?? 'allow',
    rules: config.rules ?? [],
    exception: noException,
    expiry: expires_at === null ? { kind: 'never' } : { kind: 'at', local: toLocal(expires_at) },
    requireApiToken: require_api_token_auth,
  }
}

/** The changed fields only; empty when nothing changed. */
export function changeOf(server: McpServer, draft: MintDraft, now: number): ServerChange {
  const before = draftOf(server)
  const config = { ...partsWithoutControls(server), ...configOf(draft) }
  const differs = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other)
  return {
    ...(draft.name.trim() === before.name ? {} : { name: draft.name.trim() }),
    ...(differs(draft.accounts, before.accounts) ? { accounts: [...draft.accounts] } : {}),
    ...(differs(configOf(draft), configOf(before)) ? { config } : {}),
    // The control has no seconds, so an unchanged time is not sent.
    ...(differs(draft.expiry, before.expiry) ? { expires_at: expiresAt(draft.expiry, now) } : {}),
    ...(draft.requireApiToken === before.requireApiToken
      ? {}
      : { require_api_token_auth: draft.requireApiToken }),
  }
}

/** Parts of the config that the form does not show. They must be sent too, since a config is replaced as a whole. */
function partsWithoutControls({ config: { surface, results, unverified, marks } }: McpServer) {
  return {
    ...(surface === undefined ? {} : { surface }),
    ...(results === undefined ? {} : { results }),
    ...(unverified === undefined ? {} : { unverified }),
    ...(marks === undefined ? {} : { marks }),
  }
}

/** A time as `datetime-local` expects it: local, to the minute. */
export function toLocal(at: string): string {
  const date = new Date(at)
  const two = (number: number) => String(number).padStart(2, '0')
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-')
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`
}
