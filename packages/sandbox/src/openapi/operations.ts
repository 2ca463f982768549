import { isObject } from '../json.ts'
import { descend, follow, type Node, type OpenApiDocument, rootOf } from './document.ts'

export interface Parameter {
  in: 'path' | 'query' | 'header' | 'cookie'
  name: string
  required: boolean
  style: string
  explode: boolean
  /** The value is JSON text. */
  json: boolean
  schema: Node | undefined
}

/** One operation of the document, its references followed. */
export interface Operation {
  /** The operationId; `GET /tickets` where the document gives none. */
  id: string
  method: string
  /** The template, relative to the base path. */
  path: string
  parameters: readonly Parameter[]
  bodyRequired: boolean
  /** Schemas of the request body by media type. */
  contents: ReadonlyMap<string, Node | undefined>
  /** Scopes by security requirement; empty means that anyone may call. */
  security: readonly unknown[] | undefined
  node: Node
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']

export function readOperations(document: OpenApiDocument): Operation[] {
  const paths = descend(document, rootOf(document), 'paths')
  return Object.keys(paths?.value ?? {}).flatMap((path) => {
    const item = paths && descend(document, paths, path)
    if (!item) return []
    return methods.flatMap((method) => {
      const node = descend(document, item, method)
      return node ? [readOperation(document, item, node, method.toUpperCase(), path)] : []
    })
  })
}

function readOperation(
  document: OpenApiDocument,
  item: Node,
  node: Node,
  method: string,
  path: string,
): Operation {
  const body = descend(document, node, 'requestBody')
  let parameters: readonly Parameter[] | undefined
  let contents: Operation['contents'] | undefined
  // What takes long is read when the operation is first called.
  return {
    id: typeof node.value.operationId === 'string' ? node.value.operationId : `${method} ${path}`,
    method,
    path,
    get parameters() {
      parameters ??= merge([...readParameters(document, item), ...readParameters(document, node)])
      return parameters
    },
    bodyRequired: body?.value.required === true,
    get contents() {
      contents ??= readContents(document, body)
      return contents
    },
    security: (node.value.security ?? document.security) as readonly unknown[] | undefined,
    node,
  }
}

function readContents(document: OpenApiDocument, body: Node | undefined): Operation['contents'] {
  const contents = body && descend(document, body, 'content')
  const types = Object.keys(contents?.value ?? {})
  return new Map(
    types.map((type) => [plainType(type), contents && descend(document, contents, type, 'schema')]),
  )
}

/** A media type without its parameters, such as `application/json` of `application/json; charset=utf-8`. */
export function plainType(type: string): string {
  return (type.split(';', 1)[0] ?? '').trim().toLowerCase()
}

function readParameters(document: OpenApiDocument, owner: Node): Parameter[] {
  const list = owner.value.parameters
  if (!Array.isArray(list)) return []
  return list.filter(isObject).map((entry, index) => {
    const node = follow(document, { value: entry, pointer: `${owner.pointer}/parameters/${index}` })
    const { name, required, style, explode } = node.value
    const place = node.value.in as Parameter['in']
    const form = place === 'query' || place === 'cookie'
    const content = descend(document, node, 'content', 'application/json')
    return {
      in: place,
      name: String(name),
      required: required === true || place === 'path',
      style: typeof style === 'string' ? style : form ? 'form' : 'simple',
      explode: typeof explode === 'boolean' ? explode : form && (style ?? 'form') === 'form',
      json: content !== undefined,
      schema: descend(document, content ?? node, 'schema'),
    }
  })
}

/** An operation's parameter replaces the path's of the same name and place. */
function merge(parameters: Parameter[]): Parameter[] {
  return [
    ...new Map(parameters.map((parameter) => [`${parameter.in} ${parameter.name}`, parameter])).values(),
  ]
}

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
