import type { ToolRecord } from '@helpdesk-mcp/contracts'
import {
  DeriveError,
  type DeriveProblem,
  deriveTools,
  type OpenApiDocument,
  type PagingTable,
} from '../src/index.ts'

type Part = Record<string, unknown>

/** What a test says of one operation; the rest is filled in. */
export interface OperationSketch {
  method?: string
  path?: string
  parameters?: Part[]
  /** A JSON body's schema. */
  body?: Part
  /** A body in other forms, by content type. */
  content?: Part
  /** The schema of the answer. */
  answer?: Part
  links?: Part
  security?: Part[]
}

export const noPaging: PagingTable = { parameters: [] }

/** An OpenAPI document with these operations by operationId, and these schemas. */
export function documentOf(
  operations: Record<string, OperationSketch>,
  schemas: Record<string, unknown> = {},
): OpenApiDocument {
  const paths: Record<string, Part> = {}
  for (const [operationId, sketch] of Object.entries(operations)) {
    const { method = 'post', path = `/${operationId}`, body, content, answer, links, ...rest } = sketch
    const types = content ?? (body && { 'application/json': { schema: body } })
    paths[path] ??= {}
    paths[path][method] = {
      operationId,
      ...rest,
      ...(types ? { requestBody: { required: true, content: types } } : {}),
      responses: {
        200: {
          description: 'Done',
          ...(answer ? { content: { 'application/json': { schema: answer } } } : {}),
          ...(links ? { links } : {}),
        },
      },
    }
  }
  // As a connector's own document is written: what it does not name, there is not.
  const info = { title: 'Test', version: '1' }
  return { openapi: '3.1.0', 'x-closed-objects': true, info, paths, components: { schemas } }
}

/** An entry of tools.yaml: custom, internal, unless a test says otherwise. */
export function entryOf(entry: Part = {}): Part {
  const reads = entry['method'] === 'list' || entry['method'] === 'get'
  return {
    operation: 'act',
    resource: 'things',
    method: 'act',
    group: 'conversations',
    description: 'Does what the test wants done.',
    ...(reads ? {} : { effects: ['internal'] }),
    ...entry,
  }
}

/** The record of one tool made of one operation. */
export function deriveOne(
  sketch: OperationSketch,
  entry: Part = {},
  schemas: Record<string, unknown> = {},
  paging: PagingTable = noPaging,
): ToolRecord {
  const document = documentOf({ act: sketch }, schemas)
  const [record] = deriveTools({ document, entries: { act: entryOf(entry) }, brand: 'acme', paging })
  return record as ToolRecord
}

/** The problems that stop a generation; none when it succeeds. */
export function problemsOf(
  document: OpenApiDocument,
  entries: Record<string, unknown>,
): readonly DeriveProblem[] {
  try {
    deriveTools({ document, entries, brand: 'acme', paging: noPaging })
    return []
  } catch (error) {
    if (error instanceof DeriveError) return error.problems
    throw error
  }
}
