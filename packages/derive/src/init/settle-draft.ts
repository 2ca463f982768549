import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { deriveTools } from '../derive-tools.ts'
import type { OpenApiDocument } from '../document/openapi.ts'
import type { Operation } from '../document/operations.ts'
import type { PagingTable } from '../entries/paging-plan.ts'
import { DeriveError, type DeriveProblem } from '../problems.ts'
import type { Constants } from '../request/constants.ts'
import type { LeftOut } from './choose-operations.ts'
import { guessDescription } from './descriptions.ts'
import type { DraftEntry } from './draft-entries.ts'

export interface SettleOptions {
  /** Repaired, as if every open question of the overlay were answered. */
  document: OpenApiDocument
  operations: ReadonlyMap<string, Operation>
  brand: string
  paging: PagingTable
  constants: Constants
  bound: ReadonlySet<string>
}

export interface SettledDraft {
  entries: Map<string, DraftEntry>
  records: ToolRecord[]
  leftOut: LeftOut[]
}

const maxRounds = 8
const maxReasons = 20

/** Every entry was left out, each for one of these reasons. */
class NothingLeft extends DeriveError {}

/**
 * Derives the drafted entries, mends those that `generate` would refuse where that can be done without a person, and leaves out the others
 * with the reason. Throws the reasons where no entry is left.
 */
export function settleDraft(drafted: ReadonlyMap<string, DraftEntry>, options: SettleOptions): SettledDraft {
  const entries = new Map(drafted)
  const leftOut: LeftOut[] = []
  const reasons: DeriveProblem[] = []
  const leave = (id: string, reason: DeriveProblem) => {
    const entry = entries.get(id)
    if (!entry) return
    leftOut.push({ operation: entry.operation, reason: reason.problem })
    reasons.push(reason)
    entries.delete(id)
  }
  for (let round = 0; ; round++) {
    try {
      if (entries.size === 0 && reasons.length > 0) throw new NothingLeft(reasons.slice(0, maxReasons))
      return { entries, records: derive(entries, options), leftOut }
    } catch (error) {
      if (!(error instanceof DeriveError) || error instanceof NothingLeft || round > maxRounds) throw error
      const own = error.problems.filter(({ file, key }) => file === 'tools.yaml' && entries.has(idOf(key)))
      for (const problem of own) {
        const id = idOf(problem.key)
        if (!(round < 2 && mend(entries, id, problem, options))) leave(id, problem)
      }
      // A problem of the document does not say whose it is.
      if (own.length === 0) for (const [id, problem] of alone(entries, options)) leave(id, problem)
      if (own.length === 0 && leftOut.length === 0) throw error
    }
  }
}

function derive(
  entries: ReadonlyMap<string, DraftEntry>,
  { document, brand, paging, constants }: SettleOptions,
): ToolRecord[] {
  return deriveTools({ document, entries: Object.fromEntries(entries), brand, paging, constants })
}

function idOf(key: string): string {
  return key.split('.')[0] ?? key
}

/** What is wrong with each entry by itself. */
function alone(entries: ReadonlyMap<string, DraftEntry>, options: SettleOptions): Map<string, DeriveProblem> {
  const found = new Map<string, DeriveProblem>()
  for (const [id, entry] of entries) {
    try {
      derive(new Map([[id, entry]]), options)
    } catch (error) {
      const [problem] = error instanceof DeriveError ? error.problems : []
      if (problem) found.set(id, problem)
    }
  }
  return found
}

/** Changes an entry so that the problem may be gone; false if nothing can be done about it. */
function mend(
  entries: Map<string, DraftEntry>,
  id: string,
  { key, problem }: DeriveProblem,
  { operations, bound }: SettleOptions,
): boolean {
  const entry = entries.get(id)
  const operation = operations.get(entry?.operation ?? '')
  const [, part = ''] = key.split('.')
  if (!entry || !operation) return false
  const without = (name: string): DraftEntry => {
    const { [name]: _dropped, ...rest } = entry
    return { ...rest, guessed: entry.guessed.filter((guess) => guess !== name) } as DraftEntry
  }
  if (part === 'description' && !entry.guessed.includes('description')) {
    const { resource, method } = entry
    const description = guessDescription({ operation, resource, method, bound })
    entries.set(id, { ...entry, description, guessed: [...entry.guessed, 'description'] })
    return true
  }
  if (part === 'name' && /the limit is/.test(problem)) {
    entries.set(id, {
      ...entry,
      long_name: 'No shorter name was found.',
      guessed: [...entry.guessed, 'long_name'],
    })
    return true
  }
  if (['when', 'words', 'compact', 'items', 'paging'].includes(part) && entry[part] !== undefined) {
    entries.set(id, without(part))
    return true
  }
  if ((part === 'items' || part === 'method') && entry.method === 'list') {
    // What is no list for certain is read as one thing.
    const { compact: _compact, items: _items, ...rest } = entry
    const guessed = [
      ...entry.guessed.filter((guess) => guess !== 'compact' && guess !== 'items'),
      'method',
      'effects',
    ]
    entries.set(id, {
      ...rest,
      method: part === 'method' ? 'get_content' : 'show',
      effects: ['read'],
      guessed,
    } as DraftEntry)
    return true
  }
  return false
}
