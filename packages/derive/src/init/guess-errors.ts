import { isObject } from '@helpdesk-mcp/contracts'
import type { Operation } from '../document/operations.ts'
import type { SchemaSource } from '../document/schema-source.ts'
import { properties } from '../schemas/answer-schema.ts'

const messages = [
  'message',
  'error_message',
  'errorMessage',
  'error_description',
  'detail',
  'description',
  'title',
  'error',
  'msg',
  'reason',
]
const codes = ['code', 'error_code', 'errorCode', 'error_type', 'type', 'status_code']

/** Dotted paths in the body of an error. */
export interface ErrorGuess {
  message: string[]
  code: string[]
  /** Lists of what is wrong. */
  details: string[]
}

/** Where errors hold their message and code, by the schemas of the answers that are errors; the most frequent first. */
export function guessErrors(operations: readonly Operation[], source: SchemaSource): ErrorGuess {
  const details = new Set<string>()
  const message = new Map<string, number>()
  const code = new Map<string, number>()
  const seen = new Map<unknown, [string, string][]>()
  for (const { responses } of operations) {
    for (const [status, response] of Object.entries(responses)) {
      if (!/^([45]|default)/.test(status)) continue
      const content = isObject(response['content']) ? Object.values(response['content']) : []
      const media = content.find(isObject)
      const schema = source.read(media?.['schema'])
      if (!schema) continue
      const texts = seen.get(schema) ?? textsIn(source, schema)
      seen.set(schema, texts)
      for (const [path, name] of texts) {
        if (name === list) details.add(path)
        else if (messages.includes(name)) message.set(path, (message.get(path) ?? 0) + 1)
        else if (codes.includes(name)) code.set(path, (code.get(path) ?? 0) + 1)
      }
    }
  }
  const often = (counts: Map<string, number>, names: readonly string[]) =>
    [...counts.keys()]
      .sort((a, b) => rank(a, names) - rank(b, names) || (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
      .slice(0, 4)
  return { message: often(message, messages), code: often(code, codes), details: [...details].slice(0, 3) }
}

/** Stands for the name of a list. */
const list = '[]'

function rank(path: string, names: readonly string[]): number {
  return names.indexOf(path.split('.').at(-1) ?? '')
}

/** Paths of texts and plain values, at the root and one level deeper, with their names. */
function textsIn(source: SchemaSource, schema: Record<string, unknown>): [string, string][] {
  return properties(schema).flatMap(([name, value]): [string, string][] => {
    const inner = source.read(value)
    if (inner?.['items'] !== undefined) return /error|detail|problem|issue/i.test(name) ? [[name, list]] : []
    const deeper = inner ? properties(inner).map(([key]): [string, string] => [`${name}.${key}`, key]) : []
    if (deeper.length > 0) return deeper
    return [[name, name]]
  })
}
