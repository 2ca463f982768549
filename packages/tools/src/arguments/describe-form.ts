import type { Json, JsonSchema } from '@helpdesk-mcp/contracts'
import { nearest } from '../names/nearest.ts'
import { formatWords } from '../values/formats.ts'
import { digitsPattern, resolve, typesOf, variantsOf } from '../values/json-schema.ts'

const maxNames = 8
const maxValues = 40
const maxPattern = 40

/** A schema in a few words: `an object with body, public`. */
export function describeForm(schema: JsonSchema, root: JsonSchema, depth = 0): string {
  const form = resolve(schema, root) ?? schema
  if (form.const !== undefined) return JSON.stringify(form.const)
  if (form.enum) return `one of ${listed(form.enum)}`
  const format = form['format']
  if (typeof format === 'string' && formatWords[format] !== undefined) return formatWords[format]
  const pattern = form['pattern']
  if (typeof pattern === 'string') return describePattern(pattern, form.description)
  const variants = depth === 0 ? variantsOf(form) : []
  if (variants.length > 0)
    return [...new Set(variants.map((variant) => describeForm(variant, root, 1)))].join(', or ')
  const types = typesOf(form)
  const isObject = types.length === 0 && (form.required ?? form.properties) !== undefined
  return (isObject ? ['object'] : types).map((type) => describeType(type, form, root, depth)).join(' or ')
}

/** A pattern in words: those of the argument, if it has some, since a pattern is hard to read. */
export function describePattern(pattern: string, description = ''): string {
  if (pattern === digitsPattern || /^\^?\(?(-\?)?(\[0-9\]|\\d)\+\)?\$?$/.test(pattern))
    return 'an id of digits, as a string'
  if (pattern === '^[^,]+$' || pattern === '^[^,]*$') return 'a text without a comma'
  if (description === '') return `a string that matches ${pattern}`
  const words = description.slice(0, 160).replace(/\.$/, '')
  // An example says more than a pattern that is longer than the words for it.
  return pattern.length > maxPattern
    ? `a string of this form: ${words}`
    : `a string that matches ${pattern} (${words})`
}

function describeType(type: string, form: JsonSchema, root: JsonSchema, depth: number): string {
  if (type === 'object') {
    const names = [...new Set([...(form.required ?? []), ...Object.keys(form.properties ?? {})])]
    const more = names.length > maxNames ? ', ...' : ''
    return names.length > 0 ? `an object with ${names.slice(0, maxNames).join(', ')}${more}` : 'an object'
  }
  if (type === 'array')
    return form.items && depth < 2 ? `a list of ${describeForm(form.items, root, depth + 1)}` : 'a list'
  if (type === 'integer' || type === 'number')
    return `${type === 'integer' ? 'an' : 'a'} ${type}${bounds(form)}`
  return type === 'null' ? 'null' : `a ${type}`
}

function bounds({ minimum, maximum }: JsonSchema): string {
  if (minimum !== undefined && maximum !== undefined) return ` from ${minimum} to ${maximum}`
  if (maximum !== undefined) return ` of at most ${maximum}`
  return minimum === undefined ? '' : ` of at least ${minimum}`
}

/** Values as JSON. Of many only those that are nearest to what was given, if any are, and the first ones. */
export function listed(values: readonly Json[], given?: unknown): string {
  if (values.length <= maxValues) return values.map((value) => JSON.stringify(value)).join(', ')
  const near = nearest(String(given ?? ''), values.map(String))
  const first = [...values.filter((value) => near.includes(String(value))), ...values]
  const shown = [...new Set(first)].slice(0, maxValues).map((value) => JSON.stringify(value))
  return `${shown.join(', ')} and ${values.length - maxValues} more`
}
