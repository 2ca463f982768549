import type { JsonSchema } from '../schema-form/json-schema.ts'
import { typeOf } from '../schema-form/read-fields.ts'
import { sayField } from '../words/say-value.ts'
import { isRecord } from './argument-value.ts'
import { ownWords, sayArgument } from './argument-words.ts'

interface Reference {
  $ref?: string
  $defs?: Record<string, JsonSchema>
}

type Given = JsonSchema & Reference
type Definitions = Readonly<Record<string, JsonSchema>>

/** The deepest level that gets controls of its own; below it, values are JSON. */
const maxDepth = 6

/** A tool's schema as a form for people: references followed, one of several spellings chosen, and a title for each field. */
export function formSchema(schema: JsonSchema): JsonSchema {
  return plain(schema, (schema as Given).$defs ?? {}, maxDepth)
}

function plain(given: JsonSchema, definitions: Definitions, depth: number): JsonSchema {
  const schema = oneSpelling(followed(given, definitions), definitions)
  if (depth === 0) return schema
  const { properties, items } = schema
  return {
    ...schema,
    ...(properties && { properties: withTitles(properties, definitions, depth - 1) }),
    ...(isRecord(items) && { items: plain(items, definitions, depth - 1) }),
  }
}

/** A title for each. Two that would be called alike, such as a name and its id, keep their whole names. */
function withTitles(
  properties: Readonly<Record<string, JsonSchema>>,
  definitions: Definitions,
  depth: number,
): Record<string, JsonSchema> {
  const shown = Object.entries(properties).map(([name, property]) => {
    const schema = plain(property, definitions, depth)
    return { name, schema, title: schema.title ?? sayArgument(name, typeOf(schema) === 'array') }
  })
  const isShared = (title: string) => shown.filter((other) => other.title === title).length > 1
  return Object.fromEntries(
    shown.map(({ name, schema, title }) => [
      name,
      { ...schema, title: isShared(title) ? sayField(name) : title },
    ]),
  )
}

function followed(schema: Given, definitions: Definitions): JsonSchema {
  const { $ref, ...own } = schema
  if ($ref === undefined) return schema
  return { ...definitions[$ref.replace('#/$defs/', '')], ...own }
}

/** Of an argument that takes one value or several: several where they are options to tick, else one. */
function oneSpelling(schema: JsonSchema, definitions: Definitions): JsonSchema {
  const { anyOf, ...rest } = schema
  if (anyOf?.length !== 2) return schema
  const branches = anyOf.map((branch) => followed(branch, definitions))
  const list = branches.find(({ type }) => type === 'array')
  const one = branches.find(({ type }) => type !== 'array' && type !== 'null')
  if (list === undefined || one === undefined) return schema
  const hasOptions = followed(list.items ?? {}, definitions).enum !== undefined
  return hasOptions ? { ...list, ...rest, type: 'array' } : { ...one, ...rest, type: one.type ?? 'string' }
}

/** What an argument takes that stands for something in the account, as its field asks for it: "Name or ID". */
export function sayReference(name: string, schema: JsonSchema): string | undefined {
  const { description = '', items = {} } = schema
  const isList = typeOf(schema) === 'array'
  if (typeOf(isList ? items : schema) !== 'string' || ownWords(name) !== undefined) return undefined
  const [, one = '', other = ''] =
    /\b(ids?|names?|crmId) or ((?:e-mail address|\w+))/i.exec(`${description} ${items.description ?? ''}`) ??
    []
  const known = [one, other].find((word) => word !== '' && !/^(ids?|crmId)$/i.test(word))
  if (known !== undefined) return /^names?$/i.test(known) ? 'Name or ID' : `${sayField(known)} or ID`
  // A call's later steps take names too, without saying so.
  if (/^(add_|remove_)?(tags?|labels?)(_?ids?)?$/i.test(name)) return 'Name or ID'
  if (/^(assignee|agent|owner(_user)?|team|department|inbox)_?id$/i.test(name)) return 'Name or ID'
  return /(_id|[a-z]Id)s?$/.test(name) ? 'ID' : undefined
}
