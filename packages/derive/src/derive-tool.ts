import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { isReadOnly } from '@helpdesk-mcp/tools'
import { createArgumentNames, parentInPath } from './argument-names.ts'
import { readArguments } from './arguments.ts'
import type { Choose } from './body-variants.ts'
import type { ToolEntry } from './entry.ts'
import { settleArguments } from './input.ts'
import type { SchemaReader } from './input-schema.ts'
import { parentResource, toolName, toolTags, toolTitle } from './names.ts'
import type { Operation } from './openapi.ts'
import { ownArguments } from './own-arguments.ts'
import { type PagingTable, pagingPlan } from './paging-plan.ts'
import { bodyContent, canBeWritten, carriesFiles, readRequestBody } from './request-body.ts'
import { type Resolvers, withResolvers } from './resolvers.ts'
import { responsePlan, type Say } from './response-plan.ts'
import type { SchemaSource } from './schema-source.ts'
import { stepPlans, withSteps } from './steps.ts'

export interface ToolSources {
  id: string
  entry: ToolEntry
  operation: Operation
  source: SchemaSource
  /** For bodies whose binary strings are files, and for all else. */
  readers: { files: SchemaReader; json: SchemaReader }
  brand: string
  paging: PagingTable
  /** Every resource of the connector: the parts of a compound one are among them. */
  resources: ReadonlySet<string>
  resolvers: Resolvers
  say: Say
}

/** One entry of tools.yaml and its operation as a record. */
export function deriveTool(sources: ToolSources): ToolRecord {
  const { id, operation, source, readers, brand, paging, resources, resolvers, say } = sources
  const { entry: said } = sources
  const { effects = ['read'], when } = said
  const plan = said.method === 'list' ? pagingPlan(source, operation, paging) : undefined
  const content = bodyContent(operation)
  const reader = carriesFiles(content) ? readers.files : readers.json
  const isBodyRequired = operation.requestBody?.required === true
  const body = content && readRequestBody(source, content, reader, chooser(said, say), isBodyRequired)
  if (body && !canBeWritten(body, reader.definitions)) {
    const cure = 'Describe a JSON, multipart or form body, or drop the entry.'
    say(
      'operation',
      `${said.operation} takes its body only as ${body.contentType}, which cannot be written.`,
      cure,
    )
  }
  const direct = readArguments({
    operation,
    names: createArgumentNames(said, say),
    parent:
      parentResource(said.resource, resources) ??
      parentInPath(operation.path, said.resource) ??
      said.resource,
    hidden: new Set(plan?.native ? paging.parameters : []),
    body,
    reader,
  })
  const entry = withResolvers(id, said, direct, resolvers)
  const args = withSteps(direct, entry, reader.definitions, resolvers, say)
  const own = ownArguments(plan, isReadOnly({ effects, ...(when ? { when } : {}) }))
  const { definitions } = reader
  const { inputSchema, request } = settleArguments({ operation, entry, args, body, definitions, own, say })
  const scopes = [...new Set(operation.security.flatMap((requirement) => Object.values(requirement).flat()))]
  return {
    id,
    name: toolName(brand, entry),
    ...(entry.aliases ? { aliases: entry.aliases } : {}),
    title: toolTitle(entry),
    description: describe(entry),
    resource: entry.resource,
    method: entry.method,
    tags: toolTags(entry, resources),
    ...(entry.essential ? { essential: true } : {}),
    ...(entry.unverified ? { unverified: entry.unverified } : {}),
    effects,
    ...(when ? { when } : {}),
    inputSchema,
    ...(entry.withheld ? { withheld: entry.withheld } : {}),
    ...(scopes.length > 0 ? { scopes } : {}),
    request,
    response: responsePlan(source, operation, entry, plan, say),
    ...stepPlans(entry, resolvers, say),
  }
}

function describe({ description, unverified }: ToolEntry): string {
  const text = unverified === undefined ? description : `${description.trim()} Not verified: ${unverified}`
  return text.trim().replace(/\s+/g, ' ')
}

/** A body with a variant for each value of one field makes a tool for each: the entry's `fixed` says which. */
function chooser(entry: ToolEntry, say: Say): Choose {
  return (property, values) => {
    const value = Object.hasOwn(entry.fixed ?? {}, property) ? entry.fixed?.[property] : undefined
    if (typeof value === 'string' && values.includes(value)) return value
    say(
      'fixed',
      `the body of ${entry.operation} has a variant for each ${property}.`,
      `Make one tool a variant: fixed: { ${property}: one of ${values.join(', ')} }.`,
    )
    return undefined
  }
}
