import type { OpenApiDocument } from '@helpdesk-mcp/sandbox'

type Json = Record<string, unknown>

const orgId = { name: 'orgId', in: 'query', schema: { type: 'string' } }
const word = { type: 'string' }

/**
 * The document as the vendor serves it, made of the one given, which is changed: ids come and go as digits, in quotes or not;
 * every path takes the portal in its query; nearly every member of an answer may be null; custom modules have names of
 * their own.
 */
export function servedDocument(document: OpenApiDocument): OpenApiDocument {
  widen(document, false)
  for (const item of Object.values(document.paths as Record<string, Json>)) {
    item.parameters = [...((item.parameters ?? []) as Json[]), orgId]
  }
  return document
}

/** `answered`: inside what the vendor answers. Nodes are changed in place: there are tens of thousands. */
function widen(value: unknown, answered: boolean): void {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const item of value) widen(item, answered)
    return
  }
  const node = value as Json
  for (const key of Object.keys(node)) {
    const inside = answered || key === 'responses' || key === 'schemas'
    const member = node[key]
    if (typeof member !== 'object') continue
    widen(member, inside)
    if (key === 'properties' && inside) allowNull(member as Json)
  }
  if (node.format === 'int64' && node.type !== undefined) allowDigits(node)
  if (node.in === 'path' && node.name === 'moduleApiName') node.schema = { type: 'string', pattern: '^cm_' }
  if (node.in === 'query') allowWords(node)
}

function allowDigits(schema: Json): void {
  addTypes(schema, 'string', 'integer')
  schema.pattern ??= '^\\d+$'
}

/** In a query an id may also be a word: Unassigned, or a variable of the search. */
function allowWords(parameter: Json): void {
  const schema = parameter.schema as Json | undefined
  const ids = (schema?.items ?? schema) as Json | undefined
  if (ids?.format !== 'int64' || !/^assignee(Id)?$/.test(String(parameter.name))) return
  if (schema?.items) schema.items = word
  else parameter.schema = word
}

function allowNull(properties: Json): void {
  for (const name of Object.keys(properties)) {
    const schema = properties[name] as Json
    const { $ref, type, enum: choices } = schema
    if ($ref !== undefined) properties[name] = { anyOf: [{ $ref }, { type: 'null' }] }
    if (type === undefined) continue
    addTypes(schema, 'null')
    if (Array.isArray(choices) && !choices.includes(null)) choices.push(null)
  }
}

function addTypes(schema: Json, ...more: string[]): void {
  const types = Array.isArray(schema.type) ? schema.type : [schema.type]
  schema.type = [...types, ...more.filter((type) => !types.includes(type))]
}
