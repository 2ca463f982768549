import { isObject, type JsonSchema, type Tool } from '@helpdesk-mcp/contracts'

type Problem = (schema: JsonSchema, path: string) => string | undefined

/** What hosts and model APIs refuse, written from their documentation and published code. */
export const rules: Readonly<Record<string, (tool: Tool) => string[]>> = {
  openai: ({ name, description, inputSchema }) => [
    ...(/^[a-zA-Z0-9_-]{1,64}$/.test(name) ? [] : [`name ${name}`]),
    ...(description.length <= 1024 ? [] : [`description of ${description.length} characters`]),
    ...(inputSchema.type === 'object' && isObject(inputSchema.properties) ? [] : ['root is not an object']),
    ...['anyOf', 'oneOf', 'allOf', 'enum', 'not'].filter((key) => inputSchema[key] !== undefined),
    ...find(inputSchema, ({ type, items }) =>
      type === 'array' && !items ? 'list without items' : undefined,
    ),
  ],
  anthropic: ({ name, inputSchema }) => [
    ...(`mcp__hd__${name}`.length <= 64 ? [] : [`name ${name}`]),
    ...(inputSchema.type === 'object' ? [] : ['root is not an object']),
    ...find(inputSchema, ({ properties = {} }) =>
      Object.keys(properties).find((key) => !/^[a-zA-Z0-9_.-]{1,64}$/.test(key)),
    ),
  ],
  'llama.cpp': ({ inputSchema }) =>
    find(inputSchema, ({ pattern }) => {
      if (typeof pattern !== 'string') return undefined
      const isWhole = pattern.startsWith('^') && pattern.endsWith('$')
      return isWhole && !/\(\?|\\[bBdDwWsSpP]/.test(pattern) ? undefined : `pattern ${pattern}`
    }),
  mistral: ({ name, inputSchema }) => [
    ...(/^[a-zA-Z0-9_-]{1,64}$/.test(name) ? [] : [`name ${name}`]),
    ...find(inputSchema, severalTypes),
  ],
  cursor: ({ name }) => (`hd${name}`.length <= 60 ? [] : [`name ${name}`]),
  directory: ({ title, description, annotations }) => [
    ...(title.length > 0 && annotations.title === title ? [] : ['title']),
    ...((description.split(/(?<=[.!?])\s/)[0] ?? '').length <= 200 ? [] : ['first sentence']),
  ],
}

const geminiKeys = new Set(
  'type format title description nullable enum minItems maxItems properties required minProperties maxProperties minLength maxLength pattern example anyOf propertyOrdering default items minimum maximum'.split(
    ' ',
  ),
)

/** Gemini's `Schema`, which is what the declarations that a client converts for it may hold. */
export function geminiProblems(schema: JsonSchema): string[] {
  return find(schema, (part, path) => {
    const { type, properties = {}, required = [], items, format } = part
    const kind = String(type).toLowerCase()
    const strange = Object.keys(part).find((key) => !geminiKeys.has(key) && !key.startsWith('$schema'))
    if (strange !== undefined) return `keyword ${strange}`
    if (Array.isArray(type)) return 'several types'
    if (kind === 'object' && path !== '' && Object.keys(properties).length === 0) return 'no properties'
    if (kind === 'array' && !items) return 'list without items'
    if (part.enum && (kind !== 'string' || part.enum.some((value) => typeof value !== 'string')))
      return 'enum'
    if (kind === 'string' && format !== undefined && !['date-time', 'enum'].includes(String(format)))
      return `format ${format}`
    return required.find((name) => !Object.hasOwn(properties, name))
  })
}

function severalTypes({ type }: JsonSchema): string | undefined {
  return Array.isArray(type) ? `types ${type.join(', ')}` : undefined
}

/** What is wrong with a schema or those inside it, each with its place. */
function find(schema: JsonSchema, problem: Problem, path = ''): string[] {
  const own = problem(schema, path)
  const { properties = {}, $defs = {}, items, anyOf = [], additionalProperties } = schema
  const inside: [string, unknown][] = [
    ...Object.entries(properties).map(([name, part]): [string, unknown] => [`.${name}`, part]),
    ...Object.entries($defs).map(([name, part]): [string, unknown] => [`.$defs.${name}`, part]),
    ['[]', items],
    ...anyOf.map((form, index): [string, unknown] => [`|${index}`, form]),
    ['{}', additionalProperties],
  ]
  return [
    ...(own === undefined ? [] : [`${path}: ${own}`]),
    ...inside.flatMap(([step, part]) =>
      isObject(part) ? find(part as JsonSchema, problem, `${path}${step}`) : [],
    ),
  ]
}
