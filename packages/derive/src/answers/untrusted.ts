import { isObject, type UntrustedPlan } from '@helpdesk-mcp/contracts'
import type { Schema, SchemaSource } from '../document/schema-source.ts'
import type { DeriveProblem } from '../problems.ts'
import { typesIn } from '../schemas/plain-schema.ts'

/** Finds the strings of an answer that are not text that people wrote. */
export interface UntrustedReader {
  /** `schema`: of an item. Undefined if all its strings are untrusted. */
  read(schema: Schema | undefined): UntrustedPlan | undefined
}

const key = 'x-untrusted'
/** Values of which more may come, as other documents write them too. */
const open = 'x-extensible-enum'
const maxDepth = 8
const maxNodes = 5_000
/** Longer lists are not repeated in the record of each tool; their values are untrusted. */
const maxValues = 60

interface Node {
  raw: unknown
  path: readonly string[]
  /** The nearest mark around it. */
  mark: boolean | undefined
}

/** What the schemas of one path allow: some text, or only these values. */
type Allowed = 'text' | Set<string>

/**
 * A string is untrusted unless its schema lists its value (`enum`, `const`, `x-extensible-enum`). `x-untrusted` stands on a property or a schema and decides
 * for all that is inside it: `false` exempts it, `true` makes listed values, numbers and dates untrusted too. The nearest mark counts.
 */
export function createUntrustedReader(source: SchemaSource, problems: DeriveProblem[]): UntrustedReader {
  const reported = new Set<string>()

  function markOf(raw: unknown, schema: Schema | undefined, path: readonly string[]): boolean | undefined {
    const mark = isObject(raw) && Object.hasOwn(raw, key) ? raw[key] : schema?.[key]
    if (mark === undefined || typeof mark === 'boolean') return mark
    const place = path.join('.')
    if (!reported.has(place)) {
      reported.add(place)
      const problem = `${JSON.stringify(mark)} is not true or false.`
      problems.push({ file: 'openapi.yaml', key: `${place}.${key}`, problem, fix: 'Use true or false.' })
    }
    return undefined
  }

  return {
    read(schema) {
      const allowed = new Map<string, Allowed>()
      const exempt = new Set<string>()
      const forced = new Set<string>()
      const queue: Node[] = [{ raw: schema, path: [], mark: undefined }]
      for (let index = 0; index < queue.length; index++) {
        const { raw, path, mark: around } = queue[index] as Node
        const node = source.read(raw)
        const here = path.join('.')
        const mark = markOf(raw, node, path) ?? around
        if (mark !== around) (mark ? forced : exempt).add(here)
        if (!node) continue
        if (mark === undefined) allow(allowed, here, node)
        if (path.length < maxDepth) queue.push(...inside(node, path, mark).slice(0, maxNodes - queue.length))
      }
      const listed = [...allowed].flatMap(([path, values]) =>
        values === 'text' || values.size === 0 ? [] : [[path, [...values].join('|')] as const],
      )
      const except = Object.fromEntries([
        ...listed,
        ...[...exempt].filter((path) => !forced.has(path)).map((path) => [path, true] as const),
      ])
      if (Object.keys(except).length + forced.size === 0) return undefined
      return {
        ...(Object.keys(except).length > 0 ? { except } : {}),
        ...(forced.size > 0 ? { always: [...forced] } : {}),
      }
    },
  }
}

/** The schemas directly inside, the variants of this one included. */
function inside(node: Schema, path: readonly string[], mark: boolean | undefined): Node[] {
  const variants = [node['oneOf'], node['anyOf']].flatMap((forms) => (Array.isArray(forms) ? forms : []))
  const { properties, additionalProperties, items } = node
  return [
    ...(items === undefined ? [] : [{ raw: items, path, mark }]),
    ...variants.map((raw) => ({ raw, path, mark })),
    ...Object.entries(isObject(properties) ? properties : {}).map(([name, raw]) => ({
      raw,
      path: [...path, name],
      mark,
    })),
    ...(isObject(additionalProperties) ? [{ raw: additionalProperties, path: [...path, '{}'], mark }] : []),
  ]
}

function allow(allowed: Map<string, Allowed>, path: string, schema: Schema): void {
  const values = listedValues(schema)
  if (!values && !typesIn(schema).includes('string')) return
  const known = allowed.get(path)
  if (known === 'text') return
  const all = values && [...(known ?? []), ...values]
  allowed.set(path, all && all.length <= maxValues ? new Set(all) : 'text')
}

/** The strings that a schema lists, but for those that the record could not part; undefined if it has no list. */
function listedValues(schema: Schema): string[] | undefined {
  const lists = [schema['enum'], Object.hasOwn(schema, 'const') ? [schema['const']] : undefined, schema[open]]
  if (!lists.some(Array.isArray)) return undefined
  return lists
    .flatMap((list) => (Array.isArray(list) ? list : []))
    .filter((value): value is string => typeof value === 'string' && !value.includes('|'))
}
