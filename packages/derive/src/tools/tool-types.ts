import { isObject, type JsonSchema, type ToolRecord } from '@helpdesk-mcp/contracts'
import { refName, requiredOf, typesOf } from '@helpdesk-mcp/tools'
import type { OpenApiDocument, OpenApiSchema } from '../document/openapi.ts'
import { readOperations } from '../document/operations.ts'
import { createSchemaSource, type Schema, type SchemaSource } from '../document/schema-source.ts'
import { answerSchema } from '../schemas/answer-schema.ts'

/**
 * The text of tools.d.ts: each tool's name with the types of its arguments and its result. All fields of a result are optional, since a list
 * shows some of them and `fields` chooses.
 */
export function toolTypes(tools: readonly ToolRecord[], document: OpenApiDocument): string {
  const source = createSchemaSource(document)
  const operations = readOperations(document)
  const results = createResultTypes(source)
  const lines = tools.flatMap((record) => {
    const operation = operations.get(record.request.operationId)
    const schema = resultSchema(source, operation && answerSchema(operation), record)
    const [first, ...aliases] = [record.name, ...(record.aliases ?? [])].map((name) => JSON.stringify(name))
    return [
      `  ${doc(record.title)}`,
      `  ${first}: {`,
      `    arguments: ${argumentType({ ...record.inputSchema, required: requiredOf(record) }, record.inputSchema.$defs ?? {})}`,
      `    result: ${resultType(record, results.typeOf(schema), source.read(schema))}`,
      '  }',
      ...aliases.map((alias) => `  ${alias}: Tools[${first}]`),
    ]
  })
  const schemas = results.definitions()
  const shared = [
    ...(lines.some((line) => line.endsWith(' result: FileResult')) ? ['FileResult'] : []),
    ...(lines.some((line) => line.includes('ListResult<')) ? ['ListResult'] : []),
    ...(lines.some((line) => line.includes('turns?: Array<Turn>')) ? ['Turn'] : []),
    ...(lines.some((line) => line.includes('TurnOf<')) ? ['TurnOf'] : []),
  ]
  return [
    ...(shared.length > 0 ? [`import type { ${shared.join(', ')} } from '@helpdesk-mcp/connector'`, ''] : []),
    '/** The tools by name. */',
    'export interface Tools {',
    ...lines,
    '}',
    ...(schemas.length > 0 ? ['', '/** What results hold. */', 'interface Schemas {', ...schemas, '}'] : []),
    '',
  ].join('\n')
}

/** The schema of a list's items, or of the object, inside the vendor's answer. */
function resultSchema(
  source: SchemaSource,
  answer: OpenApiSchema | undefined,
  { response }: ToolRecord,
): OpenApiSchema | undefined {
  let schema: unknown = answer
  for (const key of response.at?.split('.') ?? []) {
    const properties = source.read(schema)?.['properties']
    schema = isObject(properties) ? properties[key] : undefined
  }
  if (response.kind === 'list') schema = source.read(schema)?.['items']
  return schema as OpenApiSchema | undefined
}

/** A result is always an object: an answer that is something else stands under `result`. */
function resultType({ response }: ToolRecord, vendorType: string, schema: Schema | undefined): string {
  const type = withTurnTypes(response, vendorType)
  if (response.kind === 'list') return `ListResult<${type}>`
  if (response.kind === 'file') return 'FileResult'
  if (type === 'unknown') return 'Record<string, unknown>'
  const types = typesOf(schema as JsonSchema | undefined)
  return types.every((kind) => kind === 'object') ? type : `{ result: ${type} }`
}

/** Where entries are turns: those, with the vendor's own fields beside them. */
function withTurnTypes({ turns }: ToolRecord['response'], type: string): string {
  if (!turns) return type
  if (turns.at === '') return `TurnOf<${type}>`
  return type === 'unknown' ? type : `${type} & { turns?: Array<Turn> }`
}

