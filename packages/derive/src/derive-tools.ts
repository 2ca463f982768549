import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { isReadOnly, nearest } from '@helpdesk-mcp/tools'
import { createNameReader } from './answers/beside.ts'
import { createEmbedReader } from './answers/embeds.ts'
import { recordNames, withTargets } from './answers/targets.ts'
import { readTurnTable, turnTexts, withTurns } from './answers/turns.ts'
import { createUntrustedReader } from './answers/untrusted.ts'
import { checkWaitingReads, readWaitingTable } from './answers/waiting.ts'
import { bodyContent, carriesFiles } from './document/body-content.ts'
import { checkVersion, type OpenApiDocument } from './document/openapi.ts'
import { type Operation, readOperations } from './document/operations.ts'
import { checkReferences } from './document/references.ts'
import { createSchemaSource, type SchemaSource } from './document/schema-source.ts'
import { checkRules } from './entries/effects.ts'
import { readEntry, type ToolEntry } from './entries/entry.ts'
import { listPaging } from './entries/entry-paging.ts'
import { describeFilters, filterPlans, rangesOf, withValues } from './entries/filters.ts'
import { furtherArguments, withFurther } from './entries/further.ts'
import { withGuards } from './entries/guards.ts'
import { ownArguments, type PagingTable } from './entries/paging-plan.ts'
import { checkPhrases, phraseGroups } from './entries/phrases.ts'
import { type Resolvers, readResolvers } from './entries/resolvers.ts'
import { checkNeeds, checkSteps, stepPlans, withResolvers, withSteps } from './entries/steps.ts'
import { visibilityRules } from './entries/visibility.ts'
import { type AnswerFields, checkLookUps, placeholderArguments, writePlans } from './entries/write-entries.ts'
import { type AnswerFacts, type AnswerReaders, responsePlan } from './plans.ts'
import { DeriveError, type Report } from './problems.ts'
import { readArguments, settleArguments } from './request/arguments.ts'
import { chooser } from './request/body-variants.ts'
import { bindArguments, boundReasons, type Constants } from './request/constants.ts'
import { bodyProblem, readRequestBody } from './request/request-body.ts'
import { requestTarget } from './request/request-target.ts'
import { acceptedTypes } from './schemas/answer-schema.ts'
import { createSchemaReader, type SchemaReader } from './schemas/input-schema.ts'
import { describeLinks } from './tools/links.ts'
import {
  checkNames,
  createArgumentNames,
  parentInPath,
  parentResource,
  toolName,
  toolTags,
  toolTitle,
} from './tools/names.ts'
import { checkTexts } from './tools/tool-texts.ts'

export interface DeriveOptions {
  document: OpenApiDocument
  /** The parsed tools.yaml. */
  entries: Record<string, unknown>
  /** The part of every tool name that stands for the vendor. */
  brand: string
  paging: PagingTable
  /** Hosts beside the connector's own to which an operation may be sent: `https://upload.example.com`. */
  hosts?: readonly string[]
  /** What the definition sends by itself. */
  constants?: Constants
}

