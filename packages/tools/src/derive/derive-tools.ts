import type { JsonSchema, PagingPlan, ToolRecord } from '@helpdesk-mcp/contracts'
import { nearest } from '../arguments/nearest.ts'
import { possibleEffects } from '../permission/effects-of.ts'
import { readArguments } from './arguments.ts'
import { readEntry, type ToolEntry } from './entry.ts'
import { settleArguments } from './input.ts'
import { createSchemaReader } from './input-schema.ts'
import { describeLinks } from './links.ts'
import { parentResource, toolName, toolTags, toolTitle } from './names.ts'
import { type OpenApiDocument, type Operation, readOperations } from './openapi.ts'
import { ownArguments } from './own-arguments.ts'
import { type PagingTable, pagingPlan } from './paging-plan.ts'
import { DeriveError, type DeriveProblem } from './problems.ts'
import { isFile, readRequestBody } from './request-body.ts'
import { responsePlan, type Say } from './response-plan.ts'
import { checkSteps, type Resolvers, readResolvers, stepPlans, withSteps } from './steps.ts'

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
  const operations = readOperations(document)
  const { resolvers: table, ...tools } = entries
  const resolvers = readResolvers(table, problems)
  const read = Object.entries(tools).flatMap(([id, raw]) => {
    const entry = readEntry(id, raw, problems)
    return entry ? [{ id, entry }] : []
  })
  const resources = new Set(read.map(({ entry }) => entry.resource))
  const records = read.flatMap(({ id, entry }) => {
    const say: Say = (key, problem, cure) =>
      problems.push({ file: 'tools.yaml', key: `${id}.${key}`, problem, cure })
    const operation = operations.get(entry.operation)
    if (operation)
      return [deriveTool({ id, entry, operation, document, brand, paging, resources, resolvers, say })]
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
    const links = describeLinks(operations.get(record.request.operationId) as Operation, record, byOperation)
    return links ? { ...record, description: `${record.description} ${links}` } : record
  })
}

interface ToolSources {
  id: string
  entry: ToolEntry
  operation: Operation
  document: OpenApiDocument
  brand: string
  paging: PagingTable
  resources: ReadonlySet<string>
  resolvers: Resolvers
  say: Say
}

function deriveTool({
  id,
  entry,
  operation,
  document,
  brand,
  paging,
  resources,
  resolvers,
  say,
}: ToolSources): ToolRecord {
  const reader = createSchemaReader(document)
  const plan: PagingPlan | undefined = entry.method === 'list' ? pagingPlan(operation, paging) : undefined
  const body = readRequestBody(document, operation, reader.read, reader.definitions, (property, values) => {
    const value = entry.fixed?.[property]
    if (typeof value === 'string' && values.includes(value)) return value
    say(
      'fixed',
      `the body of ${entry.operation} has a variant for each ${property}.`,
      `Make one tool a variant: fixed: { ${property}: one of ${values.join(', ')} }.`,
    )
    return undefined
  })
  const direct = readArguments({
    operation,
    entry,
    parent: parentResource(entry.resource, resources) ?? entry.resource,
    hidden: new Set(plan ? paging.parameters : []),
    body,
    readParameter: (parameter) => {
      const schema = reader.read(parameter.schema ?? Object.values(parameter.content ?? {})[0]?.schema)
      return parameter.description && !schema.description
        ? { ...schema, description: parameter.description }
        : schema
    },
    isFile,
  })
  const args = withSteps(direct, entry, reader.definitions, say)
  const effects = entry.effects ?? ['read']
  const readOnly = possibleEffects({ effects, ...(entry.when ? { when: entry.when } : {}) })
    .flat()
    .every((effect) => effect === 'read')
  const own: Record<string, JsonSchema> = ownArguments(plan, readOnly)
  const { inputSchema, request } = settleArguments(operation, entry, args, body, reader.definitions, own, say)
  const scopes = [...new Set(operation.security.flatMap((requirement) => Object.values(requirement).flat()))]
  return {
    id,
    name: toolName(brand, entry),
    ...(entry.aliases ? { aliases: entry.aliases } : {}),
    title: toolTitle(entry),
    description: entry.description.trim().replace(/\s+/g, ' '),
    resource: entry.resource,
    method: entry.method,
    tags: toolTags(entry, resources),
    ...(entry.essential ? { essential: true } : {}),
    effects,
    ...(entry.when ? { when: entry.when } : {}),
    inputSchema,
    ...(entry.withheld ? { withheld: entry.withheld } : {}),
    ...(scopes.length > 0 ? { scopes } : {}),
    request,
    response: responsePlan(document, operation, entry, plan, say),
    ...stepPlans(entry, resolvers, say),
  }
}

function checkNames(
  records: readonly ToolRecord[],
  read: readonly { id: string; entry: ToolEntry }[],
  problems: DeriveProblem[],
): void {
  const say = (key: string, problem: string, cure: string) =>
    problems.push({ file: 'tools.yaml', key, problem, cure })
  const owners = new Map<string, string>()
  for (const { id, name, aliases = [] } of records) {
    const long = read.find((candidate) => candidate.id === id)?.entry.long_name
    if (!/^[a-z][a-z0-9_]*$/.test(name))
      say(`${id}.name`, `${name} is not lower-case letters, digits and _.`, 'Mend resource, method or name.')
    if (name.length > 64)
      say(
        `${id}.name`,
        `${name} has ${name.length} characters; clients take at most 64.`,
        'Shorten resource or method, or give `name`.',
      )
    else if (name.length > 50 && !long)
      say(
        `${id}.name`,
        `${name} has ${name.length} characters; ours have at most 50.`,
        'Shorten it, or give the reason in `long_name`.',
      )
    for (const one of [name, ...aliases]) {
      const owner = owners.get(one)
      if (owner)
        say(
          `${id}.name`,
          `${one} is also the name of ${owner}.`,
          'Give one of them another resource, method or name.',
        )
      owners.set(one, id)
    }
  }
  const essential = records.filter((record) => record.essential).length
  if (essential > 20) say('(all)', `${essential} tools are essential.`, 'At most 20 are.')
}
