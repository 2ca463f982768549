import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { nearest } from '@helpdesk-mcp/tools'
import { checkNames } from './check-names.ts'
import { deriveTool } from './derive-tool.ts'
import { createSchemaReader } from './input-schema.ts'
import { describeLinks } from './links.ts'
import { type OpenApiDocument, type Operation, readOperations } from './openapi.ts'
import type { PagingTable } from './paging-plan.ts'
import { DeriveError, type DeriveProblem } from './problems.ts'
import { readEntry } from './read-entry.ts'
import { readResolvers } from './resolvers.ts'
import type { Say } from './response-plan.ts'
import { createSchemaSource } from './schema-source.ts'
import { checkSteps } from './steps.ts'

export interface DeriveOptions {
  document: OpenApiDocument
  /** The parsed tools.yaml. */
  entries: Record<string, unknown>
  /** The part of every name that stands for the vendor. */
  brand: string
  paging: PagingTable
}

/** Makes one record per entry of tools.yaml; throws a `DeriveError` that holds every problem found. */
export function deriveTools({ document, entries, brand, paging }: DeriveOptions): ToolRecord[] {
  const problems: DeriveProblem[] = []
  const operations = readOperations(document, ({ operationId, method, path }) =>
    problems.push({
      file: 'openapi.yaml',
      key: `paths.${path}.${method.toLowerCase()}.operationId`,
      problem: `${operationId} is also the id of another operation.`,
      cure: 'Give one of them another.',
    }),
  )
  const source = createSchemaSource(document)
  const readers = { files: createSchemaReader(source, true), json: createSchemaReader(source, false) }
  const { resolvers: table, left_out: _leftOut, ...tools } = entries
  const resolvers = readResolvers(table, problems)
  const read = new Map(
    Object.entries(tools).flatMap(([id, raw]) => {
      const entry = readEntry(id, raw, problems)
      return entry ? [[id, entry] as const] : []
    }),
  )
  const resources = new Set([...read.values()].map(({ resource }) => resource))
  const records = [...read].flatMap(([id, entry]) => {
    const say: Say = (key, problem, cure) =>
      problems.push({ file: 'tools.yaml', key: `${id}.${key}`, problem, cure })
    const operation = operations.get(entry.operation)
    if (operation)
      return [deriveTool({ id, entry, operation, source, readers, brand, paging, resources, resolvers, say })]
    const near = nearest(entry.operation, [...operations.keys()])
    say(
      'operation',
      `${entry.operation} is not an operationId of openapi.yaml.`,
      near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'Add the operation, or drop the entry.',
    )
    return []
  })
  checkNames(records, read, problems)
  checkSteps(records, problems)
  if (problems.length > 0) throw new DeriveError(problems)
  const byOperation = new Map([...records].reverse().map((record) => [record.request.operationId, record]))
  return records.map((record) => {
    const operation = operations.get(record.request.operationId) as Operation
    const links = describeLinks(source, operation, record, byOperation)
    return links ? { ...record, description: `${record.description} ${links}` } : record
  })
}