/** Makes one record of each entry of tools.yaml. Throws a `DeriveError` that holds every problem found. */
export function deriveTools(options: DeriveOptions): ToolRecord[] {
  const { document, entries, brand, paging, hosts = [], constants = {} } = options
  const problems = checkVersion(document)
  if (problems.length > 0) throw new DeriveError(problems)
  const operations = readOperations(document, ({ operationId, method, path }, first) =>
    problems.push({
      file: 'openapi.yaml',
      key: `paths.${path}.${method.toLowerCase()}.operationId`,
      problem: `${operationId} is also the id of ${first.method} ${first.path}.`,
      fix: 'Rename one of them.',
    }),
  )
  const source = createSchemaSource(document)
  const readers = { files: createSchemaReader(source, true), json: createSchemaReader(source, false) }
  const { resolvers: table, targets: kinds, turns, rows, threads, left_out: _leftOut, ...tools } = entries
  const resolvers = readResolvers(table, problems)
  const read = new Map(
    Object.entries(tools).flatMap(([id, raw]) => {
      const entry = readEntry(id, raw, problems)
      return entry ? [[id, entry] as const] : []
    }),
  )
  const used = [...read.values()].flatMap(({ operation }) => operations.get(operation) ?? [])
  problems.push(...checkReferences(document, used))
  const resources = new Set([...read.values()].map(({ resource }) => resource))
  const answers = {
    embeds: createEmbedReader(document, source, resources, problems),
    untrusted: createUntrustedReader(source, problems),
    turns: readTurnTable(turns, problems),
    rows: readWaitingTable(rows, resources, problems),
    beside: createNameReader(source, resolvers, (id) => read.get(id)?.resource, problems),
  }
  /** Whether the answer of a tool has a field, by the tool's id. */
  const fields: AnswerFields = new Map()
  const records = [...read].flatMap(([id, entry]) => {
    const report: Report = (key, problem, fix) =>
      problems.push({ file: 'tools.yaml', key: `${id}.${key}`, problem, fix })
    const operation = operations.get(entry.operation)
    if (operation)
      return attempt(report, entry, () =>
        deriveTool({
          id,
          entry,
          operation,
          document,
          hosts,
          source,
          readers,
          brand,
          paging,
          constants,
          resources,
          resolvers,
          answers: {
            ...answers,
            names: recordNames(kinds, entry.resource),
            learn: (hasField) => fields.set(id, hasField),
          },
          report,
        }),
      )
    const near = nearest(entry.operation, [...operations.keys()])
    report(
      'operation',
      `${entry.operation} is not an operationId of openapi.yaml.`,
      near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'Add the operation, or remove the entry.',
    )
    return []
  })
  answers.beside.finish()
  checkNames(records, read, problems)
  checkSteps(records, problems)
  checkTexts(records, brand, problems)
  checkNeeds(records, problems)
  checkPhrases(records, problems)
  answers.rows.checkPaths()
  checkWaitingReads(records, problems)
  checkLookUps(records, fields, problems)
  const targeted = withTurns(withTargets(records, kinds, read, fields, problems), problems)
  const complete = withGuards(withFurther(targeted, read, problems), threads, read, problems)
  if (problems.length > 0) throw new DeriveError(problems)
  const byOperation = new Map([...records].reverse().map((record) => [record.request.operationId, record]))
  return complete.map((record) => {
    const operation = operations.get(record.request.operationId) as Operation
    const links = describeLinks(source, operation, record, byOperation)
    return links ? { ...record, description: `${record.description} ${links}` } : record
  })
}

/** What no check of the document foresaw ends as a problem too, never as a stack trace. */
function attempt(report: Report, { operation }: ToolEntry, derive: () => ToolRecord): ToolRecord[] {
  try {
    return [derive()]
  } catch (error) {
    if (error instanceof DeriveError) throw error
    const problem = `${operation} cannot be read: ${(error as Error).message}.`
    report('operation', problem, 'Fix the operation or its schemas in openapi.yaml, or remove the entry.')
    return []
  }
}

interface ToolSources {
  id: string
  entry: ToolEntry
  operation: Operation
  document: OpenApiDocument
  hosts: readonly string[]
  source: SchemaSource
  /** `files` for bodies whose binary strings are files, `json` for everything else. */
  readers: { files: SchemaReader; json: SchemaReader }
  brand: string
  paging: PagingTable
  constants: Constants
  /** Every resource of the connector, to find the parent of a compound one. */
  resources: ReadonlySet<string>
  resolvers: Resolvers
  answers: AnswerReaders & AnswerFacts
  report: Report
}

