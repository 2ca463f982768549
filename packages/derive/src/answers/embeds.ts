import { type EmbedPlan, isObject } from '@helpdesk-mcp/contracts'
import { nearest } from '@helpdesk-mcp/tools'
import type { OpenApiDocument } from '../document/openapi.ts'
import type { Schema, SchemaSource } from '../document/schema-source.ts'
import type { DeriveProblem } from '../problems.ts'
import { typesIn } from '../schemas/plain-schema.ts'

/** `x-embeds`: the resource whose record is embedded, and the fields that are shown even where that resource is hidden. */
interface Mark {
  resource: string
  keep?: string[]
}

/** Finds the records of other resources in an answer. */
export interface EmbedReader {
  /** `schema`: of an item; `resource`: of the tool, whose own records are not embedded ones. */
  read(schema: Schema | undefined, resource: string): EmbedPlan[]
}

const key = 'x-embeds'
/** On a property of an answer: a password or a token, which is never shown. */
const secretKey = 'x-secret'
const maxDepth = 8
const maxNodes = 5_000

/**
 * `x-embeds` stands on a property or a schema, or at the root of the document as a table by property name, for objects that many answers
 * have. The nearest mark decides; `x-embeds: false` says that the object is the record's own. Reports a resource that no tool has.
 */
export function createEmbedReader(
  document: OpenApiDocument,
  source: SchemaSource,
  resources: ReadonlySet<string>,
  problems: DeriveProblem[],
): EmbedReader {
  const reported = new Set<string>()

  function markOf(raw: unknown, place: string): Mark | false | undefined {
    if (raw === undefined || raw === false) return raw
    const mark = typeof raw === 'string' ? { resource: raw } : raw
    if (isMark(mark) && resources.has(mark.resource)) return mark
    const said = JSON.stringify(raw)
    if (!reported.has(said)) {
      reported.add(said)
      problems.push(isMark(mark) ? unknownResource(place, mark.resource, resources) : unclear(place, said))
    }
    return undefined
  }

  const root = isObject(document[key]) ? document[key] : {}
  const table = new Map(Object.entries(root).map(([name, raw]) => [name, markOf(raw, name)]))

  function embedded(name: string, raw: unknown, target: Schema | undefined): Mark | false | undefined {
    const own = isObject(raw) && Object.hasOwn(raw, key) ? raw[key] : itemsOf(target)?.[key]
    if (own !== undefined) return markOf(own, name)
    return canHoldRecord(itemsOf(target)) ? table.get(name) : undefined
  }

  /** The schema itself, or that of its items. */
  function itemsOf(schema: Schema | undefined): Schema | undefined {
    let current = schema
    for (let step = 0; step < 4 && current?.['items'] !== undefined; step++)
      current = source.read(current['items'])
    return current
  }

  return {
    read(schema, resource) {
      const found: EmbedPlan[] = []
      const start = itemsOf(schema)
      const whole = markOf(start?.[key], resource)
      if (whole && whole.resource !== resource) found.push({ path: '', ...whole })
      const queue = [{ node: start, path: [] as string[] }]
      for (let index = 0; index < queue.length && queue.length < maxNodes; index++) {
        const { node, path } = queue[index] as (typeof queue)[number]
        const properties = isObject(node?.['properties']) ? Object.entries(node['properties']) : []
        if (path.length >= maxDepth) continue
        for (const [name, raw] of properties) {
          const target = source.read(raw)
          const here = [...path, name]
          if ([raw, target].some((node) => isObject(node) && node[secretKey] === true)) {
            found.push({ path: here.join('.'), resource: '', secret: true })
            continue
          }
          const mark = embedded(name, raw, target)
          if (mark && mark.resource !== resource) found.push({ path: here.join('.'), ...mark })
          queue.push({ node: itemsOf(target), path: here })
        }
      }
      return found
    },
  }
}

/** Objects without documented fields count too. */
function canHoldRecord(schema: Schema | undefined): boolean {
  return schema === undefined || typesIn(schema).includes('object')
}

function isMark(value: unknown): value is Mark {
  if (!isObject(value) || typeof value['resource'] !== 'string') return false
  if (Object.keys(value).some((name) => name !== 'resource' && name !== 'keep')) return false
  const { keep } = value
  return keep === undefined || (Array.isArray(keep) && keep.every((name) => typeof name === 'string'))
}

function unknownResource(place: string, resource: string, resources: ReadonlySet<string>): DeriveProblem {
  const near = nearest(resource, [...resources])
  return {
    file: 'openapi.yaml',
    key: `${place}.${key}`,
    problem: `${resource} is not the resource of any tool.`,
    fix: near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'Use the resource of a tool in tools.yaml.',
  }
}

function unclear(place: string, said: string): DeriveProblem {
  const problem = `${said} is not a resource.`
  const fix = 'Give a resource, { resource, keep: [fields] }, or false.'
  return { file: 'openapi.yaml', key: `${place}.${key}`, problem, fix }
}
