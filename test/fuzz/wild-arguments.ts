import type { JsonSchema, ToolRecord } from '@helpdesk-mcp/contracts'
import { anyText, anyValue } from './answers.ts'
import type { Random } from './random.ts'

/** Arguments as a model might give them: near what the schema asks for, with some of them wrong. */
export function wildArguments(random: Random, { inputSchema }: ToolRecord): Record<string, unknown> {
  const { properties = {}, required = [] } = inputSchema
  const args: Record<string, unknown> = {}
  const chosen = Object.keys(properties).filter(
    (name) => required.includes(name) || random.chance(Math.min(0.5, 4 / Object.keys(properties).length)),
  )
  for (const name of chosen) {
    if (random.chance(0.05)) continue
    args[name] = valueFor(random, properties[name] ?? {})
  }
  if (random.chance(0.15)) args[random.pick(oddNames)] = anyValue(random)
  return args
}

const oddNames = ['__proto__', 'constructor', '', 'fields', 'limit', 'next_cursor', 'ID', 'x'.repeat(2_000)]

/** A value of a JSON Schema, or, one time in five, of none. */
export function valueFor(random: Random, schema: JsonSchema, depth = 0): unknown {
  if (random.chance(0.2)) return oddValue(random)
  const { type, enum: choices, const: only, items, properties, anyOf, oneOf, required = [] } = schema
  if (only !== undefined) return only
  if (choices && choices.length > 0) return random.pick(choices)
  const branches = anyOf ?? oneOf
  if (branches && branches.length > 0) return valueFor(random, random.pick(branches) as JsonSchema, depth)
  const kind = random.pick([type].flat())
  if (kind === 'integer') return random.pick([0, 1, 7, -1, 100, 1e9, random.below(1e6)])
  if (kind === 'number') return random.pick([0, 1.5, -3, 1e21, 0.1])
  if (kind === 'boolean') return random.chance(0.5)
  if (kind === 'array') {
    const item = (Array.isArray(items) ? items[0] : items) as JsonSchema | undefined
    const length = depth > 3 ? 0 : random.below(4)
    return Array.from({ length }, () => valueFor(random, item ?? {}, depth + 1))
  }
  if (kind === 'object') {
    const names = Object.keys(properties ?? {}).filter(
      (name) => required.includes(name) || random.chance(0.4),
    )
    return Object.fromEntries(
      depth > 3 ? [] : names.map((name) => [name, valueFor(random, properties?.[name] ?? {}, depth + 1)]),
    )
  }
  return random.pick([...plainTexts, anyText(random)])
}

const plainTexts = [
  '1',
  'open',
  '2026-02-30',
  '2026-11-30T10:00:00Z',
  'yesterday',
  'a@example.com',
  'not an address',
  '../../etc',
  'a/b?c#d',
  'ä😀',
  '%00',
  '-1',
  '9223372036854775808',
]

function oddValue(random: Random): unknown {
  return random.pick([
    null,
    '',
    ' ',
    0,
    -0,
    1e308,
    true,
    [],
    {},
    [[]],
    '[]',
    '{"a":1}',
    'null',
    anyText(random),
    anyValue(random),
  ])
}