/** Makes the record of one entry of tools.yaml and its operation. */
function deriveTool(sources: ToolSources): ToolRecord {
  const { id, operation, source, readers, brand, paging, resources, resolvers, answers, report } = sources
  const { entry: written, document, hosts } = sources
  const { effects = ['read'], when } = written
  const { plan, hidden } = listPaging(written, { source, operation, table: paging, report })
  const content = bodyContent(operation)
  const reader = carriesFiles(content) ? readers.files : readers.json
  const isBodyRequired = operation.requestBody?.required === true
  const body = content && readRequestBody(source, content, reader, chooser(written, report), isBodyRequired)
  const unwritable = body && bodyProblem(body, reader.definitions, written.operation)
  if (unwritable) report('operation', ...unwritable)
  const given = readArguments({
    operation,
    names: createArgumentNames(written, report),
    parent:
      parentResource(written.resource, resources) ??
      parentInPath(operation.path, written.resource) ??
      written.resource,
    hidden: new Set(hidden),
    body,
    reader,
    report,
  })
  const { args: vendors, bound } = bindArguments(given, sources.constants)
  const direct = [...vendors, ...placeholderArguments(written)]
  const entry = withResolvers(id, written, direct, resolvers)
  const worded = withValues(direct, entry.values ?? {}, entry.operation, report)
  const args = withSteps(worded, entry, reader.definitions, resolvers, report)
  const response = responsePlan(id, source, operation, entry, plan, answers, report)
  const shownTexts = response.texts?.filter(
    ({ path }) => !entry.omit?.some((omitted) => path === omitted || path.startsWith(`${omitted}.`)),
  )
  const isRead = isReadOnly({ effects, ...(when ? { when } : {}) })
  const takesFields = response.kind !== 'file' && (isRead || response.answer !== undefined)
  const own = ownArguments(plan, takesFields, isRead ? (turnTexts(response) ?? shownTexts) : [])
  const { definitions } = reader
  const accept = acceptedTypes(operation)
  const target = {
    ...requestTarget({ document, operation, hosts, report }),
    ...(accept === undefined ? {} : { accept }),
  }
  const { inputSchema, request } = settleArguments({
    operation,
    target,
    entry,
    args,
    body,
    definitions,
    own,
    report,
  })
  const withheld = { ...boundReasons(bound), ...entry.withheld, ...entry.instead }
  checkRules(when ?? [], inputSchema, report)
  const filters = filterPlans(entry, args, report)
  const ranges = rangesOf(inputSchema, entry.method, filters.filters)
  const scopes = [...new Set(operation.security.flatMap((requirement) => Object.values(requirement).flat()))]
  return {
    id,
    name: toolName(brand, entry),
    ...(entry.aliases ? { aliases: entry.aliases } : {}),
    title: toolTitle(entry),
    description: [describe(entry), describeFilters(entry, response.paging?.maximum ?? 0)]
      .filter(Boolean)
      .join(' '),
    resource: entry.resource,
    method: entry.method,
    group: entry.group,
    ...(entry.writes ? { writes: true } : {}),
    ...(entry.answers ? { answers: true } : {}),
    ...(entry.needs ? { needs: entry.needs } : {}),
    ...(entry.phrases
      ? {
          phrases: phraseGroups(
            entry.phrases,
            [...Object.keys(inputSchema.properties ?? {}), ...furtherArguments(entry)],
            report,
          ),
        }
      : {}),
    tags: toolTags(entry, resources),
    ...(entry.essential ? { essential: true } : {}),
    ...(entry.unverified ? { unverified: entry.unverified } : {}),
    effects,
    ...(when ? { when } : {}),
    ...(written.visibility ? { visibility: visibilityRules(written.visibility) } : {}),
    ...writePlans(written),
    ...(written.reaches_out ? { reaches_out: written.reaches_out } : {}),
    inputSchema,
    ...(isEmpty(withheld) ? {} : { withheld }),
    ...(entry.alone ? { alone: entry.alone } : {}),
    ...(scopes.length > 0 ? { scopes } : {}),
    request: isEmpty(bound) ? request : { ...request, bound },
    response,
    ...stepPlans(entry, args, resolvers, report),
    ...filters,
    ...(entry.confirm ? { confirm: entry.confirm } : {}),
    ...(ranges.length > 0 ? { ranges } : {}),
  }
}

function isEmpty(table: object): boolean {
  return Object.keys(table).length === 0
}

function describe({ description, unverified }: ToolEntry): string {
  const text = unverified === undefined ? description : `${description.trim()} Not verified: ${unverified}`
  return text.trim().replace(/\s+/g, ' ')
}