/** The type of a tool's arguments, by its listed schema. A recursive part is open. */
function argumentType(
  schema: JsonSchema,
  definitions: Record<string, JsonSchema>,
  within: readonly string[] = [],
): string {
  const inner = (part: JsonSchema) => argumentType(part, definitions, within)
  const name = refName(schema)
  if (name !== undefined) {
    const target = definitions[name]
    return !target || within.includes(name) ? 'unknown' : argumentType(target, definitions, [...within, name])
  }
  const values = schema.const === undefined ? schema.enum : [schema.const]
  if (values) return union(values.map((value) => JSON.stringify(value)))
  const forms = schema.oneOf ?? schema.anyOf
  if (forms) return union(forms.map(inner))
  const types = typesOf(schema)
  if (types.length === 0) return 'unknown'
  return union(
    types.map((type) => {
      if (type === 'array') return `Array<${schema.items ? inner(schema.items) : 'unknown'}>`
      if (type !== 'object') return scalar(type)
      const fields = Object.entries(schema.properties ?? {}).map(([key, property]) => {
        const comment = property.description === undefined ? '' : `${doc(property.description)} `
        return `${comment}${JSON.stringify(key)}${schema.required?.includes(key) ? '' : '?'}: ${inner(property)}`
      })
      return objectType(
        fields,
        schema.additionalProperties ?? true,
        inner as (value: OpenApiSchema) => string,
      )
    }),
  )
}

interface ResultTypes {
  typeOf(schema: OpenApiSchema | undefined): string
  /** The members of `Schemas` that the types so far refer to. */
  definitions(): string[]
}

function createResultTypes(source: SchemaSource): ResultTypes {
  const named = new Map<string, string>()
  /** Schemas that are being written. One without a name that holds itself is open. */
  const writing = new Set<Schema>()

  function typeOf(value: OpenApiSchema | undefined): string {
    if (!isObject(value)) return 'unknown'
    const ref = value['$ref']
    if (typeof ref === 'string' && ref.startsWith('#/components/schemas/')) return reference(ref, value)
    const schema = source.read(value)
    if (!schema || writing.has(schema)) return 'unknown'
    writing.add(schema)
    const type = ownType(schema)
    writing.delete(schema)
    return value['nullable'] === true ? union([type, 'null']) : type
  }

  function reference(ref: string, value: Schema): string {
    const name = ref.slice('#/components/schemas/'.length)
    if (!named.has(name)) {
      named.set(name, '')
      named.set(name, ownType(source.read(value) ?? {}))
    }
    return `Schemas[${JSON.stringify(name)}]`
  }

  function ownType(schema: Schema): string {
    const values = Array.isArray(schema['enum'])
      ? schema['enum']
      : 'const' in schema
        ? [schema['const']]
        : undefined
    const forms = schema['oneOf'] ?? schema['anyOf']
    const types = typesOf(schema as JsonSchema)
    const isNullable = schema['nullable'] === true
    if (values) return orNull(union(values.map((item) => JSON.stringify(item))), isNullable)
    if (Array.isArray(forms))
      return orNull(union(forms.map((form) => typeOf(form as OpenApiSchema))), isNullable)
    const properties = isObject(schema['properties']) ? schema['properties'] : undefined
    const known = types.length > 0 ? types : properties ? ['object'] : schema['items'] ? ['array'] : []
    if (known.length === 0) return 'unknown'
    const type = union(
      known.map((kind) => {
        if (kind === 'array') return `Array<${typeOf(schema['items'] as OpenApiSchema)}>`
        // An integer that a JavaScript number cannot hold comes as a string of digits.
        if (kind === 'integer' && schema['format'] === 'int64') return 'number | string'
        if (kind !== 'object') return scalar(kind)
        const fields = Object.entries(properties ?? {}).map(
          ([key, property]) => `${JSON.stringify(key)}?: ${typeOf(property as OpenApiSchema)}`,
        )
        return objectType(fields, (schema['additionalProperties'] ?? fields.length === 0) as boolean, typeOf)
      }),
    )
    return orNull(type, isNullable)
  }

  return {
    typeOf,
    definitions: () => [...named].map(([name, type]) => `  ${JSON.stringify(name)}: ${type}`),
  }
}

function objectType(
  fields: readonly string[],
  more: boolean | OpenApiSchema,
  typeOf: (schema: OpenApiSchema) => string,
): string {
  const own = `{ ${fields.join('; ')} }`
  if (fields.length === 0)
    return `Record<string, ${isObject(more) ? typeOf(more) : more ? 'unknown' : 'never'}>`
  return more === false ? own : more === true || fields.length > 0 ? `${own} & Record<string, unknown>` : own
}

function scalar(type: string): string {
  return type === 'integer' ? 'number' : type
}

function union(types: readonly string[]): string {
  const parts = [...new Set(types)]
  return parts.length === 0
    ? 'unknown'
    : parts.includes('unknown')
      ? 'unknown'
      : parts.length === 1
        ? (parts[0] as string)
        : `(${parts.join(' | ')})`
}

function orNull(type: string, isNullable: boolean): string {
  return isNullable ? union([type, 'null']) : type
}

function doc(text: string): string {
  return `/** ${text.replace(/\s+/g, ' ').replaceAll('*/', '*\\/')} */`
}
