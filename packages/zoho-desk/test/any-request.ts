import type { OpenApiDocument } from '@helpdesk-mcp/sandbox'

type Json = Record<string, unknown>

export interface AnyOperation {
  id: string
  method: string
  path: string
  node: Json
  parameters: Json[]
}

/** Every operation of a document. */
export function operationsOf(document: OpenApiDocument): AnyOperation[] {
  return Object.entries(document.paths as Record<string, Record<string, Json>>).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, node]) => {
      if (typeof node.operationId !== 'string') return []
      const parameters = [...((node.parameters ?? []) as Json[])].map((one) => follow(document, one))
      return [{ id: node.operationId, method: method.toUpperCase(), path, node, parameters }]
    }),
  )
}

/** A request that an operation takes: ids from `ids` by the path before them, or by the parameter's or member's name, all else the plainest. */
export function anyRequest(document: OpenApiDocument, operation: AnyOperation, ids: Record<string, string>) {
  const idFor = (name: string) => ids[operation.path.split(`{${name}}`)[0] ?? ''] ?? ids[name]
  const values = operation.parameters.map(({ in: place, name, schema, required }) => {
    const value = idFor(String(name)) ?? plain(document, schema as Json, String(name), ids)
    return { place, name: String(name), value: String(value), required }
  })
  let path = operation.path
  for (const { place, name, value } of values)
    if (place === 'path') path = path.replace(`{${name}}`, encodeURIComponent(value))
  const query = values.filter(({ place, required }) => place === 'query' && required)
  const search = new URLSearchParams(query.map(({ name, value }): [string, string] => [name, value]))
  const content = (follow(document, (operation.node.requestBody ?? {}) as Json).content ?? {}) as Record<
    string,
    Json
  >
  const [type] = Object.keys(content)
  const schema = type === undefined ? undefined : (content[type]?.schema as Json)
  return {
    path: search.size > 0 ? `${path}?${search}` : path,
    body: schema && bodyFor(document, type ?? '', schema, ids),
  }
}

function bodyFor(
  document: OpenApiDocument,
  type: string,
  schema: Json,
  ids: Record<string, string>,
): unknown {
  if (type !== 'multipart/form-data') return plain(document, schema, '', ids)
  const form = new FormData()
  const { properties = {} } = follow(document, schema) as { properties?: Json }
  for (const name of Object.keys(properties))
    form.append(name, new File(['x'], 'x.png', { type: 'image/png' }))
  return form
}

function plain(document: OpenApiDocument, given: Json, name: string, ids: Record<string, string>): unknown {
  const schema = follow(document, given)
  const [alternative] = (schema.oneOf ?? schema.anyOf ?? []) as Json[]
  if (alternative && !schema.properties) return plain(document, alternative, name, ids)
  const enums = schema.enum as unknown[] | undefined
  if (enums) return enums[0]
  const type = [schema.type ?? []].flat()
  if (schema.properties) {
    const required = [
      ...((schema.required ?? []) as string[]),
      ...((alternative?.required ?? []) as string[]),
    ]
    const wanted = Object.entries(schema.properties as Record<string, Json>).filter(([key], index) => {
      return required.includes(key) || (required.length === 0 && index === 0)
    })
    return Object.fromEntries(wanted.map(([key, member]) => [key, plain(document, member, key, ids)]))
  }
  if (type.includes('array'))
    return [plain(document, (schema.items ?? {}) as Json, name.replace(/s$/, ''), ids)]
  if (schema.format === 'int64') return ids[name] ?? ids.any
  if (schema.format === 'date-time') return '2026-11-20T09:00:00.000Z'
  if (schema.format === 'date') return '2026-11-20'
  if (name.endsWith('Range')) return '2026-11-01T00:00:00.000Z,2026-11-30T00:00:00.000Z'
  if (type.includes('boolean')) return true
  if (type.includes('integer') || type.includes('number')) return Math.max(1, Number(schema.minimum ?? 1))
  if (type.includes('object')) return {}
  return textFor(schema, name, ids)
}

function textFor(schema: Json, name: string, ids: Record<string, string>): string {
  if (name === 'email' || schema.format === 'email') return 'new@mail.example'
  return (ids[name] ?? 'text').padEnd(Number(schema.minLength ?? 0), 'x')
}

function follow(document: OpenApiDocument, node: Json): Json {
  const reference = node?.$ref
  if (typeof reference !== 'string') return node ?? {}
  const keys = reference.slice(2).split('/')
  return follow(
    document,
    keys.reduce<unknown>((current, key) => (current as Json)[key.replaceAll('~1', '/')], document) as Json,
  )
}
