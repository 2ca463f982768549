import type { JsonSchema } from '../schema-form/json-schema.ts'
import { sayField } from '../words/say-value.ts'
import { isRecord } from './argument-value.ts'
import { isAudience } from './plain-help.ts'

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
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, property]) => {
          const shown = plain(property, definitions, depth - 1)
          return [name, { ...shown, title: shown.title ?? sayArgument(name, shown.description) }]
        }),
      ),
    }),
    ...(isRecord(items) && { items: plain(items, definitions, depth - 1) }),
  }
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

/** Whether the argument takes a name of something in the account in place of its id. */
export function takesName({ description = '', type }: JsonSchema): boolean {
  return type === 'string' && /\b(ids? or |or ids?\b|crmId or )/i.test(description)
}

/** An argument's name as a label: `filter_contact_id_equals` is "Contact", where a name will do. */
function sayArgument(name: string, description = ''): string {
  if (isAudience(name)) return 'Visible to'
  // What a read brings along.
  if (name === 'with') return 'Also read'
  const bare = name.replace(/^filter_/, '').replace(/_equals$/, '')
  const field = takesName({ description, type: 'string' }) ? bare.replace(/(.)(_id|Id)$/, '$1') : bare
  return sayField(field.replace(/_gte$/, '_from').replace(/_lte$/, '_until'))
}
