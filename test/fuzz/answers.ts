import type { ToolRecord } from '@helpdesk-mcp/contracts'
import type { Random } from './random.ts'

const pieces = [
  'a',
  'Hello, world. ',
  'ä',
  '€',
  '😀',
  '\ud83d',
  '\udc00',
  '"',
  '\\',
  '\n',
  '\u0000',
  '<p>x</p>',
  '&amp;',
  '1,',
]

/** Mostly short, now and then longer than any result. */
export function anyText(random: Random): string {
  const length = random.pick([0, 1, 3, 20, 20, 200, 2_000, random.chance(0.04) ? 90_000 : 30])
  const piece = random.pick(pieces)
  return piece.repeat(Math.ceil(length / piece.length))
}

function key(random: Random): string {
  if (random.chance(0.02)) return random.pick(pieces).repeat(random.pick([300, 5_000, 30_000]))
  return random.pick([
    'id',
    'name',
    'data',
    'result',
    'error',
    'truncated',
    '__proto__',
    'fields',
    'a.b',
    `k${random.below(50)}`,
  ])
}

function scalar(random: Random): unknown {
  return random.pick([
    null,
    true,
    0,
    -1.5e300,
    2 ** 53,
    '9007199254740993',
    random.below(1e9),
    anyText(random),
    anyText(random),
  ])
}

/** JSON of any shape: giant strings, arrays in arrays, long and many keys. */
export function anyValue(random: Random, depth = 0): unknown {
  if (depth > 5 || random.chance(0.4)) return scalar(random)
  const length = random.pick([0, 1, 2, 5, 12, depth === 0 && random.chance(0.05) ? 3_000 : 3])
  if (random.chance(0.5)) return Array.from({ length }, () => anyValue(random, depth + 1))
  return Object.fromEntries(
    Array.from({ length }, (_, index) => [
      length > 100 ? `key ${index}` : key(random),
      anyValue(random, depth + 1),
    ]),
  )
}

/** A value at a dotted path. */
function at(path: string, value: unknown): unknown {
  return path
    .split('.')
    .reverse()
    .reduce((inner, step) => ({ [step]: inner }), value)
}

/** Something with the fields that a tool's plan names, where one of them may be anything. */
function shapedItem(random: Random, record: ToolRecord): unknown {
  const { compact = [], texts = [], omit = [], embeds = [] } = record.response
  const paths = [
    ...compact,
    ...texts.map(({ path }) => path),
    ...omit,
    ...embeds.map(({ path }) => path),
    'id',
    'subject',
  ]
  const item: Record<string, unknown> = {}
  for (const path of paths.filter(Boolean)) {
    if (random.chance(0.5)) continue
    const value = random.chance(0.9) ? scalar(random) : anyValue(random, 2)
    Object.assign(item, at(path, value))
  }
  return item
}

/** What a vendor might answer this tool with, right or wrong. */
export function answerFor(random: Random, record: ToolRecord): unknown {
  if (random.chance(0.15)) return anyValue(random)
  const { at: path, kind } = record.response
  const one = () => (random.chance(0.7) ? shapedItem(random, record) : anyValue(random, 1))
  const length = random.pick([0, 1, 2, 10, random.chance(0.05) ? 300 : 25])
  const content = kind === 'list' ? Array.from({ length }, one) : one()
  return path ? at(path, content) : content
}

/** Names to ask for: some that are there, some that are not, and now and then very many or very long ones. */
export function fieldsFor(random: Random, record: ToolRecord): string[] | undefined {
  if (!Object.hasOwn(record.inputSchema.properties ?? {}, 'fields') || random.chance(0.5)) return undefined
  const { compact = [], texts = [] } = record.response
  const known = [...compact, ...texts.flatMap(({ path }) => [path, `${path}:full`]), 'id', '*', '*:full']
  return Array.from({ length: random.pick([1, 3, 90]) }, () =>
    random.chance(0.5) ? random.pick(known) : random.pick(pieces).repeat(random.pick([1, 40, 9_000])),
  )
}
