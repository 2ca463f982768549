import { ConnectorError, type ToolRecord } from '@helpdesk-mcp/contracts'
import { surfaceModes } from '@helpdesk-mcp/mcp'
import { nearest } from '@helpdesk-mcp/tools'
import type { ServerConfig } from '../model.ts'
import { knownWords } from './known-words.ts'

/** Throws `invalid_arguments` for a list that is empty or a word that none of these tools knows; its details say field, value and what is allowed. */
export function checkConfig(config: ServerConfig, records: readonly ToolRecord[]): void {
  const known = knownWords(records)
  checkWords('methods', config.methods, known.methods)
  checkWords('tags', config.tags, known.tags)
  checkWords('effects', config.effects, known.effects)
  checkWords('tools.allow', config.tools?.allow, known.names)
  checkWords('tools.deny', config.tools?.deny, known.names)
  checkWords('surface', config.surface === undefined ? undefined : [config.surface], new Set(surfaceModes))
}

function checkWords(field: string, given: readonly string[] | undefined, known: ReadonlySet<string>): void {
  if (given === undefined) return
  const allowed = [...known]
  if (given.length === 0) {
    const all = 'leave it out to permit all, or name at least one'
    throw new ConnectorError('invalid_arguments', `${field} is empty: ${all}.`, {
      details: { field, value: [], allowed },
    })
  }
  const strange = given.find((word) => !known.has(word))
  if (strange === undefined) return
  const near = nearest(strange, allowed)
  const hint = near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : ''
  throw new ConnectorError('invalid_arguments', `${field}: ${JSON.stringify(strange)} is not known.${hint}`, {
    details: { field, value: strange, allowed },
  })
}
