import { descend, type Node, type OpenApiDocument } from '../open-api.ts'
import type { Operation } from '../operation.ts'

/** How an operation answers when it succeeds. */
export interface DeclaredAnswer {
  status: number
  /** Absent where there is no body. */
  type?: string
  schema?: Node
}

/** The first success that the document declares; an empty 200 where it declares none. */
export function declaredAnswer(document: OpenApiDocument, { node }: Operation): DeclaredAnswer {
  const responses = descend(document, node, 'responses')
  const key = Object.keys(responses?.value ?? {}).find((status) => /^2\d\d$/.test(status))
  const response = responses && key ? descend(document, responses, key) : undefined
  const content = response && descend(document, response, 'content')
  const [type] = Object.keys(content?.value ?? {})
  const status = Number(key ?? 200)
  if (!content || type === undefined || status === 204) return { status }
  const schema = descend(document, content, type, 'schema')
  return { status, type, ...(schema ? { schema } : {}) }
}

/** The members that a schema names, those of its parts and alternatives included. */
export function membersOf(document: OpenApiDocument, schema: Node): Map<string, Node> {
  const members = new Map<string, Node>()
  for (const name of Object.keys((schema.value.properties ?? {}) as object)) {
    const member = descend(document, schema, 'properties', name)
    if (member) members.set(name, member)
  }
  for (const keyword of ['allOf', 'oneOf', 'anyOf']) {
    const parts = schema.value[keyword]
    if (!Array.isArray(parts)) continue
    for (const index of parts.keys()) {
      const part = descend(document, schema, keyword, index)
      if (!part) continue
      for (const [name, member] of membersOf(document, part))
        if (!members.has(name)) members.set(name, member)
    }
  }
  return members
}

/** The member that holds the rows of a list, and their schema; the key is absent for a bare list. */
export function rowsOf(
  document: OpenApiDocument,
  schema: Node | undefined,
): { key?: string; items: Node | undefined } | undefined {
  if (!schema) return undefined
  if (hasType(schema, 'array')) return { items: descend(document, schema, 'items') }
  for (const [key, member] of membersOf(document, schema)) {
    if (hasType(member, 'array')) return { key, items: descend(document, member, 'items') }
  }
  return undefined
}

export function hasType(schema: Node, type: string): boolean {
  return [schema.value.type ?? []].flat().includes(type)
}
