import { isObject } from '@helpdesk-mcp/contracts'
import { hasSiblings, type OpenApiDocument } from './openapi.ts'

/** An address for documents that say none. */
const nowhere = 'document://connector/openapi.yaml'

const data = new Set(['example', 'examples', 'default', 'enum', 'const', 'mapping'])
const names = new Set(['properties', 'patternProperties', '$defs', 'schemas', 'dependentSchemas', 'mapping'])

interface Node {
  value: unknown
  /** Its JSON pointer. */
  place: string
  /** The address that references in it are relative to. */
  base: string
  /** The pointer of the schema that gave this address; empty for the document. */
  resource: string
  /** Its keys are names that the document chose. */
  isNames: boolean
}

/**
 * Lets the references of a document that name a schema by its `$id`, or the document by its `$self`, lead there by a JSON pointer (OpenAPI
 * 3.1 and 3.2). Others stay as they are.
 */
export function resolveIds(document: OpenApiDocument): void {
  if (!hasSiblings(document)) return
  const self = typeof document['$self'] === 'string' ? addressOf(document['$self'], nowhere) : undefined
  const places = new Map<string, string>()
  if (self !== undefined) places.set(self, '')
  const start: Node = { value: document, place: '', base: self ?? nowhere, resource: '', isNames: false }
  walk(start, ({ base, resource, isNames }) => {
    if (!isNames && resource !== '') places.set(base, resource)
  })
  if (places.size === 0) return
  walk(start, ({ value, base, resource, isNames }) => {
    if (isNames || !isObject(value)) return
    for (const key of ['$ref', '$dynamicRef']) {
      const ref = value[key]
      if (typeof ref !== 'string') continue
      const [address = '', fragment = ''] = ref.split('#', 2)
      const found = address === '' ? resource : places.get(addressOf(address, base) ?? '')
      if (found === undefined || (address === '' && resource === '')) continue
      // An anchor is found wherever it stands.
      value[key] = fragment === '' || fragment.startsWith('/') ? `#${found}${fragment}` : `#${fragment}`
    }
  })
}

function walk(start: Node, visit: (node: Node) => void): void {
  const seen = new Set<unknown>()
  const waiting = [start]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const { value, place, isNames } = node
    if (typeof value !== 'object' || value === null || seen.has(value)) continue
    seen.add(value)
    const id = !isNames && isObject(value) && typeof value['$id'] === 'string' ? value['$id'] : undefined
    const own = id === undefined ? undefined : addressOf(id, node.base)
    const here = own === undefined ? node : { ...node, base: own.replace(/#$/, ''), resource: place }
    visit(here)
    for (const [key, inner] of Object.entries(value)) {
      if (!isNames && (data.has(key) || key.startsWith('x-'))) continue
      const step = `${place}/${encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))}`
      waiting.push({ ...here, value: inner, place: step, isNames: !isNames && names.has(key) })
    }
  }
}

function addressOf(reference: string, base: string): string | undefined {
  return URL.canParse(reference, base) ? new URL(reference, base).href : undefined
}
