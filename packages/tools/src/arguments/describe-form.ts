import type { Json, JsonSchema } from '@helpdesk-mcp/contracts'
import { digitsPattern, typesOf } from '../json-schema.ts'
import { resolve } from './form-of.ts'

const most = 8

/** A schema in a few words: `an object with body, public`. */
export function describeForm(schema: JsonSchema, root: JsonSchema, depth = 0): string {
  const form = resolve(schema, root) ?? schema
  if (form.const !== undefined) return JSON.stringify(form.const)
  if (form.enum) return `one of ${listed(form.enum)}`
  if (form.pattern === digitsPattern) return 'an id of digits, as a string'
  if (form.pattern !== undefined) return `a string that matches ${form.pattern}`
  if (form.anyOf && !form.properties && depth === 0)
    return [...new Set(form.anyOf.map((variant) => describeForm(variant, root, 1)))].join(', or ')
  return typesOf(form)
    .map((type) => describeType(type, form, root, depth))
    .join(' or ')
}

function describeType(type: string, form: JsonSchema, root: JsonSchema, depth: number): string {
  if (type === 'object') {
    const names = [...new Set([...(form.required ?? []), ...Object.keys(form.properties ?? {})])]
    const more = names.length > most ? ', ...' : ''
    return names.length > 0 ? `an object with ${names.slice(0, most).join(', ')}${more}` : 'an object'
  }
  if (type === 'array')
    return form.items && depth < 2 ? `a list of ${describeForm(form.items, root, depth + 1)}` : 'a list'
  return type === 'integer' ? 'an integer' : type === 'null' ? 'null' : `a ${type}`
}

/** Values as they would be written. */
export function listed(values: readonly Json[]): string {
  return values.map((value) => JSON.stringify(value)).join(', ')
}
