import { methodClass, possibleEffects } from '@helpdesk-mcp/connector'
import { effects as allEffects, type Effect, type ToolRecord } from '@helpdesk-mcp/contracts'
import type { CatalogEntry } from '../connectors/catalog.ts'
import { consentScopes } from '../oauth/consent-scopes.ts'
import { redirectUri } from '../oauth/redirect-uri.ts'
import { settingsSchema } from './settings-schema.ts'

/** What can be connected, and what a config for it may say. */
export function describeConnector({ definition, records }: CatalogEntry, context: { publicUrl: string }) {
  const { id, title, version, oauth } = definition
  const tools = records.map(describeTool)
  const among = <Word>(words: readonly Word[]) => [...new Set(words)]
  return {
    id,
    title,
    version,
    settings: settingsSchema(definition),
    tags: among(records.flatMap(({ tags }) => tags)).sort(),
    /** Groups of methods first, then each of them. */
    methods: among([...records.map(methodClass).sort(), ...records.map(({ method }) => method).sort()]),
    effects: allEffects.filter((effect) => tools.some((tool) => tool.effects.includes(effect))),
    tools,
    oauth: oauth ? { redirect_uri: redirectUri(context), scopes: consentScopes(definition, records) } : null,
  }
}

export function describeTool(record: ToolRecord) {
  const { name, title, description, method, tags, unverified = null } = record
  const effects: Effect[] = allEffects.filter((effect) => possibleEffects(record).flat().includes(effect))
  return { name, title, description, method, tags, effects, essential: record.essential === true, unverified }
}
