import { isObject } from '@helpdesk-mcp/contracts'
import type { OpenApiDocument } from '../document/openapi.ts'
import { methodsOf, type Operation, pathItem } from '../document/operations.ts'

/** Which operations become tools, and which do not, with the reason. */
export function chooseOperations(
  document: OpenApiDocument,
  operations: Iterable<Operation>,
  exclude: readonly string[],
): { chosen: Operation[]; leftOut: LeftOut[] } {
  const chosen: Operation[] = []
  const leftOut: LeftOut[] = []
  const own = new Set((document.security ?? []).flatMap((requirement) => Object.keys(requirement)))
  for (const operation of operations) {
    const reason = reasonToLeave(document, operation, exclude, own)
    if (reason === undefined) chosen.push(operation)
    else leftOut.push({ operation: operation.operationId, reason })
  }
  return { chosen, leftOut }
}

function reasonToLeave(
  document: OpenApiDocument,
  operation: Operation,
  exclude: readonly string[],
  own: ReadonlySet<string>,
): string | undefined {
  const raw = rawOperation(document, operation)
  const tags = tagsOf(raw)
  const rule = exclude.find((wanted) => matches(wanted, operation, tags))
  if (rule !== undefined) return `Left out by --exclude ${rule}.`
  if (raw['deprecated'] === true) return 'The vendor has deprecated it.'
  if (/^(TRACE|CONNECT|TRACK|OPTIONS|HEAD)$/.test(operation.method))
    return `No tool is made of ${operation.method}.`
  const isMet = operation.security.some((requirement) =>
    Object.keys(requirement).every((name) => own.has(name)),
  )
  if (own.size === 0 || operation.isPublic || isMet) return undefined
  const asked = [...new Set(operation.security.flatMap((requirement) => Object.keys(requirement)))]
  return `It takes another credential, ${asked.join(' or ')}.`
}

/** A tag, a path or its beginning, an operationId; `*` stands for anything. */
function matches(wanted: string, { path, operationId }: Operation, tags: readonly string[]): boolean {
  const pattern = new RegExp(
    `^${wanted
      .split('*')
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
    'i',
  )
  const begins =
    wanted.startsWith('/') &&
    (path === wanted || path.startsWith(wanted.endsWith('/') ? wanted : `${wanted}/`))
  return begins || pattern.test(path) || pattern.test(operationId) || tags.some((tag) => pattern.test(tag))
}

/** The operation as the document writes it. */
export function rawOperation(
  document: OpenApiDocument,
  { path, method }: Pick<Operation, 'path' | 'method'>,
): Record<string, unknown> {
  const item = pathItem(document, document.paths?.[path]) ?? {}
  return methodsOf(item).find(([verb]) => verb.toUpperCase() === method || verb === method)?.[1] ?? {}
}

export function tagsOf(raw: Record<string, unknown>): string[] {
  return Array.isArray(raw['tags']) ? raw['tags'].filter((tag) => typeof tag === 'string') : []
}

/** How many operations each tag has, the largest first. */
export function countTags(document: OpenApiDocument, operations: Iterable<Operation>): [string, number][] {
  const counts = new Map<string, number>()
  for (const operation of operations)
    for (const tag of tagsOf(rawOperation(document, operation))) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])
}

/** Header parameters that every request needs with one value, such as a version. */
export function constantHeaders(operations: readonly Operation[]): Record<string, string> {
  const found = new Map<string, { value: string; count: number }>()
  for (const { parameters } of operations) {
    for (const { in: place, name, required, schema } of parameters) {
      if (place !== 'header' || !required || !isObject(schema)) continue
      const values = Array.isArray(schema['enum']) ? schema['enum'] : []
      const only = schema['const'] ?? (values.length === 1 ? values[0] : undefined)
      const usual = /version/i.test(name)
        ? (schema['default'] ?? schema['example'] ?? values.at(-1))
        : undefined
      const value = only ?? usual
      if (value === undefined) continue
      found.set(name, { value: String(value), count: (found.get(name)?.count ?? 0) + 1 })
    }
  }
  const inMost = [...found].filter(([, { count }]) => count * 2 >= operations.length)
  return Object.fromEntries(inMost.map(([name, { value }]) => [name, value]))
}

/** An operation that makes no tool, and why. */
export interface LeftOut {
  operation: string
  reason: string
}
