import { isObject } from '@helpdesk-mcp/contracts'
import { typesOf } from '@helpdesk-mcp/tools'
import { bodyContent } from '../document/body-content.ts'
import type { Operation } from '../document/operations.ts'
import type { Schema, SchemaSource } from '../document/schema-source.ts'
import { answerSchema, properties } from '../schemas/answer-schema.ts'

/** One parameter, or one field of a body or an answer. */
export interface Field {
  /** `string`, `integer or null`; empty where the document says nothing. */
  type: string
  required: boolean
  /** Its values, if they are listed. */
  values?: readonly string[]
}

/** The parameters, body fields and answer fields of an operation, by dotted path; `[]` stands for the items of a list. */
export interface OperationFields {
  request: Map<string, Field>
  answer: Map<string, Field>
}

const maxDepth = 6
const maxFields = 2_000

export function fieldsOf(operation: Operation, source: SchemaSource): OperationFields {
  const request = new Map<string, Field>()
  for (const { name, in: place, required, schema, content } of operation.parameters) {
    const [media] = Object.values(content ?? {})
    request.set(`${place} ${name}`, fieldOf(source.read(schema ?? media?.schema), required === true))
  }
  const body = bodyContent(operation)
  if (body?.schema !== undefined) collect(source, source.read(body.schema), 'body', request)
  const answer = new Map<string, Field>()
  collect(source, source.read(answerSchema(operation)), '', answer)
  return { request, answer }
}

function collect(
  source: SchemaSource,
  schema: Schema | undefined,
  path: string,
  into: Map<string, Field>,
  inside: readonly Schema[] = [],
): void {
  if (!schema || inside.includes(schema) || inside.length > maxDepth) return
  const deeper = [...inside, schema]
  const items = schema['items'] === undefined ? undefined : source.read(schema['items'])
  if (items) collect(source, items, `${path}[]`, into, deeper)
  const required = Array.isArray(schema['required']) ? schema['required'] : []
  for (const [name, value] of properties(schema)) {
    if (into.size >= maxFields) return
    const inner = source.read(value)
    const at = path === '' ? name : `${path}.${name}`
    into.set(at, fieldOf(inner, required.includes(name)))
    collect(source, inner, at, into, deeper)
  }
}

function fieldOf(schema: Schema | undefined, required: boolean): Field {
  const values =
    schema?.['enum'] ?? (isObject(schema?.['items']) ? (schema['items'] as Schema)['enum'] : undefined)
  const types = schema ? typesOf(schema).filter((type) => type !== 'null') : []
  return {
    type: types.length > 3 ? '' : [...types].sort().join(' or '),
    required,
    ...(Array.isArray(values) ? { values: values.filter((value) => value !== null).map(String) } : {}),
  }
}
