import { isObject } from '../json.ts'

/** An OpenAPI 3.0 or 3.1 document without references into other files. */
export type OpenApiDocument = Record<string, unknown>

/** A node of the document and its JSON pointer (`#/paths/~1tickets/get`), its references followed. */
export interface Node {
  value: Record<string, unknown>
  pointer: string
}

/** Follows a `$ref`, and those it leads to. */
export function follow(document: OpenApiDocument, node: Node): Node {
  let current = node
  for (let hops = 0; typeof current.value.$ref === 'string'; hops++) {
    if (hops > 100) throw new Error(`The reference at ${node.pointer} never ends.`)
    current = { pointer: current.value.$ref, value: lookUp(document, current.value.$ref) }
  }
  return current
}

/** The object under `keys`, its references followed; undefined where there is none. */
export function descend(
  document: OpenApiDocument,
  node: Node,
  ...keys: (string | number)[]
): Node | undefined {
  let current = node
  for (const key of keys) {
    const value = Array.isArray(current.value) ? current.value[Number(key)] : current.value[key]
    if (typeof value !== 'object' || value === null) return undefined
    current = follow(document, { value, pointer: `${current.pointer}/${escapeKey(key)}` })
  }
  return current
}

export function rootOf(document: OpenApiDocument): Node {
  return { value: document, pointer: '#' }
}

/** The document with what 3.0 says otherwise than JSON Schema 2020-12 said in its terms. */
export function toOpenApi31(document: OpenApiDocument): OpenApiDocument {
  if (!String(document.openapi).startsWith('3.0')) return document
  return rewrite(document) as OpenApiDocument
}

function rewrite(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rewrite)
  if (!isObject(value)) return value
  const result = Object.fromEntries(Object.entries(value).map(([key, member]) => [key, rewrite(member)]))
  if (result.nullable === true && typeof result.type === 'string') {
    result.type = [result.type, 'null']
    if (Array.isArray(result.enum) && !result.enum.includes(null)) result.enum = [...result.enum, null]
    delete result.nullable
  }
  for (const [flag, bound] of [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ] as const) {
    if (result[flag] === true) {
      result[flag] = result[bound]
      delete result[bound]
    } else if (result[flag] === false) delete result[flag]
  }
  return result
}

function lookUp(document: OpenApiDocument, reference: string): Record<string, unknown> {
  let current: unknown = document
  for (const key of reference.replace(/^#\/?/, '').split('/').filter(Boolean)) {
    const name = decodeURIComponent(key).replaceAll('~1', '/').replaceAll('~0', '~')
    current = isObject(current) || Array.isArray(current) ? Reflect.get(current, name) : undefined
  }
  if (!isObject(current)) throw new Error(`The document has nothing at ${reference}.`)
  return current
}

function escapeKey(key: string | number): string {
  return encodeURIComponent(String(key).replaceAll('~', '~0').replaceAll('/', '~1'))
}
