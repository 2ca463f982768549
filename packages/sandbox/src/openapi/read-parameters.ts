import type { Problem } from '../api-error.ts'
import { readJson } from '../json.ts'
import type { OpenApiDocument } from './document.ts'
import type { Operation, Parameter } from './operations.ts'
import { coerce, typesOf } from './schema.ts'
import type { Validator } from './validator.ts'

interface ParameterSource {
  /** Decoded path parameters. */
  path: Record<string, string>
  query: URLSearchParams
  headers: Headers
}

interface ParameterValues {
  query: Record<string, unknown>
  headers: Record<string, unknown>
  problems: Problem[]
}

/** OpenAPI ignores parameters of these names: the body and the security schemes describe them. */
const reserved = new Set(['accept', 'content-type', 'authorization'])
const delimiters: Record<string, string> = { spaceDelimited: ' ', pipeDelimited: '|' }

/** Parses and validates an operation's parameters; a missing one gets the document's default. */
export function readParameters(
  document: OpenApiDocument,
  validate: Validator,
  operation: Operation,
  source: ParameterSource,
): ParameterValues {
  const values: ParameterValues = { query: {}, headers: {}, problems: [] }
  for (const parameter of operation.parameters) {
    const { in: place, name, schema } = parameter
    if (place === 'cookie' || (place === 'header' && reserved.has(name.toLowerCase()))) continue
    const raw = read(document, parameter, source)
    if (raw === undefined) {
      if (parameter.required)
        values.problems.push({ in: place, at: name, keyword: 'required', message: 'is required' })
      if (place === 'query' && schema?.value.default !== undefined) values.query[name] = schema.value.default
      continue
    }
    const value = parameter.json ? parse(raw) : coerce(document, schema, raw)
    if (place === 'query') values.query[name] = value
    if (place === 'header') values.headers[name.toLowerCase()] = value
    if (!schema) continue
    for (const problem of validate(schema, value)) {
      values.problems.push({ ...problem, in: place, at: name + problem.at })
    }
  }
  return values
}

/** Problems with the values of a path. */
export function pathProblems(
  document: OpenApiDocument,
  validate: Validator,
  operation: Operation,
  path: Record<string, string>,
): Problem[] {
  const parameters = operation.parameters.filter((parameter) => parameter.in === 'path')
  const source = { path, query: new URLSearchParams(), headers: new Headers() }
  return readParameters(document, validate, { ...operation, parameters }, source).problems
}

/** Query parameters that the operation does not declare. */
export function unknownParameters(operation: Operation, query: URLSearchParams): Problem[] {
  const known = new Set(operation.parameters.filter((one) => one.in === 'query').map((one) => one.name))
  const names = [...new Set(query.keys())].filter((name) => {
    return !known.has(name) && !known.has(name.replace(/\[[^\]]*\]$/, ''))
  })
  return names.map((at) => ({ in: 'query', at, keyword: 'unknown', message: 'is not known here' }))
}

function read(document: OpenApiDocument, parameter: Parameter, source: ParameterSource): unknown {
  const { name, schema, style } = parameter
  const types = schema ? typesOf(document, schema) : new Set<string>()
  if (parameter.in === 'query') {
    if (style === 'deepObject') return readDeep(name, source.query)
    if (types.has('array')) return readArray(parameter, source.query)
    return source.query.get(name) ?? undefined
  }
  const text = parameter.in === 'path' ? source.path[name] : (source.headers.get(name) ?? undefined)
  return text !== undefined && types.has('array') && !parameter.json ? text.split(',') : text
}

/** Also takes `name[]` and `name[0]`, as PHP clients send lists. */
function readArray(parameter: Parameter, query: URLSearchParams): unknown {
  const { name, style, explode, json } = parameter
  const texts = [...query]
    .filter(
      ([key]) => key === name || (key.startsWith(`${name}[`) && /^\[\d*\]$/.test(key.slice(name.length))),
    )
    .map(([, text]) => text)
  if (texts.length === 0) return undefined
  if (json) return texts[0]
  return explode ? texts : texts.flatMap((text) => text.split(delimiters[style] ?? ','))
}

function readDeep(name: string, query: URLSearchParams): unknown {
  const members = [...query].filter(([key]) => key.startsWith(`${name}[`) && key.endsWith(']'))
  if (members.length === 0) return undefined
  return Object.fromEntries(members.map(([key, text]) => [key.slice(name.length + 1, -1), text]))
}

function parse(raw: unknown): unknown {
  try {
    return readJson(String(raw))
  } catch {
    return raw
  }
}
