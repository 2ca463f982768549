import { isObject } from '@helpdesk-mcp/contracts'
import { nearest } from '@helpdesk-mcp/tools'
import { follow, type OpenApiDocument } from './openapi.ts'
import { namesIn } from './operations.ts'

export type Report = (path: readonly string[], problem: string, fix: string) => void

const places = new Set(['path', 'query', 'header', 'cookie', 'querystring'])

/** The styles that a value can have in each place. */
const styles: Readonly<Record<string, readonly string[]>> = {
  path: ['simple', 'label', 'matrix'],
  query: ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'],
  header: ['simple'],
  cookie: ['form', 'cookie'],
}

/** Reports what of the parameters of one operation, and of its path, would be lost or sent in another form than they say. */
export function checkParameters(
  document: OpenApiDocument,
  path: string,
  lists: readonly { value: unknown; at: readonly string[] }[],
  report: Report,
): void {
  const inPath = new Set(namesIn(path.split('#', 1)[0] ?? ''))
  if (/[{}]/.test(path.replace(/\{[^{}]+\}/g, '')))
    report(['paths', path], 'has a brace without its other.', 'Write a parameter as {name}.')
  for (const { value, at } of lists) {
    const seen = new Set<string>()
    for (const [index, raw] of (Array.isArray(value) ? value : []).entries()) {
      const parameter = follow(document, raw)
      if (!isObject(parameter)) continue
      const { name, in: place } = parameter
      if (typeof name !== 'string' || typeof place !== 'string') continue
      const key = `${place} ${name}`
      if (seen.has(key))
        report(
          [...at, String(index)],
          `describes ${name} in ${place} a second time.`,
          'Remove one of the two.',
        )
      seen.add(key)
      const known = Object.hasOwn(styles, place) ? styles[place] : undefined
      const { style } = parameter
      if (style !== undefined && known && !known.includes(String(style)) && !isPlain(document, parameter))
        report(
          [...at, String(index), 'style'],
          `${style} is no style in ${place}.`,
          `Use ${known.join(' or ')}.`,
        )
      if (place === 'path' && !inPath.has(name))
        report(
          [...at, String(index), 'name'],
          `${name} is no part of the path ${path}.`,
          `Write {${name}} in the path, or remove the parameter.`,
        )
    }
  }
}

/** Whether a value is the same in every style, as one text is, and a list that commas part. */
function isPlain(
  document: OpenApiDocument,
  { schema, style, explode }: Readonly<Record<string, unknown>>,
): boolean {
  if (style === 'form' && explode === false) return true
  const found = follow(document, schema)
  const type = isObject(found) ? found['type'] : undefined
  return typeof type === 'string' && type !== 'array' && type !== 'object'
}

/** Headers by which HTTP delivers a request, or ends it. */
const ofTheConnection =
  /^(?:host|connection|keep-alive|content-length|transfer-encoding|te|trailer|upgrade|expect|cookie2?|set-cookie|proxy-.+|sec-.+)$/i

/** Reports what of one parameter cannot be read. */
export function checkParameter(
  { in: place, name, schema, content, type }: Readonly<Record<string, unknown>>,
  path: readonly string[],
  report: Report,
): void {
  if (typeof place !== 'string' || typeof name !== 'string') return
  if (!places.has(place)) {
    const fix = `Use one of ${[...places].join(', ')}, or a requestBody.`
    report([...path, 'in'], `${place} is no place of OpenAPI 3.`, fix)
  }
  if (name === '' || name === '__proto__')
    report(
      [...path, 'name'],
      `${JSON.stringify(name)} cannot be the name of an argument.`,
      'Rename it, or remove it.',
    )
  else if (place === 'header' && !/^[\w!#$%&'*+.^`|~-]+$/.test(name))
    report([...path, 'name'], `${JSON.stringify(name)} is no name of a header.`, 'Rename it, or remove it.')
  else if (place === 'header' && ofTheConnection.test(name))
    report(
      [...path, 'name'],
      `${name} is a header that only the HTTP client sets: a value of a caller could send the request elsewhere.`,
      /^cookie$/i.test(name)
        ? 'Describe each cookie as in: cookie.'
        : 'Remove it, by overlay.yaml if need be.',
    )
  if (schema !== undefined && content !== undefined)
    report([...path, 'content'], `stands beside a schema of ${name}.`, 'Remove one of the two.')
  if (isObject(content) && Object.keys(content).length !== 1)
    report([...path, 'content'], `gives ${name} ${Object.keys(content).length} media types.`, 'Give one.')
  if (type !== undefined && schema === undefined && content === undefined)
    report([...path, 'type'], 'is the form of Swagger 2.', 'Write it as schema: { type: ... }.')
}

const types = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null']

/** Reports keywords of a schema whose value is misspelt. A type of another world, such as `any`, takes anything. */
export function checkSchema(
  { type, required, enum: values }: Readonly<Record<string, unknown>>,
  path: readonly string[],
  report: Report,
): void {
  for (const one of Array.isArray(type) ? type : [type]) {
    if (typeof one !== 'string' || types.includes(one)) continue
    const [meant] = nearest(one, types, 1)
    if (meant === undefined && one !== 'file') continue
    const fix = meant === undefined ? 'Write a file as type: string, format: binary.' : `Write ${meant}.`
    report([...path, 'type'], `${one} is no type of JSON Schema.`, fix)
  }
  if (typeof required === 'string')
    report([...path, 'required'], 'is not a list.', `Give a list: [${required}].`)
  if (values !== undefined && !Array.isArray(values)) {
    const only = typeof values === 'object' ? 'the values' : String(values)
    report([...path, 'enum'], 'is not a list.', `Give a list: [${only}].`)
  }
}
