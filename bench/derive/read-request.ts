import { isObject } from '@helpdesk-mcp/connector'
import type { OpenApiDocument, Operation } from '@helpdesk-mcp/derive'
import { follow, kindOf, partsOf, propertiesOf, type Schema, typed, typesOf } from './document-schemas.ts'

export type Parameter = Operation['parameters'][number]

/** A request as it left. */
export interface SentRequest {
  url: string
  headers: Headers
  body: Buffer
}

export function readParameters(
  document: OpenApiDocument,
  operation: Operation,
  parameters: Parameter[],
  url: string,
) {
  const [address = '', search = ''] = url.replace(/^https?:\/\/[^/]*/, '').split('?')
  const pairs = search
    .split('&')
    .filter(Boolean)
    .map((pair): [string, string] => {
      const at = pair.indexOf('=')
      return [decodeURIComponent(pair.slice(0, at)), pair.slice(at + 1)]
    })
  const query: Record<string, unknown> = {}
  for (const parameter of parameters.filter(({ in: place }) => place === 'query')) {
    const value = readQuery(document, parameter, pairs)
    if (value !== undefined) query[parameter.name] = value
  }
  const template = operation.path.split(/[?#]/)[0] ?? ''
  const names: string[] = []
  const pattern = template
    .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
    .replace(/\{([^{}]+)\}/g, (_whole, name: string) => {
      names.push(name)
      return '([^/]+)'
    })
  const values = new RegExp(
    `${encodeURI(pattern).replaceAll('%5E', '^').replaceAll('%5C', '\\').replace(/%5B/g, '[').replace(/%5D/g, ']')}$`,
  ).exec(address)
  const path = Object.fromEntries(
    names.map((name, index) => {
      const parameter = parameters.find((one) => one.in === 'path' && one.name === name)
      return [name, simple(document, parameter, values?.[index + 1] ?? '')]
    }),
  )
  const fixed = new URLSearchParams(operation.path.split('#')[0]?.split('?')[1] ?? '')
  return {
    path,
    query,
    unknown: pairs.filter(([name]) => !fixed.has(name)).map(([name]) => `unknown query ${name}`),
  }
}

/** Takes the pairs of a parameter out of the query. */
function readQuery(document: OpenApiDocument, parameter: Parameter, pairs: [string, string][]): unknown {
  const { name, style = 'form', content } = parameter
  const explode = parameter.explode ?? style === 'form'
  const take = (holds: (key: string) => boolean) => {
    const taken = pairs.filter(([key]) => holds(key))
    for (const pair of taken) pairs.splice(pairs.indexOf(pair), 1)
    return taken
  }
  if (content) {
    const [pair] = take((key) => key === name)
    return pair && JSON.parse(decodeURIComponent(pair[1]))
  }
  const schema = follow(document, parameter.schema)
  const kind = kindOf(document, schema)
  if (style === 'deepObject') {
    const taken = take((key) => key === name || key.startsWith(`${name}[`))
    if (taken.length === 0) return undefined
    const isFlat = taken.every(([key]) => key === name)
    if (isFlat)
      return flat(
        document,
        schema,
        taken.map(([, value]) => decodeURIComponent(value)),
      )
    return nested(
      document,
      schema,
      taken.map(([key, value]) => [key.slice(name.length), decodeURIComponent(value)]),
    )
  }
  if (kind === 'object' && explode) {
    const fields = propertiesOf(document, schema)
    const taken = take((key) => key in fields || (schema['additionalProperties'] !== false && key !== name))
    if (taken.length === 0) return undefined
    return Object.fromEntries(
      taken.map(([key, value]) => [
        key,
        typed(document, follow(document, fields[key]), decodeURIComponent(value)),
      ]),
    )
  }
  const taken = take((key) => key === name).map(([, value]) => value)
  if (taken.length === 0) return undefined
  const separator = style === 'spaceDelimited' ? '%20' : style === 'pipeDelimited' ? '|' : ','
  if (kind === 'array') {
    const texts = explode ? taken : (taken[0] ?? '').split(separator)
    return texts.map((text) => typed(document, follow(document, schema['items']), decodeURIComponent(text)))
  }
  if (kind === 'object')
    return fromList(document, schema, (taken[0] ?? '').split(separator).map(decodeURIComponent))
  return typed(document, schema, decodeURIComponent(taken[0] ?? ''))
}

/** Values without brackets: a list where the schema has one, else a single value. */
function flat(document: OpenApiDocument, schema: Schema, values: string[]): unknown {
  const list = [schema, ...partsOf(document, schema)].find((part) =>
    typesOf(document, part).includes('array'),
  )
  if (values.length === 1 && values[0] === '') return ''
  if (list) return values.map((value) => typed(document, follow(document, list['items']), value))
  const others = partsOf(document, schema).filter((part) => kindOf(document, part) !== 'object')
  return typed(document, others.length > 0 ? { anyOf: others } : schema, values[0] ?? '')
}

/** The variant that is an object, if the schema itself is none. */
function objectIn(document: OpenApiDocument, schema: Schema): Schema {
  if (isObject(schema['properties'])) return schema
  return partsOf(document, schema).find((part) => kindOf(document, part) === 'object') ?? schema
}

function deep(document: OpenApiDocument, schema: Schema, pairs: [string, string][]): unknown {
  const fields = propertiesOf(document, schema)
  const result: Record<string, unknown> = {}
  const groups = new Map<string, [string, string][]>()
  for (const [path, value] of pairs) {
    const [, key = '', rest = ''] = /^\[([^\]]*)\](.*)$/.exec(path) ?? []
    groups.set(key, [...(groups.get(key) ?? []), [rest, value]])
  }
  for (const [key, values] of groups) {
    const inner = follow(document, fields[key] ?? schema['additionalProperties'])
    if (values.every(([rest]) => rest === ''))
      result[key] = flat(
        document,
        inner,
        values.map(([, value]) => value),
      )
    else result[key] = nested(document, inner, values)
  }
  return result
}

/** A list where all keys are numbers and the schema has one, else an object. */
function nested(document: OpenApiDocument, schema: Schema, pairs: [string, string][]): unknown {
  const list = [schema, ...partsOf(document, schema)].find(
    (part) => typesOf(document, part).includes('array') && part['items'],
  )
  if (!list || !pairs.every(([path]) => /^\[\d+\]/.test(path)))
    return deep(document, objectIn(document, schema), pairs)
  return Object.values(deep(document, { additionalProperties: list['items'] }, pairs) as object)
}

/** A value of a path or header in the style `simple`; label and matrix without what comes first. */
function simple(document: OpenApiDocument, parameter: Parameter | undefined, given: string): unknown {
  const schema = follow(document, parameter?.schema)
  const text =
    parameter?.style === 'label'
      ? given.slice(1)
      : parameter?.style === 'matrix'
        ? given.replace(/^;[^=]*=/, '')
        : given
  const kind = kindOf(document, schema)
  const decode = (part: string) => decodeURIComponent(part)
  if (kind === 'array')
    return text.split(',').map((part) => typed(document, follow(document, schema['items']), decode(part)))
  if (kind === 'object') return fromList(document, schema, text.split(/[,=]/).map(decode))
  return typed(document, schema, decode(text))
}

function fromList(document: OpenApiDocument, schema: Schema, list: string[]): Record<string, unknown> {
  const fields = propertiesOf(document, schema)
  const entries: [string, unknown][] = []
  for (let index = 0; index + 1 < list.length; index += 2)
    entries.push([
      list[index] ?? '',
      typed(document, follow(document, fields[list[index] ?? '']), list[index + 1] ?? ''),
    ])
  return Object.fromEntries(entries)
}

export function readHeaders(
  document: OpenApiDocument,
  parameters: Parameter[],
  headers: Headers,
): Record<string, unknown> {
  const own = parameters.filter(({ in: place }) => place === 'header')
  return Object.fromEntries(
    own.flatMap((parameter) => {
      const text = headers.get(parameter.name)
      if (text === null) return []
      const value = parameter.content
        ? JSON.parse(text)
        : simple(document, parameter, encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%3D', '='))
      return [[parameter.name.toLowerCase(), value] as const]
    }),
  )
}

export function readBody(
  document: OpenApiDocument,
  type: string,
  schema: Schema,
  request: SentRequest,
): unknown {
  const text = request.body.toString()
  if (/json/.test(type)) return JSON.parse(text)
  const fields = propertiesOf(document, follow(document, schema))
  if (type === 'application/x-www-form-urlencoded') {
    const pairs = [...new URLSearchParams(text)]
    const nested = pairs.filter(([key]) => key.includes('['))
    const flat = collectFields(
      document,
      fields,
      pairs.filter(([key]) => !key.includes('[')),
    )
    return {
      ...flat,
      ...(deep(
        document,
        follow(document, schema),
        nested.map(([key, value]) => [key.replace(/^([^[]*)/, '[$1]'), value]),
      ) as object),
    }
  }
  if (!type.startsWith('multipart/')) return text
  const boundary = /boundary=(.*)$/.exec(request.headers.get('content-type') ?? '')?.[1] ?? ''
  const parts = request.body.toString('latin1').split(`--${boundary}`).slice(1, -1)
  const pairs = parts.map((part): [string, string] => {
    const [head = '', ...content] = part.split('\r\n\r\n')
    return [
      Buffer.from(/ name="([^"]*)"/.exec(head)?.[1] ?? '', 'latin1').toString(),
      Buffer.from(content.join('\r\n\r\n').replace(/\r\n$/, ''), 'latin1').toString(),
    ]
  })
  return collectFields(document, fields, pairs)
}

function collectFields(
  document: OpenApiDocument,
  fields: Schema,
  pairs: [string, string][],
): Record<string, unknown> {
  const groups = new Map<string, string[]>()
  for (const [name, text] of pairs) groups.set(name, [...(groups.get(name) ?? []), text])
  const entries = [...groups].map(([name, texts]) => {
    const schema = follow(document, fields[name])
    const isJson = texts.every((text) => /^[[{]/.test(text))
    if (!isJson) return [name, flat(document, schema, texts)] as const
    const values = texts.map((text) => JSON.parse(text) as unknown)
    return [
      name,
      kindOf(document, schema) === 'array' && !Array.isArray(values[0]) ? values : values[0],
    ] as const
  })
  return Object.fromEntries(entries)
}
