import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { applyOverlay } from '../document/documents.ts'
import type { OpenApiDocument } from '../document/openapi.ts'
import { namesIn, type Operation, readOperations } from '../document/operations.ts'
import { createSchemaSource, type SchemaSource } from '../document/schema-source.ts'
import { pagingTable } from '../entries/paging-plan.ts'
import { answerList } from './answer-lists.ts'
import { chooseOperations, constantHeaders, type LeftOut } from './choose-operations.ts'
import { type DefinitionFacts, settingName } from './draft-definition.ts'
import { type DraftEntry, draftEntries } from './draft-entries.ts'
import {
  type DraftAction,
  repairAnswers,
  repairIds,
  repairReferences,
  repairSecurity,
} from './draft-overlay.ts'
import { guessAuth } from './guess-auth.ts'
import { guessErrors } from './guess-errors.ts'
import { guessPaging, type PagingGuess, paginationOf } from './guess-paging.ts'
import { guessServer } from './guess-server.ts'
import type { Identity } from './identity.ts'
import { accountParameters } from './path-parts.ts'
import { type Source, SourceError } from './read-source.ts'
import { settleDraft } from './settle-draft.ts'

export interface DraftRequest {
  source: Source
  identity: Identity
  /** Tags, paths or operationIds that make no tools. */
  exclude: readonly string[]
  /** The address is chosen by the operator. */
  selfHosted: boolean
  /** Parameters that no setting fills in although they stand in most paths. */
  unbound: readonly string[]
  progress(sentence: string): void
}

/** A connector as it is drafted, before its files are written. */
export interface Draft {
  facts: DefinitionFacts
  entries: ReadonlyMap<string, DraftEntry>
  actions: readonly DraftAction[]
  leftOut: readonly LeftOut[]
  /** The tools as `generate` derives them once the overlay is settled. */
  records: readonly ToolRecord[]
  /** The document with the overlay applied. */
  document: OpenApiDocument
}

/** Drafts everything that a document says of a connector, and guesses the rest. */
export function draftConnector(request: DraftRequest): Draft {
  const { source: found, identity, exclude, progress } = request
  const document = structuredClone(found.document)
  const actions: DraftAction[] = []
  const apply = (more: readonly DraftAction[]) => {
    actions.push(...more)
    if (more.length > 0) applyOverlay(document, { actions: more.map(settled) })
  }
  apply(repairIds(document))
  apply(repairAnswers(document))
  const all = [...readOperations(document).values()]
  progress(`Read ${all.length} operations.`)
  const scheme = guessAuth(document, all)
  apply(repairSecurity(document, scheme.scheme))
  const { chosen, leftOut } = chooseOperations(document, readOperations(document).values(), exclude)
  if (chosen.length === 0) throw nothingChosen(found.from, leftOut)
  apply(repairReferences(document, chosen))
  const ids = new Set(chosen.map(({ operationId }) => operationId))
  const operations = [...readOperations(document).values()].filter(({ operationId }) => ids.has(operationId))
  const source = createSchemaSource(document)
  const bound = boundParameters(operations, request.unbound)
  const names = new Set(bound.map(({ parameter }) => parameter))
  const drafted = draftEntries(operations, { document, source, brand: identity.brand, bound: names })
  progress(`Drafted ${drafted.size} tools.`)
  const paging = guessPaging(
    operations.filter((operation) => answerList(source, operation, names) !== undefined),
    source,
  )
  const byId = new Map(operations.map((operation) => [operation.operationId, operation]))
  pageDifferently(drafted, byId, paging, source)
  const headers = constantHeaders(operations)
  const settledDraft = settleDraft(drafted, {
    document,
    operations: byId,
    brand: identity.brand,
    paging: pagingTable(paginationOf(paging)),
    constants: {
      bound: Object.fromEntries(bound.map(({ parameter, setting }) => [parameter, setting])),
      headers: Object.keys(headers),
    },
    bound: names,
  })
  const facts: DefinitionFacts = {
    identity,
    server: guessServer(document, found.from, request.selfHosted),
    scheme,
    paging,
    bound,
    headers,
    errors: guessErrors(operations, source),
    check: checkOf(settledDraft.records),
  }
  return {
    facts,
    entries: new Map(
      [...settledDraft.entries].map(([id, { guessed, ...entry }]) => [
        id,
        { ...entry, guessed } as DraftEntry,
      ]),
    ),
    actions,
    leftOut: [...leftOut, ...settledDraft.leftOut],
    records: settledDraft.records,
    document,
  }
}

