import type { JsonSchema, ToolRecord } from '@helpdesk-mcp/contracts'
import { digitsPattern, resolveSchema, typesOf } from '@helpdesk-mcp/tools'
import type { Schema, SchemaSource } from '../document/schema-source.ts'
import { properties } from '../schemas/answer-schema.ts'

const texts: Readonly<Record<string, string>> = {
  date: '2026-01-30',
  'date-time': '2026-01-30T12:00:00Z',
  time: '12:00:00Z',
  email: 'someone@example.com',
  uri: 'https://example.com/a',
  url: 'https://example.com/a',
  uuid: '123e4567-e89b-42d3-a456-426614174000',
}

/** Texts that patterns of documents take. */
const words = [
  ...['7', 'a', 'abc', 'A', 'ABC', 'en', 'EUR', '12-25', '2026-11-30', '12:00', '123456', '#ffffff'],
  ...['https://example.com/a', 'a@example.com', '+15550100', 'abc@1'],
]

/** Arguments that a tool takes: the required ones, and for a write with none of its own in the body the first field of it. */
export function sampleArguments({ inputSchema, request }: ToolRecord): Record<string, unknown> {
  const { properties: fields = {}, required = [] } = inputSchema
  const inBody = (request.body?.fields ?? []).flatMap(({ argument }) =>
    argument === undefined ? [] : [argument],
  )
  const [first] = inBody.filter((name) => Object.hasOwn(fields, name))
  const needsOne = first !== undefined && !inBody.some((name) => required.includes(name))
  const names = needsOne ? [...required, first] : required
  return Object.fromEntries(names.map((name) => [name, sample(fields[name] ?? {}, inputSchema, name, 0)]))
}

function sample(given: JsonSchema, root: JsonSchema, name: string, depth: number): unknown {
  const schema = resolveSchema(given, root) ?? {}
  if (schema.const !== undefined) return schema.const
  const [choice] = (schema.enum ?? []).filter((value) => value !== null)
  if (choice !== undefined) return choice
  const [form]: readonly JsonSchema[] = schema.properties ? [] : (schema.anyOf ?? schema.oneOf ?? [])
  if (form) return sample(form, root, name, depth + 1)
  const [type = 'string'] = typesOf(schema).filter((one) => one !== 'null')
  if (type === 'boolean') return true
  if (type === 'integer' || type === 'number') return Math.max(7, Number(schema['minimum'] ?? 7))
  if (type === 'array') {
    const count = Math.max(1, Number(schema['minItems'] ?? 1))
    return depth > 6 || !schema.items
      ? []
      : Array.from({ length: count }, () => sample(schema.items ?? {}, root, name, depth + 1))
  }
  if (type === 'object') {
    if (schema.properties?.['content_type'] && schema.properties['filename'])
      return { filename: 'a.txt', content: 'aGVsbG8=', content_type: 'text/plain' }
    const fields = Object.entries(schema.properties ?? {})
    const needed = fields.filter(([key]) => schema.required?.includes(key))
    const chosen = needed.length > 0 ? needed : fields.slice(0, 1)
    return Object.fromEntries(chosen.map(([key, value]) => [key, sample(value, root, key, depth + 1)]))
  }
  return sampleText(schema, name)
}

function sampleText(schema: JsonSchema, name: string): string {
  const { format, pattern } = schema
  const known = typeof format === 'string' ? texts[format] : undefined
  if (typeof pattern === 'string') {
    if (pattern === digitsPattern) return '7'
    const expression = new RegExp(pattern, 'u')
    const start = /^\^([\w-]+)/.exec(pattern)?.[1] ?? ''
    return [known ?? '7', ...words, `${start}a`, `${start}1`].find((word) => expression.test(word)) ?? 'text'
  }
  if (known !== undefined) return known
  const word = /(^|_)id$/i.test(name) ? '7' : 'text'
  return word.padEnd(Number(schema['minLength'] ?? 0), 'x')
}

const maxDepth = 4

/** An answer of a schema of the document, with a row in each list. */
export function sampleAnswer(source: SchemaSource, given: unknown, depth = 0): unknown {
  const schema: Schema = source.read(given) ?? {}
  const { example, default: usual, enum: values } = schema
  if (example !== undefined && typeof example !== 'object') return example
  if (usual !== undefined && usual !== null) return usual
  if (Array.isArray(values) && values.length > 0) return values[0]
  const types = typesOf(schema)
  if (types.includes('array') || schema['items'] !== undefined)
    return depth > maxDepth ? [] : [sampleAnswer(source, schema['items'], depth + 1)]
  const fields = properties(schema)
  if (fields.length > 0 || types.includes('object')) {
    if (depth > maxDepth) return {}
    return Object.fromEntries(
      fields.slice(0, 12).map(([name, value]) => [name, sampleAnswer(source, value, depth + 1)]),
    )
  }
  if (types.includes('boolean')) return false
  if (types.includes('integer') || types.includes('number')) return 7
  return typeof schema['format'] === 'string' ? (texts[schema['format']] ?? 'text') : 'text'
}
