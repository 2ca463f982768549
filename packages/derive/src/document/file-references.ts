import { posix } from 'node:path'
import { isObject } from '@helpdesk-mcp/contracts'
import type { OpenApiDocument } from './openapi.ts'
import { stepsOf, target } from './openapi.ts'

export interface FileReader {
  /** The content of a file of the connector's folder; undefined if it does not exist. */
  read(file: string): unknown
  /** Files whose content is in the document already. */
  merged: ReadonlySet<string>
}

/**
 * Returns a function that copies what the references of `value` to other files point to into `components`, and lets the references point
 * there. `file` is where `value` stands: references are relative to it.
 */
export function createFileIncluder(
  document: OpenApiDocument,
  files: FileReader,
): (value: unknown, file: string) => void {
  const contents = new Map<string, unknown>()
  const included = new Map<string, string>()
  const seen = new Set<unknown>()

  function contentOf(name: string): unknown {
    if (!contents.has(name)) contents.set(name, files.read(name))
    return contents.get(name)
  }

  /** Where a reference leads, seen from the document's root. One that leads nowhere keeps the name of its file, and is refused where it is used. */
  function include(ref: string, from: string, kind: string): string {
    const [path = '', fragment = ''] = ref.split('#', 2)
    const name = path === '' ? from : posix.normalize(posix.join(posix.dirname(from), decode(path)))
    if (files.merged.has(name)) return `#${fragment}`
    const whole = fragment === '' ? name : `${name}#${fragment}`
    if (name.startsWith('../') || path.startsWith('/')) return ref
    const known = included.get(whole)
    if (known !== undefined) return known
    const content = contentOf(name)
    const found = fragment === '' ? content : target(content as OpenApiDocument, `#${fragment}`)
    if (found === undefined) return whole
    document.components ??= {}
    document.components[kind] ??= {}
    const components = document.components[kind]
    const wanted =
      fragment === '' ? posix.basename(name).replace(/\.\w+$/, '') : (stepsOf(`#${fragment}`).at(-1) ?? '')
    const free = freeName(components, wanted.replace(/[^A-Za-z0-9_.-]/g, '_') || 'Included')
    const place = `#/components/${kind}/${free}`
    included.set(whole, place)
    const copy = structuredClone(found)
    components[free] = copy
    walk(copy, name, kind)
    return place
  }

  /** `kind`: which of the document's components a node is. */
  function walk(node: unknown, from: string, kind: string): void {
    if (typeof node !== 'object' || node === null || seen.has(node)) return
    seen.add(node)
    if (Array.isArray(node)) {
      for (const item of node) walk(item, from, kind)
      return
    }
    const holder = node as Record<string, unknown>
    // Without the resources that would extend a schema, a dynamic reference is a plain one.
    if (typeof holder['$dynamicRef'] === 'string') holder['$ref'] ??= holder['$dynamicRef']
    const ref = holder['$ref']
    if (typeof ref === 'string' && isForeign(ref, from)) holder['$ref'] = include(ref, from, kind)
    for (const [name, inner] of Object.entries(holder)) {
      if (name === 'mapping' && isObject(inner)) mapped(inner, from)
      else if (!data.has(name)) walk(inner, from, kindOf(name, kind))
    }
  }

  function mapped(mapping: Record<string, unknown>, from: string): void {
    for (const [value, ref] of Object.entries(mapping)) {
      if (typeof ref === 'string' && /[#/]/.test(ref) && isForeign(ref, from))
        mapping[value] = include(ref, from, 'schemas')
    }
  }

  function isForeign(ref: string, from: string): boolean {
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(ref)) return false
    return ref.startsWith('#') ? !files.merged.has(from) : true
  }

  return (value, file) => walk(value, file, '')
}

const data = new Set(['example', 'examples', 'default', 'enum', 'const'])

/** The keys under which each kind of component stands. What is under any other key of a component is of no kind until the next one. */
const kinds: Readonly<Record<string, string>> = {
  paths: 'pathItems',
  parameters: 'parameters',
  requestBody: 'requestBodies',
  requestBodies: 'requestBodies',
  responses: 'responses',
  headers: 'headers',
  links: 'links',
  callbacks: 'callbacks',
  securitySchemes: 'securitySchemes',
  content: 'mediaTypes',
}

const schemaKeys = new Set(
  'schema itemSchema schemas items properties patternProperties additionalProperties prefixItems allOf oneOf anyOf not if then else contains propertyNames dependentSchemas $defs'.split(
    ' ',
  ),
)

function kindOf(key: string, around: string): string {
  if (schemaKeys.has(key)) return 'schemas'
  if (around === 'schemas') return 'schemas'
  return kinds[key] ?? around
}

function freeName(taken: Readonly<Record<string, unknown>>, wanted: string): string {
  let name = wanted
  for (let number = 2; Object.hasOwn(taken, name); number++) name = `${wanted}_${number}`
  return name
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