function nothingChosen(from: string, leftOut: readonly LeftOut[]): SourceError {
  const shown = leftOut.slice(0, 5).map(({ operation, reason }) => `${operation}: ${reason}`)
  const more = leftOut.length > shown.length ? ` (and ${leftOut.length - shown.length} more)` : ''
  const reasons = shown.length > 0 ? ` ${shown.join(' ')}${more}` : ''
  return new SourceError(`${from} has no operation that can be a tool.${reasons}`)
}

/** Lists that take other paging parameters than most say so in their entries. */
function pageDifferently(
  entries: ReadonlyMap<string, DraftEntry>,
  operations: ReadonlyMap<string, Operation>,
  usual: PagingGuess,
  source: SchemaSource,
): void {
  const { parameters } = paginationOf(usual)
  for (const entry of entries.values()) {
    const operation = entry.method === 'list' ? operations.get(entry.operation) : undefined
    if (!operation) continue
    const query = new Set(
      operation.parameters.filter(({ in: place }) => place === 'query').map(({ name }) => name),
    )
    if (parameters.length > 0 && parameters.every((name) => query.has(name))) continue
    const own = guessPaging([operation], source)
    if (own.kind === 'none') continue
    entry['paging'] = { kind: own.kind, ...own.options }
    entry.guessed.push('paging')
  }
}

/** The action as `generate` accepts it once a person has settled it. */
function settled({ 'x-unsettled': _open, ...action }: DraftAction): Omit<DraftAction, 'x-unsettled'> {
  return action
}

function boundParameters(
  operations: readonly Operation[],
  unbound: readonly string[],
): DefinitionFacts['bound'] {
  return [...accountParameters(operations)]
    .filter(([name]) => !unbound.includes(name))
    .map(([parameter, count]) => {
      const found = operations
        .filter(({ path }) => namesIn(path).includes(parameter))
        .flatMap(({ parameters }) => parameters.filter(({ name }) => name === parameter))
      const isNumber = found.some(({ schema }) => typeof schema === 'object' && schema['type'] === 'integer')
      return {
        parameter,
        setting: settingName(parameter),
        description: found.find(({ description }) => description)?.description?.trim() ?? '',
        pattern: isNumber ? '/^[0-9]+$/' : '/^[\\w.~-]+$/',
        count,
      }
    })
}

/** A read that needs no arguments: of the account itself, else a list. */
function checkOf(records: readonly ToolRecord[]): DefinitionFacts['check'] {
  const free = records.filter(({ effects, inputSchema, request }) => {
    const isFree = (inputSchema.required ?? []).length === 0
    return (
      effects.every((effect) => effect === 'read') &&
      isFree &&
      request.security !== 'none' &&
      request.method === 'GET'
    )
  })
  const rank = ({ request, response, id }: ToolRecord) =>
    (/\/(me|self|whoami|profile|account|current_user|users\/current)\/?$/.test(request.path) ? 0 : 10) +
    (response.kind === 'list' ? 1 : 2) +
    id.length / 100
  const [best] = [...free].sort((a, b) => rank(a) - rank(b))
  if (!best) return undefined
  const isPaged = best.response.kind === 'list'
  return { tool: best.id, ...(isPaged ? { arguments: { limit: 1 } } : {}) }
}
