import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isObject } from '@helpdesk-mcp/contracts'

type Schema = Record<string, unknown>

/** Answers each request as the vendor's document describes it, with a text of the caller's as every string. */
export interface Answerer {
  /** Undefined for a request that the document does not know. */
  answer(request: Request): Response | undefined
}

const root = join(import.meta.dirname, '../..')
const verbs = ['get', 'put', 'post', 'delete', 'patch']
const maxDepth = 7

export function createAnswerer(vendor: string, text: () => string): Answerer {
  const file = join(root, 'packages', vendor, 'sandbox/generated/openapi.json')
  const document = JSON.parse(readFileSync(file, 'utf8')) as { paths: Record<string, Schema> }
  const follow = (value: unknown): unknown => {
    const ref = isObject(value) ? value['$ref'] : undefined
    if (typeof ref !== 'string') return value
    const steps = ref
      .slice(2)
      .split('/')
      .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    return follow(steps.reduce<unknown>((at, step) => (at as Schema)[step], document))
  }

  /** Undocumented parts are objects with a key of the vendor's choosing. */
  function answerFor(raw: unknown, depth: number): unknown {
    const schema = follow(raw)
    if (!isObject(schema) || depth > maxDepth) return { undocumented: text(), [text()]: [text()] }
    const parts = [schema['allOf'], schema['oneOf'], schema['anyOf']]
    const forms = parts.flatMap((part) => (Array.isArray(part) ? part : []))
    const types = [schema['type']].flat()
    if (isObject(schema['properties']) || types.includes('object')) {
      const properties = isObject(schema['properties']) ? Object.entries(schema['properties']) : []
      const inner = forms.map((form) => answerFor(form, depth)).filter(isObject)
      const extra = schema['additionalProperties'] ? { [text()]: text() } : {}
      const known = properties.map(([name, property]) => [name, answerFor(property, depth + 1)])
      return Object.assign({}, ...inner, extra, Object.fromEntries(known))
    }
    if (types.includes('array') || schema['items'] !== undefined) {
      return [answerFor(schema['items'], depth + 1), answerFor(schema['items'], depth + 1)]
    }
    if (types.includes('string') || Array.isArray(schema['enum'])) return text()
    if (types.includes('integer') || types.includes('number')) return 7
    if (types.includes('boolean')) return true
    if (forms.length > 0) {
      const values = forms.map((form) => answerFor(form, depth))
      return values.every(isObject) ? Object.assign({}, ...values) : values.find((value) => value !== null)
    }
    return { undocumented: text(), [text()]: [text()] }
  }

  const operations = Object.entries(document.paths).flatMap(([path, item]) => {
    const pattern = new RegExp(
      `${path.replaceAll(/[.+*?^$()|[\]\\]/g, '\\$&').replaceAll(/\{[^}]+\}/g, '[^/]+')}$`,
    )
    return verbs.flatMap((verb) => {
      const operation = item[verb]
      return isObject(operation) ? [{ verb, path, pattern, operation }] : []
    })
  })
  // Where two fit, the one with fewer parameters is meant.
  operations.sort(
    (a, b) => a.path.split('{').length - b.path.split('{').length || b.path.length - a.path.length,
  )

  return {
    answer(request) {
      const { pathname } = new URL(request.url)
      const found = operations.find(
        ({ verb, pattern }) => verb === request.method.toLowerCase() && pattern.test(pathname),
      )
      if (!found) return undefined
      const responses = isObject(found.operation['responses']) ? found.operation['responses'] : {}
      const success = Object.keys(responses)
        .sort()
        .find((status) => /^2/.test(status) && isObject(follow(responses[status]) as Schema))
      const content = success ? (follow(responses[success]) as Schema)['content'] : undefined
      const media = isObject(content) ? Object.values(content)[0] : undefined
      return Response.json(answerFor(isObject(media) ? media['schema'] : undefined, 0))
    },
  }
}
