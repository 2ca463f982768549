import { isObject } from '@helpdesk-mcp/contracts'
import type { DeriveProblem } from '../problems.ts'

/** An OpenAPI 3.0, 3.1 or 3.2 document, as far as this package reads it. */
export interface OpenApiDocument {
  openapi: string
  paths?: Record<string, PathItem>
  components?: Record<string, Record<string, unknown>>
  security?: Record<string, string[]>[]
  servers?: { url: string; variables?: Record<string, { default?: string }> }[]
  [key: string]: unknown
}

export type PathItem = Record<string, unknown>

export type OpenApiSchema = Record<string, unknown> | boolean

const file = 'openapi.yaml'

/** What is wrong with a document as a whole, before anything else is read. */
export function checkVersion(document: unknown): DeriveProblem[] {
  if (!isObject(document)) {
    return [
      {
        file,
        key: '(file)',
        problem: 'is not a map.',
        fix: 'Give an OpenAPI document: openapi, info, paths.',
      },
    ]
  }
  const { swagger, openapi, paths } = document
  if (openapi === undefined && swagger !== undefined) {
    const problem = `Swagger ${swagger} is not read, only OpenAPI 3.`
    const fix = 'Convert it: npx swagger2openapi --yaml --outfile openapi.yaml swagger.yaml'
    return [{ file, key: 'swagger', problem, fix }]
  }
  const other = openapi === undefined ? otherFormat(document) : undefined
  if (other)
    return [{ file, key: other.key, problem: `${other.name} is not read, only OpenAPI 3.`, fix: other.fix }]
  if (openapi === undefined)
    return [{ file, key: 'openapi', problem: 'is missing.', fix: 'Say the version: openapi: 3.1.0' }]
  // YAML reads an unquoted 3.0 or 3.1 as a number.
  if (!/^3(\.[0-2](\.|$)|$)/.test(String(openapi))) {
    const problem = `${JSON.stringify(openapi)} is a version that is not read.`
    return [{ file, key: 'openapi', problem, fix: 'Convert the document to OpenAPI 3.0, 3.1 or 3.2.' }]
  }
  if (paths !== undefined && !isObject(paths))
    return [{ file, key: 'paths', problem: 'is not a map.', fix: 'Give path items by path.' }]
  return []
}

/** Another format in which APIs are described. */
function otherFormat(document: Record<string, unknown>) {
  const { asyncapi, info, item, resources, log } = document
  const fix = 'Give the OpenAPI document of the API, or convert this one.'
  if (asyncapi !== undefined) return { key: 'asyncapi', name: `AsyncAPI ${String(asyncapi)}`, fix }
  if (Array.isArray(item) && isObject(info))
    return {
      key: 'item',
      name: 'A Postman collection',
      fix: 'Convert it: npx postman-to-openapi collection.json',
    }
  if (isObject(log) && Array.isArray(log['entries'])) return { key: 'log', name: 'A HAR file', fix }
  if (Array.isArray(resources) && document['_type'] === 'export')
    return { key: '_type', name: 'An Insomnia export', fix }
  return undefined
}

/** Whether a document is of OpenAPI 3.1 or later, where schemas are JSON Schema: keys beside a `$ref` count. */
export function hasSiblings({ openapi }: OpenApiDocument): boolean {
  return !/^3(\.0|$)/.test(String(openapi))
}

/** Follows a reference inside the document. Returns other values as they are, and undefined for a broken or circular reference. */
export function follow(document: OpenApiDocument, value: unknown): unknown {
  let current = value
  for (let step = 0; step < 32; step++) {
    const ref = isObject(current) ? current['$ref'] : undefined
    if (typeof ref !== 'string') return current
    current = target(document, ref)
  }
  return undefined
}

/** What a reference points to, itself perhaps a reference. */
export function target(document: OpenApiDocument, ref: string): unknown {
  if (ref === '#') return document
  if (!ref.startsWith('#')) return undefined
  return ref.startsWith('#/') ? valueAt(document, stepsOf(ref)) : anchored(document, safeDecode(ref.slice(1)))
}

/** The keys of a reference's JSON pointer. */
export function stepsOf(ref: string): string[] {
  return ref
    .slice(2)
    .split('/')
    .map((step) => safeDecode(step).replaceAll('~1', '/').replaceAll('~0', '~'))
}

function valueAt(root: unknown, steps: readonly string[]): unknown {
  return steps.reduce<unknown>((value, step) => {
    if (Array.isArray(value)) return value[Number(step)]
    return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined
  }, root)
}

/** The schema with this `$anchor` or `$dynamicAnchor`. */
function anchored(root: unknown, name: string): unknown {
  const waiting: unknown[] = [root]
  const seen = new Set<unknown>()
  while (waiting.length > 0) {
    const value = waiting.pop()
    if (typeof value !== 'object' || value === null || seen.has(value)) continue
    seen.add(value)
    if (isObject(value) && (value['$anchor'] === name || value['$dynamicAnchor'] === name)) return value
    waiting.push(...Object.values(value))
  }
  return undefined
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
