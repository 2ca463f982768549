import pluralize from 'pluralize'
import { namesIn, type Operation } from '../document/operations.ts'
import { singularOf, snakeCase, toolName } from '../tools/names.ts'
import { readShapes, type Shape, type ShapeOptions } from './operation-shapes.ts'

/** What an operation is called as a tool. */
export interface OperationName {
  operation: Operation
  /** The key of its entry. */
  id: string
  resource: string
  method: string
  /** The words of its path: what it is about first. */
  words: readonly string[]
  isRead: boolean
}

export interface NameOptions extends ShapeOptions {
  brand: string
}

const maxName = 50

/** Names operations by their paths and HTTP methods. Every tool gets a name of its own, of at most 50 characters where that is possible. */
export function nameOperations(operations: readonly Operation[], options: NameOptions): OperationName[] {
  const shapes = readShapes(operations, options)
  const taken = new Set<string>()
  const ids = new Set<string>()
  const resources = resourcesOf(shapes, options.brand)
  const named = new Map(
    inOrder(shapes, options.bound).map((shape) => {
      const common =
        isSingleton(shape.method) && shape.nouns.length === 1
          ? undefined
          : resources.get(shape.nouns.join('/'))
      const wanted = common ?? resourceOf(shape.nouns, shape.method)
      const { resource, method } = freeName(shape, wanted, taken, options.brand)
      taken.add(toolName(options.brand, { resource, method }))
      const words = shape.parts.filter(({ isParameter }) => !isParameter).map(({ name }) => name)
      const id = idOf(resource, method, ids)
      return [shape, { operation: shape.operation, id, resource, method, words, isRead: shape.isRead }]
    }),
  )
  return shapes.map((shape) => named.get(shape) as OperationName)
}

/** The shortest paths first, those of the account before all, so that they get the plain names. */
function inOrder(shapes: readonly Shape[], bound: ReadonlySet<string>): Shape[] {
  const rank = ({ operation, parts }: Shape) =>
    // Of two changes of one thing, that of some fields is the plain one.
    parts.length +
    (operation.method === 'PUT' ? 0.5 : 0) +
    (bound.size === 0 || namesIn(operation.path).some((name) => bound.has(name)) ? 0 : 100)
  return [...shapes].sort((a, b) => rank(a) - rank(b))
}

/** One resource for all operations with the same nouns: the first that makes no name too long. */
function resourcesOf(shapes: readonly Shape[], brand: string): Map<string, string> {
  const groups = new Map<string, { nouns: readonly string[]; methods: Set<string> }>()
  for (const { nouns, method } of shapes) {
    const key = nouns.join('/')
    const group = groups.get(key) ?? { nouns, methods: new Set() }
    groups.set(key, { nouns, methods: group.methods.add(method) })
  }
  return new Map(
    [...groups].flatMap(([key, { nouns, methods }]) => {
      const found = candidates(nouns).find((resource) =>
        [...methods].every((method) => toolName(brand, { resource, method }).length <= maxName),
      )
      return found === undefined ? [] : [[key, found] as const]
    }),
  )
}

function candidates(nouns: readonly string[], method = 'list'): string[] {
  const counts = [2, 3, 1].filter((count) => count <= Math.max(2, nouns.length))
  const whole = counts.map((count) => resourceOf(nouns.slice(-count), method))
  const words = (whole[0] ?? '').split('_')
  const shorter = words.slice(1, -1).map((_word, index) => words.slice(index + 1).join('_'))
  return [...new Set([...whole, ...shorter])]
}

/** A free name of a length that clients take: with the wanted resource, else by what tells the operation apart, at last with a number. */
function freeName(
  shape: Shape,
  wanted: string,
  taken: ReadonlySet<string>,
  brand: string,
): { resource: string; method: string } {
  const { nouns, method } = shape
  const fits = ({ resource, method: verb }: { resource: string; method: string }) => {
    const tool = toolName(brand, { resource, method: verb })
    return tool.length <= maxName && !taken.has(tool)
  }
  const resources = [wanted, ...candidates(nouns, method), resourceOf(nouns, method)]
  const tries = [
    ...resources.slice(0, 1).map((resource) => ({ resource, method })),
    ...apart(shape, wanted),
    ...resources.slice(1).map((resource) => ({ resource, method })),
  ]
  const found = tries.find(fits)
  if (found) return found
  const short = shortened(resourceOf(nouns.slice(-2), method), method, brand)
  for (let number = 1; ; number++) {
    const resource = number === 1 ? short.resource : `${short.resource.slice(0, 40)}_${number}`
    const name = { resource, method: short.method }
    if (fits(name) || number > 500) return name
  }
}

/** Names for an operation whose plain name another has: by its ids, its HTTP method, or the words of its operationId. */
function apart(
  { operation, parts, method }: Shape,
  resource: string,
): { resource: string; method: string }[] {
  const ids = parts
    .slice(parts.findLastIndex(({ isParameter }) => !isParameter) + 1)
    .map(({ name }) => snakeCase(name))
  const by = ids.find((name) => !/(^|_)id$/.test(name)) ?? ids.find((name) => name !== 'id')
  const words = snakeCase(operation.operationId)
    .split('_')
    .filter(
      (word) =>
        !/^(get|list|all|create|add|new|update|edit|delete|remove|post|put|patch|a|an|the|of|to|in|for|from|single|details?)$/.test(
          word,
        ),
    )
  const own = resourceOf([words.join('_')], method)
  return [
    ...(operation.method === 'PUT' && method === 'update' ? [{ resource, method: 'overwrite' }] : []),
    ...(by !== undefined && method !== 'list' ? [{ resource, method: `${method}_by_${by}` }] : []),
    ...(words.length > 0 && own !== resource ? [{ resource: own, method }] : []),
  ]
}

function isSingleton(method: string): boolean {
  return method === 'show' || method === 'set' || method === 'change'
}

/** Nouns as one resource: the parents in the singular, the last in the plural. */
function resourceOf(nouns: readonly string[], method: string): string {
  const words = nouns.filter((noun) => noun !== '')
  const last = words.at(-1) ?? 'things'
  // A word that begins with its parent's says it already.
  const parents = words
    .slice(0, -1)
    .map(singularOf)
    .filter((parent) => !last.startsWith(`${parent}_`))
  const isOne =
    (isSingleton(method) && words.length === 1) || /(^|_)(me|self|search|filter|meta|count)$/.test(last)
  const name = [...parents, isOne ? last : pluralOf(last)].join('_')
  return /^[a-z]/.test(name) ? name : `x_${name}`
}

function pluralOf(word: string): string {
  const parts = word.split('_')
  return [...parts.slice(0, -1), pluralize.plural(parts.at(-1) ?? '')].join('_')
}

function shortened(resource: string, method: string, brand: string): { resource: string; method: string } {
  const room = maxName - toolName(brand, { resource: '', method: 'update' }).length
  const words = resource.split('_')
  while (words.length > 1 && words.join('_').length > Math.max(8, room)) words.shift()
  const kept = words.join('_').slice(0, Math.max(8, room)).replace(/_+$/, '')
  const verb = ['list', 'get', 'create', 'update', 'delete'].includes(method)
    ? method
    : method.slice(0, Math.max(8, maxName - brand.length - kept.length - 2)).replace(/_+$/, '')
  return { resource: kept, method: verb }
}

function idOf(resource: string, method: string, taken: Set<string>): string {
  const noun = method === 'list' ? resource : singularOf(resource)
  const plain = ['list', 'get', 'create', 'update', 'delete'].includes(method)
    ? `${method}_${noun}`
    : `${noun}_${method}`
  let id = plain
  for (let number = 2; taken.has(id); number++) id = `${plain}_${number}`
  taken.add(id)
  return id
}
